import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { settlementMessages } from '$lib/messages/settlement';
import SettleSection from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/settlement/[roundId]/SettleSection.svelte';
import { rendered, textOf } from '../rendered';

const text = settlementMessages.nl;
const shown = (since: 'all' | string | null, state: 'open' | 'closed' = 'closed') => {
	const forNextYear = since === null ? null : { since: since === 'all' ? null : toDay(since) };
	const round = { name: 'Zomer', state };
	return textOf(rendered(SettleSection, { round, forNextYear, seen: 'x', form: null, agreements: '/' }));
};

describe('settling the last round of a year', () => {
	it('says before that what waits goes with the next year', () => {
		expect(shown('all')).toContain(text.lastOfYear(null));
		expect(shown('2027-03-01')).toContain(text.lastOfYear('1 maart 2027'));
	});

	it('says nothing of it where all of it settles this year, or before the round can be settled', () => {
		expect(shown(null)).not.toContain('volgende schooljaar');
		expect(shown('all', 'open')).not.toContain('volgende schooljaar');
	});
});
