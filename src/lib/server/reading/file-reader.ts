/**
 * Reads a file that somebody sent, in a thread with a limit on memory and time, so that no file holds up or brings down the
 * server for others. A few at a time; whoever comes later waits.
 */
import { Worker } from 'node:worker_threads';
import source from 'virtual:file-worker';
import type { FileProblem } from '$lib/import/file-problem';
import type { ReadChoices } from '$lib/import/read-table';
import type { WorkerMessage } from './worker-message';

export interface FileLimits {
	readonly milliseconds: number;
	readonly megabytes: number;
}

export const FILE_LIMITS: FileLimits = { milliseconds: 9_000, megabytes: 192 };
const AT_ONCE = 2;

export type FileRead =
	| { readonly ok: true; readonly table: string; readonly rows: number }
	| { readonly ok: false; readonly problem: FileProblem; readonly detail: string };

export interface ReadOptions {
	readonly limits?: FileLimits;
	/** Stops reading when it aborts. */
	readonly signal?: AbortSignal;
	readonly onProgress?: (rows: number) => void;
}

let running = 0;
const waiting: (() => void)[] = [];

export async function readFileApart(
	bytes: Uint8Array,
	choices: ReadChoices,
	{ limits = FILE_LIMITS, signal, onProgress }: ReadOptions = {}
): Promise<FileRead> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	running += 1;
	try {
		if (signal?.aborted) return refused('cancelled');
		return await readOnce(bytes, choices, { limits, signal, onProgress });
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}

type Options = Required<Pick<ReadOptions, 'limits'>> & Pick<ReadOptions, 'signal' | 'onProgress'>;

function readOnce(bytes: Uint8Array, choices: ReadChoices, { limits, signal, onProgress }: Options): Promise<FileRead> {
	return new Promise((resolve) => {
		const worker = new Worker(source, {
			eval: true,
			// Nothing of this process: neither its environment nor its arguments.
			...{ env: {}, argv: [], execArgv: [], stdin: false, stdout: true, stderr: true },
			workerData: { bytes, choices },
			resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
		});
		let ended = false;
		const end = (answer: FileRead) => {
			if (ended) return;
			ended = true;
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			void worker.terminate().then(() => resolve(answer));
		};
		const cancel = () => end(refused('cancelled'));
		const timer = setTimeout(() => end(refused('tookTooLong')), limits.milliseconds);
		signal?.addEventListener('abort', cancel, { once: true });
		worker.on('message', (message: WorkerMessage) => {
			if (message.kind === 'progress') onProgress?.(message.rows);
			else if (message.kind === 'read') end({ ok: true, table: message.table, rows: message.rows });
			else end(refused(message.problem, message.detail));
		});
		worker.on('error', (cause: Error & { code?: string }) =>
			end(refused(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tookTooMuch' : 'failed', String(cause)))
		);
		worker.on('exit', () => end(refused('failed', 'the thread ended without an answer')));
	});
}

function refused(problem: FileProblem, detail = ''): FileRead {
	return { ok: false, problem, detail };
}
