/** What partners and the penvoerder owe each other: the rounds of a year, and what goes into them beside hours. */
import { standingOfHours } from '$lib/domain/declaration/standing-of-hours';
import { advancedAboveAgreed } from '$lib/domain/settlement/advances-beside-work';
import { contributionPromises } from '$lib/domain/settlement/contribution';
import { hubSums } from '$lib/domain/settlement/hub';
import type { SettlementStatement } from '$lib/domain/settlement/statement';
import { mayRefuse, mayWithdraw, sideToAgree } from '$lib/domain/settlement/swap';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { seesMoneyOf, seesMoneyOfAll } from '$lib/server/auth/settling';
import { inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredCells } from '$lib/server/queries/declared-totals';
import { readAgreedSums } from '$lib/server/queries/agreed-sums';
import { ADVANCES, CONTRIBUTION_REQUESTS, listStored, SOURCES } from '$lib/server/queries/edited-lists';
import { listPartners } from '$lib/server/queries/partners';
import { listSwaps } from '$lib/server/queries/settlement-facts';
import { readLeftBehind, readSettlementOverview } from '$lib/server/queries/settlement-overview';
import { swapPerson } from '$lib/server/usecases/take-swap';
import { moneyActions } from './money-actions';
import { swapActions } from './swap-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'settlement.view');
	const place = { partnershipId: access.partnershipId, schoolYear: toSchoolYear(params.schoolYear) };
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const overview = await readSettlementOverview(trx, access, place);
			const next = overview.find(({ round }) => round.state !== 'settled');
			const advances = await listStored(trx, ADVANCES, place);
			return {
				overview,
				standing: standingOfHours(await listDeclaredCells(trx, place.partnershipId, place.schoolYear)),
				partners: await listPartners(trx, place.partnershipId),
				sources: await listStored(trx, SOURCES, place),
				advances,
				aboveAgreed: advances.length === 0 ? [] : advancedAboveAgreed(advances, await readAgreedSums(trx, place)),
				contributions: await listStored(trx, CONTRIBUTION_REQUESTS, place),
				swaps: await listSwaps(trx, place.partnershipId, place.schoolYear),
				waiting: next ? await readLeftBehind(trx, access, place.partnershipId, next.round) : []
			};
		},
		{ readOnly: true }
	);
	const lead = read.partners.find(({ leadPartner }) => leadPartner) ?? null;
	const person = swapPerson(access);
	const promises = contributionPromises(read.sources, read.contributions, lead?.id ?? null);
	return {
		schoolYear: place.schoolYear,
		rounds: read.overview.map(({ round, settlement, statements }) => ({
			round,
			settledAt: settlement?.settledAt ?? null,
			told: statements !== null,
			sums: statements && lead && seesMoneyOfAll(access) ? hubSums(statements, leadThen(statements, lead.id)) : null,
			own: (statements ?? [])
				.filter(({ partner, leadPartner }) => access.partnerIds.includes(partner.id) && partner.id !== leadPartner.id)
				.map(({ partner, net }) => ({ partner, net }))
		})),
		/** For who sees no statement of the round that is told. */
		standing: read.standing,
		waiting: read.waiting,
		leadPartner: lead && { id: lead.id, name: lead.name },
		partners: read.partners.map(({ id, name }) => ({ id, name })),
		ownPartnerIds: access.partnerIds,
		seesAll: seesMoneyOfAll(access),
		advances: read.advances,
		aboveAgreed: read.aboveAgreed,
		contributions: read.contributions,
		/** What was promised is in the budget for everyone; what was asked of it is not. */
		promises: promises.filter(({ partnerId }) => seesMoneyOf(access, partnerId)),
		swaps: read.swaps.map((swap) => ({
			...swap,
			agrees: sideToAgree(swap, person) !== null,
			refuses: mayRefuse(swap, person),
			withdraws: mayWithdraw(swap, person)
		})),
		mayRecord: may(access, 'settlement.record'),
		mayPropose: may(access, 'swap.take') && (person.staff || access.partnerIds.length > 0),
		editing: url.searchParams.get('edit'),
		removedAdvance: url.searchParams.get('removedAdvance'),
		removedContribution: url.searchParams.get('removedContribution')
	};
};

/** Who was penvoerder when it was settled. */
function leadThen(statements: readonly SettlementStatement[], leadNow: string): string {
	return statements[0]?.leadPartner.id ?? leadNow;
}

export const actions: Actions = { ...moneyActions, ...swapActions };
