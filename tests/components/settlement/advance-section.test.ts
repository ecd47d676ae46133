import { expect, it } from 'vitest';
import AdvanceSection from '$lib/components/settlement/AdvanceSection.svelte';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { advance } from '$tests/support/settlement-facts';
import { rendered, textOf } from '../rendered';

const page = {
	...{
		advances: [{ ...advance(), revision: 1 }],
		partners: [{ id: 'north', name: 'Bestuur Noord' }],
		leadPartnerId: null
	},
	...{ mayEdit: true, answer: null, editing: null, removed: null, here: '/' }
};

function said(agreed: string | null, unpriced = '0.00'): string {
	const above = { partnerId: 'north', advanced: money('300.00'), unpricedHours: hours(unpriced) };
	const aboveAgreed = agreed === null ? [] : [{ ...above, agreed: money(agreed) }];
	return textOf(rendered(AdvanceSection, { ...page, aboveAgreed })).replace(/\s/g, ' ');
}

it('tells under the advances which partner was paid more than was agreed, and what is not known of that', () => {
	expect(said('100.00')).toContain(
		'Bestuur Noord kreeg dit schooljaar € 300,00 aan voorschotten; afgesproken is € 100,00.'
	);
	expect(said('100.00', '12.00')).toMatch(
		/afgesproken is € 100,00 en 12,00 uur waarvan het tarief nog niet bekend is\./
	);
	expect(said('0.00', '12.00')).toContain('afgesproken is 12,00 uur waarvan het tarief');
	expect(said('0.00')).toContain('afgesproken is nog niets.');
	expect(said(null)).not.toContain('afgesproken');
});
