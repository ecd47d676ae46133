import { describe, expect, it } from 'vitest';
import { GridData } from '../../../src/lib/components/shared/grid/grid-data.svelte';
import { withoutRefused } from '../../../src/lib/components/shared/grid/unsaved';
import type { CellResult, GridColumn, GridRow, RowResult } from '../../../src/lib/components/shared/grid/grid-types';

const COLUMNS: readonly GridColumn[] = [
	{ id: 'role', label: 'Rol', kind: 'select', options: [{ value: 'r-1', label: 'Begeleider' }] },
	{ id: 'hours', label: 'Uren', kind: 'hours' },
	{ id: 'tuesday', label: 'Dinsdag', kind: 'hours' }
];
const AT = '2026-11-23T13:02:00Z';
const done: RowResult = { kind: 'done', revision: 1, by: 'Els', at: AT };
const saved: CellResult = { kind: 'saved', revision: 2, by: 'Els', at: AT };
const incomplete = { kind: 'waiting', message: 'vul rol en uren in' } as const;
const tooMany = [{ columnId: 'hours', message: 'te veel' }];

/** A table with one row that is saved, whose page answers as it is told to. */
function table() {
	let cellAnswer: CellResult | 'offline' = saved;
	let rowAnswer: RowResult = done;
	const data = new GridData([{ id: 'a', revision: 1, cells: { role: 'r-1', hours: '1.00' } }], {
		...{ locale: 'nl', columns: () => COLUMNS, reason: (refusal) => refusal, waitsForOthers: 'verbeter eerst' },
		saveCells: () => async (edits) => {
			if (cellAnswer === 'offline') throw new Error('offline');
			const answer = cellAnswer;
			return edits.map(() => answer);
		},
		saveRows: () => async (changes) => changes.map(() => rowAnswer),
		onrowrefused: () => undefined
	});
	const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
	return {
		data,
		async add(row: Partial<GridRow> & { readonly id: string }, answer: RowResult) {
			rowAnswer = answer;
			data.changeRows([{ kind: 'insert', row: { revision: 0, cells: {}, ...row }, afterRowId: 'a' }]);
			await settled();
		},
		async paste(id: string, typed: Record<string, string>, answer: RowResult) {
			rowAnswer = answer;
			data.typeWithRows([{ row: { id, revision: 0, cells: {} }, afterRowId: 'a', typed }], []);
			await settled();
		},
		async type(rowId: string, columnId: string, typed: string, answer: CellResult | 'offline') {
			cellAnswer = answer;
			data.type([{ rowId, columnId, typed }]);
			await settled();
		},
		counted: () => [data.counted.rows.map(({ id, cells }) => `${id} ${cells['hours'] ?? ''}`), data.counted.leftOut]
	};
}

describe('what of a table is not saved', () => {
	it('is nothing of rows that are saved, nor of a new row in which nothing is typed', async () => {
		const { data, add, type } = table();
		await type('a', 'hours', '3', saved);
		await add({ id: 'b', cells: { role: 'r-1' } }, { kind: 'waiting' });
		expect(data.hasUnsaved).toBe(false);
	});
	it('is a new row that is not complete, until nothing stands in it any more', async () => {
		const { data, add, type, counted } = table();
		await add({ id: 'b' }, { kind: 'waiting' });
		await type('b', 'hours', '2', incomplete);
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a 1.00'], 1]);
		await type('b', 'hours', '', incomplete);
		expect(data.hasUnsaved).toBe(false);
		expect(counted()[1]).toBe(0);
	});
	it('is a pasted row that is not complete, and says so at its cells', async () => {
		const { data, paste, type, counted } = table();
		await paste('b', { hours: '2' }, incomplete);
		expect(data.hasUnsaved).toBe(true);
		expect(data.marks.get('b\nhours')).toEqual(incomplete);
		expect(counted()).toEqual([['a 1.00'], 1]);
		await type('b', 'role', 'Begeleider', saved);
		expect(data.hasUnsaved).toBe(false);
		expect(counted()).toEqual([['a 1.00', 'b 2.00'], 0]);
	});
	it('is a row that waits because a name in it is unknown, until it is removed', async () => {
		const { data, paste, counted } = table();
		await paste('b', { role: 'Tovenaar', hours: '6' }, done);
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a 1.00'], 1]);
		data.changeRows([{ kind: 'remove', rowId: 'b', revision: 0 }]);
		expect(data.hasUnsaved).toBe(false);
		expect(counted()).toEqual([['a 1.00'], 0]);
	});
	it('is a new row that the server refused, which no total counts', async () => {
		const { data, paste, type, counted } = table();
		await paste('b', { role: 'Begeleider', hours: '1234,5' }, { kind: 'waiting', refused: tooMany });
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a 1.00'], 1]);
		await type('b', 'hours', '12', saved);
		expect(data.hasUnsaved).toBe(false);
		expect(counted()).toEqual([['a 1.00', 'b 12.00'], 0]);
	});
	it('is a part of a saved row that was refused: the rest of the row counts', async () => {
		const { data, type, counted } = table();
		await type('a', 'hours', '30', { ...saved, refused: tooMany });
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a '], 1]);
	});
	it('is each part of a row that was refused, and what else stands in that row counts', async () => {
		const { data, type } = table();
		const both = [...tooMany, { columnId: 'tuesday', message: 'te veel' }];
		await type('a', 'tuesday', '31', { ...saved, refused: both });
		expect(data.counted).toEqual({
			rows: [{ id: 'a', revision: 2, cells: { role: 'r-1', hours: '', tuesday: '' } }],
			leftOut: 2
		});
	});
	it('counts in nothing that is computed of its row, but while it is typed anew', async () => {
		const { data, type } = table();
		await type('a', 'tuesday', '26', { ...saved, refused: [{ columnId: 'tuesday', message: 'te veel' }] });
		const [row] = data.rows;
		if (!row) throw new Error('row');
		expect(row.cells).toEqual({ role: 'r-1', hours: '1.00', tuesday: '26.00' });
		expect(withoutRefused(row, data.refused).cells).toEqual({ role: 'r-1', hours: '1.00', tuesday: '' });
		expect(withoutRefused(row, data.refused, 'tuesday')).toBe(row);
		await type('a', 'tuesday', '6', saved);
		expect(withoutRefused(data.rows[0] ?? row, data.refused).cells['tuesday']).toBe('6.00');
	});
	it('is nothing of what is on its way at this moment, which counts', async () => {
		const { data, type, counted } = table();
		const answered = type('a', 'hours', '3', saved);
		expect(data.marks.get('a\nhours')).toEqual({ kind: 'saving' });
		expect(data.hasUnsaved).toBe(false);
		expect(counted()).toEqual([['a 3.00'], 0]);
		await answered;
	});
	it('is a text that cannot be read in a saved row, of which the saved value counts', async () => {
		const { data, type, counted } = table();
		await type('a', 'hours', 'zes', saved);
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a 1.00'], 0]);
	});
	it('is what could not be sent, and it counts: it is still on its way', async () => {
		const { data, type, counted } = table();
		await type('a', 'hours', '4', 'offline');
		expect(data.hasUnsaved).toBe(true);
		expect(counted()).toEqual([['a 4.00'], 0]);
	});
});
