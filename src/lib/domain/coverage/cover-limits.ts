/**
 * Which money may pay an entry, and which pot, share or remainder it then has to come from (model section 5): source →
 * pot, area and partner → the pot's share → the pot's total. Unpaid hours pay the giver's own work wherever it stands and
 * use up no pot.
 */
import { AREAS, type Area } from '../shared/area';
import { invariant } from '../shared/invariant';
import { cashMayEnter } from './committed-cash';
import type { CoverageCost, CoverageInput, CoveragePot, CoverageSource } from './coverage';
import type { ProblemSource } from './cover-problem';
import { placesById } from './places-by-id';

export interface Limits {
	/** Cents of cash that each limit lets through; the first is no limit. */
	readonly amounts: readonly number[];
	/** Cents of all cash sources that may enter each limit. */
	readonly reachable: readonly number[];
	readonly cashSets: readonly (readonly number[])[];
	readonly hoursSets: readonly (readonly number[])[];
	/** Per cost entry: its place in `AREAS`, and in `pots`, where `pots.length` stands for no pot. */
	readonly areaOf: Uint8Array;
	readonly potOf: Int32Array;
	/** Per cost entry: its limit, and the sets of cash and in-kind sources that may pay it. */
	readonly limitOf: Int32Array;
	readonly cashOf: Int32Array;
	readonly hoursOf: Int32Array;
}

/** A place for cash: one pot, or what is in no pot. */
interface Place {
	readonly limit: number;
	/** The limit of each partner's share, when the pot is divided on. */
	readonly shares: ReadonlyMap<string | null, number> | null;
	/** In the order of `AREAS`, the set of cash sources that may pay there. */
	readonly cash: readonly number[];
}

/** In the order of `AREAS` the set of cash sources that may enter a place, and the cents of all of them. */
interface Entry {
	readonly cash: readonly number[];
	readonly reach: number;
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
	const mayEnter = cashMayEnter(input);
	const entryOf = (pot: CoveragePot | null): Entry => {
		const cash = cashByArea(input, sources, (id) => mayEnter(id, pot), cashSets);
		return { cash, reach: reachOf(cash, sources, cashSets) };
	};
	let anyCash: Entry | null = null;
	const placeOf = (pot: CoveragePot | null): Place => {
		const { cash, reach } = pot?.sourceIds ? entryOf(pot) : (anyCash ??= entryOf(null));
		const limit = newLimit(pot ? Number(pot.amount) : outsidePots(input), reach);
		return { limit, shares: pot?.shares ? shareLimits(pot.shares, (amount) => newLimit(amount, reach)) : null, cash };
	};
	const places = placesOf(input.pots, placeOf);
	const entries = entryPlaces(input);
	const perEntry = entryLimits(input.costs, entries, places, amounts);
	return {
		amounts,
		reachable,
		cashSets: cashSets.sets,
		...entries,
		...perEntry,
		...hoursPerEntry(input, sources, entries)
	};
}

/** In the order of the pots, then what is in none; limits are numbered in the order of their ids. */
function placesOf(pots: readonly CoveragePot[], placeOf: (pot: CoveragePot | null) => Place): Place[] {
	const places: Place[] = [];
	for (const place of placesById(pots, ({ id }) => id)) places[place] = placeOf(pots[place]!);
	places[pots.length] = placeOf(null);
	return places;
}

function shareLimits(
	shares: NonNullable<CoveragePot['shares']>,
	newLimit: (amount: number) => number
): ReadonlyMap<string | null, number> {
	const limits = new Map<string | null, number>();
	for (const place of placesById(shares, ({ partnerId }) => partnerId)) {
		const { partnerId, amount } = shares[place]!;
		limits.set(partnerId, newLimit(Number(amount)));
	}
	return limits;
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
	for (const { amount } of pots) if (amount > 0n) left -= amount;
	return Number(left < 0n ? 0n : left);
}

function cashByArea(
	input: CoverageInput,
	sources: readonly ProblemSource[],
	mayEnter: (sourceId: string) => boolean,
	sets: SetIndex
): number[] {
	const setFor = (area: Area): number => {
		const mayPay = ({ id, areas, inKind }: CoverageSource) => !inKind && areas.includes(area) && mayEnter(id);
		return sets.numberOf(indexesWhere(input, sources, mayPay));
	};
	return AREAS.map(setFor);
}

function indexesWhere(
	input: Pick<CoverageInput, 'sources'>,
	sources: readonly ProblemSource[],
	holds: (source: CoverageSource) => boolean
): number[] {
	return sources.flatMap(({ index }, place) => (holds(input.sources[index]!) ? [place] : []));
}

function reachOf(cash: readonly number[], sources: readonly ProblemSource[], { sets }: SetIndex): number {
	const reachable = new Set(cash.flatMap((set) => sets[set] ?? []));
	let total = 0;
	for (const source of reachable) total += sources[source]!.amount;
	return total;
}

type EntryPlaces = Pick<Limits, 'areaOf' | 'potOf'>;

function entryPlaces({ costs, pots }: CoverageInput): EntryPlaces {
	const numbers = new Map<string | null, number>(pots.map(({ id }, place) => [id, place]));
	numbers.set(null, pots.length);
	const areaOf = new Uint8Array(costs.length);
	const potOf = new Int32Array(costs.length);
	for (let entry = 0; entry < costs.length; entry += 1) {
		const { area, potId, lineId } = costs[entry]!;
		const pot = numbers.get(potId);
		invariant(pot !== undefined, `pot "${potId}" of line "${lineId}" is one of the split`);
		areaOf[entry] = AREAS.indexOf(area);
		potOf[entry] = pot;
	}
	return { areaOf, potOf };
}

/** Work of a partner without a share, or of nobody yet, gets no cash from a pot that is divided on. */
function entryLimits(
	costs: readonly CoverageCost[],
	{ areaOf, potOf }: EntryPlaces,
	places: readonly Place[],
	amounts: readonly number[]
): Pick<Limits, 'limitOf' | 'cashOf'> {
	const limitOf = new Int32Array(costs.length);
	const cashOf = new Int32Array(costs.length);
	for (let entry = 0; entry < costs.length; entry += 1) {
		const place = places[potOf[entry]!]!;
		const limit = place.shares ? place.shares.get(costs[entry]!.partnerId) : place.limit;
		if (limit === undefined || amounts[limit] === 0) continue;
		limitOf[entry] = limit;
		cashOf[entry] = place.cash[areaOf[entry]!]!;
	}
	return { limitOf, cashOf };
}

function hoursPerEntry(
	{ sources: given, costs }: CoverageInput,
	sources: readonly ProblemSource[],
	{ areaOf }: EntryPlaces
): Pick<Limits, 'hoursSets' | 'hoursOf'> {
	const sets = new SetIndex();
	const setsOf = new Map<string | null, number[]>();
	for (const { index } of sources) {
		const { inKind, giverPartnerId: giver } = given[index]!;
		if (!inKind || giver === null || setsOf.has(giver)) continue;
		const mayPay = (area: Area) => (source: CoverageSource) =>
			source.inKind && source.giverPartnerId === giver && source.areas.includes(area);
		setsOf.set(
			giver,
			AREAS.map((area) => sets.numberOf(indexesWhere({ sources: given }, sources, mayPay(area))))
		);
	}
	const hoursOf = new Int32Array(costs.length);
	if (setsOf.size > 0) {
		for (let entry = 0; entry < costs.length; entry += 1) {
			hoursOf[entry] = setsOf.get(costs[entry]!.partnerId)?.[areaOf[entry]!] ?? 0;
		}
	}
	return { hoursSets: sets.sets, hoursOf };
}
