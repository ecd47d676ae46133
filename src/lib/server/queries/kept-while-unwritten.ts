/**
 * What everybody in a partnership may see of a year, kept for as long as nothing at all is written to the database: most pages are
 * read while nobody writes, and each needs the same rounds, rules and agreements.
 */
import { sql } from 'kysely';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';

declare const moment: unique symbol;
/** Which transactions of the database a reader sees: two readers with equal moments see the same rows. */
export type Moment = string & { readonly [moment]: true };

/**
 * The moment of a statement, of the whole transaction where that reads as of one moment. Null where the transaction wrote itself:
 * what it wrote is not counted among what it sees.
 */
export const MOMENT = sql`case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot()::text end`;

/**
 * Remembers what `read` gave at a moment, with the facts that the reader was shown: those were found by row-level security. Only for
 * tables that are seen by everybody who sees the facts.
 */
export function keptWhileUnwritten<Value>() {
	const kept = new WeakMap<BudgetFacts, { readonly moment: Moment; readonly value: Value }>();
	return async (facts: BudgetFacts, now: Moment | null, read: () => Promise<Value>): Promise<Value> => {
		const known = kept.get(facts);
		if (known?.moment === now) return known.value;
		const value = await read();
		if (now !== null) kept.set(facts, { moment: now, value });
		return value;
	};
}
