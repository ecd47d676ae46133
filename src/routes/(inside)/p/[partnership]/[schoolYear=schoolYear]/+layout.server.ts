/** A year's pages exist only where the partnership has a budget of that year. */
import { error } from '@sveltejs/kit';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { budgetExists } from '$lib/server/queries/budgets';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const exists = await inPartnership(
		locals.services.db,
		access,
		(trx) => budgetExists(trx, access.partnershipId, params.schoolYear),
		{
			readOnly: true
		}
	);
	if (!exists) error(404, 'notFound');
	return { currentYear: params.schoolYear };
};
