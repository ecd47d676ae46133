/** Names past the time a partnership agreed to keep them, on the day itself and a day before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptUntil, peopleDue } from '$lib/domain/declaration/name-retention';
import { isCheckable } from '$lib/domain/declaration/who-checks';
import { addDays, addMonths, toDay } from '$lib/domain/shared/day';

const person = (given = {}) => ({
	...{ id: 'p', partnerId: 'a', name: 'Noor', erasedOn: null, hasEvidence: false },
	...{ lastWork: toDay('2026-09-30'), ...given }
});

describe('a name on declared hours', () => {
	it('stays so many months after the end of the school year of the last work', () => {
		expect(keptUntil(toDay('2026-08-01'), 6)).toBe('2028-02-01');
		expect(keptUntil(toDay('2027-07-31'), 6)).toBe('2028-02-01');
		expect(keptUntil(toDay('2027-08-01'), 0)).toBe('2028-08-01');
	});

	it('is due on that day and not a day before', () => {
		expect(peopleDue([person()], 6, toDay('2028-01-31'))).toEqual([]);
		expect(peopleDue([person()], 6, toDay('2028-02-01'))).toHaveLength(1);
	});

	it('is never due without an agreement, nor once it was erased, nor when there is nothing to erase', () => {
		const late = toDay('2040-01-01');
		expect(peopleDue([person()], null, late)).toEqual([]);
		expect(peopleDue([person({ erasedOn: toDay('2030-01-01'), name: null })], 1, late)).toEqual([]);
		expect(peopleDue([person({ name: null })], 1, late)).toEqual([]);
		expect(peopleDue([person({ name: null, hasEvidence: true })], 1, late)).toHaveLength(1);
	});
});

describe('months after a day', () => {
	it.each([
		['2027-01-31', 1, '2027-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2027-08-01', 12, '2028-08-01'],
		['2027-12-15', 1, '2028-01-15'],
		['2027-05-31', 1, '2027-06-30']
	])('%s and %i months is %s', (from, count, day) => {
		expect(addMonths(toDay(from), count)).toBe(day);
	});

	it('keep the day of the month, or are the last day of a shorter one', () => {
		const days = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays(toDay('2000-01-01'), count));
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 240 }), (from, count) => {
				const after = addMonths(from, count);
				const same = after.slice(8) === from.slice(8);
				const isLast = addDays(after, 1).slice(8) === '01' && after.slice(8) < from.slice(8);
				expect(same || isLast).toBe(true);
				const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
				expect(months(after) - months(from)).toBe(count);
			}),
			{ seed: 20261128, numRuns: 500 }
		);
	});
});

describe('whose hours can be checked', () => {
	const staffOfLead = { isStaff: true, isMember: false, partnerIds: ['lead'] };
	const member = { isStaff: false, isMember: true, partnerIds: ['b'] };
	it.each([
		['by staff, of another organisation', 'b', [staffOfLead], [], true],
		['by nobody, when all staff act for it', 'lead', [staffOfLead, member], [], false],
		['by staff without an organisation', 'lead', [{ ...staffOfLead, partnerIds: [] }], [], true],
		['by a member of the organisation that was named', 'lead', [staffOfLead, member], ['b'], true],
		['by nobody, when nobody acts for the named one', 'lead', [staffOfLead], ['b'], false],
		['by nobody, when a named one only reads', 'lead', [staffOfLead, { ...member, isMember: false }], ['b'], false],
		['by nobody who acts for both', 'lead', [{ ...member, partnerIds: ['b', 'lead'] }], ['b'], false]
	])('%s', (_, partnerId, people, named, expected) => {
		const checkers = named.map((checkerPartnerId) => ({ partnerId, checkerPartnerId }));
		expect(isCheckable(partnerId, people, checkers)).toBe(expected);
	});
});
