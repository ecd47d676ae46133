/**
 * Writes one statement as a PDF file in a thread of its own and ends: of a thousand entries that takes seconds. Bundled by itself
 * (`src/cli/worker-source.mjs`), apart from the library and its face.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { statementDocument } from '$lib/export/statement-document';
import type { StatementInput } from '$lib/export/statement-layout';
import { pdfFile } from '$lib/export/write-pdf';

const { input } = workerData as { readonly input: StatementInput };

pdfFile(statementDocument(input)).then(
	(file) => parentPort?.postMessage(file),
	(cause: unknown) => {
		// To whoever waits for it, as a failure of this thread.
		setImmediate(() => {
			throw cause;
		});
	}
);
