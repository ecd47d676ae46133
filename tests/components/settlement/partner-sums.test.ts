import { describe, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { settlementMessages } from '$lib/messages/settlement';
import PartnerSums from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/settlement/[roundId]/PartnerSums.svelte';
import { rendered, textOf } from '../rendered';

const text = settlementMessages.nl;
const lead = { id: 'lead', name: 'Stichting Penvoerder' };
const row = (partner: { id: string; name: string }, net: string, given: string) => ({
	...{ partner, net: money(net), sums: { declared: money(net) }, given: hours(given), askedBack: null }
});
const north = row({ id: 'noord', name: 'Bestuur Noord' }, '300.00', '12.25');
const south = row({ id: 'zuid', name: 'Bestuur Zuid' }, '-100.00', '0.00');
const positions = [
	{ partnerId: 'noord', amount: money('300.00') },
	{ partnerId: 'zuid', amount: money('-100.00') },
	{ partnerId: 'lead', amount: money('-200.00') }
];
const page = { leadPartner: lead, here: '/r' };

/** The cells of the row that begins with this. */
function cellsOf(html: string, head: string): string[] {
	const found = html.split('<tr').find((part) => textOf(part).includes(head));
	return (found ?? '')
		.split('<td')
		.slice(1)
		.map((cell) => textOf(`<td${cell}`));
}

describe('hours in kind of a round, per partner', () => {
	it("shows the penvoerder's own hours, and a total of all hours", () => {
		const html = rendered(PartnerSums, { ...page, rows: [north, south, row(lead, '50.00', '40.50')], positions });
		const given = (head: string) => cellsOf(html, head)[1];
		expect(given('Bestuur Noord')).toContain('12,25');
		expect(given('Bestuur Zuid')).toBe('–');
		expect(given(text.leadRow)).toContain('40,50');
		expect(given(text.leadRow)).toContain(text.ownHours);
		expect(given(text.total)).toContain('52,75');
	});

	it('has no hours of a penvoerder that gave none, and still a total', () => {
		const html = rendered(PartnerSums, { ...page, rows: [north, south], positions });
		expect(cellsOf(html, text.leadRow)[1]).toBe('–');
		expect(cellsOf(html, text.total)[1]).toContain('12,25');
	});

	it('has no such column where nobody gave hours', () => {
		expect(textOf(rendered(PartnerSums, { ...page, rows: [south], positions }))).not.toContain(text.given);
	});
});
