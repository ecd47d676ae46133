/** Student counts of the reference year and the year before, and the total that the subsidy rests on. */
import { error } from '@sveltejs/kit';
import { previousSchoolYear, schoolYearFromText, toSchoolYear } from '$lib/domain/shared/school-year';
import { countablePlaces, matrixPlaceOf, type MatrixPlace } from '$lib/domain/student/student-matrix';
import type { Partner } from '$lib/domain/partnership/partner';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import { productSchemes } from '$lib/schemes/product-schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findRemovedValue } from '$lib/server/queries/removed-records';
import { listStoredCounts } from '$lib/server/queries/student-counts';
import { countActions } from './count-actions';
import { pasteActions } from './paste-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('students:counts');
	const access = requireAccess({ locals, url }, params.partnership);
	const { partnershipId } = access;
	const schoolYear = toSchoolYear(params.schoolYear);
	const removedId = url.searchParams.get('removed');
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const facts = await findBudgetFacts(trx, schoolYear, productSchemes);
			if (!facts) return null;
			const { referenceYear } = facts.settings;
			const year = schoolYearFromText(url.searchParams.get('year') ?? '') ?? referenceYear;
			const removed = { entity: 'studentCount', entityId: removedId ?? '' };
			return {
				facts,
				year,
				counts: await listStoredCounts(trx, partnershipId, year),
				previousCounts: await listStoredCounts(trx, partnershipId, previousSchoolYear(year)),
				isRemoved: removedId !== null && (await findRemovedValue(trx, partnershipId, removed)) !== null
			};
		},
		{ readOnly: true }
	);
	if (!read) error(404, 'notFound');
	const { facts, isRemoved, ...shown } = read;
	return {
		...shown,
		schoolYear,
		referenceYear: facts.settings.referenceYear,
		partners: facts.partners,
		subsidy: computeSubsidy(facts).used,
		wanted: wantedRows(url.searchParams, facts.partners),
		mayEdit: may(access, 'budget.edit'),
		editing: url.searchParams.get('edit'),
		removed: isRemoved ? removedId : null,
		saved: url.searchParams.has('saved')
	};
};

/** Rows that somebody asked for and that hold no count yet: `place` is an id, or "all"; `type` a placement type. */
function wantedRows(search: URLSearchParams, partners: readonly Partner[]): MatrixPlace[] {
	const type = (search.get('type') ?? '').trim().slice(0, 100);
	const place = search.get('place') ?? '';
	if (type === '') return [];
	return countablePlaces(partners)
		.filter(({ id }) => place === 'all' || place === id)
		.flatMap(({ id }) => matrixPlaceOf(`${id}~${type}`) ?? []);
}

export const actions: Actions = { ...countActions, ...pasteActions };
