/**
 * Plan beside reality (model section 7): budgeted, agreed, declared, approved, settled, in kind and expected at the end of the year,
 * per line, pot, area and partner. Rows are sums of cells, so that they come to the total however they are grouped.
 */
import type { LineArea } from '../shared/area';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import { actualsCells, perStep, STEPS, type ActualsFacts, type Cell, type Step } from './actuals-cell';
import { expectedOf, type Expected, type Whole } from './expected-at-year-end';

export type ActualsColumns<Unit extends bigint> = Readonly<Record<Step, Unit>> & {
	/** At the end of the year. */
	readonly expected: Unit;
	/** What the forecast is measured against: agreed, else budgeted. */
	readonly planned: Unit;
};

export interface ActualsFigures {
	readonly hours: ActualsColumns<HourHundredths>;
	/** Of what is priced; in kind at the tariff it would have been paid at. */
	readonly euro: ActualsColumns<Cents>;
	/** What has no amount, in every figure it belongs to: that figure in euro leaves it out. */
	readonly unpriced: Readonly<Record<Step | 'planned', number>>;
	/** Of what is declared. */
	readonly unpricedHours: HourHundredths;
	readonly parts: number;
	/** Parts whose forecast in euro is not determined: the expected euro leave something out. */
	readonly unknownParts: number;
	/** What is surely expected in euro: less than the known part where a part without an amount may take from it. */
	readonly euroAtLeast: Cents;
	/** Of the planned euro: lump sums, which nobody declares. */
	readonly lumpSums: Cents;
	/** Nothing in it has hours: lump sums only. */
	readonly lumpSumOnly: boolean;
}

export const GROUPINGS = ['area', 'pot', 'partner', 'line'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ActualsRow extends ActualsFigures {
	/** Of the area, pot, partner or line; `null` for what is in no pot, of nobody yet, or on no line. */
	readonly key: string | null;
}

export interface ActualsChoice {
	readonly area: LineArea | null;
	readonly potId: string | null;
	readonly partnerId: string | null;
	readonly lineId: string | null;
}

export interface Actuals {
	readonly rowsBy: (grouping: Grouping, choice?: ActualsChoice) => readonly ActualsRow[];
	readonly totalOf: (choice?: ActualsChoice) => ActualsFigures;
}

export const EVERYTHING: ActualsChoice = { area: null, potId: null, partnerId: null, lineId: null };

export function computeActuals(facts: ActualsFacts): Actuals {
	const cells = actualsCells(facts);
	const expected = expectedOf(cells, facts.moreToCome);
	const parts = cells.flatMap((cell, index) => {
		const one = expected[index];
		return one ? [{ cell, expected: one }] : [];
	});
	const chosen = (choice: ActualsChoice) => parts.filter(({ cell }) => isChosen(cell, choice));
	return {
		rowsBy: (grouping, choice = EVERYTHING) => {
			const groups = new Map<string | null, Part[]>();
			for (const part of chosen(choice)) {
				const key = KEY_OF[grouping](part.cell);
				const group = groups.get(key);
				if (group) group.push(part);
				else groups.set(key, [part]);
			}
			return [...groups].map(([key, group]) => ({ key, ...figuresOf(group) }));
		},
		totalOf: (choice = EVERYTHING) => figuresOf(chosen(choice))
	};
}

interface Part {
	readonly cell: Cell;
	readonly expected: Expected;
}

const KEY_OF: Readonly<Record<Grouping, (cell: Cell) => string | null>> = {
	area: ({ area }) => area,
	pot: ({ potId }) => potId,
	partner: ({ partnerId }) => partnerId,
	line: ({ lineId }) => lineId
};

export function isChosen(
	{ area, potId, partnerId, lineId }: Pick<Cell, 'area' | 'potId' | 'partnerId' | 'lineId'>,
	choice: ActualsChoice
): boolean {
	return (
		(choice.area === null || choice.area === area) &&
		(choice.potId === null || choice.potId === potId) &&
		(choice.partnerId === null || choice.partnerId === partnerId) &&
		(choice.lineId === null || choice.lineId === lineId)
	);
}

function figuresOf(parts: readonly Part[]): ActualsFigures {
	const columns = (unit: 'hours' | 'euro', planned: 'plannedHours' | 'plannedEuro') => ({
		...Object.fromEntries(STEPS.map((step) => [step, total(parts, ({ cell }) => cell[unit][step])])),
		expected: total(parts, ({ expected }) => expected[unit]),
		planned: total(parts, ({ expected }) => expected[planned])
	});
	const count = (of: (part: Part) => number) => parts.reduce((sum, part) => sum + of(part), 0);
	return {
		hours: columns('hours', 'plannedHours') as ActualsColumns<HourHundredths>,
		euro: columns('euro', 'plannedEuro') as ActualsColumns<Cents>,
		unpriced: {
			...perStep((step) => count(({ cell }) => cell.unpriced[step])),
			planned: count(({ expected }) => expected.unpricedPlanned)
		},
		unpricedHours: total(parts, ({ cell }) => cell.unpricedHours) as HourHundredths,
		parts: parts.length,
		unknownParts: parts.filter(({ expected }) => expected.euroUnknown).length,
		euroAtLeast: atLeastOf(parts) as Cents,
		lumpSums: total(parts, ({ cell }) => cell.lumpSums) as Cents,
		lumpSumOnly: parts.length > 0 && parts.every(({ cell }) => cell.lumpSums !== 0n && !hasHours(cell))
	};
}

/** Of an agreement that is only in part in it, and may shift between its lines, no more is sure than what was declared. */
function atLeastOf(parts: readonly Part[]): bigint {
	const cells = new Map<Whole, number>();
	for (const { expected } of parts) cells.set(expected.whole, (cells.get(expected.whole) ?? 0) + 1);
	return total(parts, ({ cell, expected: { euro, whole } }) =>
		whole.shifts && cells.get(whole) !== whole.cells ? cell.euro.declared + cell.lumpSums : euro
	);
}

function hasHours({ hours }: Cell): boolean {
	return STEPS.some((step) => hours[step] !== 0n);
}

function total(parts: readonly Part[], of: (part: Part) => bigint): bigint {
	return parts.reduce((sum, part) => sum + of(part), 0n);
}

/** Rows that stand in one row together. */
export function sumOfRows(rows: readonly ActualsFigures[]): ActualsFigures {
	const columns = <Unit extends bigint>(of: (row: ActualsFigures) => ActualsColumns<Unit>) => {
		const steps = [...STEPS, 'expected', 'planned'] as const;
		const sums = steps.map((step) => [step, rows.reduce((sum, row) => sum + of(row)[step], 0n)]);
		return Object.fromEntries(sums) as ActualsColumns<Unit>;
	};
	const count = (of: (row: ActualsFigures) => number) => rows.reduce((sum, row) => sum + of(row), 0);
	return {
		...{ hours: columns((row) => row.hours), euro: columns((row) => row.euro) },
		unpriced: {
			...perStep((step) => count(({ unpriced }) => unpriced[step])),
			planned: count(({ unpriced }) => unpriced.planned)
		},
		unpricedHours: rows.reduce((sum, row) => sum + row.unpricedHours, 0n) as HourHundredths,
		...{ parts: count(({ parts }) => parts), unknownParts: count(({ unknownParts }) => unknownParts) },
		euroAtLeast: rows.reduce((sum, row) => sum + row.euroAtLeast, 0n) as Cents,
		lumpSums: rows.reduce((sum, row) => sum + row.lumpSums, 0n) as Cents,
		lumpSumOnly: rows.length > 0 && rows.every(({ lumpSumOnly }) => lumpSumOnly)
	};
}
