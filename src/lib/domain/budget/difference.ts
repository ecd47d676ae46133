/**
 * The difference between two budgets, per area, partner, line, source and node of the split: between two versions, or
 * between a year and the one that was started from it. Only what differs is listed; equal budgets give empty lists.
 */
import type { SplitNode } from '../allocation/split-node';
import type { FundingSource } from '../coverage/funding-source';
import { AREAS, type Area } from '../shared/area';
import type { Cents } from '../shared/money';
import { sameValue } from '../shared/same-value';
import { amountChange, hasChanged, type AmountChange } from './amount-change';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures, PartnerTotals } from './budget-figures';
import { lineDifference, type LineDifference } from './line-difference';
import { pairRows } from './pair-rows';

export interface BudgetDifference {
	/** Always given, also when nothing changed. */
	readonly totals: Readonly<Record<'cost' | 'covered' | 'gap' | 'cash' | 'inKind', AmountChange>>;
	readonly areas: readonly AreaDifference[];
	readonly partners: readonly PartnerDifference[];
	readonly lines: LineDifference;
	readonly sources: readonly RowDifference<FundingSource>[];
	readonly nodes: readonly RowDifference<SplitNode>[];
}

export interface AreaDifference {
	readonly area: Area;
	readonly cost: AmountChange;
	readonly covered: AmountChange;
	readonly gap: AmountChange;
}

export interface PartnerDifference {
	/** `null`: work that is still open who does it. */
	readonly partnerId: string | null;
	readonly cost: AmountChange;
	readonly covered: AmountChange;
	readonly gap: AmountChange;
	readonly carried: AmountChange;
}

/** `before: null` was added, `after: null` removed. `fields` names what differs, apart from the id. */
export interface RowDifference<Row> {
	readonly before: Row | null;
	readonly after: Row | null;
	readonly fields: readonly (keyof Row)[];
	readonly amount: AmountChange;
}

export function differenceBetween(
	before: BudgetFacts,
	beforeFigures: BudgetFigures,
	after: BudgetFacts,
	afterFigures: BudgetFigures
): BudgetDifference {
	return {
		totals: totalsDifference(beforeFigures, afterFigures),
		areas: AREAS.map((area) => areaDifference(area, beforeFigures, afterFigures)).filter(anyChanged),
		partners: partnerDifferences(beforeFigures, afterFigures).filter(anyChanged),
		lines: lineDifference([before, beforeFigures], [after, afterFigures]),
		sources: rowDifferences(
			[before.sources, sourceAmounts(beforeFigures)],
			[after.sources, sourceAmounts(afterFigures)]
		),
		nodes: rowDifferences([before.split, nodeAmounts(beforeFigures)], [after.split, nodeAmounts(afterFigures)])
	};
}

export function isEmptyDifference({ totals, areas, partners, lines, sources, nodes }: BudgetDifference): boolean {
	const lists = [areas, partners, sources, nodes, lines.added, lines.removed, lines.changed, lines.renumbered];
	return lists.every((list) => list.length === 0) && lines.order === null && !Object.values(totals).some(hasChanged);
}

function totalsDifference(before: BudgetFigures, after: BudgetFigures): BudgetDifference['totals'] {
	return {
		cost: amountChange(before.totals.cost, after.totals.cost),
		covered: amountChange(before.coverage.totals.covered, after.coverage.totals.covered),
		gap: amountChange(before.coverage.totals.gap, after.coverage.totals.gap),
		cash: amountChange(before.totals.cash, after.totals.cash),
		inKind: amountChange(before.totals.inKind, after.totals.inKind)
	};
}

function areaDifference(
	area: Area,
	{ coverage: before }: BudgetFigures,
	{ coverage: after }: BudgetFigures
): AreaDifference {
	const changeOf = (field: 'cost' | 'covered' | 'gap') =>
		amountChange(before.byArea[area][field], after.byArea[area][field]);
	return { area, cost: changeOf('cost'), covered: changeOf('covered'), gap: changeOf('gap') };
}

/** In the order of the later budget, then those that are only in the earlier one. */
function partnerDifferences({ totals: before }: BudgetFigures, { totals: after }: BudgetFigures): PartnerDifference[] {
	const [earlier, later] = [before, after].map(
		({ byPartner }) => new Map(byPartner.map((row) => [row.partnerId, row]))
	);
	const partnerIds = new Set([...after.byPartner, ...before.byPartner].map(({ partnerId }) => partnerId));
	return [...partnerIds].map((partnerId) => {
		const changeOf = (field: Exclude<keyof PartnerTotals, 'partnerId' | 'hours'>) =>
			amountChange(earlier?.get(partnerId)?.[field] ?? null, later?.get(partnerId)?.[field] ?? null);
		const [cost, covered] = [changeOf('cost'), changeOf('covered')];
		return { partnerId, cost, covered, gap: changeOf('gap'), carried: changeOf('carried') };
	});
}

function anyChanged(row: AreaDifference | PartnerDifference): boolean {
	const changes = 'carried' in row ? [row.cost, row.covered, row.gap, row.carried] : [row.cost, row.covered, row.gap];
	return changes.some(hasChanged);
}

type Amounts = ReadonlyMap<string, Cents | null>;

function sourceAmounts({ sources }: BudgetFigures): Amounts {
	return new Map(sources.map(({ sourceId, amount }) => [sourceId, amount]));
}

function nodeAmounts({ split }: BudgetFigures): Amounts {
	return new Map(split.nodes.map(({ nodeId, amount }) => [nodeId, amount]));
}

/** Rows of a next year have other ids and are paired by name. */
function rowDifferences<Row extends { readonly id: string; readonly name: string }>(
	[before, amountsBefore]: readonly [readonly Row[], Amounts],
	[after, amountsAfter]: readonly [readonly Row[], Amounts]
): RowDifference<Row>[] {
	const name = (row: Row) => row.name;
	const { pairs, added, removed } = pairRows(before, after, { before: name, after: name });
	const amount = (earlier: Row | null, later: Row | null) =>
		amountChange(earlier && (amountsBefore.get(earlier.id) ?? null), later && (amountsAfter.get(later.id) ?? null));
	const changed = pairs.map((pair): RowDifference<Row> => ({
		...pair,
		fields: fieldsThatDiffer(pair.before, pair.after),
		amount: amount(pair.before, pair.after)
	}));
	return [
		...changed.filter((row) => row.fields.length > 0 || hasChanged(row.amount)),
		...added.map((row): RowDifference<Row> => ({ before: null, after: row, fields: [], amount: amount(null, row) })),
		...removed.map((row): RowDifference<Row> => ({ before: row, after: null, fields: [], amount: amount(row, null) }))
	];
}

function fieldsThatDiffer<Row extends { readonly id: string }>(before: Row, after: Row): (keyof Row)[] {
	const fields: (keyof Row)[] = [];
	for (const field in after) if (field !== 'id' && !sameValue(before[field], after[field])) fields.push(field);
	return fields;
}
