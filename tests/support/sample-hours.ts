/** Agreed and declared hours for the sample bundle: every kind of row, and a line in every state. */
import type { BundleJson } from '$lib/bundle/bundle-schema';

type Hours = Required<
	Pick<
		BundleJson,
		| 'commitments'
		| 'rounds'
		| 'checkers'
		| 'findingRules'
		| 'declaredPeople'
		| 'declarations'
		| 'disputes'
		| 'importMappings'
	>
>;
type Line = Hours['declarations'][number];

const SUBMITTED = { state: 'submitted', submittedAt: '2026-10-02T08:15:00.000Z' } as const;
const DECIDED = {
	...SUBMITTED,
	decidedAt: '2026-10-05T12:00:00.123Z',
	decidedBy: 'Noor Jansen',
	decisionId: 'besluit-1'
};

/** At € 63.00, the tariff of the sample. */
export function priced(amount: string): Line['price'] {
	return { tariffId: 'tarief-nu', scope: 'role', tariffPerHour: '63.00', amount };
}

export function declared(id: string, given: Partial<Line>): Line {
	return {
		...{ schoolYear: '2026-2027', id, roundId: 'ronde-1', partnerId: 'school', roleId: 'schoolopleider' },
		...{ area: 'opleiden', activity: `Werk ${id}`, lineId: 'begeleiding', from: '2026-09-01', until: '2026-10-01' },
		...{ hours: '10.00', inKind: false, state: 'draft', price: priced('630.00'), correctsId: null, reason: null },
		...{ personId: null, note: null, link: null, submittedAt: null, decidedAt: null, decidedBy: null },
		...{ decisionId: null, importKey: null },
		...given
	} as Line;
}

export const sampleHours: Hours = {
	commitments: [
		commitment('inzet-2', { lineId: 'weg', note: 'De regel is er niet meer' }),
		commitment('inzet-1', { lineId: 'begeleiding' })
	],
	rounds: [
		round('ronde-1', '2026-08-01', '2026-11-01', { graceDays: 5, reopenedBecause: 'Eén school was te laat' }),
		round('ronde-0', '2025-08-01', '2026-08-01', { schoolYear: '2025-2026', state: 'settled' }),
		round('ronde-2', '2026-11-01', '2027-01-01', { state: 'closed' })
	],
	checkers: [{ schoolYear: '2026-2027', partnerId: 'school', checkerPartnerId: 'instituut' }],
	findingRules: [{ finding: 'noTariff', treatment: 'stop' }],
	declaredPeople: [
		person('persoon-1', { name: 'Noor Verzonnen', hoursPerYear: '1400.00' }),
		person('persoon-2', { erasedOn: '2026-09-01' }),
		person('persoon-3', { partnerId: 'instituut', code: 'A1' })
	],
	importMappings: [
		{
			...{ id: 'indeling-1', partnerId: 'school', name: 'Uit het rooster', headings: ['Datum', 'Uren', ''] },
			columns: [
				{ field: 'from', place: 0 },
				{ field: 'hours', place: 1 }
			],
			...{ roleId: null, area: 'opleiden', numbers: 'nl' },
			translations: [
				{ kind: 'role', given: 'juf', to: 'coach' },
				{ kind: 'person', given: 'noor v', to: 'persoon-1' },
				{ kind: 'line', given: 'overig', to: '' }
			]
		}
	],
	declarations: [
		declared('uren-concept', {
			personId: 'persoon-1',
			note: 'Rooster; "week 36"',
			link: 'https://voorbeeld.nl/rooster'
		}),
		declared('uren-ingediend', { ...SUBMITTED, price: null, importKey: 'bestand 1, rij 2', from: '2026-09-07' }),
		declared('uren-goed', {
			...DECIDED,
			state: 'approved',
			hours: '1.11',
			price: priced('69.93'),
			personId: 'persoon-2'
		}),
		declared('uren-terug', { ...DECIDED, state: 'returned', reason: 'De activiteit ontbreekt', activity: '' }),
		declared('uren-betwist', { ...DECIDED, state: 'disputed', reason: 'Er was 8 uur afgesproken' }),
		declared('uren-min', { correctsId: 'uren-goed', hours: '-0.11', price: priced('-6.93') }),
		declared('uren-betaald', {
			...{ ...DECIDED, state: 'settled', schoolYear: '2025-2026', roundId: 'ronde-0', lineId: null, inKind: true },
			...{ from: '2026-01-05', until: '2026-01-06', price: null, partnerId: 'instituut', personId: 'persoon-3' }
		})
	],
	disputes: [
		dispute('verschil-1', {
			remarks: [
				{
					id: 'opmerking-2',
					body: 'Dat was met de nacalculatie.',
					writtenBy: 'Sam Vos',
					writtenAt: '2026-10-06T09:00:00.000Z'
				},
				{
					id: 'opmerking-1',
					body: 'Wij telden 8 uur.',
					writtenBy: 'Noor Jansen',
					writtenAt: '2026-10-05T12:00:00.123Z'
				}
			]
		}),
		dispute('verschil-0', {
			...{ closedAt: '2026-10-04T12:00:00.000Z', outcome: 'upheld', reason: 'Wij telden 8 uur.' },
			...{ declaredHours: '10.00', openedBy: 'Noor Jansen', closedBy: 'Noor Jansen' }
		})
	]
};

function commitment(id: string, given: Partial<Hours['commitments'][number]>): Hours['commitments'][number] {
	return {
		...{ schoolYear: '2026-2027', id, partnerId: 'school', roleId: 'schoolopleider', area: 'opleiden' },
		...{ activity: `Afspraak ${id}`, hours: '40.25', lineId: null, note: null },
		...given
	} as Hours['commitments'][number];
}

function round(
	id: string,
	from: string,
	until: string,
	given: Partial<Hours['rounds'][number]>
): Hours['rounds'][number] {
	return {
		...{ schoolYear: '2026-2027', id, name: `Ronde ${id}`, from, until, submitBy: until, graceDays: 0 },
		...{ state: 'open', reopenedBecause: null },
		...given
	} as Hours['rounds'][number];
}

function person(id: string, given: Partial<Hours['declaredPeople'][number]>): Hours['declaredPeople'][number] {
	return { id, partnerId: 'school', code: id, name: null, hoursPerYear: null, erasedOn: null, ...given };
}

function dispute(id: string, given: Partial<Hours['disputes'][number]>): Hours['disputes'][number] {
	return {
		...{ id, declarationId: 'uren-betwist', ownerPartnerId: 'school', dueOn: '2026-10-20', proposedHours: '8.00' },
		...{ openedAt: '2026-10-03T12:00:00.000Z', closedAt: null, outcome: null, remarks: [] },
		...{ reason: null, declaredHours: null, openedBy: null, closedBy: null },
		...given
	};
}
