import { expect, it } from 'vitest';
import AreaCarriers from '$lib/components/coverage/AreaCarriers.svelte';
import type { AreaCarrier, CarriedAs } from '$lib/domain/budget/area-carriers';
import { sumCents, toCents, type Cents } from '$lib/domain/shared/money';
import { coverageMessages } from '$lib/messages/coverage';
import { sharedMessages } from '$lib/messages/shared';
import { rendered, textOf } from '../rendered';

type Row = AreaCarrier & { readonly name: string };

function partner(at: number, cents: Readonly<Record<CarriedAs, bigint>>, unknown: readonly CarriedAs[] = []): Row {
	const [cash, inKind, gap] = [toCents(cents.cash), toCents(cents.inKind), toCents(cents.gap)];
	const carrier = { kind: 'partner' as const, partnerId: `p-${at}` };
	return { carrier, name: `Partner ${at}`, cash, inKind, gap, total: sumCents([cash, inKind, gap]), unknown };
}

function table(rows: readonly Row[]): string {
	const sum = (of: (row: Row) => Cents) => sumCents(rows.map(of));
	const certainty = { granted: toCents(0n), applied: toCents(0n), expected: toCents(0n) };
	return rendered(AreaCarriers, {
		...{
			area: 'professionaliseren',
			rows,
			partial: rows.some(({ unknown }) => unknown.length > 0),
			address: '/dekking'
		},
		...{ partnership: 'ons', schoolYear: '2026-2027' },
		totals: {
			...{ cost: sum((row) => row.total), covered: sum((row) => toCents(row.cash + row.inKind)) },
			...{ gap: sum((row) => row.gap), inKind: sum((row) => row.inKind), byCertainty: certainty },
			...{ structural: toCents(0n), incidental: toCents(0n) }
		}
	});
}
const foot = (html: string) => textOf(html.slice(html.indexOf('<tfoot'))).replace(/\s+/g, ' ');

it('shows every partner without unfolding, with the value of its hours beside its money, and what all come to', () => {
	const rows = Array.from({ length: 35 }, (_, at) => partner(at, { cash: 10_000n, inKind: 5_000n, gap: 2_000n }));
	const html = table(rows);
	expect(html.match(/<tr/g)).toHaveLength(1 + 35 + 1);
	expect(html).not.toContain('<details');
	expect(foot(html)).toMatch(/3\.500,00 € 1\.750,00 € 700,00 € 5\.950,00/);
});

it('marks what leaves out something that is not known, and writes no zero for it', () => {
	const html = table([
		partner(1, { cash: 10_000n, inKind: 0n, gap: 0n }),
		partner(2, { cash: 0n, inKind: 0n, gap: 0n }, ['inKind'])
	]);
	const second = textOf(html.slice(html.indexOf('Partner 2'), html.indexOf('<tfoot')));
	// In its own column, and so in what all of them come to together.
	expect(second.split(sharedMessages.nl.unknown)).toHaveLength(1 + 2);
	expect(second).not.toMatch(/0,00/);
	expect(foot(html)).toContain(`100,00 + ? (${sharedMessages.nl.partial})`);
});

it('leads to the same of the other areas, and says where an area costs nothing', () => {
	expect(table([])).toContain('href="/dekking?area=onderzoeken#carriers"');
	expect(textOf(table([]))).toContain(coverageMessages.nl.carriersNone('Professionaliseren'));
});
