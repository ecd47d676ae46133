/** One organisation over several partnerships: what is grouped, tariffs beside each other, and who exceeds a year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationsOf, type OrganisationPlace, type PersonHours } from '$lib/domain/across/organisations';
import { computeActuals } from '$lib/domain/actuals/actuals';
import { hours, toHours, type HourHundredths } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';

const figures = (agreed: HourHundredths) =>
	computeActuals({
		...{ lines: [], declared: [], moreToCome: true },
		agreed: [{ partnerId: 'p', roleId: 'r', area: 'opleiden', lineId: null, hours: agreed, amount: null }]
	}).totalOf();
const place = (partnershipId: string, given: Partial<OrganisationPlace> = {}): OrganisationPlace => ({
	...{ partnershipId, partnershipName: partnershipId, partnerId: 'p', partnerName: 'Hogeschool', sameAs: null },
	...{ figures: figures(hours('10.00')), tariffs: [], people: [], ...given }
});
const person = (given: Partial<PersonHours> = {}): PersonHours => ({
	...{ code: 'M01', name: 'Ans', hoursPerYear: null, hours: hours('900.00'), ...given }
});

describe('an organisation in several partnerships', () => {
	it('is one by its exact name, or because this person says so', () => {
		const found = organisationsOf([
			place('a'),
			place('b', { partnerName: 'hogeschool' }),
			place('c', { partnerName: 'Hogeschool ' }),
			place('d', { partnerName: 'HS', sameAs: 'Hogeschool' })
		]);
		const names = found.map(({ name, places }) => [name, places.map(({ partnershipId }) => partnershipId)]);
		expect(names).toEqual([
			['Hogeschool', ['a', 'c', 'd']],
			['hogeschool', ['b']]
		]);
		expect(found[0]?.total.hours.agreed).toBe(3000n);
	});

	it('counts a partnership without a budget of the year for nothing', () => {
		expect(organisationsOf([place('a'), place('b', { figures: null })])[0]?.total.hours.agreed).toBe(1000n);
	});

	it('shows where one role is paid differently, and never an unpriced one as nothing', () => {
		const [found] = organisationsOf([
			place('a', { tariffs: [{ roleName: 'Opleider', perHour: money('82.00') }] }),
			place('b', {
				tariffs: [
					{ roleName: 'Opleider', perHour: money('79.50') },
					{ roleName: 'Opleider', perHour: null },
					{ roleName: 'Expert', perHour: money('90.00') }
				]
			})
		]);
		expect(found?.tariffs).toEqual([
			{ roleName: 'Opleider', perPlace: [[8200n], [null, 7950n]], spread: 250n },
			{ roleName: 'Expert', perPlace: [[], [9000n]], spread: null }
		]);
	});

	it('finds who declared more than a year over all of them, by code and within the organisation only', () => {
		const found = organisationsOf([
			place('a', { people: [person(), person({ code: 'M02', hoursPerYear: hours('40.00'), hours: hours('30.00') })] }),
			place('b', { people: [person({ name: null }), person({ code: 'M02', hours: hours('20.00') })] }),
			place('c', { partnerName: 'School', people: [person({ hours: hours('1600.00') })] })
		]);
		const above = found.map(({ people }) =>
			people.map(({ code, hours: sum, year, above }) => [code, sum, year, above])
		);
		expect(above).toEqual([
			[
				['M01', 180000n, 165900n, 14100n],
				['M02', 5000n, 4000n, 1000n]
			],
			[['M01', 160000n, 165900n, null]]
		]);
		expect(found[0]?.people[0]?.names).toEqual(['Ans']);
	});

	it('loses and doubles nothing: sums over organisations are sums over places', () => {
		const places = fc.array(
			fc
				.record({
					...{ name: fc.constantFrom('A', 'B', 'C'), sameAs: fc.option(fc.constantFrom('A', 'D')) },
					...{ agreed: fc.bigInt(0n, 99999n), worked: fc.array(fc.bigInt(0n, 99999n), { maxLength: 4 }) }
				})
				.map(({ name, sameAs, agreed, worked }) =>
					place(name, {
						...{ partnerName: name, sameAs, figures: figures(toHours(agreed)) },
						people: worked.map((each, index) => person({ code: `M0${index % 2}`, hours: toHours(each) }))
					})
				)
		);
		fc.assert(
			fc.property(places, (given) => {
				const found = organisationsOf(given);
				const sum = (values: readonly bigint[]) => values.reduce((total, each) => total + each, 0n);
				expect(sum(found.map(({ total }) => total.hours.agreed))).toBe(
					sum(given.map((each) => each.figures?.hours.agreed ?? 0n))
				);
				expect(sum(found.flatMap(({ people }) => people.map((each) => each.hours)))).toBe(
					sum(given.flatMap(({ people }) => people.map((each) => each.hours)))
				);
			}),
			{ seed: 20261128 }
		);
	});
});
