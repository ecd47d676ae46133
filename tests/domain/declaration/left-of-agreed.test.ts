/** What is left of what was agreed is never said to be more, or more certain, than it is. */
import { expect, it } from 'vitest';
import { leftOfAgreed } from '$lib/domain/declaration/left-of-agreed';

const none = { agreed: false, declared: false };
const left = (agreed: bigint, declared: bigint, lacks: Partial<typeof none> = {}) => {
	const found = leftOfAgreed({ agreed, declared }, { ...none, ...lacks });
	return found.kind === 'notDetermined' ? found.kind : [found.kind, found.amount];
};

it('is exact where everything has an amount, also above what was agreed', () => {
	expect([left(500n, 100n), left(100n, 500n)]).toEqual([
		['exactly', 400n],
		['exactly', -400n]
	]);
});

it('is at most what it seems where something declared has no amount, and certainly above where it is that already', () => {
	const lacks = { declared: true };
	expect([left(500n, 100n, lacks), left(100n, 500n, lacks)]).toEqual([
		['atMost', 400n],
		['atMost', -400n]
	]);
});

it('is at least what it seems where something agreed has no amount, but for less than nothing', () => {
	const lacks = { agreed: true };
	expect([left(500n, 100n, lacks), left(100n, 500n, lacks)]).toEqual([['atLeast', 400n], 'notDetermined']);
});

it('is not determined where both lack something, or of one side nothing has an amount', () => {
	expect(left(500n, 100n, { agreed: true, declared: true })).toBe('notDetermined');
	expect(left(500n, 0n, { declared: true })).toBe('notDetermined');
	expect(left(0n, 100n, { agreed: true })).toBe('notDetermined');
});
