import { describe, expect, it } from 'vitest';
import AllRowsLink from '$lib/components/coverage/AllRowsLink.svelte';
import { longList, PARTNER_FIGURES, type LongListRow } from '$lib/components/coverage/long-list';
import PartnerTable from '$lib/components/coverage/PartnerTable.svelte';
import type { PartnerTotals } from '$lib/domain/budget/budget-figures';
import { toHours } from '$lib/domain/shared/hours';
import { toCents } from '$lib/domain/shared/money';
import { coverageMessages } from '$lib/messages/coverage';
import { sharedMessages } from '$lib/messages/shared';
import { rendered } from '../rendered';

type Row = PartnerTotals & { name: string } & LongListRow<(typeof PARTNER_FIGURES)[number]>;
const partner = (at: number, unknown: readonly 'cost'[] = []): Row => ({
	partnerId: `p-${at}`,
	name: `Partner ${at}`,
	cost: toCents(100_000n),
	hours: toHours(0n),
	covered: toCents(0n),
	gap: toCents(0n),
	carried: toCents(0n),
	contributedCash: toCents(0n),
	contributedInKind: toCents(0n),
	unknown
});
const partners = Array.from({ length: 40 }, (_, at) => partner(at));
const list = (all: boolean) => longList(partners, PARTNER_FIGURES, { all, always: () => false });
const place = { partnership: 'ons', schoolYear: '2026-2027' };

describe('a long table', () => {
	const text = coverageMessages.nl;

	it('ends with what the others come to, and leads to them', () => {
		const table = rendered(PartnerTable, { partners: list(false), ...place });
		expect(table.match(/<tr/g)).toHaveLength(1 + 10 + 1);
		expect(table).toContain(text.others(30));
		expect(table).toContain('€\u00a030.000,00');
		const link = rendered(AllRowsLink, { list: list(false), name: 'partners', inFull: ['pots'], address: '/x' });
		expect(link).toContain('href="/x?all=pots&amp;all=partners#partners"');
		expect(link).toContain(text.showAll.partners(40));
	});

	it('marks the figure that leaves out what is not known, and no other', () => {
		const whole = { ...list(true), rows: [partner(1, ['cost']), partner(2)] };
		const table = rendered(PartnerTable, { partners: whole, ...place });
		expect(table.split(sharedMessages.nl.partial).length - 1).toBe(2);
	});

	it('shows every row when asked, and leads back', () => {
		const table = rendered(PartnerTable, { partners: list(true), ...place });
		expect(table.match(/<tr/g)).toHaveLength(1 + 40);
		for (const { name } of partners) expect(table).toContain(`>${name}</th>`);
		const link = rendered(AllRowsLink, { list: list(true), name: 'partners', inFull: ['partners'], address: '/x' });
		expect(link).toContain('href="/x#partners"');
		expect(link).toContain(text.showLargest.partners(10));
	});
});
