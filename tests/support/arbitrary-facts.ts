/**
 * Random budgets for property tests. `soundFacts` hangs together as a checked store would give it; `anyFacts` is whatever
 * the types allow: numbers that are none, references to nothing, ids twice, amounts of any size.
 */
import fc from 'fast-check';
import { KEY_KINDS } from '$lib/domain/allocation/allocation-key';
import type { BudgetFacts, GapCarrier } from '$lib/domain/budget/budget-facts';
import { CERTAINTIES, REGULAR_FUNDING_ANSWERS } from '$lib/domain/coverage/funding-source';
import { PARTNER_KINDS } from '$lib/domain/partnership/partner';
import { AREAS, LINE_AREAS } from '$lib/domain/shared/area';
import { addDays, toDay } from '$lib/domain/shared/day';
import { toHours } from '$lib/domain/shared/hours';
import { toCents } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { SETTINGS, aPartner, aRole } from './build-facts';

const PARTNERS = ['bestuur-a', 'school-a', 'bestuur-b', 'hogeschool', 'lerarenopleiding'] as const;
const ROLES = ['schoolopleider', 'instituutsopleider'] as const;
const SOURCES = ['regeling', 'bestuur', 'inzet', 'extra'] as const;
const NODES = ['kader', 'pot-a', 'pot-b', 'pot-c'] as const;
const KEYS = ['studenten', 'gelijk'] as const;

const SCHEMES = productSchemes.filter(({ id }) => ['tko-2018-2019', 'tko-2022-2023', 'or-2024'].includes(id));

/** How wild the parts of the facts may be. */
interface Grain {
	readonly cents: fc.Arbitrary<bigint>;
	readonly hundredths: fc.Arbitrary<bigint>;
	readonly weight: fc.Arbitrary<string>;
	readonly id: <Id extends string>(ids: readonly [Id, ...Id[]]) => fc.Arbitrary<string>;
	/** Rows with ids: each at most once in sound facts. */
	readonly rows: <Row extends { id: string }>(row: fc.Arbitrary<Row>, most: number) => fc.Arbitrary<Row[]>;
	readonly wild: boolean;
}

const sound: Grain = {
	cents: fc.bigInt({ min: 0n, max: 20_000_000n }),
	hundredths: fc.bigInt({ min: 0n, max: 100_000n }),
	weight: fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.constantFrom('0.5', '33.33')),
	id: (ids) => fc.constantFrom(...ids),
	rows: (row, most) => fc.uniqueArray(row, { maxLength: most, selector: ({ id }) => id }),
	wild: false
};

const wild: Grain = {
	cents: fc.oneof(
		fc.bigInt({ min: -20_000_000n, max: 20_000_000n }),
		fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
	),
	hundredths: fc.oneof(
		fc.bigInt({ min: -100_000n, max: 100_000n }),
		fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
	),
	weight: fc.oneof(
		fc.integer({ min: -5, max: 200 }).map(String),
		fc.constantFrom('', 'x', '1e400', 'NaN', '0.5'),
		fc.string()
	),
	id: (ids) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.string() }),
	rows: (row, most) => fc.array(row, { maxLength: most }),
	wild: true
};

const day = fc.integer({ min: -500, max: 900 }).map((count) => addDays(toDay('2026-08-01'), count));
const note = fc.option(fc.constantFrom('overleg', 'besluit 12 mei'));

function sourceRow(grain: Grain) {
	const inKind = fc.boolean();
	return fc.record({
		id: grain.id(SOURCES),
		name: fc.constantFrom('Regeling', 'Bijdrage'),
		giverPartnerId: grain.wild ? fc.option(grain.id(PARTNERS)) : grain.id(PARTNERS),
		amount: fc.oneof(
			grain.cents.map((amount) => ({ kind: 'entered' as const, amount: toCents(amount) })),
			fc.tuple(grain.hundredths, grain.cents).map(([hours, value]) => ({
				kind: 'hours' as const,
				hours: toHours(hours),
				valuePerHour: toCents(grain.wild ? value : value / 1000n)
			})),
			fc.constant({ kind: 'subsidy' as const }),
			fc.constant({ kind: 'unknown' as const })
		),
		areas: fc.subarray([...AREAS], { minLength: grain.wild ? 0 : 1 }),
		areasLimitedBy: fc.constantFrom('law' as const, 'agreement' as const),
		certainty: fc.constantFrom(...CERTAINTIES),
		duration: fc.oneof(
			fc.constant({ kind: 'structural' as const }),
			fc.record({ kind: fc.constant('incidental' as const), until: fc.option(day) })
		),
		inKind,
		regularFunding: fc.constantFrom(...REGULAR_FUNDING_ANSWERS),
		note
	});
}

function nodeRow(grain: Grain) {
	const parent = grain.wild ? fc.option(grain.id(NODES)) : fc.constantFrom(null, 'kader');
	const row = fc.record({
		id: grain.id(NODES),
		parentId: parent,
		name: fc.constantFrom('Begeleiding', 'Overig'),
		rule: fc.oneof(
			grain.cents.map((amount) => ({ kind: 'fixed' as const, amount: toCents(amount) })),
			grain.weight.map((percentage) => ({ kind: 'percentage' as const, percentage })),
			grain.weight.map((weight) => ({ kind: 'weight' as const, weight })),
			fc.constant({ kind: 'remainder' as const }),
			fc.constant({ kind: 'sources' as const })
		),
		sourceIds: fc.option(fc.array(grain.id(SOURCES), { maxLength: 3 }), { freq: 2 }),
		partnerKeyId: fc.option(grain.id(KEYS), { freq: 2 })
	});
	return grain.wild ? row : row.map((node) => (node.id === 'kader' ? { ...node, parentId: null } : node));
}

function lineRow(grain: Grain, id: fc.Arbitrary<string>) {
	return fc.record({
		id,
		area: fc.constantFrom(...LINE_AREAS),
		activity: grain.wild ? fc.string() : fc.constantFrom('Begeleiding', 'Intervisie'),
		roleId: fc.option(grain.id(ROLES)),
		partnerId: fc.option(grain.id(PARTNERS)),
		cost: fc.oneof(
			{ weight: 4, arbitrary: grain.hundredths.map((hours) => ({ kind: 'hours' as const, hours: toHours(hours) })) },
			{
				weight: 3,
				arbitrary: fc
					.tuple(grain.cents, fc.integer({ min: 0, max: 9 }))
					.map(([amount, sign]) => ({ kind: 'lumpSum' as const, amount: toCents(sign === 0 ? -amount / 10n : amount) }))
			},
			{ weight: 1, arbitrary: fc.constant({ kind: 'open' as const }) }
		),
		pricingDay: fc.option(day),
		potId: fc.option(grain.id(NODES)),
		note,
		previousLineId: fc.constant(null)
	});
}

function tariffRow(grain: Grain, id: fc.Arbitrary<string>) {
	return fc.record({
		id,
		partnerId: fc.option(grain.id(PARTNERS)),
		roleId: fc.option(grain.id(ROLES)),
		area: fc.option(fc.constantFrom(...AREAS)),
		amountPerHour: grain.cents.map((amount) => toCents(grain.wild ? amount : amount / 1000n)),
		validFrom: day,
		validUntil: fc.option(day),
		agreedIn: note
	});
}

function keyRow(grain: Grain) {
	return fc.record({
		id: grain.id(KEYS),
		name: fc.constantFrom('Studenten', 'Gelijk'),
		kind: fc.constantFrom(...KEY_KINDS),
		referenceDay: day,
		bases: fc.uniqueArray(fc.record({ partnerId: grain.id(PARTNERS), weight: grain.weight }), {
			maxLength: 5,
			selector: ({ partnerId }) => partnerId
		})
	});
}

function settings(grain: Grain) {
	const carrier: fc.Arbitrary<GapCarrier> = fc.oneof(
		fc.constant({ kind: 'performer' as const }),
		fc.constant({ kind: 'topPartner' as const }),
		grain.id(KEYS).map((keyId) => ({ kind: 'key' as const, keyId }))
	);
	const perArea = <Value>(value: fc.Arbitrary<Value>) =>
		fc.record({ opleiden: value, professionaliseren: value, onderzoeken: value });
	return fc.record({
		referenceYear: fc.constantFrom(toSchoolYear('2024-2025'), toSchoolYear('2025-2026')),
		schemeId: fc.constantFrom(null, 'or-2024', 'weg'),
		recipient: fc.constantFrom('recognised' as const, 'aspirantYear1or2' as const, 'aspirantYear3or4' as const),
		twelfthsInFirstCalendarYear: fc.integer({ min: 0, max: 12 }),
		twelfthsReason: note,
		pricingDay: fc.constant(SETTINGS.pricingDay),
		sharedKey: perArea(grain.weight),
		sharedKeyReason: note,
		gapCarriers: perArea(carrier)
	});
}

const awardRow = fc.record({
	id: fc.constantFrom('beschikking-1', 'beschikking-2'),
	title: fc.constant('Beschikking'),
	reference: fc.constant(null),
	from: fc.constantFrom(toDay('2026-08-01'), toDay('2026-01-01'), toDay('2027-01-01')),
	until: fc.constantFrom(toDay('2027-08-01'), toDay('2028-01-01')),
	granted: fc.record({ amount: fc.bigInt({ min: 0n, max: 50_000_000n }).map(toCents), decidedOn: day }),
	corrected: fc.constant(null),
	instalments: fc.constant([])
});

function partnersOf(grain: Grain) {
	if (!grain.wild) {
		return fc.constant([
			aPartner('bestuur-a', { leadPartner: true }),
			aPartner('school-a', { kind: 'school', parentId: 'bestuur-a' }),
			aPartner('bestuur-b'),
			aPartner('hogeschool', { kind: 'higherEducation' }),
			aPartner('lerarenopleiding', { kind: 'institute', parentId: 'hogeschool' })
		]);
	}
	const changes = fc.record({
		kind: fc.constantFrom(...PARTNER_KINDS),
		parentId: fc.option(grain.id(PARTNERS)),
		memberFrom: day,
		memberUntil: fc.option(day),
		leadPartner: fc.boolean()
	});
	return fc.array(
		fc.tuple(grain.id(PARTNERS), changes).map(([id, changed]) => aPartner(id, changed)),
		{ maxLength: 6 }
	);
}

function numbered(prefix: string, most: number): fc.Arbitrary<string> {
	return fc.nat(most).map((index) => `${prefix}${index}`);
}

function factsOf(grain: Grain): fc.Arbitrary<BudgetFacts> {
	const year = fc.constantFrom(...['2018-2019', '2022-2023', '2026-2027'].map(toSchoolYear));
	return fc.record({
		schoolYear: year,
		settings: settings(grain),
		partners: partnersOf(grain),
		roles: fc.constant(ROLES.map(aRole)),
		studentCounts: fc.array(
			fc.record({
				id: numbered('t', 99),
				schoolYear: fc.constantFrom(toSchoolYear('2024-2025'), toSchoolYear('2025-2026')),
				instituteId: fc.constant('lerarenopleiding'),
				placeId: fc.constant('school-a'),
				placementType: fc.constant('lio'),
				students: fc.nat(300)
			}),
			{ maxLength: 3 }
		),
		partnerMeasures: fc.constant([]),
		awards: grain.rows(awardRow, 2),
		tariffs: grain.rows(tariffRow(grain, numbered('u', 40)), 8),
		keys: grain.rows(keyRow(grain), 2),
		sources: grain.rows(sourceRow(grain), 4),
		split: grain.rows(nodeRow(grain), 4),
		lines: grain.rows(lineRow(grain, numbered('r', 40)), 12),
		schemes: fc.constant(SCHEMES)
	});
}

export const soundFacts = factsOf(sound);
export const anyFacts = factsOf(wild);
