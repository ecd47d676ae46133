/** Saves cells of the table of lines: edits in, one result per edit out. */
import { error, json } from '@sveltejs/kit';
import { lineEditsSchema, readRequest } from '$lib/forms/line-requests';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { changeLines } from '$lib/server/usecases/change-lines';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = async ({ locals, params, request, url }) => {
	const actor = requireActor({ locals, url });
	requireAccess({ locals, url }, params.partnership, 'budget.edit');
	const edits = await readRequest(request, lineEditsSchema);
	if (!edits) error(400, 'badRequest');
	const caller = { services: locals.services, actor, requestId: locals.requestId };
	const { partnership: partnershipId, schoolYear } = params;
	const outcome = await changeLines(caller, { partnershipId, schoolYear, edits });
	if (!outcome.ok) error(outcome.error === 'notAllowed' ? 403 : 404, outcome.error);
	return json({ results: outcome.value, by: actor.name, at: locals.services.clock().toISOString() });
};
