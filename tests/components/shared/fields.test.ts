import { describe, expect, it } from 'vitest';
import Checkbox from '../../../src/lib/components/shared/Checkbox.svelte';
import CountField from '../../../src/lib/components/shared/CountField.svelte';
import DayField from '../../../src/lib/components/shared/DayField.svelte';
import ErrorSummary from '../../../src/lib/components/shared/ErrorSummary.svelte';
import FormError from '../../../src/lib/components/shared/FormError.svelte';
import HoursField from '../../../src/lib/components/shared/HoursField.svelte';
import MoneyField from '../../../src/lib/components/shared/MoneyField.svelte';
import PercentageField from '../../../src/lib/components/shared/PercentageField.svelte';
import RadioGroup from '../../../src/lib/components/shared/RadioGroup.svelte';
import Select from '../../../src/lib/components/shared/Select.svelte';
import TextField from '../../../src/lib/components/shared/TextField.svelte';
import { rendered, textOf } from '../rendered';

/** Every id that a control points at is there. */
function danglingReferences(html: string): string[] {
	const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
	const wanted = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|list)="([^"]+)"/g)].flatMap(
		(match) => match[1]?.split(' ') ?? []
	);
	return wanted.filter((id) => !ids.has(id));
}

const full = {
	name: 'amount',
	label: 'Bedrag',
	hint: 'Per jaar',
	error: 'Dit is geen getal.',
	required: true,
	visibility: 'ownOrganisation' as const
};

describe('a field', () => {
	it('ties label, hint, who sees it, unit and error to its control, and keeps what was typed', () => {
		const html = rendered(MoneyField, { ...full, value: '12,3,4' });
		expect(danglingReferences(html)).toEqual([]);
		expect(html).toMatch(/aria-invalid="true"/);
		expect(html).toMatch(/value="12,3,4"/);
		expect(html).toMatch(
			/aria-describedby="field-amount-hint field-amount-level field-amount-unit field-amount-error"/
		);
		expect(textOf(html)).toContain('Alleen te zien voor de eigen organisatie');
		expect(html).toMatch(/\srequired/);
	});
	it.each([
		['hours', HoursField],
		['count', CountField],
		['percentage', PercentageField],
		['day', DayField],
		['text', TextField]
	])('of kind %s is a labelled native input that posts its text without script', (name, component) => {
		const html = rendered(component, { name, label: 'Veld', value: '1' });
		expect(html).toMatch(new RegExp(`<input[^>]*name="${name}"`));
		expect([danglingReferences(html), html.includes('aria-invalid')]).toEqual([[], false]);
	});
	it('offers suggestions without forcing them', () => {
		const html = rendered(TextField, { name: 'role', label: 'Rol', suggestions: ['Schoolopleider'] });
		expect(html).toMatch(/<datalist id="field-role-list"><option value="Schoolopleider">/);
		expect(danglingReferences(html)).toEqual([]);
	});
	it('lists choices with the chosen one selected', () => {
		const options = [
			{ value: 'a', label: 'Een', group: 'Scholen' },
			{ value: 'b', label: 'Twee' }
		];
		const html = rendered(Select, { name: 'partner', label: 'Partner', options, value: 'b' });
		expect(html).toMatch(/<optgroup label="Scholen">/);
		expect(html).toMatch(/<option value="b" selected/);
	});
	it('groups radios and a checkbox with their hints', () => {
		const options = [{ value: 'cash', label: 'In geld', hint: 'Euro’s' }];
		expect(danglingReferences(rendered(RadioGroup, { name: 'kind', label: 'Soort', options, error: 'Kies' }))).toEqual(
			[]
		);
		expect(danglingReferences(rendered(Checkbox, { name: 'area', label: 'Opleiden', hint: 'x', error: 'y' }))).toEqual(
			[]
		);
	});
	it('sums up what is wrong with links to the fields', () => {
		const html = rendered(ErrorSummary, { errors: [{ name: 'amount', message: 'Bedrag: dit is geen getal' }] });
		expect(html).toMatch(/href="#field-amount"/);
		expect(textOf(html)).toContain('Er klopt nog één ding niet');
		expect(rendered(ErrorSummary, { errors: [] })).not.toMatch(/role="alert"/);
	});
	it('says nothing about a form that is fine', () => {
		expect(textOf(rendered(FormError, { message: null }))).toBe('');
		expect(rendered(FormError, { message: 'De ronde is gesloten' })).toMatch(/role="alert"/);
	});
});
