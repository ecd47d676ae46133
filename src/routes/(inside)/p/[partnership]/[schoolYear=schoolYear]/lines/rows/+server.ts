/** Adds, removes and moves lines: changes in, one result per change out. */
import { error, json } from '@sveltejs/kit';
import { lineArrangementsSchema, readRequest } from '$lib/forms/line-requests';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { arrangeLines } from '$lib/server/usecases/arrange-lines';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = async ({ locals, params, request, url }) => {
	const actor = requireActor({ locals, url });
	requireAccess({ locals, url }, params.partnership, 'budget.edit');
	const changes = await readRequest(request, lineArrangementsSchema);
	if (!changes) error(400, 'badRequest');
	const caller = { services: locals.services, actor, requestId: locals.requestId };
	const budget = { partnershipId: params.partnership, schoolYear: params.schoolYear };
	const outcome = await arrangeLines(caller, budget, changes);
	if (!outcome.ok) error(outcome.error === 'notAllowed' ? 403 : 404, outcome.error);
	return json({ results: outcome.value, by: actor.name, at: locals.services.clock().toISOString() });
};
