/**
 * Which money may pay an entry, and which pot, share or remainder it then has to come from (model section 5): source →
 * pot, area and partner → the pot's share → the pot's total. Unpaid hours pay the giver's own work wherever it stands and
 * use up no pot.
 */
import { AREAS, type Area } from '../shared/area';
import { invariant } from '../shared/invariant';
import type { CoverageCost, CoverageInput, CoveragePot, CoverageSource } from './coverage';
import type { ProblemSource } from './cover-problem';
import { perArea } from './per-area';

export interface Limits {
	/** Cents of cash that each limit lets through; the first is no limit. */
	readonly amounts: readonly number[];
	/** Cents of all cash sources that may enter each limit. */
	readonly reachable: readonly number[];
	readonly cashSets: readonly (readonly number[])[];
	readonly hoursSets: readonly (readonly number[])[];
	/** Per cost entry: its limit, and the sets of cash and in-kind sources that may pay it. */
	readonly limitOf: Int32Array;
	readonly cashOf: Int32Array;
	readonly hoursOf: Int32Array;
}

/** A place for cash: one pot, or what is in no pot. */
interface Place {
	readonly limit: number;
	/** The limit of each partner's share, when the pot is divided on. */
	readonly shares: ReadonlyMap<string, number> | null;
	/** Per area, the set of cash sources that may pay there. */
	readonly cash: Readonly<Record<Area, number>>;
}

export function limitsOf(input: CoverageInput, sources: readonly ProblemSource[]): Limits {
	const cashTotal = checkedTotal(sources);
	const cashSets = new SetIndex();
	const amounts = [0];
	const reachable = [0];
	const newLimit = (amount: number, reach: number): number => {
		reachable.push(reach);
		return amounts.push(Math.min(Math.max(0, amount), cashTotal)) - 1;
	};
	const placeOf = (pot: CoveragePot | null): Place => {
		const cash = cashByArea(input, sources, pot, cashSets);
		const reach = reachOf(cash, sources, cashSets);
		const limit = newLimit(pot ? Number(pot.amount) : outsidePots(input), reach);
		const shares = pot?.shares?.map(({ partnerId, amount }) => [partnerId, newLimit(Number(amount), reach)] as const);
		return { limit, shares: shares ? new Map(shares) : null, cash };
	};
	const places = new Map(input.pots.map((pot): [string | null, Place] => [pot.id, placeOf(pot)]));
	places.set(null, placeOf(null));
	const perEntry = entryLimits(input.costs, places, amounts);
	return { amounts, reachable, cashSets: cashSets.sets, ...perEntry, ...hoursPerEntry(input, sources) };
}

/** Sets of sources by their content; number 0 is the empty set. */
class SetIndex {
	readonly sets: number[][] = [[]];
	private readonly numbers = new Map<string, number>([['', 0]]);

	numberOf(set: number[]): number {
		const key = set.join();
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		this.numbers.set(key, this.sets.length);
		return this.sets.push(set) - 1;
	}
}

function checkedTotal(sources: readonly ProblemSource[]): number {
	let total = 0;
	let cash = 0;
	for (const { amount, inKind } of sources) {
		total += amount;
		if (!inKind) cash += amount;
	}
	invariant(Number.isSafeInteger(total), 'the money of a budget is counted in whole cents');
	return cash;
}

/** All cash that was not put into a pot. */
export function outsidePots({ sources, pots }: CoverageInput): number {
	let left = 0n;
	for (const { amount, inKind } of sources) if (!inKind) left += amount;
	for (const { amount } of pots) left -= amount;
	return Number(left < 0n ? 0n : left);
}

function cashByArea(
	input: CoverageInput,
	sources: readonly ProblemSource[],
	pot: CoveragePot | null,
	sets: SetIndex
): Record<Area, number> {
	const allowed = pot?.sourceIds ? new Set(pot.sourceIds) : null;
	const setFor = (area: Area): number => {
		const mayPay = ({ id, areas, inKind }: CoverageSource) =>
			!inKind && areas.includes(area) && (allowed === null || allowed.has(id));
		return sets.numberOf(indexesWhere(input, sources, mayPay));
	};
	return perArea(setFor);
}

function indexesWhere(
	input: CoverageInput,
	sources: readonly ProblemSource[],
	holds: (source: CoverageSource) => boolean
): number[] {
	return sources.flatMap(({ index }, place) => (holds(input.sources[index]!) ? [place] : []));
}

function reachOf(cash: Readonly<Record<Area, number>>, sources: readonly ProblemSource[], { sets }: SetIndex): number {
	const reachable = new Set(AREAS.flatMap((area) => sets[cash[area]] ?? []));
	let total = 0;
	for (const source of reachable) total += sources[source]!.amount;
	return total;
}

function entryLimits(
	costs: readonly CoverageCost[],
	places: ReadonlyMap<string | null, Place>,
	amounts: readonly number[]
): Pick<Limits, 'limitOf' | 'cashOf'> {
	const limitOf = new Int32Array(costs.length);
	const cashOf = new Int32Array(costs.length);
	for (let entry = 0; entry < costs.length; entry += 1) {
		const { potId, partnerId, area } = costs[entry]!;
		const place = places.get(potId);
		invariant(place, `pot "${potId}" of line "${costs[entry]!.lineId}" is one of the split`);
		const limit = place.shares ? (partnerId === null ? undefined : place.shares.get(partnerId)) : place.limit;
		if (limit === undefined || amounts[limit] === 0) continue;
		limitOf[entry] = limit;
		cashOf[entry] = place.cash[area];
	}
	return { limitOf, cashOf };
}

function hoursPerEntry(input: CoverageInput, sources: readonly ProblemSource[]): Pick<Limits, 'hoursSets' | 'hoursOf'> {
	const sets = new SetIndex();
	const setsOf = new Map<string, Record<Area, number>>();
	const givers = input.sources.flatMap(({ inKind, giverPartnerId }) =>
		inKind && giverPartnerId ? [giverPartnerId] : []
	);
	for (const giver of new Set(givers)) {
		const setFor = (area: Area): number => {
			const mayPay = ({ inKind, giverPartnerId, areas }: CoverageSource) =>
				inKind && giverPartnerId === giver && areas.includes(area);
			return sets.numberOf(indexesWhere(input, sources, mayPay));
		};
		setsOf.set(giver, perArea(setFor));
	}
	const hoursOf = Int32Array.from(input.costs, ({ partnerId, area }) =>
		partnerId === null ? 0 : (setsOf.get(partnerId)?.[area] ?? 0)
	);
	return { hoursSets: sets.sets, hoursOf };
}
