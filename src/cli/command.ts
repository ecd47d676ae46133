/** What a command of the command line is: what it says about itself, and what it is handed to work with. */
import { resolve } from 'node:path';
import { createLogger } from '$lib/server/log';
import { createServices, settingsOfProcess, type RunningServices } from '$lib/server/services';

export interface Command {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** What follows the name: "<bundle> [--year 2026-2027]". */
	readonly usage: string;
	/** Further lines of its help: what options do, what it needs and leaves behind. */
	readonly details: readonly string[];
	/** Resolves to the exit code. Throws `UsageProblem` for wrong arguments and `CommandProblem` for what cannot be done. */
	readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
}

export interface CommandIo {
	/** Writes to standard output: results only. */
	readonly print: (text: string) => void;
	/** Writes a line to the error stream: progress and problems. */
	readonly tell: (line: string) => void;
	/** A path as the caller typed it, seen from the folder they are in. */
	readonly path: (typed: string) => string;
}

export const SUCCEEDED = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** The arguments do not fit the usage; the message says which. */
export class UsageProblem extends Error {}
/** The command could not do its work, for a reason the caller can mend; the message is one sentence. */
export class CommandProblem extends Error {}

export function commandIo(calledFrom: string): CommandIo {
	// Whoever reads only the first lines, with "head", has what they want.
	process.stdout.once('error', (cause: NodeJS.ErrnoException) =>
		process.exit(cause.code === 'EPIPE' ? SUCCEEDED : FAILED)
	);
	return {
		print: (text) => void process.stdout.write(text),
		tell: (line) => void process.stderr.write(`${line}\n`),
		path: (typed) => resolve(calledFrom, typed)
	};
}

/** Runs `work` with the database of this installation, and gives it back whatever happens. The log goes to the error stream. */
export async function withServices<T>(work: (services: RunningServices) => Promise<T>): Promise<T> {
	const settings = settingsOfProcess();
	const log = createLogger('warn', process.stderr);
	const services = await createServices(settings, log);
	try {
		return await work(services);
	} finally {
		await services.close();
	}
}

/** Exactly the arguments a command names, in order. */
export function exactArguments(args: readonly string[], ...names: readonly string[]): readonly string[] {
	const missing = names[args.length];
	if (missing !== undefined) throw new UsageProblem(`${missing} is missing`);
	const surplus = args[names.length];
	if (surplus !== undefined) throw new UsageProblem(`"${surplus}" is one argument too many`);
	return args;
}
