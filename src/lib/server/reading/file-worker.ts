/**
 * Reads one file in a thread of its own and ends: what is in it came from outside and may be slow or large. Bundled by itself
 * (`src/cli/worker-source.mjs`), so it may use nothing but the reader.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableFile } from '$lib/import/file-problem';
import { readTable, type ReadChoices } from '$lib/import/read-table';
import type { WorkerMessage } from './worker-message';

const { bytes, choices } = workerData as { readonly bytes: Uint8Array; readonly choices: ReadChoices };
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
	const table = readTable(bytes, choices, (rows) => tell({ kind: 'progress', rows }));
	tell({ kind: 'read', table: JSON.stringify(table), rows: table.rows.length });
} catch (cause) {
	if (cause instanceof UnreadableFile)
		tell({ kind: 'refused', problem: cause.problem, detail: cause.detail.slice(0, 200) });
	else tell({ kind: 'refused', problem: 'failed', detail: String((cause as Error).stack ?? cause).slice(0, 2000) });
}
