/** The columns of declared work: what follows from a budget line, and how lines with one name are told apart. */
import { describe, expect, it } from 'vitest';
import { typedRow } from '$lib/components/shared/grid/typed-row';
import { readCell } from '$lib/components/shared/grid/cell-text';
import { workColumns, type DeclaringChoices } from '$lib/components/declaration/declaration-table';

const choices: DeclaringChoices = {
	...{ partnerId: 'loods', people: [], roles: [], tariffs: [], commitments: [], declared: [] },
	budgetLines: [
		{ id: 'l-1', activity: 'Begeleiden', area: 'opleiden' },
		{ id: 'l-2', activity: 'Kring', area: 'onderzoeken' },
		{ id: 'l-3', activity: 'kring', area: 'professionaliseren' },
		{ id: 'l-4', activity: 'Kwaliteit', area: 'shared' },
		{ id: 'l-5', activity: '', area: 'opleiden' }
	]
};
const { line, area } = workColumns(choices, 'nl');

describe('a budget line that is chosen', () => {
	it('brings the area it has of its own', () => {
		expect(line.follows?.('l-2')).toEqual({ area: 'onderzoeken' });
		const row = { id: 'r', revision: 0, cells: { area: 'opleiden' } };
		const typed = typedRow({ rowId: 'r', columnId: 'line', typed: 'l-2' }, [row], [line, area], 'nl');
		expect(typed?.cells).toEqual({ area: 'onderzoeken', line: 'l-2' });
	});

	it('brings none where it is shared by all, or where no line is chosen', () => {
		expect([line.follows?.('l-4'), line.follows?.('')]).toEqual([{}, {}]);
	});
});

describe('lines with the same name', () => {
	it('are called by their name and code, and by the name alone nobody knows which', () => {
		expect(line.options?.map(({ label }) => label)).toEqual([
			...['Begeleiden', 'Kring (l-2)', 'kring (l-3)', 'Kwaliteit', 'l-5']
		]);
		expect(readCell(line, 'Kring', 'nl')).toEqual({ ok: false, error: 'severalCalledSo' });
		expect(readCell(line, 'Kring (l-3)', 'nl')).toEqual({ ok: true, value: 'l-3' });
		expect(readCell(line, 'begeleiden', 'nl')).toEqual({ ok: true, value: 'l-1' });
	});
});
