import { describe, expect, it } from 'vitest';
import Amount from '../../../src/lib/components/shared/Amount.svelte';
import Badge from '../../../src/lib/components/shared/Badge.svelte';
import Hours from '../../../src/lib/components/shared/Hours.svelte';
import Percentage from '../../../src/lib/components/shared/Percentage.svelte';
import { hours } from '../../../src/lib/domain/shared/hours';
import { money } from '../../../src/lib/domain/shared/money';
import { rendered, textOf } from '../rendered';

describe('a figure', () => {
	it('shows an amount to the cent with a real minus sign', () => {
		expect(textOf(rendered(Amount, { value: money('-1234.5') }))).toBe('€\u00a0−1.234,50');
	});
	it('leaves the euro sign to the header where that has it', () => {
		expect(textOf(rendered(Amount, { value: money('0'), form: 'bare' }))).toBe('0,00');
	});
	it.each([
		['unknown', 'onbekend'],
		['notDetermined', 'niet te bepalen'],
		['unpriced', 'geen tarief'],
		['hidden', 'niet zichtbaar']
	] as const)('says %s in words that cannot be taken for zero', (missing, word) => {
		const html = rendered(Amount, { value: null, missing });
		expect([textOf(html), html.includes('missing')]).toEqual([word, true]);
		expect(html).not.toMatch(/0,00/);
	});
	it('marks a sum that leaves something out, also for people who hear it', () => {
		const html = rendered(Amount, { value: money('10'), partial: true });
		expect(textOf(html)).toContain('onvolledig: een deel is nog onbekend');
	});
	it('is unknown where a sum has nothing in it but what is left out', () => {
		expect(textOf(rendered(Amount, { value: money('0'), partial: true }))).toBe('onbekend');
		expect(textOf(rendered(Hours, { value: hours('0'), partial: true }))).toBe('onbekend');
		expect(textOf(rendered(Amount, { value: money('0'), partial: true, missing: 'unpriced' }))).toBe('geen tarief');
	});
	it('leads to its explanation under a name that says what it is', () => {
		const html = rendered(Amount, { value: money('10'), href: '/uitleg', label: 'Gap onderzoeken' });
		expect(html).toMatch(/<a[^>]*href="\/uitleg"/);
		expect(textOf(html)).toBe('Gap onderzoeken: €\u00a010,00 , uitleg');
	});
	it('writes hours with their unit and a missing ratio as not determined', () => {
		expect(textOf(rendered(Hours, { value: hours('7.5') }))).toBe('7,50\u00a0uur');
		expect(textOf(rendered(Percentage, { value: null }))).toBe('niet te bepalen');
		expect(textOf(rendered(Percentage, { value: '12.50' }))).toBe('12,5%');
	});
	it('names certainty and duration in the words of the glossary', () => {
		expect(textOf(rendered(Badge, { kind: 'granted' }))).toBe('Toegekend');
		expect(textOf(rendered(Badge, { kind: 'incidental', detail: 'tot en met 31 juli 2027' }))).toMatch(/^Tijdelijk/);
		expect(textOf(rendered(Badge, { kind: 'demo' }))).toBe('Verzonnen cijfers');
	});
});
