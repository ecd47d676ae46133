import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { formatMoney } from '$lib/format/money';
import { settlementMessages } from '$lib/messages/settlement';
import SettleSection from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/settlement/[roundId]/SettleSection.svelte';
import { rendered, textOf } from '../rendered';

const text = settlementMessages.nl;
const page = { seen: 'x', form: null, agreements: '/' };
const shown = (since: 'all' | string | null, state: 'open' | 'closed' = 'closed') => {
	const forNextYear = since === null ? null : { since: since === 'all' ? null : toDay(since) };
	const round = { name: 'Zomer', state };
	return textOf(rendered(SettleSection, { ...page, round, forNextYear, askedBack: [] }));
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

describe('settling what is only an advance that is asked back', () => {
	it('names the partner and the amount before, and nobody else', () => {
		const partner = (id: string, askedBack: string | null) => ({
			partner: { id, name: `Bestuur ${id}` },
			askedBack: askedBack === null ? null : money(askedBack)
		});
		const round = { name: 'Zomer', state: 'closed' as const };
		const askedBack = [partner('Noord', '300.00'), partner('Zuid', null)];
		const said = textOf(rendered(SettleSection, { ...page, round, forNextYear: null, askedBack }));
		expect(said).toContain(text.askedBack('Bestuur Noord', formatMoney(money('300.00'), 'nl')));
		expect(said).not.toContain('Zuid');
	});
});
