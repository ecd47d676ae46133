/** What can be taken along from this partnership, and who may. */
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listBudgetYears } from '$lib/server/queries/budgets';
import { listVersions } from '$lib/server/queries/versions';
import { leftOutBy } from '$lib/server/usecases/import-reach';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const yearsWithVersions = async (trx: TenantTransaction) => {
		const years = [];
		for (const schoolYear of await listBudgetYears(trx, access.partnershipId)) {
			const versions = await listVersions(trx, access.partnershipId, schoolYear);
			years.push({ schoolYear, versions: versions.map(({ number, label }) => ({ number, label })) });
		}
		return years;
	};
	return {
		years: await inPartnership(locals.services.db, access, yearsWithVersions, { readOnly: true }),
		mayExport: may(access, 'bundle.export'),
		mayImport: may(access, 'bundle.import'),
		leftOut: [...leftOutBy(access)]
	};
};
