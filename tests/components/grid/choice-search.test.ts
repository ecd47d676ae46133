import { describe, expect, it } from 'vitest';
import { readCell } from '$lib/components/shared/grid/cell-text';
import type { GridColumn, GridRow } from '$lib/components/shared/grid/grid-types';
import { planFillDown } from '$lib/components/shared/grid/paste';
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

	it('chooses nobody of two who are called the same, until the code says which', () => {
		const same = [
			{ value: 'p-3', label: 'Mia Anders (M03)', also: ['M03', 'Mia Anders'] },
			{ value: 'p-4', label: 'Mies Bos (M04)', also: ['M04', 'Mies Bos'] },
			...people
		];
		// The name that both have stands in the cell, and is refused there as it is when it is pasted.
		for (const typed of ['mia', 'Mia Anders', 'anders', 'der'])
			expect([typed, findChoice(same, typed)?.value]).toEqual([typed, 'Mia Anders']);
		expect(findChoice(same, 'Mia Anders (M02')?.value).toBe('p-2');
		expect(findChoice(same, 'm03')?.value).toBe('p-3');
		expect(findChoice(same, 'mi')?.value).toBe('Mia Anders');
		expect(findChoice(same, 'mie')?.value).toBe('p-4');
		const column: GridColumn = { id: 'who', label: 'Wie', kind: 'select', options: same };
		for (const typed of ['Mia Anders', 'mia anders'])
			expect(readCell(column, typed, 'nl')).toEqual({ ok: false, error: 'severalCalledSo' });
		expect(readCell(column, 'mia anders (m02)', 'nl')).toEqual({ ok: true, value: 'p-2' });
		expect(readCell(column, 'Mia', 'nl')).toEqual({ ok: false, error: 'notAChoice' });
	});

	it('fills down the very choice that stands above, also where others are called the same', () => {
		const options = ['k-1', 'k-2'].map((value) => ({ value, label: 'Kring' }));
		const column: GridColumn = { id: 'line', label: 'Regel', kind: 'select', options };
		const rows: GridRow[] = [
			{ id: 'a', revision: 0, cells: { line: 'k-2' } },
			{ id: 'b', revision: 0, cells: {} }
		];
		const range = { top: 0, left: 0, bottom: 1, right: 0 };
		const [filled] = planFillDown({ columns: [column], rows, range }, 'nl');
		expect(readCell(column, filled?.typed ?? '', 'nl')).toEqual({ ok: true, value: 'k-2' });
		expect(readCell(column, 'Kring', 'nl')).toEqual({ ok: false, error: 'severalCalledSo' });
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
