/** What is said of a line whose tariff was agreed or changed after it was priced: never an amount beside words that it has none. */
import { expect, it } from 'vitest';
import { declarationFindingSentence } from '$lib/components/declaration/declaration-finding-sentence';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { money } from '$lib/domain/shared/money';

type TariffDiffers = Extract<DeclarationFinding, { kind: 'tariffDiffers' }>;

function said(finding: Omit<TariffDiffers, 'kind'>): string {
	const told = { kind: 'tariffDiffers', ...finding } as TariffDiffers;
	return declarationFindingSentence(told, { pot: () => '' }, 'nl').replaceAll('\u00a0', ' ');
}

it('says of a draft that its amount is that of now', () => {
	expect(said({ kept: null, agreed: money('65.00'), pricedAnew: true })).toBe(
		'Na het invullen is een tarief van € 65,00 per uur afgesproken; het bedrag is daarmee berekend.'
	);
	expect(said({ kept: money('60.00'), agreed: money('65.00'), pricedAnew: true })).toContain('daarmee berekend');
	expect(said({ kept: money('60.00'), agreed: null, pricedAnew: true })).toContain('dus geen bedrag');
});

it('says of what was submitted without a tariff that it has no amount', () => {
	expect(said({ kept: null, agreed: money('65.00'), pricedAnew: false })).toBe(
		'Ingediend toen er geen tarief was, dus zonder bedrag; nu is € 65,00 per uur afgesproken.'
	);
});
