import { expect, it } from 'vitest';
import { closingRound, type RoundCount } from '$lib/domain/declaration/closing';
import { hours } from '$lib/domain/shared/hours';

const count = (partnerId: string, state: RoundCount['state'], entries: number, roundId = 'autumn'): RoundCount => ({
	...{ roundId, partnerId, state, entries },
	hours: hours(`${2 * entries}.00`)
});

const COUNTS = [
	count('north', 'submitted', 3),
	count('south', 'submitted', 1),
	count('south', 'disputed', 1),
	count('south', 'returned', 2),
	count('west', 'approved', 4),
	count('lead', 'draft', 5),
	count('north', 'submitted', 9, 'winter'),
	count('east', 'submitted', 9, 'winter')
];

it('counts lines, hours and partners of one round by what can still become of them', () => {
	const left = closingRound('autumn', COUNTS, []);
	expect(left.waiting).toEqual({ entries: 5, partners: 2, hours: 1000n });
	expect(left.returned).toEqual({ entries: 2, partners: 1, hours: 400n });
	expect(left.ownDrafts).toEqual({ entries: 5, partners: 1, hours: 1000n });
});

it('names partners with agreed hours that submitted nothing in it, also those with drafts only', () => {
	const committed = ['east', 'north', 'west', 'lead'];
	expect(closingRound('autumn', COUNTS, committed).nothingOf).toEqual(['east', 'lead']);
	expect(closingRound('autumn', [], [])).toMatchObject({ nothingOf: [], waiting: { entries: 0, partners: 0 } });
});
