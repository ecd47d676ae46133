/**
 * A large budget for measuring: by default 2,000 lines, 12 sources, 40 pots and 40 partners, with keys, tariffs of several
 * years and shared lines. The same seed and sizes give the same facts, in Node and in a browser.
 */
import type { AllocationKey } from '../../src/lib/domain/allocation/allocation-key';
import type { SplitNode } from '../../src/lib/domain/allocation/split-node';
import type { BudgetFacts } from '../../src/lib/domain/budget/budget-facts';
import type { BudgetLine } from '../../src/lib/domain/budget/budget-line';
import type { FundingSource } from '../../src/lib/domain/coverage/funding-source';
import type { Partner } from '../../src/lib/domain/partnership/partner';
import { AREAS, type Area } from '../../src/lib/domain/shared/area';
import { toDay } from '../../src/lib/domain/shared/day';
import { toHours } from '../../src/lib/domain/shared/hours';
import { toCents, type Cents } from '../../src/lib/domain/shared/money';
import { toSchoolYear } from '../../src/lib/domain/shared/school-year';
import type { Tariff } from '../../src/lib/domain/tariff/tariff';
import { SETTINGS } from './build-facts';
import { seededRandom, type SeededRandom } from './seeded-random';

export interface LargeBudgetSize {
	readonly lines: number;
	readonly sources: number;
	readonly pots: number;
	readonly partners: number;
}

export const YARDSTICK_SIZE: LargeBudgetSize = { lines: 2000, sources: 12, pots: 40, partners: 40 };

const ROLES = ['schoolopleider', 'instituutsopleider', 'werkplekbegeleider', 'coordinator', 'onderzoeker'] as const;

export function largeBudgetFacts(seed: number, size: LargeBudgetSize = YARDSTICK_SIZE): BudgetFacts {
	const random = seededRandom(seed);
	const partners = makePartners(size);
	return {
		schoolYear: toSchoolYear('2026-2027'),
		settings: {
			...SETTINGS,
			sharedKey: { opleiden: '60', professionaliseren: '25', onderzoeken: '15' },
			gapCarriers: {
				opleiden: { kind: 'performer' },
				professionaliseren: { kind: 'topPartner' },
				onderzoeken: { kind: 'key', keyId: 'sleutel-0' }
			}
		},
		partners,
		roles: ROLES.map((id) => ({ id, name: id, aliases: [] })),
		studentCounts: [],
		partnerMeasures: [],
		awards: [],
		tariffs: makeTariffs(random, partners),
		keys: makeKeys(random, partners),
		sources: makeSources(random, partners, size),
		split: makeSplit(random, size),
		lines: makeLines(random, partners, size),
		schemes: []
	};
}

/** A board for every four schools; the last tenth are institutes. */
function makePartners({ partners }: LargeBudgetSize): Partner[] {
	return Array.from({ length: partners }, (_, index): Partner => {
		const institute = index >= partners * 0.9;
		const board = index % 5 === 0;
		return {
			id: `partner-${index}`,
			kind: institute ? 'institute' : board ? 'schoolBoard' : 'school',
			parentId: institute || board ? null : `partner-${index - (index % 5)}`,
			name: `Partner ${index}`,
			shortName: `P${index}`,
			identifier: null,
			aspirant: false,
			memberFrom: toDay('2015-08-01'),
			memberUntil: null,
			leadPartner: index === 0,
			mandatedRepresentative: null
		};
	});
}

/** Five years of a tariff per role, and two years of one per partner and role: some hundreds. */
function makeTariffs(random: SeededRandom, partners: readonly Partner[]): Tariff[] {
	const yearly = (partnerId: string | null, roleId: string, area: Area | null, years: number) =>
		Array.from({ length: years }, (_, index): Tariff => {
			const year = 2026 - index;
			return {
				id: ['tarief', partnerId ?? 'ieder', roleId, area ?? 'alles', year].join('-'),
				partnerId,
				roleId,
				area,
				amountPerHour: euro(random.whole(45, 98)),
				validFrom: toDay(`${year}-08-01`),
				validUntil: toDay(`${year + 1}-08-01`),
				agreedIn: null
			};
		});
	return ROLES.flatMap((roleId) => [
		...yearly(null, roleId, null, 5),
		...yearly(null, roleId, 'onderzoeken', 3),
		...partners.flatMap(({ id }) => (random.chance(0.4) ? yearly(id, roleId, null, 2) : []))
	]);
}

function makeKeys(random: SeededRandom, partners: readonly Partner[]): AllocationKey[] {
	return Array.from({ length: 4 }, (_, index) => ({
		id: `sleutel-${index}`,
		name: `Sleutel ${index}`,
		kind: 'students',
		referenceDay: toDay('2025-10-01'),
		bases: partners.map(({ id }) => ({ partnerId: id, weight: String(random.whole(1, 120)) }))
	}));
}

function makeSources(
	random: SeededRandom,
	partners: readonly Partner[],
	{ sources, lines }: LargeBudgetSize
): FundingSource[] {
	return Array.from({ length: sources }, (_, index): FundingSource => {
		const inKind = index % 4 === 3;
		const giver = random.whole(0, partners.length - 1);
		const amount = euro(Math.round((lines * 900 * random.whole(60, 140)) / (100 * sources)));
		return {
			id: `bron-${index}`,
			name: `Bron ${index}`,
			giverPartnerId: inKind ? `partner-${giver}` : null,
			amount: inKind
				? { kind: 'hours', hours: toHours(BigInt(random.whole(20_000, 200_000))), valuePerHour: euro(54) }
				: { kind: 'entered', amount },
			areas: index === 0 ? ['opleiden'] : AREAS.filter((_, place) => place === index % 3 || random.chance(0.5)),
			areasLimitedBy: index === 0 ? 'law' : 'agreement',
			certainty: random.pick(['granted', 'granted', 'applied', 'expected']),
			duration: random.chance(0.4) ? { kind: 'incidental', until: toDay('2027-08-01') } : { kind: 'structural' },
			inKind,
			regularFunding: 'no',
			note: null
		};
	});
}

/** Four frames that leave a tenth undivided, with the pots spread over them; every fifth pot is divided by a key. */
function makeSplit(random: SeededRandom, { pots, sources }: LargeBudgetSize): SplitNode[] {
	const frames = Array.from({ length: 4 }, (_, index): SplitNode => ({
		id: `kader-${index}`,
		parentId: null,
		name: `Kader ${index}`,
		rule: { kind: 'percentage', percentage: ['40', '25', '15.5', '9.5'][index] ?? '0' },
		sourceIds: index === 0 ? [`bron-0`, `bron-${Math.min(1, sources - 1)}`] : null,
		partnerKeyId: null
	}));
	const leaves = Array.from({ length: pots }, (_, index): SplitNode => ({
		id: `pot-${index}`,
		parentId: `kader-${index % 4}`,
		name: `Pot ${index}`,
		rule: { kind: 'weight', weight: String(random.whole(1, 20)) },
		sourceIds: null,
		partnerKeyId: index % 5 === 0 ? `sleutel-${index % 4}` : null
	}));
	return [...frames, ...leaves];
}

function makeLines(random: SeededRandom, partners: readonly Partner[], { lines, pots }: LargeBudgetSize): BudgetLine[] {
	return Array.from({ length: lines }, (_, index): BudgetLine => ({
		id: `regel-${index}`,
		area: random.pick([
			'opleiden',
			'opleiden',
			'opleiden',
			'professionaliseren',
			'professionaliseren',
			'onderzoeken',
			'shared'
		]),
		activity: `Activiteit ${index}`,
		roleId: random.pick(ROLES),
		partnerId: random.chance(0.03) ? null : `partner-${random.whole(0, partners.length - 1)}`,
		cost: random.chance(0.85)
			? { kind: 'hours', hours: toHours(BigInt(random.whole(100, 4000))) }
			: { kind: 'lumpSum', amount: toCents(BigInt(random.whole(10_000, 500_000))) },
		pricingDay: null,
		potId: random.chance(0.8) ? `pot-${random.whole(0, pots - 1)}` : null,
		note: null,
		previousLineId: null
	}));
}

function euro(amount: number): Cents {
	return toCents(BigInt(amount) * 100n);
}
