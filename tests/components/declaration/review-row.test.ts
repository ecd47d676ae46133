/** A line to look through, as the server writes it: a phone and a wide screen read the same amount, and in kind is not money. */
import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { toHours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { formatMoney } from '$lib/format/money';
import { LOCALES, type Locale } from '$lib/messages/locale';
import { reviewLineMessages } from '$lib/messages/review-lines';
import LineList from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/LineList.svelte';
import type { ShownLine } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-data';
import { rendered } from '../rendered';

type Shown = Partial<Pick<ShownLine, 'inKind' | 'price' | 'reason' | 'state'>>;

function rowHtml(amount: string, locale: Locale, shown: Shown = {}) {
	const price = { tariffId: 't', scope: 'role', tariffPerHour: money('56.50'), amount: money(amount) } as const;
	const line: ShownLine = {
		...{ id: 'een', revision: 2, partnerId: 'bestuur', roleId: 'rol', area: 'opleiden' as const, activity: '' },
		...{ lineId: null, from: toDay('2026-11-01'), until: toDay('2026-12-01'), hours: toHours(150n), inKind: false },
		...{ price, state: 'submitted' as const, note: null, link: null, reason: null },
		...{ decidedByName: null, correctsId: null, person: null, findings: [], disputes: [], decidable: true },
		...shown
	};
	const name = (id: string | null) => id ?? '';
	const names = { shortName: name, roleName: name, potName: name, originalHref: () => '' };
	const year = { partnershipId: 'noa', schoolYear: '2026-2027' };
	const around = { decides: false, chosen: [], decidable: [], onchoose: () => {}, year, ...names };
	return rendered(LineList, { lines: [line], ...around }, locale);
}

function amountCell(amount: string, locale: Locale, { inKind = false, priced = true } = {}) {
	const html = rowHtml(amount, locale, { inKind, ...(!priced && { price: null }) });
	const [, classes = '', cell = ''] = /<td class="([^"]*\bamount\b[^"]*)">(.*?)<\/td>/s.exec(html) ?? [];
	return { classes, cell };
}

/** As `line-list.css` shows it: before an amount with this class a phone writes the euro sign. */
function onPhone({ classes, cell }: ReturnType<typeof amountCell>, locale: Locale): string {
	const sign = classes.split(' ').includes('priced') ? { nl: '€\u00a0', en: '€' }[locale] : '';
	return sign + cell.replace(/<[^>]*>/g, '');
}

describe('the amount of a line to look through', () => {
	for (const locale of LOCALES) {
		it(`reads on a phone as everywhere, below zero too (${locale})`, () => {
			for (const amount of ['84.75', '-84.75', '0.00'])
				expect(onPhone(amountCell(amount, locale), locale)).toBe(formatMoney(money(amount), locale));
		});

		it(`is told to be in kind, with a tariff and without (${locale})`, () => {
			const { inKindLine } = reviewLineMessages[locale];
			for (const priced of [true, false]) {
				const given = amountCell('84.75', locale, { inKind: true, priced });
				expect(given.cell).toContain(inKindLine);
				expect(given.classes.split(' ')).toContain('given');
			}
			expect(amountCell('84.75', locale).cell).not.toContain(inKindLine);
		});
	}
});

describe('what stands out about a line to look through', () => {
	for (const locale of LOCALES)
		it(`is why it was sent back before (${locale})`, () => {
			const { returnedBefore, nothingFound } = reviewLineMessages[locale];
			const again = rowHtml('84.75', locale, { reason: 'Zet de dag erbij' });
			expect(again).toContain(returnedBefore('Zet de dag erbij'));
			expect(again).not.toContain(`>${nothingFound}<`);
			expect(rowHtml('84.75', locale)).toContain(`>${nothingFound}<`);
		});
});
