import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Coverage, CoverageInput } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { coverProblem } from '$lib/domain/coverage/cover-problem';
import { CERTAINTIES } from '$lib/domain/coverage/funding-source';
import { entangledLimits } from '$lib/domain/coverage/place-hours';
import { CLASS_COUNT, sourceClass } from '$lib/domain/coverage/source-class';
import { AREAS } from '$lib/domain/shared/area';
import { sumCents, toCents, type Cents } from '$lib/domain/shared/money';
import { anyCoverage } from './any-coverage';
import { bestCover, cashLimits, mayPay } from './coverage-oracle';

/** No machine is so slow that this runs out; the usual five seconds can, where several suites run at once. */
const SLOWLY = { timeout: 120_000 };

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

describe('coverage adds up to the cent', SLOWLY, () => {
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

describe('coverage keeps to the rules', SLOWLY, () => {
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

describe('coverage leaves no gap that another assignment would close', SLOWLY, () => {
	it('and uses as much granted, then applied, then expected money as that allows, structural before incidental', () => {
		fc.assert(
			fc.property(anyCoverage(), (input) => {
				const coverage = computeCoverage(input);
				const best = bestCover(input, sourceClass, CLASS_COUNT);
				const fractions = [best.total, ...best.byClass];
				const figures = [coverage.totals.covered, ...usedByClass(input, coverage)];
				for (const [index, { over, under }] of fractions.entries()) {
					const off = figures[index]! * under - over;
					if (under === 1n) expect([index, off]).toEqual([index, 0n]);
					else expect(off < under && off > -under).toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
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
					const coverage = computeCoverage(input);
					const best = bestCover(input, sourceClass, CLASS_COUNT);
					expect(entangledLimits(coverProblem(input)).size).toBeGreaterThan(0);
					expect(coverage.totals.covered).toBe(best.total.over / best.total.under);
					for (const [order, { over, under }] of best.byClass.entries()) {
						const off = usedByClass(input, coverage)[order]! * under - over;
						expect(off <= under && -off <= under).toBe(true);
					}
				}
			),
			{ numRuns: 300 }
		);
	});
});

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

describe('coverage is fair', SLOWLY, () => {
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

describe('the order of the list', SLOWLY, () => {
	const orders = (input: CoverageInput) =>
		fc.record({
			sources: fc.shuffledSubarray([...input.sources], { minLength: input.sources.length }),
			costs: fc.shuffledSubarray([...input.costs], { minLength: input.costs.length }),
			pots: fc.constant(input.pots)
		});
	const pair = anyCoverage().chain((input) => fc.tuple(fc.constant(input), orders(input)));

	it('of lines and sources changes no total per class, and per area, line and source no more than single cents', () => {
		fc.assert(
			fc.property(pair, ([input, shuffled]) => {
				fc.pre(entangledLimits(coverProblem(input)).size === 0);
				const [one, other] = [computeCoverage(input), computeCoverage(shuffled)];
				expect(usedByClass(shuffled, other)).toEqual(usedByClass(input, one));
				for (const area of AREAS) near(other.byArea[area].covered, one.byArea[area].covered, input.costs.length);
				for (const { lineId, covered } of one.entries) {
					near(other.entries.find((entry) => entry.lineId === lineId)!.covered, covered, 3);
				}
				for (const { sourceId, used } of one.bySource) {
					near(other.bySource.find((row) => row.sourceId === sourceId)!.used, used, input.costs.length);
				}
			}),
			{ numRuns: 400, seed: 20261123 }
		);
	});

	it('of lines alone changes no total and nothing of what a source gives', () => {
		fc.assert(
			fc.property(pair, ([input, shuffled]) => {
				const [one, other] = [computeCoverage(input), computeCoverage({ ...input, costs: shuffled.costs })];
				expect(other.totals).toEqual(one.totals);
				expect(other.bySource.map(({ used }) => used)).toEqual(one.bySource.map(({ used }) => used));
			})
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

function near(one: Cents, other: Cents, cents: number): void {
	const off = one - other;
	expect(off <= BigInt(cents) && -off <= BigInt(cents)).toBe(true);
}
