/** The frozen versions of a year, and starting the next year from this one. */
import { error, fail, redirect } from '@sveltejs/kit';
import { nextSchoolYear, toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { budgetExists } from '$lib/server/queries/budgets';
import { callerFrom } from '$lib/server/page-action';
import { listVersions } from '$lib/server/queries/versions';
import { startNextBudget } from '$lib/server/usecases/start-next-budget';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const schoolYear = toSchoolYear(params.schoolYear);
	const nextYear = nextSchoolYear(schoolYear);
	const work = async (trx: Parameters<typeof listVersions>[0]) => ({
		versions: await listVersions(trx, access.partnershipId, schoolYear),
		nextYearExists: await budgetExists(trx, access.partnershipId, nextYear)
	});
	const read = await inPartnership(locals.services.db, access, work, { readOnly: true });
	return { ...read, schoolYear, nextYear, mayStart: may(access, 'budget.start') };
};

export const actions: Actions = {
	startNext: async ({ locals, params, url }) => {
		const caller = callerFrom({ locals, url }, params.partnership, 'budget.start');
		const from = toSchoolYear(params.schoolYear);
		const outcome = await startNextBudget(caller, { partnershipId: params.partnership, from });
		if (outcome.ok) redirect(303, `/p/${params.partnership}/${outcome.value.schoolYear}/check`);
		if (outcome.error === 'notFound') error(404, 'notFound');
		if (outcome.error === 'notAllowed') error(403, 'notAllowed');
		return fail(409, { refusal: outcome.error });
	}
};
