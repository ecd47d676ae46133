/**
 * Reads the bundle a command is pointed at: a file, or "-" for standard input. Its size is looked at before its content, so
 * that a file of any size is refused at once.
 */
import { createReadStream, statSync } from 'node:fs';
import type { BundleProblem } from '$lib/bundle/bundle-problem';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { LARGEST_BUNDLE_BYTES, LARGEST_BUNDLE_MEGABYTES } from '$lib/bundle/limits';
import { readBundle } from '$lib/bundle/read-bundle';
import { bundleProblemText } from '$lib/messages/bundle';
import { codeOf } from '$lib/server/db/startup-problem';
import { sha256 } from '$lib/server/digest';
import { CommandProblem, type CommandIo } from './command';

const STANDARD_INPUT = '-';

/** The text of the file. Throws `CommandProblem` when it cannot be read or is too large. */
export async function readBundleFile(typed: string, io: CommandIo): Promise<string> {
	const path = typed === STANDARD_INPUT ? STANDARD_INPUT : io.path(typed);
	if (path !== STANDARD_INPUT && sizeOf(path, typed) > LARGEST_BUNDLE_BYTES) throw tooLarge(typed);
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of path === STANDARD_INPUT ? process.stdin : createReadStream(path)) {
			chunks.push(chunk as Buffer);
			size += (chunk as Buffer).length;
			if (size > LARGEST_BUNDLE_BYTES) throw tooLarge(typed);
		}
	} catch (cause) {
		if (cause instanceof CommandProblem) throw cause;
		throw new CommandProblem(`${typed} cannot be read (${codeOf(cause)}).`);
	}
	return decoded(Buffer.concat(chunks), typed);
}

function sizeOf(path: string, typed: string): number {
	try {
		return statSync(path).size;
	} catch (cause) {
		throw new CommandProblem(`${typed} cannot be read (${codeOf(cause)}).`);
	}
}

function tooLarge(typed: string): CommandProblem {
	return new CommandProblem(`${typed} is too large: a bundle is at most ${LARGEST_BUNDLE_MEGABYTES} MB.`);
}

function decoded(bytes: Buffer, typed: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new CommandProblem(`${typed} is not a text in UTF-8.`);
	}
}

/** The bundle, or `null` after every problem was told on the error stream. */
export async function readCheckedBundle(typed: string, io: CommandIo): Promise<BundleRead | null> {
	const read = readBundle(await readBundleFile(typed, io), sha256);
	if (read.ok) return read.value;
	tellProblems(typed, read.error, io);
	return null;
}

export function tellProblems(typed: string, problems: readonly BundleProblem[], io: CommandIo): void {
	for (const problem of problems) io.tell(bundleProblemText('en', problem));
	io.tell(`${typed} cannot be used: ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}.`);
}
