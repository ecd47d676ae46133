/** The latest decisions: how each came out, and which of them are told anew before they are taken back. */
import { expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { askedReview } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-asked';
import RecentDecisions from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/RecentDecisions.svelte';
import { rendered, textOf } from '../rendered';

const text = reviewDecisionMessages.nl;
const DECIDED = {
	...{ decisionId: 'besluit', entries: 3, hours: hours('12.00'), own: true, decidedByName: 'Bram Wessels' },
	...{ outcomes: [{ state: 'approved', entries: 3 }], decidedAt: new Date('2026-11-12T13:00:00Z') }
} as const;
const HOUR_LATER = '2026-11-12T14:00:00.000Z';

function html(
	given: Partial<Omit<typeof DECIDED, 'outcomes' | 'own'>> & { own?: boolean; outcomes?: object[] },
	seenAt: string
) {
	const decisions = [{ ...DECIDED, ...given }] as never;
	return rendered(RecentDecisions, { decisions, asked: askedReview(new URLSearchParams()), seenAt });
}
const asks = (...of: Parameters<typeof html>) => textOf(html(...of)).includes(text.confirmTakeBack);

it('takes one’s own decision of just now back in one press, and says so of no other', () => {
	expect(asks({}, HOUR_LATER)).toBe(false);
	expect(html({}, HOUR_LATER)).toContain(`aria-label="${text.undo}: `);
	expect(asks({ own: false }, HOUR_LATER)).toBe(true);
	expect(asks({}, '2026-11-13T13:00:00.000Z')).toBe(false);
	expect(asks({}, '2026-11-13T13:00:00.001Z')).toBe(true);
});

it('says before that whose decision it was, when, and about how many lines', () => {
	const of = textOf(html({ own: false }, HOUR_LATER)).replace(/\s/g, ' ');
	expect(of).toContain(text.takenBy('Bram Wessels', '12 november 2026 om 14:00'));
	expect(of).toContain(text.takesBack('3 regels, 12,00 uur: goedgekeurd', 3));
	const old = textOf(html({}, '2026-11-20T13:00:00.000Z')).replace(/\s/g, ' ');
	expect(old).toContain(text.takenByReader('12 november 2026 om 14:00'));
});

it('shows each outcome of a decision that has several, with its lines', () => {
	const outcomes = [
		{ state: 'approved', entries: 3 },
		{ state: 'returned', entries: 1 }
	];
	expect(textOf(html({ outcomes, entries: 4 }, HOUR_LATER)).replace(/\s/g, ' ')).toContain(
		'4 regels, 12,00 uur: 3 goedgekeurd, 1 teruggestuurd'
	);
});
