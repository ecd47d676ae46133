/**
 * The statements of a round as the reader may see them: from the kept documents once it is settled, else computed from what is
 * open now. Row-level security leaves out everything of organisations whose money the reader does not see, so a statement is whole
 * or not there.
 */
import type { PartnerSettlement, SettlementFacts } from '$lib/domain/settlement/compute-settlement';
import { computeSettlement } from '$lib/domain/settlement/compute-settlement';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import type { Partner } from '$lib/domain/partnership/partner';
import type { SettlementStatement } from '$lib/domain/settlement/statement';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '../auth/actor';
import { seesMoneyOf } from '../auth/settling';
import type { TenantTransaction } from '../db/tenancy';
import { listRounds } from './agreed-hours';
import { listDeclarations, type StoredDeclaration } from './declarations';
import { listPartners } from './partners';
import { listRoles } from './partnership-rows';
import { listAdvances, listContributionRequests, listSwaps } from './settlement-facts';
import { listSettledStatements, listSettlements, type SettlementHead } from './settlements';
import type { Stored } from './stored';
import { listSources } from './year-rows';

export interface RoundPlace {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly roundId: string;
}

/**
 * In the order of the partners; one that has nothing to settle has no statement. The penvoerder's own organisation may have one
 * too: what stands in it stays in its own purse, and no payment follows from it. `null`: no such round, or nobody is penvoerder.
 */
export async function readStatements(
	trx: TenantTransaction,
	access: Access,
	place: RoundPlace
): Promise<readonly SettlementStatement[] | null> {
	const read = await readRoundSettlement(trx, access, place);
	return read && statementsOf(read);
}

export function statementsOf({ partners }: RoundSettlement): readonly SettlementStatement[] {
	return partners.map(({ statement }) => statement);
}

export interface RoundSettlement {
	readonly round: Stored<DeclarationRound>;
	readonly leadPartner: Partner;
	/** `null` while it is not settled. */
	readonly settlement: SettlementHead | null;
	readonly partners: readonly PartnerSettlement[];
	/** The round that settles before this one: until then what it takes up is in these figures as well. */
	readonly earlier: { readonly id: string; readonly name: string } | null;
}

export async function readRoundSettlement(
	trx: TenantTransaction,
	access: Access,
	{ partnershipId, schoolYear, roundId }: RoundPlace
): Promise<RoundSettlement | null> {
	const rounds = await listRounds(trx, partnershipId, schoolYear);
	const round = rounds.find(({ id }) => id === roundId);
	const partners = await listPartners(trx, partnershipId);
	const leadPartner = partners.find((partner) => partner.leadPartner);
	if (!round || !leadPartner) return null;
	const heads = await listSettlements(trx, partnershipId, schoolYear);
	const settlement = heads.find((head) => head.roundId === roundId) ?? null;
	if (settlement) {
		const kept = await listSettledStatements(trx, partnershipId, settlement.id);
		const seen = kept.filter(({ statement }) => sees(access, statement));
		return { round, leadPartner, settlement, partners: seen, earlier: null };
	}
	// Settled before settlements were kept: there is nothing to show, and nothing to compute either.
	if (round.state === 'settled') return { round, leadPartner, settlement, partners: [], earlier: null };
	const facts = await readSettlementFacts(trx, access, { partnershipId, round, partners, leadPartner });
	const computed = computeSettlement(facts);
	const seen = computed.filter(({ statement }) => sees(access, statement));
	const earlier = rounds.find(({ state, from }) => state !== 'settled' && from < round.from) ?? null;
	return { round, leadPartner, settlement, partners: seen, earlier };
}

function sees(access: Access, { partner }: SettlementStatement): boolean {
	return seesMoneyOf(access, partner.id);
}

interface FactsOf {
	readonly partnershipId: string;
	readonly round: DeclarationRound;
	readonly partners: readonly Partner[];
	readonly leadPartner: Partner;
}

/** Everything open that the reader may see; `lines` where they were read and held already. */
export async function readSettlementFacts(
	trx: TenantTransaction,
	access: Access,
	{ partnershipId, round, partners, leadPartner }: FactsOf,
	lines?: readonly StoredDeclaration[]
): Promise<SettlementFacts> {
	const sources = await listSources(trx, partnershipId);
	const approved = lines ?? (await listDeclarations(trx, partnershipId, linesOf(round)));
	return {
		partnershipName: await nameOfPartnership(trx, partnershipId),
		...{ round, leadPartner, partners, roles: await listRoles(trx, partnershipId) },
		sources: sources.map(({ schoolYear, value: { id, name } }) => ({ schoolYear, id, name })),
		// A checking organisation sees the hours it checks, which are not its own to settle.
		lines: approved.filter(({ partnerId }) => seesMoneyOf(access, partnerId)),
		advances: await listAdvances(trx, partnershipId),
		contributions: await listContributionRequests(trx, partnershipId),
		swaps: await listSwaps(trx, partnershipId)
	};
}

/** Hours that a settlement of this round takes up. */
export function linesOf({ until }: Pick<DeclarationRound, 'until'>) {
	return { states: ['approved'], until } as const;
}

async function nameOfPartnership(trx: TenantTransaction, partnershipId: string): Promise<string> {
	const row = await trx
		.selectFrom('partnership')
		.select('name')
		.where('id', '=', partnershipId)
		.executeTakeFirstOrThrow();
	return row.name;
}
