/** Whatever the database refuses about declared hours, a bundle is refused for too, at the field where it stands. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';
import { declared, priced } from '../support/sample-hours';

function problemsOf(change: (bundle: SampleBundle) => void): string[] {
	const bundle = sampleBundle();
	change(bundle);
	const read = readBundle(JSON.stringify(bundle), sha256);
	return read.ok ? [] : read.error.map(({ path, reason }) => `${path}: ${reason}`);
}

/** In the order of the sample: draft, submitted, approved, returned, disputed, correction, settled. */
const line = (place: number, values: Partial<SampleBundle['declarations'][number]>) => (bundle: SampleBundle) =>
	void Object.assign(bundle.declarations[place]!, values);
const at = (field: string, place = 0) => `declarations[${place}].${field}`;

describe('declared hours in a bundle', () => {
	it('are accepted as the sample has them, also where the line of the budget is gone', () => {
		expect(problemsOf(line(0, { lineId: 'weg' }))).toEqual([]);
	});

	it('keep their price, also where its tariff was removed or corrected since', () => {
		expect(problemsOf(line(2, { price: { ...priced('69.93')!, tariffId: 'weggehaald' } }))).toEqual([]);
		expect(problemsOf((bundle) => (bundle.tariffs[1]!.amountPerHour = '63.50'))).toEqual([]);
	});

	it.each<[string, (bundle: SampleBundle) => void, string]>([
		[
			'another amount than hours times tariff',
			line(0, { price: priced('630.01') }),
			`${at('price.amount')}: amountDiffers`
		],
		[
			'an amount rounded towards zero',
			line(0, { hours: '0.01', price: { ...priced('0.62')!, tariffPerHour: '62.50' } }),
			`${at('price.amount')}: amountDiffers`
		],
		[
			'a tariff of nothing, which nobody can agree',
			line(0, { price: { ...priced('0.00')!, tariffPerHour: '0.00' } }),
			`${at('price.tariffPerHour')}: notAboveZero`
		],
		[
			'a tariff below zero',
			line(0, { price: { ...priced('-630.00')!, tariffPerHour: '-63.00' } }),
			`${at('price.tariffPerHour')}: notAboveZero`
		],
		['no hours', line(0, { hours: '0.00' }), `${at('hours')}: zeroHours`],
		[
			'hours below zero that correct nothing',
			line(0, { hours: '-1.00', price: priced('-63.00') }),
			`${at('hours')}: onlyCorrections`
		],
		[
			'a correction of another organisation',
			line(5, { correctsId: 'uren-betaald' }),
			`${at('correctsId', 5)}: otherPartner`
		],
		['a correction of nothing', line(5, { correctsId: 'weg' }), `${at('correctsId', 5)}: pointsAtNothing`],
		['a correction of itself', line(5, { correctsId: 'uren-min' }), `${at('correctsId', 5)}: correctsItself`],
		['work that ends before it begins', line(0, { until: '2026-09-01' }), `${at('until')}: endBeforeStart`],
		['work of more than 31 days', line(0, { until: '2026-10-03' }), `${at('until')}: tooManyDays`],
		[
			'work of another school year',
			line(0, { from: '2028-09-01', until: '2028-09-02' }),
			`${at('from')}: outsideSchoolYear`
		],
		['a round that is not there', line(0, { roundId: 'weg' }), `${at('roundId')}: pointsAtNothing`],
		['a round of another year', line(0, { roundId: 'ronde-0' }), `${at('roundId')}: otherYearOfRound`],
		['a person of another organisation', line(0, { personId: 'persoon-3' }), `${at('personId')}: otherPartner`],
		['an address that is none', line(0, { link: 'javascript:alert(1)' }), `${at('link')}: link`],
		['a state without its moment', line(1, { submittedAt: null }), `${at('submittedAt', 1)}: stateNeeds`],
		['a decision without its moment', line(2, { decidedAt: null }), `${at('decidedAt', 2)}: stateNeeds`],
		['a return without a reason', line(3, { reason: null }), `${at('reason', 3)}: stateNeeds`],
		['an approval of what has no price', line(2, { price: null }), `${at('price', 2)}: stateNeeds`],
		['the same row of a file twice', line(0, { importKey: 'bestand 1, rij 2' }), `${at('importKey', 1)}: twice`],
		['a line twice', (bundle) => bundle.declarations.push(declared('uren-concept', {})), 'declarations[7].id: twice'],
		['rounds that overlap', (bundle) => (bundle.rounds[2]!.from = '2026-10-31'), 'rounds[2].from: roundsOverlap'],
		[
			'one that checks itself',
			(bundle) => (bundle.checkers[0]!.checkerPartnerId = 'school'),
			'checkers[0].checkerPartnerId: checksItself'
		],
		['two who check one', (bundle) => bundle.checkers.push({ ...bundle.checkers[0]! }), 'checkers[1].partnerId: twice'],
		[
			'a finding treated twice',
			(bundle) => bundle.findingRules.push({ ...bundle.findingRules[0]! }),
			'findingRules[1].finding: twice'
		],
		[
			'a code twice in one organisation',
			(bundle) => (bundle.declaredPeople[1]!.code = 'persoon-1'),
			'declaredPeople[1].code: twice'
		],
		[
			'a name that was erased',
			(bundle) => (bundle.declaredPeople[1]!.name = 'Toch weer'),
			'declaredPeople[1].name: erasedName'
		],
		[
			'two open disputes about a line',
			(bundle) => Object.assign(bundle.disputes[1]!, { closedAt: null, outcome: null }),
			'disputes[1].closedAt: severalOpenDisputes'
		],
		[
			'an end without an outcome',
			(bundle) => (bundle.disputes[1]!.outcome = null),
			'disputes[1].outcome: endWithoutOutcome'
		],
		[
			'a dispute about nothing',
			(bundle) => (bundle.disputes[1]!.declarationId = 'weg'),
			'disputes[1].declarationId: pointsAtNothing'
		],
		['agreed hours twice', (bundle) => (bundle.commitments[1]!.id = 'inzet-2'), 'commitments[1].id: twice'],
		[
			'agreed hours of a role that is not there',
			(bundle) => (bundle.commitments[0]!.roleId = 'weg'),
			'commitments[0].roleId: pointsAtNothing'
		]
	])('are refused with %s', (_, change, problem) => {
		expect(problemsOf(change)).toEqual([problem]);
	});
});
