/** Adds the payments up in every direction that the coverage reports: per area, source and pot. All in cents. */
import { AREAS } from '../shared/area';
import type { CoverageInput } from './coverage';
import type { CoverProblem } from './cover-problem';
import { CERTAINTIES } from './funding-source';
import type { RoutedCover } from './route-cover';

/** Sums over entries and their payments, for one area or for all. */
export interface AreaSums {
	cost: number;
	covered: number;
	readonly byCertainty: number[];
	inKind: number;
	incidental: number;
	paid: number;
}

export interface CoverSums {
	/** In the order of `AREAS`. */
	readonly areas: readonly AreaSums[];
	/** Per entry, what is covered: by sources, and by refunds beside it. */
	readonly covered: Float64Array;
	/** Per source of the input, in the order of `AREAS`. */
	readonly usedByArea: readonly Float64Array[];
	/** Per source of the input and pot; the last place is for what is in no pot. Cash only. */
	readonly usedByPot: readonly Float64Array[];
	/** Per pot, and last for no pot. */
	readonly potCost: Float64Array;
	readonly potGap: Float64Array;
}

export function coverSums(input: CoverageInput, problem: CoverProblem, routed: RoutedCover): CoverSums {
	const sums = emptySums(input);
	addEntries(input, problem, routed, sums);
	addPayments(input, problem, routed, sums);
	return sums;
}

function addEntries(
	{ costs }: CoverageInput,
	{ due, areaOf, potOf }: CoverProblem,
	routed: RoutedCover,
	sums: CoverSums
): void {
	const { areas, covered, potCost, potGap } = sums;
	for (let entry = 0; entry < costs.length; entry += 1) {
		const cost = Number(costs[entry]!.amount);
		covered[entry] = cost - due[entry]! + routed.paid[entry]!;
		const area = areas[areaOf[entry]!]!;
		area.cost += cost;
		area.covered += covered[entry]!;
		potCost[potOf[entry]!]! += cost;
		potGap[potOf[entry]!]! += cost - covered[entry]!;
	}
}

function addPayments(input: CoverageInput, problem: CoverProblem, { payments }: RoutedCover, sums: CoverSums): void {
	const { sources, areaOf, potOf } = problem;
	const { areas, usedByArea, usedByPot } = sums;
	const kinds = sources.map(({ index }) => {
		const { certainty, duration, inKind } = input.sources[index]!;
		return { index, certainty: CERTAINTIES.indexOf(certainty), incidental: duration.kind === 'incidental', inKind };
	});
	for (let at = 0; at < payments.amounts.length; at += 1) {
		const entry = payments.entries[at]!;
		const amount = payments.amounts[at]!;
		const { index, certainty, incidental, inKind } = kinds[payments.sources[at]!]!;
		const place = areaOf[entry]!;
		const area = areas[place]!;
		area.paid += amount;
		area.byCertainty[certainty]! += amount;
		if (inKind) area.inKind += amount;
		else usedByPot[index]![potOf[entry]!]! += amount;
		if (incidental) area.incidental += amount;
		usedByArea[index]![place]! += amount;
	}
}

function emptySums({ sources, costs, pots }: CoverageInput): CoverSums {
	return {
		areas: AREAS.map(() => ({ cost: 0, covered: 0, byCertainty: [0, 0, 0], inKind: 0, incidental: 0, paid: 0 })),
		covered: new Float64Array(costs.length),
		usedByArea: sources.map(() => new Float64Array(AREAS.length)),
		usedByPot: sources.map(() => new Float64Array(pots.length + 1)),
		potCost: new Float64Array(pots.length + 1),
		potGap: new Float64Array(pots.length + 1)
	};
}
