/**
 * The rounds of a year as they are settled, as far as the reader may see it: statements of those that were, and of the first that was
 * not, because what is open now settles with that one. Money is read once for all of them.
 */
import type { LineToSettle } from '$lib/domain/settlement/compute-settlement';
import {
	goesWithNextYear,
	leftBehind,
	WAITING_STATES,
	type ForNextYear,
	type LeftBehind
} from '$lib/domain/settlement/left-behind';
import type { SettlementStatement } from '$lib/domain/settlement/statement';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '../auth/actor';
import { seesMoneyOf } from '../auth/settling';
import type { TenantTransaction } from '../db/tenancy';
import { listRounds } from './agreed-hours';
import { listDeclarations } from './declarations';
import { listSettlements, type SettlementHead } from './settlements';
import { readStatements } from './statements';

export interface RoundOverview {
	readonly round: DeclarationRound;
	readonly settlement: SettlementHead | null;
	/** `null`: not told yet, because an earlier round settles first, or it was settled before settlements were kept. */
	readonly statements: readonly SettlementStatement[] | null;
}

/** By the days of the rounds. */
export async function readSettlementOverview(
	trx: TenantTransaction,
	access: Access,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear }
): Promise<RoundOverview[]> {
	const rounds = await listRounds(trx, partnershipId, schoolYear);
	const heads = await listSettlements(trx, partnershipId, schoolYear);
	const next = rounds.find(({ state }) => state !== 'settled');
	const overview: RoundOverview[] = [];
	for (const round of rounds) {
		const settlement = heads.find(({ roundId }) => roundId === round.id) ?? null;
		const told = settlement !== null || round === next;
		const place = { partnershipId, schoolYear, roundId: round.id };
		overview.push({ round, settlement, statements: told ? await readStatements(trx, access, place) : null });
	}
	return overview;
}

/** What waits for a decision about work before the end of a round, of organisations whose money the reader sees. */
export async function readLeftBehind(
	trx: TenantTransaction,
	access: Access,
	partnershipId: string,
	{ until }: Pick<DeclarationRound, 'until'>
): Promise<LeftBehind[]> {
	const lines: readonly LineToSettle[] = await listDeclarations(trx, partnershipId, { states: WAITING_STATES, until });
	return leftBehind(
		lines.filter(({ partnerId }) => seesMoneyOf(access, partnerId)),
		until
	);
}

export interface WaitingWhenSettled {
	readonly waiting: readonly LeftBehind[];
	readonly forNextYear: ForNextYear | null;
}

/** What waits when this round is settled, and what of it no other round of the year takes up. Nothing once it is settled. */
export async function readWaitingWhenSettled(
	trx: TenantTransaction,
	access: Access,
	partnershipId: string,
	round: DeclarationRound
): Promise<WaitingWhenSettled> {
	if (round.state === 'settled') return { waiting: [], forNextYear: null };
	const waiting = await readLeftBehind(trx, access, partnershipId, round);
	const rounds = await listRounds(trx, partnershipId, round.schoolYear);
	return { waiting, forNextYear: goesWithNextYear(waiting, round, rounds) };
}
