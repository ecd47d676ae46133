/** Files that are being read now, so that whoever sent one can see how far it is and stop it. In this process only: so is the reading. */

interface RunningRead {
	readonly userId: string;
	readonly stop: AbortController;
	rows: number;
}

const running = new Map<string, RunningRead>();
/** From the page that sends the file; two pages never have the same. */
const KEY = /^[a-z0-9]{10,63}$/;

export interface ReadHandle {
	readonly signal: AbortSignal;
	readonly onProgress: (rows: number) => void;
	readonly end: () => void;
}

export function beginRead(key: string, userId: string): ReadHandle {
	const read: RunningRead = { userId, stop: new AbortController(), rows: 0 };
	const named = KEY.test(key) && !running.has(key);
	if (named) running.set(key, read);
	return {
		signal: read.stop.signal,
		onProgress: (rows) => void (read.rows = rows),
		end: () => void (named && running.delete(key))
	};
}

/** Rows so far; `null` when this person reads no file under this key. */
export function readProgress(key: string, userId: string): number | null {
	const read = running.get(key);
	return read?.userId === userId ? read.rows : null;
}

/** Whether there was something to stop. */
export function stopRead(key: string, userId: string): boolean {
	const read = running.get(key);
	if (read?.userId !== userId) return false;
	read.stop.abort();
	return true;
}
