/** The whole partnership as one file, as far as the person may see it. */
import { error } from '@sveltejs/kit';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { exportBundle } from '$lib/server/usecases/export-bundle';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = requireActor({ locals, url });
	requireAccess({ locals, url }, params.partnership, 'bundle.export');
	const caller = { services: locals.services, actor, requestId: locals.requestId };
	const outcome = await exportBundle(caller, params.partnership);
	if (!outcome.ok) error(outcome.error === 'notAllowed' ? 403 : 404, outcome.error);
	const name = `${params.partnership}-${locals.services.today()}.json`;
	return new Response(outcome.value, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`
		}
	});
};
