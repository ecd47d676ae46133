/** Arbitrary bundles that hang together, for property tests: odd texts, odd amounts, any number of rows. */
import fc from 'fast-check';
import type { BundleJson } from '$lib/bundle/bundle-schema';
import { frozenSample, sampleBundle, versionOf } from './sample-bundle';
import { declared } from './sample-hours';

const text = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
	.filter((written) => /\S/.test(written) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(written));
const note = fc.option(text, { nil: null });
const amount = fc
	.tuple(fc.bigInt({ min: 0n, max: 99_999_999_999n }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 2 }))
	.map(([whole, cents, digits]) => {
		const fraction = String(cents).padStart(2, '0').slice(0, digits);
		return fraction === '' ? `${whole}` : `${whole}.${fraction}`;
	});
const hours = fc
	.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
	.map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const weight = fc
	.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9999 }))
	.map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`));
const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const partnerId = fc.constantFrom('bestuur', 'school', 'vestiging', 'hogeschool', 'instituut');
const optionalPartner = fc.option(partnerId, { nil: null });
const areas = fc.uniqueArray(
	fc.constantFrom('opleiden' as const, 'professionaliseren' as const, 'onderzoeken' as const),
	{
		minLength: 1
	}
);

function rows<T extends object>(kind: string, shape: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
	return fc
		.array(shape, { maxLength: 6 })
		.map((list) => list.map((row, place) => ({ ...row, id: `${kind}-${place}` })));
}

/** Hours with the amount they come to at one tariff, counted here in another way than the product does. */
const worked = fc
	.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 99_999 }), fc.boolean())
	.map(([hundredths, rate, unpriced]) => ({
		hours: twoDigits(hundredths),
		price: unpriced
			? null
			: {
					...{ tariffId: 'tarief-nu', scope: 'role' as const, tariffPerHour: twoDigits(rate) },
					amount: twoDigits(Math.floor((hundredths * rate + 50) / 100))
				}
	}));

const declarations: fc.Arbitrary<BundleRow<'declarations'>[]> = fc
	.array(
		fc.record({
			...{ worked, activity: text, note, reason: note, importing: fc.boolean(), inKind: fc.boolean() },
			state: fc.constantFrom('draft' as const, 'submitted' as const),
			lineId: fc.option(fc.constantFrom('begeleiding', 'weg'), { nil: null }),
			submittedAt: fc.option(fc.constant('2026-10-02T08:15:00.001Z'), { nil: null })
		}),
		{ maxLength: 6 }
	)
	.map((list) =>
		list.map(({ worked: { hours, price }, importing, submittedAt, state, ...row }, place) =>
			declared(`erbij-${place}`, {
				...{ ...row, hours, price, state, importKey: importing ? `rij ${place}` : null },
				submittedAt: state === 'draft' ? submittedAt : '2026-10-02T08:15:00.000Z'
			})
		)
	);

const commitments: fc.Arbitrary<BundleRow<'commitments'>[]> = fc
	.array(fc.record({ activity: text, hours, note, partnerId }), { maxLength: 5 })
	.map((list) =>
		list.map((row, place) => ({
			...{ schoolYear: place % 2 === 0 ? '2026-2027' : '2025-2026', id: `afspraak-${list.length - place}` },
			...{ ...row, roleId: 'schoolopleider', area: 'shared' as const, lineId: null }
		}))
	);

const people: fc.Arbitrary<BundleRow<'declaredPeople'>[]> = fc
	.uniqueArray(fc.record({ code: text, name: note, hoursPerYear: fc.option(hours, { nil: null }) }), {
		selector: ({ code }) => code,
		maxLength: 4
	})
	.map((list) => list.map((row, place) => ({ ...row, id: `mens-${place}`, partnerId: 'bestuur', erasedOn: null })));

type BundleRow<List extends 'declarations' | 'commitments' | 'declaredPeople'> = NonNullable<BundleJson[List]>[number];

function twoDigits(hundredths: number): string {
	return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

type Year = BundleJson['years'][number];

const sources: fc.Arbitrary<Year['sources']> = rows(
	'bron',
	fc.record({
		name: text,
		giverPartnerId: optionalPartner,
		amount: fc.oneof(
			amount.map((value) => ({ kind: 'entered' as const, amount: value })),
			fc.record({ kind: fc.constant('hours' as const), hours, valuePerHour: amount }),
			fc.constant({ kind: 'unknown' as const })
		),
		areas,
		areasLimitedBy: fc.constantFrom('law' as const, 'agreement' as const),
		certainty: fc.constantFrom('granted' as const, 'applied' as const, 'expected' as const),
		duration: fc.oneof(
			fc.constant({ kind: 'structural' as const }),
			fc.record({ kind: fc.constant('incidental' as const), until: fc.option(day, { nil: null }) })
		),
		inKind: fc.boolean(),
		regularFunding: fc.constantFrom('no' as const, 'partly' as const, 'yes' as const, 'notAnswered' as const),
		note
	})
);

const lines: fc.Arbitrary<Year['lines']> = rows(
	'regel',
	fc.record({
		area: fc.constantFrom(
			'opleiden' as const,
			'professionaliseren' as const,
			'onderzoeken' as const,
			'shared' as const
		),
		activity: fc.oneof(text, fc.constant('')),
		roleId: fc.option(fc.constant('schoolopleider'), { nil: null }),
		partnerId: optionalPartner,
		cost: fc.oneof(
			hours.map((value) => ({ kind: 'hours' as const, hours: value })),
			fc.tuple(amount, fc.boolean()).map(([value, below]) => ({
				kind: 'lumpSum' as const,
				amount: below ? `-${value}` : value
			})),
			fc.constant({ kind: 'open' as const })
		),
		pricingDay: fc.option(day, { nil: null }),
		potId: fc.option(fc.constantFrom('scholen', 'onderzoek'), { nil: null }),
		note,
		previousLineId: fc.option(fc.constant('regel-0'), { nil: null })
	})
);

const keys: fc.Arbitrary<Year['keys']> = fc
	.uniqueArray(fc.record({ partnerId, weight }), { selector: (base) => base.partnerId })
	.map((bases) => [{ id: 'studenten', name: 'Sleutel', kind: 'students', referenceDay: '2025-10-01', bases }]);

/** The sample bundle with everything in it that can vary varied. */
export const anyBundle: fc.Arbitrary<BundleJson> = fc
	.record({
		name: text,
		notice: note,
		sources,
		lines,
		keys,
		declarations,
		commitments,
		people,
		label: text,
		reason: note,
		figure: fc.jsonValue({ maxDepth: 3 })
	})
	.filter(({ figure }) => !/\\u00|\\ud/.test(JSON.stringify(figure)) && !JSON.stringify(figure).includes('\u007f'))
	.map(({ name, notice, sources, lines, keys, label, reason, figure, ...hoursOf }) => {
		const bundle = sampleBundle();
		const frozen = frozenSample();
		// JSON like the sample, with what varies in it.
		const document = {
			facts: { ...frozen.facts, lines, sources, keys },
			figures: { figure }
		} as unknown as typeof frozen;
		return {
			...bundle,
			partnership: { ...bundle.partnership, name, notice },
			years: bundle.years.map((year) => ({ ...year, sources, lines, keys })),
			commitments: [...bundle.commitments, ...hoursOf.commitments],
			declaredPeople: [...bundle.declaredPeople, ...hoursOf.people],
			declarations: [...hoursOf.declarations, ...bundle.declarations],
			receipts: sources.slice(0, 1).flatMap(({ id }) => bundle.receipts.map((row) => ({ ...row, sourceId: id }))),
			versions: [{ ...versionOf(document), label, reason }],
			// What they ask for and hold together with is made up above.
			contributionRequests: [],
			settlements: []
		};
	});
