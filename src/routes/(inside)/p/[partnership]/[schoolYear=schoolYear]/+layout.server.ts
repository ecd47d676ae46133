/** A year's pages exist only where the partnership has a budget of that year. */
import { error } from '@sveltejs/kit';
import { requireAccess } from '$lib/server/auth/guard';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, url, parent }) => {
	requireAccess({ locals, url }, params.partnership);
	const { schoolYears } = await parent();
	if (!schoolYears.includes(params.schoolYear)) error(404, 'notFound');
	return { currentYear: params.schoolYear };
};
