/** The statement of one organisation on paper. */
import { statementDocument } from '$lib/export/statement-document';
import { download } from '$lib/server/download';
import { readStatementFile } from '../statement-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { name, ...input } = await readStatementFile(event);
	// Large, and only needed here: nothing else waits for it to be read.
	const { pdfFile } = await import('$lib/export/write-pdf');
	return download(await pdfFile(statementDocument(input)), 'application/pdf', `${name}.pdf`);
};
