/** Small budgets of every kind for property tests: pots, shares, limits of areas and sources, unpaid hours. */
import fc from 'fast-check';
import type { CoverageCost, CoverageInput, CoveragePot, CoverageSource } from '$lib/domain/coverage/coverage';
import { AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { toCents, type Cents } from '$lib/domain/shared/money';

const PARTNERS = ['a', 'b', 'c'];
const POTS = ['x', 'y', 'z'];

/** Round amounts make ties; the others leave remainders. */
const anyAmount = (most: number): fc.Arbitrary<Cents> =>
	fc.oneof(
		fc.nat(most).map((value) => toCents(BigInt(value))),
		fc.nat(Math.floor(most / 100)).map((value) => toCents(BigInt(value) * 100n))
	);

const anyCostOrRefund = fc.oneof(
	{ weight: 5, arbitrary: anyAmount(2000) },
	{ weight: 1, arbitrary: anyAmount(900).map((amount) => toCents(-amount)) }
);

const anySource = (id: string): fc.Arbitrary<CoverageSource> =>
	fc
		.record({
			amount: anyAmount(3000),
			areas: fc.subarray([...AREAS], { minLength: 1 }),
			areasLimitedBy: fc.constantFrom('law' as const, 'agreement' as const),
			certainty: fc.constantFrom('granted' as const, 'applied' as const, 'expected' as const),
			duration: fc.constantFrom<CoverageSource['duration']>(
				{ kind: 'structural' },
				{ kind: 'incidental', until: toDay('2027-07-31') },
				{ kind: 'incidental', until: null }
			),
			inKind: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
			giverPartnerId: fc.constantFrom(...PARTNERS)
		})
		.map((source) => ({ id, ...source }));

const anyCost = (lineId: string, potIds: readonly (string | null)[], refunds: boolean): fc.Arbitrary<CoverageCost> =>
	fc.record({
		lineId: fc.constant(lineId),
		area: fc.constantFrom(...AREAS),
		partnerId: fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...PARTNERS) },
			{ weight: 1, arbitrary: fc.constant(null) }
		),
		potId: fc.constantFrom(...potIds),
		amount: refunds ? anyCostOrRefund : anyAmount(2000)
	});

const anyPot = (id: string, sourceIds: string[]): fc.Arbitrary<CoveragePot> =>
	fc
		.record({
			sourceIds: fc.oneof(
				{ weight: 2, arbitrary: fc.constant(null) },
				{ weight: 1, arbitrary: fc.subarray(sourceIds) }
			),
			amount: anyAmount(2500),
			shares: fc.option(
				fc.uniqueArray(fc.record({ partnerId: fc.constantFrom(...PARTNERS), amount: anyAmount(900) }), {
					selector: ({ partnerId }) => partnerId,
					minLength: 1
				}),
				{ freq: 2 }
			)
		})
		.map(({ amount, shares, ...pot }) => {
			const divided = shares?.reduce((sum, share) => sum + share.amount, 0n);
			return { id, ...pot, shares, amount: divided === undefined ? amount : toCents(divided) };
		});

/** `inKind: false` leaves unpaid hours out; `refunds: true` makes some costs negative. */
export function anyCoverage({ inKind = true, lines = 9, refunds = false } = {}): fc.Arbitrary<CoverageInput> {
	return fc
		.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: lines }), fc.integer({ min: 0, max: 3 }))
		.chain(([sourceCount, lineCount, potCount]) => {
			const sourceIds = Array.from({ length: sourceCount }, (_, index) => `source-${index}`);
			const potIds = POTS.slice(0, potCount);
			return fc.record({
				sources: fc
					.tuple(...sourceIds.map(anySource))
					.map((sources) => (inKind ? sources : sources.map((source) => ({ ...source, inKind: false })))),
				costs: fc.tuple(
					...Array.from({ length: lineCount }, (_, index) => anyCost(`line-${index}`, [...potIds, null], refunds))
				),
				pots: fc.tuple(...potIds.map((id) => anyPot(id, sourceIds)))
			});
		});
}
