/** A statement by kind of entry, with subtotals that add up to its net. */
import { sumCents, type Cents } from '../shared/money';
import { STATEMENT_KINDS, type SettlementStatement, type StatementEntry, type StatementKind } from './statement';

export interface KindSum {
	readonly kind: StatementKind;
	readonly entries: readonly StatementEntry[];
	readonly sum: Cents;
}

/** In the order of the kinds; those without entries are left out. */
export function sumsByKind({ entries }: Pick<SettlementStatement, 'entries'>): readonly KindSum[] {
	return STATEMENT_KINDS.flatMap((kind) => {
		const ofKind = entries.filter((entry) => entry.kind === kind);
		return ofKind.length === 0 ? [] : [{ kind, entries: ofKind, sum: sumCents(ofKind.map(({ amount }) => amount)) }];
	});
}
