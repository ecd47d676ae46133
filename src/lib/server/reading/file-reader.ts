/** Reads a file that somebody sent, in a thread: what is in it may be slow or hostile. */
import source from 'virtual:file-worker';
import type { FileProblem } from '$lib/import/file-problem';
import type { ReadChoices } from '$lib/import/read-table';
import { threads, type ThreadLimits } from '../threads/run-apart';
import type { WorkerMessage } from './worker-message';

export const FILE_LIMITS: ThreadLimits = { milliseconds: 9_000, megabytes: 192 };
const readApart = threads(2);

export type FileRead =
	| { readonly ok: true; readonly table: string; readonly rows: number }
	| { readonly ok: false; readonly problem: FileProblem; readonly detail: string };

export interface ReadOptions {
	readonly limits?: ThreadLimits;
	/** Stops reading when it aborts. */
	readonly signal?: AbortSignal;
	readonly onProgress?: (rows: number) => void;
}

export async function readFileApart(
	bytes: Uint8Array,
	choices: ReadChoices,
	{ limits = FILE_LIMITS, signal, onProgress }: ReadOptions = {}
): Promise<FileRead> {
	const hear = (message: WorkerMessage): FileRead | null => {
		if (message.kind === 'read') return { ok: true, table: message.table, rows: message.rows };
		if (message.kind === 'refused') return { ok: false, problem: message.problem, detail: message.detail };
		onProgress?.(message.rows);
		return null;
	};
	const done = await readApart({ source, data: { bytes, choices }, limits, signal, hear });
	return done.ok ? done.answer : done;
}
