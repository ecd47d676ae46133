/** One partner: what it is, its pupils and places, how long it takes part, and what only its own people see. */
import { error } from '@sveltejs/kit';
import { partnerTree } from '$lib/domain/partnership/partner-tree';
import type { Access } from '$lib/server/auth/actor';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findBankAccount } from '$lib/server/queries/bank-accounts';
import { listStoredMeasures } from '$lib/server/queries/partner-measures';
import { listPartners } from '$lib/server/queries/partners';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { findRemovedValue } from '$lib/server/queries/removed-records';
import { listStoredWageCosts } from '$lib/server/queries/wage-costs';
import { bankAccountActions } from './bank-account-actions';
import { measureActions } from './measure-actions';
import { membershipActions } from './membership-actions';
import { wageCostActions } from './wage-cost-actions';
import type { Actions, PageServerLoad } from './$types';

const EVENTS_SHOWN = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const asked = { partnerId: params.partnerId, removed: url.searchParams.get('removed') };
	const read = await inPartnership(locals.services.db, access, (trx) => readPartner(trx, access, asked), {
		readOnly: true
	});
	const partner = read.partners.find(({ id }) => id === params.partnerId);
	if (!partner) error(404, 'notFound');
	const mayEdit = may(access, 'partner.edit');
	const { childrenOf } = partnerTree(read.partners);
	return {
		...read,
		partner,
		childCount: childrenOf.get(partner.id)?.length ?? 0,
		today: locals.services.today(),
		mayEdit,
		mayEditBankAccount: may(access, 'bankAccount.edit', params.partnerId),
		mayEditWageCosts: may(access, 'wageCost.edit', params.partnerId),
		editing: url.searchParams.get('edit'),
		saved: url.searchParams.has('saved')
	};
};

interface Asked {
	readonly partnerId: string;
	/** Id of a figure or a wage cost that was just removed. */
	readonly removed: string | null;
}

async function readPartner(trx: TenantTransaction, access: Access, { partnerId, removed }: Asked) {
	const { partnershipId } = access;
	const isRemoved = async (entity: string) =>
		removed !== null && (await findRemovedValue(trx, partnershipId, { entity, entityId: removed })) !== null;
	const wageCosts = may(access, 'wageCost.view', partnerId)
		? { rows: await listStoredWageCosts(trx, partnershipId, partnerId), roles: await listRoles(trx, partnershipId) }
		: null;
	return {
		partners: await listPartners(trx, partnershipId),
		measures: await listStoredMeasures(trx, partnershipId, partnerId),
		bankAccount: may(access, 'bankAccount.view', partnerId)
			? { current: await findBankAccount(trx, partnershipId, partnerId) }
			: null,
		wageCosts,
		removedMeasure: (await isRemoved('partnerMeasure')) ? removed : null,
		removedWageCost: wageCosts !== null && (await isRemoved('wageCost')) ? removed : null,
		events: await listAuditEvents(trx, partnershipId, { entity: 'partner', entityId: partnerId, limit: EVENTS_SHOWN })
	};
}

export const actions: Actions = { ...membershipActions, ...measureActions, ...bankAccountActions, ...wageCostActions };
