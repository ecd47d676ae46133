/** A partnership answers only to people with a place in it; to others it does not exist. */
import { requireAccess } from '$lib/server/auth/guard';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	requireAccess(event, event.params.partnership);
};
