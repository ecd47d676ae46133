/** A large budget that is the same for the same seed: many lines, pots divided on over partners, sources with limits. */
import type { CoverageCost, CoverageInput, CoveragePot, CoverageSource } from '../../src/lib/domain/coverage/coverage';
import { divideByWholeWeights } from '../../src/lib/domain/allocation/divide';
import { AREAS, type Area } from '../../src/lib/domain/shared/area';
import { toDay } from '../../src/lib/domain/shared/day';
import { sumCents, toCents, type Cents } from '../../src/lib/domain/shared/money';
import { seededRandom, type SeededRandom } from '../support/seeded-random';

export interface BudgetSize {
	readonly lines: number;
	readonly cashSources: number;
	readonly inKindSources: number;
	readonly pots: number;
	readonly sharedPots: number;
	readonly restrictedPots: number;
	readonly partners: number;
	/** All money over all cost. */
	readonly fundedFraction: number;
}

export const LARGE_BUDGET: BudgetSize = {
	lines: 2000,
	cashSources: 8,
	inKindSources: 4,
	pots: 40,
	sharedPots: 10,
	restrictedPots: 8,
	partners: 40,
	fundedFraction: 0.85
};

const AREA_CHOICES: readonly [readonly Area[], ...(readonly Area[])[]] = [
	['opleiden'],
	['professionaliseren'],
	['onderzoeken'],
	['opleiden', 'professionaliseren'],
	AREAS,
	AREAS
];

export function coverageBudget(seed: number, size: BudgetSize = LARGE_BUDGET): CoverageInput {
	const random = seededRandom(seed);
	const costs = Array.from({ length: size.lines }, (_, index) => anyCost(random, size, index));
	const cost = sumCents(costs.map(({ amount }) => amount));
	const sources = anySources(random, size, Math.round(Number(cost) * size.fundedFraction));
	const cash = sumCents(sources.filter(({ inKind }) => !inKind).map(({ amount }) => amount));
	return { sources, costs, pots: anyPots(random, size, cash, sources) };
}

function anyCost(random: SeededRandom, { pots, partners }: BudgetSize, index: number): CoverageCost {
	return {
		lineId: `line-${index}`,
		area: random.pick(['opleiden', 'opleiden', 'professionaliseren', 'onderzoeken']),
		partnerId: random.chance(0.03) ? null : `partner-${random.whole(0, partners - 1)}`,
		potId: random.chance(0.1) ? null : `pot-${random.whole(0, pots - 1)}`,
		amount: toCents(BigInt(random.whole(5_000, 2_000_000)))
	};
}

function anySources(random: SeededRandom, size: BudgetSize, money: number): CoverageSource[] {
	const count = size.cashSources + size.inKindSources;
	const weights = Array.from({ length: count }, (_, index) =>
		BigInt(index === 0 ? 60 * count : index < size.cashSources ? random.whole(20, 80) : random.whole(5, 20))
	);
	const amounts = divide(toCents(BigInt(money)), weights);
	return amounts.map((amount, index): CoverageSource => {
		const inKind = index >= size.cashSources;
		const lead = index === 0;
		return {
			id: `source-${index}`,
			amount,
			areas: lead ? ['opleiden'] : random.pick(AREA_CHOICES),
			areasLimitedBy: lead ? 'law' : random.pick(['law', 'agreement']),
			certainty: lead ? 'granted' : random.pick(['granted', 'applied', 'expected']),
			duration:
				lead || random.chance(0.5) ? { kind: 'structural' } : { kind: 'incidental', until: toDay('2027-07-31') },
			inKind,
			giverPartnerId: inKind ? `partner-${index % size.partners}` : null
		};
	});
}

function anyPots(
	random: SeededRandom,
	size: BudgetSize,
	cash: Cents,
	sources: readonly CoverageSource[]
): CoveragePot[] {
	const weights = Array.from({ length: size.pots + 4 }, () => BigInt(random.whole(50, 150)));
	const amounts = divide(cash, weights).slice(0, size.pots);
	const cashIds = sources.filter(({ inKind }) => !inKind).map(({ id }) => id);
	return amounts.map((amount, index): CoveragePot => {
		const shared = index < size.sharedPots;
		const restricted = index >= size.pots - size.restrictedPots;
		const shares = divide(
			amount,
			Array.from({ length: size.partners }, () => BigInt(random.whole(1, 100)))
		);
		return {
			id: `pot-${index}`,
			amount,
			sourceIds: restricted ? cashIds.filter((_, source) => source === 0 || random.chance(0.5)) : null,
			shares: shared ? shares.map((share, partner) => ({ partnerId: `partner-${partner}`, amount: share })) : null
		};
	});
}

function divide(total: Cents, weights: readonly bigint[]): Cents[] {
	return divideByWholeWeights(total, { weights, sum: weights.reduce((sum, weight) => sum + weight, 0n) });
}
