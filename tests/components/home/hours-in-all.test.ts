import { expect, it } from 'vitest';
import HoursInAll from '$lib/components/home/HoursInAll.svelte';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { hoursInAll } from '$lib/domain/declaration/standing-of-hours';
import { hours } from '$lib/domain/shared/hours';
import type { Locale } from '$lib/messages/locale';
import { rendered, textOf } from '../rendered';

/** Ten hours in each state, in the order draft, submitted, approved, returned, disputed, settled. */
const each = DECLARATION_STATES.map((state) => ({ state, hours: hours('10.00') }));
const said = (agreed: string, sums: Parameters<typeof hoursInAll>[1], locale: Locale = 'nl') => {
	const props = { hours: hoursInAll(hours(agreed), sums), schoolYear: '2026-2027', home: '/p/ons' };
	return textOf(rendered(HoursInAll, props, locale)).replace(/\s+/g, ' ');
};

it('tells how much of what was agreed was declared and approved, and what waits, of everybody together', () => {
	expect(said('100.00', each)).toContain(
		'Voor 2026-2027 is 100,00 uur afgesproken; gedeclareerd is 40,00 uur. ' +
			'Daarvan is 20,00 uur goedgekeurd en over 20,00 uur is nog niet besloten.'
	);
	expect(said('100.00', each, 'en')).toContain(
		'Of that, 20.00 h is approved and 20.00 h is still waiting for a decision.'
	);
});

it('says so where nothing was agreed, declared or waits', () => {
	expect(said('100.00', [])).toMatch(/is 100,00 uur afgesproken; gedeclareerd is nog niets\. Vergelijk/);
	const approved = each.filter(({ state }) => state === 'approved');
	expect(said('0.00', approved)).toMatch(
		/zijn nog geen uren afgesproken.* goedgekeurd; er wacht niets op een besluit\./
	);
});
