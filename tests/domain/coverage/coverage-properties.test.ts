import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Coverage, CoverageInput, CoveragePot } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { coverProblem } from '$lib/domain/coverage/cover-problem';
import { CERTAINTIES } from '$lib/domain/coverage/funding-source';
import { entangledLimits } from '$lib/domain/coverage/place-hours';
import { CLASS_COUNT, sourceClass } from '$lib/domain/coverage/source-class';
import { AREAS } from '$lib/domain/shared/area';
import { sumCents, toCents, type Cents } from '$lib/domain/shared/money';
import { anyCoverage } from './any-coverage';
import { hoursOf, line, pot, source } from './build-coverage';
import { bestCover, cashLimits, mayPay } from './coverage-oracle';

function sumOf<T>(rows: readonly T[], amount: (row: T) => Cents): Cents {
	return sumCents(rows.map(amount));
}

/** What each class of sources gives, in the order in which they are used. */
function usedByClass({ sources }: CoverageInput, { bySource }: Coverage): bigint[] {
	return Array.from({ length: CLASS_COUNT }, (_, order) =>
		sumOf(
			bySource.filter((_row, index) => sourceClass(sources[index]!) === order),
			({ used }) => used
		)
	);
}

describe('coverage adds up to the cent', () => {
	it('per source, entry, area and in total', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				const { entries, flows, totals, byArea, bySource } = computeCoverage(input);
				for (const { sourceId, used, surplus, usedByArea } of bySource) {
					const own = flows.filter((flow) => flow.sourceId === sourceId);
					expect(sumOf(own, ({ amount }) => amount)).toBe(used);
					expect(used + surplus.amount).toBe(input.sources.find(({ id }) => id === sourceId)?.amount);
					for (const area of AREAS) {
						const there = own.filter((flow) => flow.area === area);
						expect(sumOf(there, ({ amount }) => amount)).toBe(usedByArea[area]);
					}
				}
				for (const [index, { lineId, amount, covered, gap }] of entries.entries()) {
					expect(
						sumOf(
							flows.filter((flow) => flow.lineId === lineId),
							(flow) => flow.amount
						)
					).toBe(covered);
					expect(covered + gap).toBe(amount);
					expect(covered >= 0n && gap >= 0n).toBe(true);
					expect(input.costs[index]).toMatchObject({ lineId, amount });
				}
				for (const area of AREAS) {
					const there = entries.filter((entry) => entry.area === area);
					expect(sumOf(there, ({ covered }) => covered)).toBe(byArea[area].covered);
					expect(sumOf(there, ({ gap }) => gap)).toBe(byArea[area].gap);
				}
				for (const sums of [totals, ...AREAS.map((area) => byArea[area])]) {
					expect(sums.covered + sums.gap).toBe(sums.cost);
					expect(sums.structural + sums.incidental).toBe(sums.covered);
					expect(sumOf(CERTAINTIES, (name) => sums.byCertainty[name])).toBe(sums.covered);
				}
				expect(sumOf(AREAS, (area) => byArea[area].covered)).toBe(totals.covered);
			})
		);
	});

	it('per pot, and between sources and pots', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				const { entries, totals, bySource, byPot, sourceToPot, ending } = computeCoverage(input);
				for (const { potId, held, used, surplus, cost, gap } of byPot) {
					const inPot = entries.filter((entry) => entry.potId === potId);
					expect(
						sumOf(
							sourceToPot.filter((flow) => flow.potId === potId),
							({ amount }) => amount
						)
					).toBe(used);
					expect(used + surplus).toBe(held);
					expect(sumOf(inPot, ({ amount }) => amount)).toBe(cost);
					expect(sumOf(inPot, (entry) => entry.gap)).toBe(gap);
				}
				for (const [index, { sourceId, used }] of bySource.entries()) {
					const toPots = sourceToPot.filter((flow) => flow.sourceId === sourceId);
					expect(sumOf(toPots, ({ amount }) => amount)).toBe(input.sources[index]!.inKind ? 0n : used);
				}
				expect(sumOf(ending, ({ amount }) => amount)).toBe(totals.incidental);
			})
		);
	});
});

describe('coverage keeps to the rules', () => {
	it('of areas, pots, shares and own lines', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				const { flows } = computeCoverage(input);
				const sourceOf = new Map(input.sources.map((source) => [source.id, source]));
				const costOf = new Map(input.costs.map((cost) => [cost.lineId, cost]));
				for (const { sourceId, lineId, amount } of flows) {
					expect(amount > 0n).toBe(true);
					expect(mayPay(sourceOf.get(sourceId)!, costOf.get(lineId)!, input)).toBe(true);
				}
				for (const { holds, most } of cashLimits(input)) {
					const through = flows.filter(
						({ sourceId, lineId }) => !sourceOf.get(sourceId)!.inKind && holds(costOf.get(lineId)!)
					);
					expect(sumOf(through, ({ amount }) => amount) <= most).toBe(true);
				}
			})
		);
	});
});

describe('coverage leaves no gap that another assignment would close', () => {
	it('and uses as much granted, then applied, then expected money as that allows, structural before incidental', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				expectBest(input);
			}),
			{ numRuns: 400 }
		);
	});

	it('to the cent where half a cent more of unpaid hours would be best, the granted money before them', () => {
		const input: CoverageInput = {
			sources: [
				source('s', '25.46', ['opleiden']),
				source('t', '6.00', ['opleiden', 'professionaliseren']),
				source('u', '100.00', ['onderzoeken']),
				hoursOf('a', '6.28', ['opleiden'], { duration: { kind: 'incidental', until: null } })
			],
			costs: [
				line('z', 'opleiden', '11.42', { potId: 'z' }),
				line('o', 'opleiden', '3.35'),
				line('p', 'professionaliseren', '1.00')
			],
			pots: [pot('w', '100.00'), pot('x', '3.26'), pot('y', '1.00'), pot('z', '23.00', { sourceIds: ['t', 'u'] })]
		};
		const { total, byClass } = bestCover(input, sourceClass, CLASS_COUNT);
		expect([total, byClass[1], byClass[2]]).toEqual([
			{ over: 3125n, under: 2n },
			{ over: 1869n, under: 2n },
			{ over: 628n, under: 1n }
		]);
		expectBest(input);
		expect(usedByClass(input, computeCoverage(input)).slice(1, 3)).toEqual([935n, 627n]);
	});

	it('also where hours, pots and limits of sources hold each other, to the cent where half cents would be best', () => {
		const amount = fc.integer({ min: 95, max: 105 }).map((value) => toCents(BigInt(value)));
		const certainty = fc.constantFrom(...CERTAINTIES);
		fc.assert(
			fc.property(
				fc.array(amount, { minLength: 8, maxLength: 8 }),
				fc.array(certainty, { minLength: 3 }),
				(amounts, sure) => {
					const input = entangledInput(amounts, sure);
					expect(entangledLimits(coverProblem(input)).size).toBeGreaterThan(0);
					expectBest(input);
				}
			),
			{ numRuns: 300 }
		);
	});
});

/**
 * As much as the linear program without whole cents covers, and of each class as much. Only where unpaid hours and shared
 * limits hold each other can its answer need parts of a cent (a half that two cells would have to share): then the total is
 * that answer rounded down, and a class may have the cent that another one cannot have half of.
 */
function expectBest(input: CoverageInput): void {
	const coverage = computeCoverage(input);
	const { total, byClass } = bestCover(input, sourceClass, CLASS_COUNT);
	const whole = byClass.every(({ under }) => under === 1n);
	expect(whole || entangledLimits(coverProblem(input)).size > 0).toBe(true);
	expect(coverage.totals.covered).toBe(total.over / total.under);
	for (const [order, { over, under }] of byClass.entries()) {
		const off = usedByClass(input, coverage)[order]! * under - over;
		if (whole) expect([order, off]).toEqual([order, 0n]);
		else expect(off <= under && -off <= under).toBe(true);
	}
}

/** Five limits in a ring, each with the next: only halves of everything cover most. */
function entangledInput(amounts: readonly Cents[], sure: readonly (typeof CERTAINTIES)[number][]): CoverageInput {
	const shape = { areasLimitedBy: 'law', duration: { kind: 'structural' }, giverPartnerId: 'p' } as const;
	const of = (index: number) => ({ ...shape, amount: amounts[index]!, certainty: sure[index]! });
	return {
		sources: [
			{ id: 's', areas: ['professionaliseren'], inKind: false, ...of(0) },
			{ id: 't', areas: ['opleiden'], inKind: false, ...of(1) },
			{ id: 'k', areas: ['opleiden', 'professionaliseren'], inKind: true, ...of(2) }
		],
		costs: [
			{ lineId: 'c1', area: 'opleiden', partnerId: 'p', potId: 'P', amount: amounts[3]! },
			{ lineId: 'c2', area: 'professionaliseren', partnerId: 'q', potId: 'P', amount: toCents(amounts[4]! + 100n) },
			{ lineId: 'c3', area: 'professionaliseren', partnerId: 'p', potId: 'Q', amount: amounts[5]! }
		],
		pots: [
			{ id: 'P', amount: amounts[6]!, sourceIds: null, shares: null },
			{ id: 'Q', amount: amounts[7]!, sourceIds: null, shares: null }
		]
	};
}

describe('coverage is fair', () => {
	it('so that no cents can move from a line that is covered more to one that is covered less', () => {
		fc.assert(
			fc.property(anyCoverage({ lines: 7 }), (input) => {
				fc.pre(entangledLimits(coverProblem(input)).size === 0);
				expect(fairerTransfer(input, computeCoverage(input))).toBeNull();
			}),
			{ numRuns: 400 }
		);
	});

	it('to lines that the same money may pay under the same limit, whatever the order of the list', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				const { entries } = computeCoverage(input);
				for (const one of entries) {
					for (const other of entries) {
						if (one.potId !== other.potId || one.area !== other.area || one.partnerId !== other.partnerId) continue;
						const off = one.covered * other.amount - other.covered * one.amount;
						expect(off <= one.amount + other.amount).toBe(true);
					}
				}
			})
		);
	});
});

/** Cents enough to leave rounding out of it. */
const STEP = 3n;

/** A pair of lines between which a transfer is possible, costs no class anything and would be fairer. */
function fairerTransfer(input: CoverageInput, { entries }: Coverage): string | null {
	const best = JSON.stringify(bestCover(input, sourceClass, CLASS_COUNT), withText);
	for (const [to, poor] of entries.entries()) {
		for (const [from, rich] of entries.entries()) {
			if (poor.gap < STEP || rich.covered < STEP) continue;
			if ((poor.covered + STEP) * rich.amount >= (rich.covered - STEP) * poor.amount) continue;
			const costs = input.costs.map((cost, index) => {
				const moved = index === to ? STEP : index === from ? -STEP : 0n;
				return { ...cost, amount: toCents(entries[index]!.covered + moved) };
			});
			const after = JSON.stringify(bestCover({ ...input, costs }, sourceClass, CLASS_COUNT), withText);
			if (after === best) return `${rich.lineId} to ${poor.lineId}`;
		}
	}
	return null;
}

function withText(_: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}

describe('the order of the list', () => {
	const shuffle = <Item>(list: readonly Item[]): fc.Arbitrary<Item[]> =>
		fc.shuffledSubarray([...list], { minLength: list.length });
	const shuffledPot = (pot: CoveragePot): fc.Arbitrary<CoveragePot> =>
		(pot.shares ? shuffle(pot.shares) : fc.constant(null)).map((shares) => ({ ...pot, shares }));
	const orders = (input: CoverageInput): fc.Arbitrary<CoverageInput> =>
		fc.record({
			sources: shuffle(input.sources),
			costs: shuffle(input.costs),
			pots: fc.tuple(...input.pots.map(shuffledPot)).chain(shuffle)
		});
	const pair = anyCoverage({ refunds: true }).chain((input) => fc.tuple(fc.constant(input), orders(input)));

	it('of sources, pots and shares decides nothing', () => {
		fc.assert(
			fc.property(pair, ([input, { sources, pots }]) => {
				expectSameMoney(computeCoverage({ sources, pots, costs: input.costs }), computeCoverage(input));
			}),
			{ numRuns: 400 }
		);
	});

	it('of lines too decides nothing: totals, what each line gets and which source pays it stay the same', () => {
		fc.assert(
			fc.property(pair, ([input, shuffled]) => {
				const [one, other] = [computeCoverage(input), computeCoverage(shuffled)];
				expect(other.totals).toEqual(one.totals);
				expect(other.byArea).toEqual(one.byArea);
				expect(usedBySource(other)).toEqual(usedBySource(one));
				expect(byLine(other.entries)).toEqual(byLine(one.entries));
				expect(byLine(other.flows)).toEqual(byLine(one.flows));
			}),
			{ numRuns: 400 }
		);
	});

	it('is all that a second computation can differ by: the same input gives the same answer', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				expect(computeCoverage(input)).toEqual(computeCoverage(input));
			})
		);
	});
});

function usedBySource({ bySource }: Coverage): ReadonlyMap<string, Cents> {
	return new Map(bySource.map(({ sourceId, used }) => [sourceId, used]));
}

function expectSameMoney(one: Coverage, other: Coverage): void {
	const byId = <Row>(rows: readonly Row[], id: (row: Row) => string | null) =>
		new Map(rows.map((row) => [id(row), row]));
	const { entries, flows, totals, byArea } = other;
	expect(one).toMatchObject({ entries, flows, totals, byArea });
	expect(byId(one.bySource, (row) => row.sourceId)).toEqual(byId(other.bySource, (row) => row.sourceId));
	expect(byId(one.byPot, (row) => row.potId)).toEqual(byId(other.byPot, (row) => row.potId));
}

/** Rows in an order that does not depend on that of the list. */
function byLine<Row extends { readonly lineId: string; readonly area: string; readonly sourceId?: string }>(
	rows: readonly Row[]
): Row[] {
	const key = ({ lineId, area, sourceId = '' }: Row) => `${lineId} ${area} ${sourceId}`;
	return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
