/**
 * What a school year will come to: what was declared and stands, and what is left of the agreement. An agreement of one partner in
 * one role and area is one whole: hours above it on one line are first set against what is left on another, and what then
 * remains is divided over the lines by what each has left. Without an agreement the budget takes its place; a lump sum, which nobody
 * declares, is expected as budgeted. What is left is never below zero.
 */
import { divideByWholeWeights } from '../allocation/divide';
import type { Cents } from '../shared/money';
import type { Cell } from './actuals-cell';

export interface Expected {
	readonly hours: bigint;
	readonly euro: bigint;
	/** What the forecast is measured against: agreed, else budgeted. */
	readonly plannedHours: bigint;
	readonly plannedEuro: bigint;
	/** Agreements, else lines, that have no amount. */
	readonly unpricedPlanned: number;
	/** Part of what it rests on has no amount: in euro it is not determined. */
	readonly euroUnknown: boolean;
	/** The agreement it is part of. */
	readonly whole: Whole;
}

/** One agreement of a partner in one role and area, over all its lines. */
export interface Whole {
	readonly cells: number;
	/** Something without an amount may take from what another line has left: only together the lines are sure of that. */
	readonly shifts: boolean;
}

/** One per cell, in their order. */
export function expectedOf(cells: readonly Cell[], moreToCome: boolean): readonly Expected[] {
	const groups = new Map<string, number[]>();
	cells.forEach(({ partnerId, roleId, area }, index) => {
		const key = JSON.stringify([partnerId, roleId, area]);
		groups.set(key, [...(groups.get(key) ?? []), index]);
	});
	const expected: Expected[] = [];
	for (const places of groups.values()) {
		const group = places.flatMap((place) => cells[place] ?? []);
		expectedOfGroup(group, moreToCome).forEach((one, index) => (expected[places[index] ?? 0] = one));
	}
	return expected;
}

function expectedOfGroup(group: readonly Cell[], moreToCome: boolean): readonly Expected[] {
	const onAgreement = group.some(({ isAgreed }) => isAgreed);
	const base = group.map(({ hours, euro, lumpSums }) =>
		onAgreement ? { hours: hours.agreed, euro: euro.agreed } : { hours: hours.budgeted, euro: euro.budgeted - lumpSums }
	);
	const taken = group.map(({ hours, euro }) => ({ hours: hours.declared, euro: euro.declared }));
	const restHours = restOf(
		base.map(({ hours }) => hours),
		taken.map(({ hours }) => hours),
		moreToCome
	);
	const restEuro = restOf(
		base.map(({ euro }) => euro),
		taken.map(({ euro }) => euro),
		moreToCome
	);
	const unpriced = group.map((cell) => (onAgreement ? cell.unpriced.agreed : cell.unpriced.budgeted));
	const isOver = base.some(({ euro }, index) => euro < (taken[index]?.euro ?? 0n));
	const mayShift = group.some((cell) => cell.unpriced.declared > 0) || (isOver && unpriced.some((count) => count > 0));
	const whole: Whole = { cells: group.length, shifts: moreToCome && mayShift };
	return group.map((cell, index) => {
		const [planned, has] = [base[index], taken[index]];
		const unpricedPlanned = unpriced[index] ?? 0;
		const hasLeft = (planned?.euro ?? 0n) > (has?.euro ?? 0n);
		return {
			hours: (has?.hours ?? 0n) + (restHours[index] ?? 0n),
			euro: (has?.euro ?? 0n) + (restEuro[index] ?? 0n) + cell.lumpSums,
			plannedHours: planned?.hours ?? 0n,
			plannedEuro: (planned?.euro ?? 0n) + cell.lumpSums,
			unpricedPlanned,
			euroUnknown: (unpricedPlanned > 0 && moreToCome) || cell.unpriced.declared > 0 || (whole.shifts && hasLeft),
			whole
		};
	});
}

/** What is left of the whole, divided over the lines by what each has left of its own. */
function restOf(base: readonly bigint[], taken: readonly bigint[], moreToCome: boolean): readonly bigint[] {
	const left = sum(base) - sum(taken);
	if (!moreToCome || left <= 0n) return base.map(() => 0n);
	const weights = base.map((each, index) => atLeastZero(each - (taken[index] ?? 0n)));
	return divideByWholeWeights(left as Cents, { weights, sum: sum(weights) });
}

function sum(values: readonly bigint[]): bigint {
	return values.reduce((total, value) => total + value, 0n);
}

function atLeastZero(value: bigint): bigint {
	return value > 0n ? value : 0n;
}
