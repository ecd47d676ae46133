/** How far the reading of a file is, and stopping it: only for whoever sent it. */
import { json } from '@sveltejs/kit';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { readProgress, stopRead } from '$lib/server/reading/running-reads';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) => {
	const { userId } = requireActor({ locals, url });
	requireAccess({ locals, url }, params.partnership, 'hours.view');
	return json({ rows: readProgress(url.searchParams.get('key') ?? '', userId) });
};

export const DELETE: RequestHandler = ({ locals, params, url }) => {
	const { userId } = requireActor({ locals, url });
	requireAccess({ locals, url }, params.partnership, 'hours.view');
	return json({ stopped: stopRead(url.searchParams.get('key') ?? '', userId) });
};
