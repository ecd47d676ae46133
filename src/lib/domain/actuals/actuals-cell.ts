/**
 * The smallest figure of plan and reality: what was budgeted, agreed, declared and decided for one partner, role and area on one
 * line of the budget. Every sum on a page is a sum of these.
 */
import type { LineArea } from '../shared/area';
import type { Cents } from '../shared/money';
import type { HourHundredths } from '../shared/hours';
import type { Commitment } from '../declaration/commitment';
import type { DeclaredSum } from '../declaration/comparison';
import { countedAs, stepsAmong } from '../declaration/counted-as';

export interface PlannedLine {
	readonly id: string;
	readonly area: LineArea;
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly potId: string | null;
	/** A lump sum has no hours; of an open line nothing is known yet. */
	readonly cost: 'hours' | 'lumpSum' | 'open';
	readonly hours: HourHundredths | null;
	/** `null` while unpriced or open. */
	readonly amount: Cents | null;
}

export type AgreedHours = Pick<Commitment, 'partnerId' | 'roleId' | 'area' | 'lineId' | 'hours'> & {
	/** `null`: no tariff is agreed. */
	readonly amount: Cents | null;
};

export type DeclaredOnLine = DeclaredSum & { readonly lineId: string | null };

export interface ActualsFacts {
	readonly lines: readonly PlannedLine[];
	readonly agreed: readonly AgreedHours[];
	readonly declared: readonly DeclaredOnLine[];
	/** Whether hours can still be worked or declared; afterwards nothing more is expected. */
	readonly moreToCome: boolean;
}

export const STEPS = [
	'budgeted',
	'agreed',
	'declared',
	'waiting',
	'approved',
	'settled',
	'inKind',
	'returned'
] as const;
export type Step = (typeof STEPS)[number];
export type Sums = Record<Step, bigint>;

export function perStep<Value>(of: (step: Step) => Value): Record<Step, Value> {
	return Object.fromEntries(STEPS.map((step) => [step, of(step)])) as Record<Step, Value>;
}

export interface Cell {
	/** `null`: on no line, or on one that is gone from the budget. */
	readonly lineId: string | null;
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: LineArea;
	readonly potId: string | null;
	readonly hours: Sums;
	readonly euro: Sums;
	/** Of the budgeted euro: lump sums, which nobody declares. */
	lumpSums: bigint;
	/** Per step the lines and agreements without an amount, and what was declared without a tariff: in the hours and in no euro. */
	readonly unpriced: Record<Step, number>;
	/** Of what is declared. */
	unpricedHours: bigint;
	/** Agreed on at all, be it for no hours any more. */
	isAgreed: boolean;
}

/** In the order of their keys, so that no order of the facts decides anything. */
export function actualsCells({ lines, agreed, declared }: ActualsFacts): readonly Cell[] {
	const cells = new Map<string, Cell>();
	const known = new Map(lines.map((line) => [line.id, line]));
	const cellOf = (work: Pick<Cell, 'lineId' | 'partnerId' | 'roleId' | 'area'>): Cell => {
		const line = known.get(work.lineId ?? '');
		const place = { ...work, lineId: line?.id ?? null, potId: line?.potId ?? null };
		const key = JSON.stringify([place.partnerId, place.roleId, place.area, place.lineId]);
		const cell = cells.get(key) ?? emptyCell(place);
		cells.set(key, cell);
		return cell;
	};
	for (const line of lines) addBudgeted(cellOf({ ...line, lineId: line.id }), line);
	for (const one of agreed) addAgreed(cellOf(one), one);
	for (const sum of declared) if (sum.state !== 'draft') addDeclared(cellOf(sum), sum);
	return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

function emptyCell({ lineId, partnerId, roleId, area, potId }: Place): Cell {
	return {
		...{ lineId, partnerId, roleId, area, potId, hours: perStep(() => 0n), euro: perStep(() => 0n), lumpSums: 0n },
		...{ unpriced: perStep(() => 0), unpricedHours: 0n, isAgreed: false }
	};
}
type Place = Pick<Cell, 'lineId' | 'partnerId' | 'roleId' | 'area' | 'potId'>;

function addBudgeted(cell: Cell, { cost, hours, amount }: PlannedLine): void {
	cell.hours.budgeted += hours ?? 0n;
	if (amount === null) cell.unpriced.budgeted += 1;
	else cell.euro.budgeted += amount;
	if (cost === 'lumpSum') cell.lumpSums += amount ?? 0n;
}

function addAgreed(cell: Cell, { hours, amount }: AgreedHours): void {
	cell.isAgreed = true;
	cell.hours.agreed += hours;
	if (amount !== null) cell.euro.agreed += amount;
	else if (hours > 0n) cell.unpriced.agreed += 1;
}

const addedTo = stepsAmong(STEPS);

function addDeclared(cell: Cell, sum: DeclaredOnLine): void {
	for (const step of addedTo(sum.state, sum.inKind)) {
		cell.hours[step] += sum.hours;
		cell.euro[step] += sum.amount;
		cell.unpriced[step] += sum.unpricedEntries;
	}
	if (countedAs(sum.state, 'declared')) cell.unpricedHours += sum.unpricedHours;
}
