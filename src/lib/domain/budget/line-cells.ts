/**
 * A budget line as the cells of a table, and what changing one cell makes of it. Hours and a lump sum exclude each other: a
 * line has one price (model section 5).
 */
import { isLineArea } from '../shared/area';
import { dayFromText } from '../shared/day';
import { hoursFromText, hoursText } from '../shared/hours';
import { centsFromText, moneyText } from '../shared/money';
import { ok, refuse, type Result } from '../shared/result';
import type { BudgetLine, LineCost } from './budget-line';

export const LINE_CELLS = [
	'area',
	'activity',
	'roleId',
	'partnerId',
	'hours',
	'lumpSum',
	'potId',
	'pricingDay',
	'note'
] as const;
export type LineCell = (typeof LINE_CELLS)[number];

/** Canonical text per cell; "" is empty. */
export type LineCells = Readonly<Record<LineCell, string>>;

export type LineCellRefusal =
	| 'required'
	| 'notAChoice'
	| 'notANumber'
	| 'negative'
	| 'notADay'
	| 'tooLong'
	| 'hoursBesideLumpSum'
	| 'lumpSumBesideHours';

const LONGEST = { activity: 200, note: 4000 } as const;

export function lineCells(line: BudgetLine): LineCells {
	const { cost } = line;
	return {
		area: line.area,
		activity: line.activity,
		roleId: line.roleId ?? '',
		partnerId: line.partnerId ?? '',
		hours: cost.kind === 'hours' ? hoursText(cost.hours) : '',
		lumpSum: cost.kind === 'lumpSum' ? moneyText(cost.amount) : '',
		potId: line.potId ?? '',
		pricingDay: line.pricingDay ?? '',
		note: line.note ?? ''
	};
}

/** A line with nothing filled in but its id and area. */
export function emptyLine(id: string): BudgetLine {
	return {
		id,
		area: 'opleiden',
		activity: '',
		roleId: null,
		partnerId: null,
		cost: { kind: 'open' },
		pricingDay: null,
		potId: null,
		note: null,
		previousLineId: null
	};
}

/** Whether the ids exist is for who holds the lists; here they are taken as they are. */
export function changeLineCell(line: BudgetLine, cell: LineCell, text: string): Result<BudgetLine, LineCellRefusal> {
	switch (cell) {
		case 'area':
			return isLineArea(text) ? ok({ ...line, area: text }) : refuse('notAChoice');
		case 'activity':
			return text.length > LONGEST.activity ? refuse('tooLong') : ok({ ...line, activity: text });
		case 'note':
			return text.length > LONGEST.note ? refuse('tooLong') : ok({ ...line, note: text.trim() === '' ? null : text });
		case 'roleId':
		case 'partnerId':
		case 'potId':
			return ok({ ...line, [cell]: text === '' ? null : text });
		case 'pricingDay':
			return changeDay(line, text);
		case 'hours':
			return changeHours(line, text);
		case 'lumpSum':
			return changeLumpSum(line, text);
	}
}

function changeDay(line: BudgetLine, text: string): Result<BudgetLine, LineCellRefusal> {
	const day = text === '' ? null : dayFromText(text);
	return text !== '' && day === null ? refuse('notADay') : ok({ ...line, pricingDay: day });
}

function changeHours(line: BudgetLine, text: string): Result<BudgetLine, LineCellRefusal> {
	if (text === '') return ok(line.cost.kind === 'hours' ? withCost(line, { kind: 'open' }) : line);
	const hours = hoursFromText(text);
	if (hours === null) return refuse('notANumber');
	if (hours < 0n) return refuse('negative');
	return line.cost.kind === 'lumpSum' ? refuse('hoursBesideLumpSum') : ok(withCost(line, { kind: 'hours', hours }));
}

function changeLumpSum(line: BudgetLine, text: string): Result<BudgetLine, LineCellRefusal> {
	if (text === '') return ok(line.cost.kind === 'lumpSum' ? withCost(line, { kind: 'open' }) : line);
	const amount = centsFromText(text);
	if (amount === null) return refuse('notANumber');
	return line.cost.kind === 'hours' ? refuse('lumpSumBesideHours') : ok(withCost(line, { kind: 'lumpSum', amount }));
}

function withCost(line: BudgetLine, cost: LineCost): BudgetLine {
	return { ...line, cost };
}
