/** For machines that send people here: 200 once the database answers and is prepared, else 503. */
import { json, type RequestHandler } from '@sveltejs/kit';
import { isReady, readiness } from '$lib/server/db/readiness';

export const GET: RequestHandler = async ({ locals }) => {
	const state = await readiness(locals.services.db);
	return json(state, { status: isReady(state) ? 200 : 503 });
};
