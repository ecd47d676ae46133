import { describe, expect, it } from 'vitest';
import { conflictingFields } from '../../../src/lib/components/form/conflicting-fields';
import FormRefusal from '../../../src/lib/components/form/FormRefusal.svelte';
import { fieldOf } from '../../../src/lib/components/shared/field-of';
import type { FormAnswer } from '../../../src/lib/forms/form-answer';
import { rendered, textOf } from '../rendered';

const REFUSED: FormAnswer = {
	form: 'instalment',
	values: { amount: '12', dueOn: 'x' },
	errors: { dueOn: 'Dit is geen dag.' },
	notice: null,
	conflict: null
};

describe('a form that was refused', () => {
	it('links each error to the field that is given the same prefix', () => {
		const { id = '', value, error } = fieldOf(REFUSED, 'instalment')('dueOn');
		expect([id, value, error]).toEqual(['instalment-dueOn', 'x', 'Dit is geen dag.']);
		expect(rendered(FormRefusal, { answer: REFUSED, prefix: 'instalment' })).toContain(`href="#${id}"`);
	});

	it('links each error to the field’s own id when there is no prefix', () => {
		expect(fieldOf(REFUSED)('dueOn')).not.toHaveProperty('id');
		expect(rendered(FormRefusal, { answer: REFUSED })).toContain('href="#field-dueOn"');
	});

	it('puts beside each other what both made of the row, in the order and words of the form', () => {
		const conflict = { by: 'Noor', at: new Date('2026-11-01T12:00:00Z'), theirs: { amount: '13', kind: 'b' } };
		const answer = { ...REFUSED, errors: {}, values: { amount: '12', kind: 'a' }, conflict };
		const write = (field: string, value: string) => (field === 'kind' ? `soort ${value}` : value);
		const fields = conflictingFields(answer, { kind: 'Soort', amount: 'Bedrag', note: 'Toelichting' }, write);
		expect(fields).toEqual([
			{ label: 'Soort', theirs: 'soort b', mine: 'soort a' },
			{ label: 'Bedrag', theirs: '13', mine: '12' },
			{ label: 'Toelichting', theirs: '', mine: '' }
		]);
		const text = textOf(rendered(FormRefusal, { answer, fields }));
		expect(text).toContain('Noor heeft dit intussen gewijzigd');
		expect(text).toMatch(/Soort soort b soort a Bedrag 13 12/);
	});

	it('shows nothing before that', () => {
		expect(rendered(FormRefusal, { answer: null }).trim()).toBe('');
	});
});
