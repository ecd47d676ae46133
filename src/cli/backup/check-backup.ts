/** Reads a backup file line by line, and checks it as a whole before anything is taken in. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { codeOf } from '$lib/server/db/startup-problem';
import { CommandProblem } from '../command';
import {
	endSchema,
	headSchema,
	rowSchema,
	tableEndSchema,
	tableSchema,
	type BackupHead,
	type BackupRow
} from './backup-format';

/** What a line of the file says. */
export type BackupLine =
	| { readonly kind: 'head'; readonly head: BackupHead }
	| { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
	| { readonly kind: 'row'; readonly row: BackupRow }
	| { readonly kind: 'tableEnd'; readonly endOf: string; readonly rows: number; readonly sha256: string }
	| { readonly kind: 'end'; readonly rows: number; readonly sha256: string };

const lineSchema = v.union([
	v.pipe(
		rowSchema,
		v.transform((row) => ({ kind: 'row', row }) as const)
	),
	v.pipe(
		tableEndSchema,
		v.transform((end) => ({ kind: 'tableEnd', ...end }) as const)
	),
	v.pipe(
		tableSchema,
		v.transform((table) => ({ kind: 'table', ...table }) as const)
	),
	v.pipe(
		headSchema,
		v.transform((head) => ({ kind: 'head', head }) as const)
	),
	v.pipe(
		endSchema,
		v.transform(({ rows, sha256 }) => ({ kind: 'end', rows, sha256 }) as const)
	)
]);

/** The lines of the file with their text. */
export async function* backupLines(path: string): AsyncGenerator<{ readonly line: BackupLine; readonly text: string }> {
	let number = 0;
	try {
		for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
			number += 1;
			yield { line: parseLine(text, number), text };
		}
	} catch (cause) {
		if (cause instanceof CommandProblem) throw cause;
		throw new CommandProblem(`The file ${path} cannot be read (${codeOf(cause)}).`);
	}
}

function parseLine(text: string, number: number): BackupLine {
	try {
		return v.parse(lineSchema, JSON.parse(text));
	} catch {
		throw new CommandProblem(`Line ${number} is not a line of a backup this version knows.`);
	}
}

/** Throws a `CommandProblem` unless the file is complete and every count and digest in it is right. */
export async function checkBackup(path: string): Promise<BackupHead> {
	const whole = createHash('sha256');
	let table = { name: '', width: 0, rows: 0, digest: createHash('sha256') };
	let [head, rows, ended]: [BackupHead | null, number, boolean] = [null, 0, false];
	for await (const { line, text } of backupLines(path)) {
		if (ended || (head === null) !== (line.kind === 'head')) throw notWhole();
		if (line.kind === 'head') head = line.head;
		if (line.kind === 'table') {
			table = { name: line.table, width: line.columns.length, rows: 0, digest: createHash('sha256') };
		}
		if (line.kind === 'row') {
			if (line.row.length !== table.width) throw notWhole();
			table.rows += 1;
			table.digest.update(`${text}\n`);
		}
		if (line.kind === 'tableEnd') {
			const same = line.endOf === table.name && line.rows === table.rows && line.sha256 === table.digest.digest('hex');
			if (!same)
				throw new CommandProblem(`The table ${line.endOf} of the backup is damaged: its rows do not match its digest.`);
			rows += table.rows;
		}
		if (line.kind === 'end') {
			if (line.rows !== rows || line.sha256 !== whole.copy().digest('hex')) throw notWhole();
			ended = true;
		}
		whole.update(`${text}\n`);
	}
	if (head === null || !ended) throw notWhole();
	return head;
}

function notWhole(): CommandProblem {
	return new CommandProblem('The backup is not whole: lines are missing, changed or out of order.');
}
