/**
 * The agreed hours of a year, read again only when one of their rows was written since: a page that compares needs thousands of
 * them and shows sums. Kept with the facts they belong to, and found by where each row stands and which transaction wrote it, so
 * that nothing here can be out of date (as `facts-fingerprint.ts` says). Everybody in a partnership may see them.
 */
import { sql } from 'kysely';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { TenantTransaction } from '../db/tenancy';
import { listCommitments } from './agreed-hours';

interface Known {
	readonly fingerprint: string;
	readonly commitments: readonly Commitment[];
}
const known = new WeakMap<BudgetFacts, Known>();

/** The same list as long as nothing in it changed. */
export async function readCommitments(
	trx: TenantTransaction,
	partnershipId: string,
	facts: BudgetFacts
): Promise<readonly Commitment[]> {
	const { rows } = await sql<{ fingerprint: string }>`
		select count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text || id, 0)), 0) as fingerprint
		from commitment where partnership_id = ${partnershipId} and school_year = ${facts.schoolYear}`.execute(trx);
	const fingerprint = rows[0]?.fingerprint ?? '';
	const earlier = known.get(facts);
	if (earlier?.fingerprint === fingerprint) return earlier.commitments;
	const commitments = (await listCommitments(trx, partnershipId, facts.schoolYear)).map(({ value }) => value);
	known.set(facts, { fingerprint, commitments });
	return commitments;
}
