/** Everything inside is for people who are signed in. Pages and actions ask again: a layout does not run before an action. */
import { requireActor } from '$lib/server/auth/guard';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	requireActor(event);
};
