/** The statement of one organisation on paper; when it cannot be written, its page says so. */
import { redirect } from '@sveltejs/kit';
import { download } from '$lib/server/download';
import { readStatementFile } from '../statement-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { locals, params, request } = event;
	const { name, ...input } = await readStatementFile(event);
	// Large, and only needed here: nothing else waits for it to be read.
	const { statementPdf } = await import('$lib/server/papers/statement-paper');
	const done = await statementPdf(input, { signal: request.signal });
	if (done.ok) return download(done.answer, 'application/pdf', `${name}.pdf`);
	const { problem, detail } = done;
	if (problem !== 'cancelled')
		locals.services.log.error({ requestId: locals.requestId, problem, detail }, 'a statement was not put on paper');
	const { partnership, schoolYear, roundId, partnerId } = params;
	redirect(303, `/p/${partnership}/${schoolYear}/settlement/${roundId}/${partnerId}?told=noPaper`);
};
