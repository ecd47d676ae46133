/** One award: as granted, as corrected, its payments for who may see them, and what it counts for in this year. */
import { error } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { awardShares } from '$lib/domain/subsidy/award-shares';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findAwardDetail, listStoredAwards, listStoredInstalments } from '$lib/server/queries/awards';
import { findStoredSettings } from '$lib/server/queries/budget-settings';
import { findRemovedValue } from '$lib/server/queries/removed-records';
import { awardActions } from './award-actions';
import { instalmentActions } from './instalment-actions';
import type { Actions, PageServerLoad } from './$types';

const EVENTS_SHOWN = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const { partnershipId } = access;
	const { awardId } = params;
	const schoolYear = toSchoolYear(params.schoolYear);
	const seesPayments = may(access, 'award.view');
	const removedId = seesPayments ? url.searchParams.get('removed') : null;
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			award: (await listStoredAwards(trx, partnershipId)).find(({ id }) => id === awardId),
			settings: await findStoredSettings(trx, partnershipId, schoolYear),
			detail: seesPayments ? await findAwardDetail(trx, partnershipId, awardId) : null,
			instalments: seesPayments ? await listStoredInstalments(trx, partnershipId, awardId) : null,
			isRemoved:
				removedId !== null &&
				(await findRemovedValue(trx, partnershipId, { entity: 'instalment', entityId: removedId })) !== null,
			events: await listAuditEvents(trx, partnershipId, { entity: 'award', entityId: awardId, limit: EVENTS_SHOWN })
		}),
		{ readOnly: true }
	);
	const { award, settings, isRemoved, ...shown } = read;
	if (!award || !settings) error(404, 'notFound');
	const [share] = awardShares([award], schoolYear, settings.twelfthsInFirstCalendarYear);
	return {
		...shown,
		award,
		share: share?.amount ?? null,
		schoolYear,
		mayEdit: may(access, 'award.edit'),
		editing: url.searchParams.get('edit'),
		removed: isRemoved ? removedId : null,
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = { ...awardActions, ...instalmentActions };
