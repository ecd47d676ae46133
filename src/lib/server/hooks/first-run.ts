/** A production installation in which nobody can sign in yet leads every page to the first run. */
import type { Handle } from '@sveltejs/kit';
import type { Database } from '../db/schema';
import { isFirstRun } from '../usecases/sign-up-first-partnership';

const OPEN_ROUTES = new Set<string | null>(['/(outside)/first-run', '/preferences', '/healthz', '/readyz', null]);

/** Once somebody can sign in that stays so; until then every visit asks. */
const begun = new WeakSet<Database>();

export const handleFirstRun: Handle = async ({ event, resolve }) => {
	const { services, actor } = event.locals;
	if (actor === null && !OPEN_ROUTES.has(event.route.id) && !begun.has(services.db)) {
		if (await isFirstRun(services)) return new Response(null, { status: 303, headers: { Location: '/first-run' } });
		begun.add(services.db);
	}
	return resolve(event);
};
