/**
 * What happened to the lines between two budgets. Lines keep their id across versions; a line of a next year is paired
 * with the one it continues. Applied to the old lines the difference gives the new ones.
 */
import { sameValue } from '../shared/same-value';
import { amountChange, hasChanged, type AmountChange } from './amount-change';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import type { BudgetLine } from './budget-line';
import { pairRows } from './pair-rows';

export interface LineDifference {
	readonly added: readonly LineWithAmount[];
	readonly removed: readonly LineWithAmount[];
	/** Lines with another field or another amount, which may come from a tariff alone: then `fields` is empty. */
	readonly changed: readonly LineChange[];
	/** The same line under another id, as in the budget of a next year. */
	readonly renumbered: readonly LineChange[];
	/** Ids in their new order; `null` when the order follows from the rest. */
	readonly order: readonly string[] | null;
}

export interface LineWithAmount {
	readonly line: BudgetLine;
	/** `amount.before` is `null` for an added line, `amount.after` for a removed one. */
	readonly amount: AmountChange;
}

export interface LineChange {
	readonly before: BudgetLine;
	readonly after: BudgetLine;
	readonly fields: readonly LineField[];
	readonly amount: AmountChange;
}

export type LineField = Exclude<keyof BudgetLine, 'id' | 'previousLineId'>;

const LINE_FIELDS: readonly LineField[] = [
	'area',
	'activity',
	'roleId',
	'partnerId',
	'cost',
	'pricingDay',
	'potId',
	'note'
];

type Budget = readonly [Pick<BudgetFacts, 'lines'>, Pick<BudgetFigures, 'lines'>];

export function lineDifference(
	[beforeFacts, beforeFigures]: Budget,
	[afterFacts, afterFigures]: Budget
): LineDifference {
	const marks = { before: ({ id }: BudgetLine) => id, after: ({ previousLineId }: BudgetLine) => previousLineId };
	const { pairs, added, removed } = pairRows(beforeFacts.lines, afterFacts.lines, marks);
	const [earlier, later] = [amountsById(beforeFigures), amountsById(afterFigures)];
	const changes = pairs.map(({ before, after }): LineChange => {
		const fields = LINE_FIELDS.filter((field) => !sameValue(before[field], after[field]));
		return { before, after, fields, amount: amountChange(earlier(before), later(after)) };
	});
	const visible = ({ fields, amount }: LineChange) => fields.length > 0 || hasChanged(amount);
	const difference: LineDifference = {
		added: added.map((line) => ({ line, amount: amountChange(null, later(line)) })),
		removed: removed.map((line) => ({ line, amount: amountChange(earlier(line), null) })),
		changed: changes.filter(visible),
		renumbered: changes.filter((change) => !visible(change) && !sameValue(change.before, change.after)),
		order: null
	};
	const order = afterFacts.lines.map(({ id }) => id);
	const followed = applyLineDifference(beforeFacts.lines, difference).map(({ id }) => id);
	return sameValue(order, followed) ? difference : { ...difference, order };
}

/** The lines of the later budget, from those of the earlier one. */
export function applyLineDifference(lines: readonly BudgetLine[], difference: LineDifference): BudgetLine[] {
	const { added, removed, changed, renumbered, order } = difference;
	const gone = new Set(removed.map(({ line }) => line.id));
	const replaced = new Map([...changed, ...renumbered].map(({ before, after }) => [before.id, after]));
	const kept = lines.filter(({ id }) => !gone.has(id)).map((line) => replaced.get(line.id) ?? line);
	const result = [...kept, ...added.map(({ line }) => line)];
	if (order === null) return result;
	const byId = new Map(result.map((line) => [line.id, line]));
	return order.flatMap((id) => byId.get(id) ?? []);
}

function amountsById({ lines }: Pick<BudgetFigures, 'lines'>) {
	const amounts = new Map(lines.map(({ lineId, amount }) => [lineId, amount]));
	return ({ id }: BudgetLine) => amounts.get(id) ?? null;
}
