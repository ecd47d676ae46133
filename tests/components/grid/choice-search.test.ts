import { describe, expect, it } from 'vitest';
import { findChoice, typedWith } from '$lib/components/shared/grid/choice-search';

const people = [
	{ value: 'p-2', label: 'Mia Anders (M02)', also: ['M02', 'Mia Anders'] },
	{ value: 'p-1', label: 'Coby Voorbeeld (M01)', also: ['M01', 'Coby Voorbeeld'] },
	{ value: 'p-10', label: 'M010', also: ['M010'] }
];
const roles = ['Werkplekbegeleider', 'Kwaliteitsmedewerker', 'Lid van de kwaliteitskring'].map((label, index) => ({
	...{ value: `r-${index}`, label }
}));

const key = (name: string, held: object = {}) => ({
	key: name,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held
});

describe('typing in a cell of choices', () => {
	it('finds a person by code or name, whichever name stands first', () => {
		expect(findChoice(people, 'm01')?.value).toBe('p-1');
		expect(findChoice(people, 'M010')?.value).toBe('p-10');
		expect(findChoice(people, 'coby')?.value).toBe('p-1');
		expect(findChoice(people, 'anders')?.value).toBe('p-2');
	});

	it('takes what begins so before what only holds it', () => {
		expect(findChoice(roles, 'kwal')?.value).toBe('r-1');
		expect(findChoice(roles, 'kwaliteitsk')?.value).toBe('r-2');
		expect(findChoice(roles, 'van de')?.value).toBe('r-2');
		expect(findChoice(roles, 'begeleider')?.value).toBe('r-0');
	});

	it('chooses nothing in the place of what is not there', () => {
		expect(findChoice(roles, 'opleider')).toBeNull();
		expect(findChoice(roles, ' ')).toBeNull();
	});

	it('adds letters to what was typed, takes the last away, and leaves other keys to the list', () => {
		expect(typedWith('M0', key('1'))).toBe('M01');
		expect(typedWith('M01', key('Backspace'))).toBe('M0');
		expect(typedWith('lid', key(' '))).toBe('lid ');
		expect(typedWith('', key(' '))).toBeNull();
		expect(typedWith('M', key('ArrowDown'))).toBeNull();
		expect(typedWith('M', key('v', { ctrlKey: true }))).toBeNull();
	});
});
