/** What was agreed about checking: who checks whom, how findings are treated, and how long names are kept. */
import { error } from '@sveltejs/kit';
import { FINDING_DEFAULTS, FINDING_KINDS, findingTreatments } from '$lib/domain/declaration/finding-kinds';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listCheckers, listCommitments } from '$lib/server/queries/agreed-hours';
import { listStoredFindingRules, listUncheckable } from '$lib/server/queries/checking-agreements';
import { listDeclaredTotals } from '$lib/server/queries/declared-totals';
import { listPlaces } from '$lib/server/queries/memberships';
import { findRetention } from '$lib/server/queries/name-retention';
import { listPartners } from '$lib/server/queries/partnership-rows';
import { checkingActions } from './checking-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const schoolYear = toSchoolYear(params.schoolYear);
	const place = { partnershipId: access.partnershipId, schoolYear };
	const read = await inPartnership(locals.services.db, access, (trx) => readAgreements(trx, place), { readOnly: true });
	if (!read) error(404, 'notFound');
	const asked = url.searchParams;
	return {
		schoolYear,
		...read,
		mayEdit: may(access, 'hours.agree'),
		maySetNames: may(access, 'partnership.settings'),
		told: asked.get('told'),
		count: Number(asked.get('count') ?? '') || 0
	};
};

type Place = Parameters<typeof listUncheckable>[1];

async function readAgreements(trx: TenantTransaction, place: Place) {
	const { partnershipId, schoolYear } = place;
	const retention = await findRetention(trx, partnershipId);
	if (!retention) return null;
	const partners = await listPartners(trx, partnershipId);
	const checkers = new Map(
		(await listCheckers(trx, partnershipId, schoolYear)).map((row) => [row.partnerId, row.checkerPartnerId])
	);
	const places = await listPlaces(trx, partnershipId);
	const able = new Set(places.flatMap(({ role, partnerId }) => (role === 'partnerMember' ? (partnerId ?? []) : [])));
	const declaring = new Set([
		...(await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value.partnerId),
		...(await listDeclaredTotals(trx, partnershipId, schoolYear)).map(({ partnerId }) => partnerId)
	]);
	const treatments = findingTreatments(await listStoredFindingRules(trx, partnershipId));
	const asked = partners.filter(({ id, leadPartner }) => declaring.has(id) || leadPartner).map(({ id }) => id);
	return {
		partners: partners.map(({ id, name, leadPartner }) => ({
			...{ id, name, leadPartner, declares: declaring.has(id), checkerPartnerId: checkers.get(id) ?? null }
		})),
		/** Those for which somebody could check. */
		able: partners.filter(({ id }) => able.has(id) || [...checkers.values()].includes(id)).map(({ id }) => id),
		uncheckable: await listUncheckable(trx, place, asked),
		findings: FINDING_KINDS.map((kind) => ({
			...{ kind, standard: FINDING_DEFAULTS[kind], treatment: treatments[kind] }
		})),
		monthsKept: retention.monthsKept
	};
}

export const actions: Actions = checkingActions;
