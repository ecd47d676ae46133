/** What the thread that reads a file says to whoever waits for it. */
import type { FileProblem } from '$lib/import/file-problem';

export type WorkerMessage =
	| { readonly kind: 'progress'; readonly rows: number }
	/** `table` is a `SheetTable` as JSON. */
	| { readonly kind: 'read'; readonly table: string; readonly rows: number }
	| { readonly kind: 'refused'; readonly problem: FileProblem; readonly detail: string };
