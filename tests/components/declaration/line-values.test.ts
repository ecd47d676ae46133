/** Money and what hours in kind are worth, in words and below the table of drafts: never in one sum. */
import { describe, expect, it } from 'vitest';
import { amountCells, declarationSums } from '$lib/components/declaration/declaration-table';
import { money } from '$lib/domain/shared/money';
import { valuesInWords } from '$lib/messages/line-values';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const [paid, inKind] = [money('600.00'), money('400.00')];

describe('what lines come to, in words', () => {
	it('names money, what is given in kind, and lines without a tariff apart', () => {
		expect(plain(valuesInWords({ paid, inKind: null, unpriced: 0 }, 'nl'))).toBe('€ 600,00');
		expect(plain(valuesInWords({ paid, inKind, unpriced: 0 }, 'nl'))).toBe('€ 600,00 en € 400,00 in natura');
		expect(plain(valuesInWords({ paid: null, inKind, unpriced: 0 }, 'nl'))).toBe('€ 400,00 in natura');
		expect(valuesInWords({ paid, inKind, unpriced: 2 }, 'en')).toBe(
			'€600.00, €400.00 in kind and 2 lines without a tariff'
		);
	});

	it('says € 0 of no lines, and not of lines without a tariff', () => {
		expect(plain(valuesInWords({ paid: null, inKind: null, unpriced: 0 }, 'nl'))).toBe('€ 0,00');
		expect(valuesInWords({ paid: null, inKind: null, unpriced: 1 }, 'nl')).toBe('1 regel zonder tarief');
	});
});

describe('the sums below the table of drafts', () => {
	const row = (id: string, hours: string, amount: string, kind: string) => ({
		...{ id, revision: 1 },
		cells: { hours, kind, ...amountCells(amount === '' ? null : money(amount), hours !== '') }
	});

	it('add up what is paid, and say below the kinds what is given', () => {
		const rows = [row('a', '2.00', '120.00', 'paid'), row('b', '1.50', '90.00', 'inKind'), row('c', '', '', 'paid')];
		const sums = declarationSums(rows, ['hours'], 'Totaal', 'nl');
		expect(sums).toMatchObject({ person: 'Totaal', hours: '3.50', amount: '120.00' });
		expect(plain(sums['kind'] ?? '')).toBe('€ 90,00 in natura');
	});

	it('say that something is left out where a row has no tariff, and show no figure where none has one', () => {
		const unpriced = row('b', '1.00', '', 'paid');
		const amountOf = (rows: readonly (typeof unpriced)[]) =>
			plain(declarationSums(rows, ['hours'], 'Totaal', 'nl')['amount'] ?? '');
		expect(amountOf([row('a', '2.00', '1120.00', 'paid'), unpriced])).toBe('1.120,00 + ?');
		expect(amountOf([unpriced])).toBe('geen tarief');
		expect(amountOf([])).toBe('0.00');
	});

	it('say nothing about kinds where all is paid', () => {
		expect(declarationSums([row('a', '2.00', '120.00', 'paid')], ['hours'], 'Totaal', 'nl')).not.toHaveProperty('kind');
	});
});
