/**
 * Work in a thread of its own, with a limit on memory and time, so that nothing of it holds up or brings down the server for
 * others. Of each kind a few at a time; whoever comes later waits.
 */
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
	readonly milliseconds: number;
	readonly megabytes: number;
}

export type ThreadProblem = 'cancelled' | 'tookTooLong' | 'tookTooMuch' | 'failed';
export type DoneApart<Answer> =
	| { readonly ok: true; readonly answer: Answer }
	| { readonly ok: false; readonly problem: ThreadProblem; readonly detail: string };

export interface ThreadWork<Message, Answer> {
	/** Program text of the thread, made by `src/cli/worker-source.mjs`. */
	readonly source: string;
	readonly data: object;
	readonly limits: ThreadLimits;
	/** Ends the thread when it aborts. */
	readonly signal?: AbortSignal | undefined;
	/** What the thread says; its answer once it gives one, and `null` before that. */
	readonly hear: (message: Message) => Answer | null;
}

export type RunApart = <Message, Answer>(work: ThreadWork<Message, Answer>) => Promise<DoneApart<Answer>>;

export function threads(atOnce: number): RunApart {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async (work) => {
		if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
		running += 1;
		try {
			return work.signal?.aborted ? ended('cancelled') : await runOnce(work);
		} finally {
			running -= 1;
			waiting.shift()?.();
		}
	};
}

function runOnce<Message, Answer>(work: ThreadWork<Message, Answer>): Promise<DoneApart<Answer>> {
	const { source, data, limits, signal, hear } = work;
	return new Promise((resolve) => {
		const worker = new Worker(source, {
			eval: true,
			// Nothing of this process: neither its environment nor its arguments.
			...{ env: {}, argv: [], execArgv: [], stdin: false, stdout: true, stderr: true },
			workerData: data,
			resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
		});
		let over = false;
		const end = (done: DoneApart<Answer>) => {
			if (over) return;
			over = true;
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			void worker.terminate().then(() => resolve(done));
		};
		const cancel = () => end(ended('cancelled'));
		const timer = setTimeout(() => end(ended('tookTooLong')), limits.milliseconds);
		signal?.addEventListener('abort', cancel, { once: true });
		worker.on('message', (message: Message) => {
			const answer = hear(message);
			if (answer !== null) end({ ok: true, answer });
		});
		worker.on('error', (cause: Error & { code?: string }) =>
			end(ended(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tookTooMuch' : 'failed', String(cause)))
		);
		worker.on('exit', () => end(ended('failed', 'the thread ended without an answer')));
	});
}

function ended(problem: ThreadProblem, detail = '') {
	return { ok: false, problem, detail } as const;
}
