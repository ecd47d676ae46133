/** The product without a browser: one table of commands, help for each, and exit codes that scripts can rely on. */
import { describeError } from '$lib/server/log';
import { StartupProblem } from '$lib/server/db/startup-problem';
import {
	commandIo,
	CommandProblem,
	FAILED,
	SUCCEEDED,
	UsageProblem,
	WRONG_USE,
	type Command,
	type CommandIo
} from './command';
import { backup } from './commands/backup';
import { checkTotals } from './commands/check-totals';
import { compute } from './commands/compute';
import { demo } from './commands/demo';
import { eraseNames } from './commands/erase-names';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { migrate } from './commands/migrate';
import { passwordLink } from './commands/password-link';
import { restore } from './commands/restore';
import { validate } from './commands/validate';

export const COMMANDS: readonly Command[] = [
	migrate,
	demo,
	importCommand,
	exportCommand,
	validate,
	compute,
	backup,
	restore,
	checkTotals,
	eraseNames,
	passwordLink
];

const PROGRAM = 'npm run --silent cli --';

/** Runs what the arguments ask for and resolves to the exit code: 0 done, 1 not done, 2 wrong use, above 63 as on start. */
export async function main(
	args: readonly string[],
	{ calledFrom }: { readonly calledFrom: string },
	io: CommandIo = commandIo(calledFrom)
): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || isHelp(name)) {
		io.print(listOfCommands());
		return name === undefined ? WRONG_USE : SUCCEEDED;
	}
	const command = COMMANDS.find((candidate) => candidate.name === name);
	if (command === undefined) {
		io.tell(`There is no command "${name}". "${PROGRAM} --help" lists them.`);
		return WRONG_USE;
	}
	if (rest.some(isHelp)) {
		io.print(helpFor(command));
		return SUCCEEDED;
	}
	return runCommand(command, rest, io);
}

async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
	try {
		return await command.run(args, io);
	} catch (cause) {
		if (cause instanceof UsageProblem) {
			io.tell(`${command.name}: ${cause.message}. Usage: ${PROGRAM} ${usageOf(command)}`);
			return WRONG_USE;
		}
		if (cause instanceof CommandProblem) io.tell(cause.message);
		else if (cause instanceof StartupProblem) io.tell(cause.message);
		else io.tell(`${command.name} failed: ${JSON.stringify(describeError(cause))}`);
		return cause instanceof StartupProblem ? cause.exitCode : FAILED;
	}
}

function isHelp(argument: string): boolean {
	return argument === '--help' || argument === '-h' || argument === 'help';
}

function usageOf(command: Command): string {
	return `${command.name} ${command.usage}`.trim();
}

function listOfCommands(): string {
	const width = Math.max(...COMMANDS.map((command) => command.name.length));
	const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
	return `Usage: ${PROGRAM} <command> [arguments]\n\n${lines.join('\n')}\n\n"${PROGRAM} <command> --help" tells more.\n`;
}

function helpFor(command: Command): string {
	const details = command.details.map((line) => `  ${line}`).join('\n');
	return `${command.summary}\n\nUsage: ${PROGRAM} ${usageOf(command)}\n\n${details}\n`;
}
