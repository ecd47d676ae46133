import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../src/lib/components/shared/grid/cell-mark';
import { GridData } from '../../../src/lib/components/shared/grid/grid-data.svelte';
import type {
	CellEdit,
	CellResult,
	CellValues,
	GridColumn,
	GridRow,
	RowChange,
	RowResult
} from '../../../src/lib/components/shared/grid/grid-types';

const COLUMNS: readonly GridColumn[] = [
	{ id: 'name', label: 'Naam', kind: 'text' },
	{ id: 'hours', label: 'Uren', kind: 'hours' },
	{
		...{ id: 'room', label: 'Zaal', kind: 'select', options: [{ value: 'z-1', label: 'Aula' }] },
		follows: (room): CellValues => (room === 'z-1' ? { floor: 'begane grond' } : {})
	},
	{ id: 'floor', label: 'Verdieping', kind: 'text' }
];
const AT = '2026-11-23T13:02:00Z';

/** A page that answers when told to, and remembers what it was asked. */
function page(rows: readonly GridRow[]) {
	const asked: (readonly CellEdit[])[] = [];
	const askedRows: (readonly RowChange[])[] = [];
	const waiting: { answer: (results: readonly CellResult[]) => void; fail: () => void }[] = [];
	const refusedRows: string[] = [];
	let rowResult: RowResult = { kind: 'done', revision: 1, by: 'Els', at: AT };
	const data = new GridData(rows, {
		locale: 'nl',
		columns: () => COLUMNS,
		saveCells: () => (edits) => {
			asked.push(edits);
			return new Promise((resolve, reject) => {
				waiting.push({ answer: resolve, fail: () => reject(new Error('offline')) });
			});
		},
		saveRows: () => async (changes) => {
			askedRows.push(changes);
			return changes.map(() => rowResult);
		},
		reason: (refusal) => refusal,
		waitsForOthers: 'verbeter eerst',
		onrowrefused: (message) => refusedRows.push(message)
	});
	return {
		data,
		asked,
		askedRows,
		refusedRows,
		waitWithRows: (refused: readonly { columnId: string; message: string }[] = []) =>
			(rowResult = { kind: 'waiting', refused }),
		refuseRows: () => (rowResult = { kind: 'refused', message: 'in gebruik' }),
		cell: (rowId: string, columnId: string) => data.rows.find(({ id }) => id === rowId)?.cells[columnId] ?? '',
		mark: (rowId: string, columnId: string) => data.marks.get(cellKey(rowId, columnId)),
		type: (rowId: string, columnId: string, typed: string) => data.type([{ rowId, columnId, typed }]),
		async answer(...results: readonly CellResult[]) {
			waiting.shift()?.answer(results);
			await settled();
		},
		async fail() {
			waiting.shift()?.fail();
			await settled();
		}
	};
}

async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 0));
}

const saved = (revision: number): CellResult => ({ kind: 'saved', revision, by: 'Els', at: AT });
const rows = (): GridRow[] => [
	{ id: 'a', revision: 1, cells: { name: 'Les', hours: '1.00' } },
	{ id: 'b', revision: 1, cells: { name: 'Toets' } }
];

describe('a grid that saves as you go', () => {
	it('shows what was typed at once and sends the canonical text with the revision of its row', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '7:30');
		expect(grid.cell('a', 'hours')).toBe('7.50');
		expect(grid.asked[0]).toEqual([{ rowId: 'a', columnId: 'hours', revision: 1, before: '1.00', after: '7.50' }]);
		await grid.answer(saved(2));
		expect(grid.mark('a', 'hours')).toEqual({ kind: 'saved', by: 'Els', at: AT });
	});
	it('waits for the answer before it sends the next edit, which then carries the new revision', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '2');
		grid.type('a', 'hours', '3');
		grid.type('a', 'name', 'Lessen');
		expect(grid.asked).toHaveLength(1);
		await grid.answer(saved(2));
		expect(grid.asked[1]).toEqual([
			{ rowId: 'a', columnId: 'hours', revision: 2, before: '2.00', after: '3.00' },
			{ rowId: 'a', columnId: 'name', revision: 2, before: 'Les', after: 'Lessen' }
		]);
		expect(grid.mark('a', 'hours')?.kind).toBe('saving');
	});
	it('keeps a text it cannot accept at its cell, sends nothing, and lets it go once it is mended', () => {
		const grid = page(rows());
		grid.type('a', 'hours', '1e400');
		expect(grid.mark('a', 'hours')).toEqual({ kind: 'invalid', typed: '1e400', message: 'exponent' });
		expect(grid.data.shownText(grid.data.rows[0] as GridRow, COLUMNS[1] as GridColumn)).toBe('1e400');
		expect([grid.asked.length, grid.cell('a', 'hours')]).toEqual([0, '1.00']);
		grid.type('a', 'hours', '1');
		expect(grid.mark('a', 'hours')).toBeUndefined();
	});
	it('keeps a text that a rule refuses, with the reason, over the value that still holds', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '9');
		await grid.answer({ kind: 'refused', message: 'Meer dan afgesproken' });
		expect(grid.mark('a', 'hours')).toEqual({ kind: 'invalid', typed: '9,00', message: 'Meer dan afgesproken' });
		expect(grid.cell('a', 'hours')).toBe('1.00');
	});
	it('overwrites nothing in a conflict: both values stay until the person chooses', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '9');
		await grid.answer({ kind: 'conflict', revision: 5, theirs: '4.00', by: 'Jan' });
		expect(grid.cell('a', 'hours')).toBe('4.00');
		expect(grid.mark('a', 'hours')).toEqual({ kind: 'conflict', mine: '9.00', theirs: '4.00', by: 'Jan' });
		grid.data.settle('a', 'hours', 'mine');
		expect(grid.asked[1]).toEqual([{ rowId: 'a', columnId: 'hours', revision: 5, before: '4.00', after: '9.00' }]);
	});
	it('takes over the other value when the person chooses that', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '9');
		await grid.answer({ kind: 'conflict', revision: 5, theirs: '4.00', by: 'Jan' });
		grid.data.settle('a', 'hours', 'theirs');
		expect([grid.cell('a', 'hours'), grid.mark('a', 'hours'), grid.asked.length]).toEqual(['4.00', undefined, 1]);
	});
	it('loses nothing when the connection is gone, and sends it all after a retry', async () => {
		const grid = page(rows());
		grid.type('a', 'hours', '2');
		grid.type('b', 'hours', '3');
		await grid.fail();
		expect([grid.data.queueState, grid.cell('a', 'hours'), grid.cell('b', 'hours')]).toEqual([
			'failed',
			'2.00',
			'3.00'
		]);
		grid.data.retry();
		await grid.answer(saved(2));
		await grid.answer(saved(2));
		expect([grid.data.queueState, grid.asked.length]).toEqual(['idle', 3]);
	});
	it('undoes a pasted block in one step, rows included, and does it again', async () => {
		const grid = page(rows());
		const row = { id: 'c', revision: 1, cells: {} };
		grid.data.typeWithRows(
			[{ row, afterRowId: 'b', typed: { name: 'Nieuw', hours: 'fout' } }],
			[{ rowId: 'b', columnId: 'hours', typed: '5' }]
		);
		await settled();
		expect(grid.data.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect([grid.cell('c', 'name'), grid.mark('c', 'hours')?.kind]).toEqual(['Nieuw', 'invalid']);
		expect(grid.askedRows).toEqual([]);
		grid.data.undo();
		expect([grid.data.rows.length, grid.cell('b', 'hours')]).toEqual([2, '']);
		grid.data.redo();
		expect([grid.data.rows.length, grid.cell('b', 'hours')]).toEqual([3, '5.00']);
	});
	it('sends nothing of a new row in which something is not accepted, and all of it once that is mended', async () => {
		const grid = page(rows());
		const row: GridRow = { id: 'c', revision: 0, cells: { name: 'Vanzelf', hours: '2.00' } };
		grid.data.typeWithRows([{ row, afterRowId: 'b', typed: { name: 'Nieuw', hours: 'fout' } }], []);
		grid.type('c', 'name', 'Nieuwer');
		grid.data.receive(rows());
		await settled();
		expect([grid.askedRows, grid.asked]).toEqual([[], []]);
		expect([grid.cell('c', 'name'), grid.cell('c', 'hours')]).toEqual(['Nieuwer', '']);
		expect(grid.mark('c', 'name')).toEqual({ kind: 'waiting', message: 'verbeter eerst' });
		grid.type('c', 'hours', '3');
		await settled();
		expect(grid.askedRows).toEqual([
			[{ kind: 'insert', afterRowId: 'b', row: { ...row, cells: { name: 'Nieuwer', hours: '3.00' } } }]
		]);
		expect(grid.asked).toEqual([]);
	});
	it('does the same with a row that the page knows and that waits to be complete', async () => {
		const grid = page(rows());
		grid.waitWithRows();
		const row: GridRow = { id: 'c', revision: 0, cells: { name: 'Vanzelf' } };
		grid.data.changeRows([{ kind: 'insert', row, afterRowId: null }]);
		await settled();
		grid.data.type([
			{ rowId: 'c', columnId: 'hours', typed: 'fout' },
			{ rowId: 'c', columnId: 'name', typed: 'Nieuw' }
		]);
		await settled();
		expect(grid.asked).toEqual([]);
		grid.type('c', 'hours', '');
		expect(grid.asked).toEqual([[{ rowId: 'c', columnId: 'name', revision: 0, before: 'Vanzelf', after: 'Nieuw' }]]);
	});
	it('says at the cell it is about why the server refused a new row, and sends the row again with any change', async () => {
		const grid = page(rows());
		grid.waitWithRows([{ columnId: 'hours', message: 'te veel' }]);
		const row: GridRow = { id: 'c', revision: 0, cells: { name: 'Nieuw', hours: '800.00' } };
		grid.data.changeRows([{ kind: 'insert', row, afterRowId: null }]);
		await settled();
		expect([grid.cell('c', 'hours'), grid.mark('c', 'hours')]).toEqual([
			'800.00',
			{ kind: 'refused', message: 'te veel' }
		]);
		// Kept when the rows come anew: the server has none of it.
		grid.data.receive([...rows(), { id: 'c', revision: 0, cells: { name: 'Nieuw' } }]);
		expect(grid.cell('c', 'hours')).toBe('800.00');
		grid.type('c', 'name', 'Nieuwer');
		expect(grid.asked.at(-1)).toEqual([
			{ rowId: 'c', columnId: 'name', revision: 0, before: 'Nieuw', after: 'Nieuwer' }
		]);
		await grid.answer({ kind: 'waiting', message: 'wacht', refused: [{ columnId: 'name', message: 'vreemd' }] });
		expect(grid.mark('c', 'name')).toEqual({ kind: 'refused', message: 'vreemd' });
		expect(grid.mark('c', 'hours')).toEqual({ kind: 'waiting', message: 'wacht' });
		grid.type('c', 'hours', '8');
		await grid.answer(saved(1));
		expect([grid.mark('c', 'hours')?.kind, grid.mark('c', 'name')?.kind]).toEqual(['saved', 'saved']);
	});
	it('keeps the reason at a cell while another part of its row is saved', async () => {
		const grid = page(rows());
		grid.data.type([
			{ rowId: 'b', columnId: 'hours', typed: '30' },
			{ rowId: 'b', columnId: 'name', typed: 'Toetsen' }
		]);
		const partly = { ...saved(2), refused: [{ columnId: 'hours', message: 'te veel' }] };
		await grid.answer(partly, partly);
		expect([grid.mark('b', 'hours'), grid.mark('b', 'name')?.kind]).toEqual([
			{ kind: 'refused', message: 'te veel' },
			'saved'
		]);
	});
	it('fills in what follows from a choice, in one act with it, and leaves it to the person afterwards', async () => {
		const grid = page(rows());
		grid.type('a', 'room', 'aula');
		expect([grid.cell('a', 'room'), grid.cell('a', 'floor')]).toEqual(['z-1', 'begane grond']);
		expect(grid.asked[0]?.map(({ columnId, after }) => [columnId, after])).toEqual([
			['room', 'z-1'],
			['floor', 'begane grond']
		]);
		await grid.answer(saved(2), saved(2));
		grid.type('a', 'floor', 'kelder');
		await grid.answer(saved(3));
		grid.type('a', 'hours', '3');
		expect(grid.cell('a', 'floor')).toBe('kelder');
		grid.data.undo();
		grid.data.undo();
		grid.data.undo();
		expect([grid.cell('a', 'room'), grid.cell('a', 'floor')]).toEqual(['', '']);
	});
	it('undoes in one step what is seen of values that were refused one after the other', async () => {
		const grid = page(rows());
		grid.type('a', 'name', 'Toets');
		await grid.answer(saved(2));
		for (const typed of ['26', '25']) {
			grid.type('a', 'hours', typed);
			await grid.answer({ kind: 'refused', message: 'te veel' });
		}
		expect(grid.mark('a', 'hours')).toMatchObject({ kind: 'invalid', typed: '25,00' });
		grid.data.undo();
		await grid.answer(saved(3));
		expect([grid.mark('a', 'hours')?.kind, grid.cell('a', 'name')]).toEqual(['saved', 'Toets']);
		grid.data.undo();
		await grid.answer(saved(4));
		expect(grid.cell('a', 'name')).toBe('Les');
		expect(grid.data.canUndo).toBe(false);
	});
	it('fills in nothing over what is typed at once with the choice', async () => {
		const grid = page(rows());
		grid.data.typeWithRows(
			[
				{ row: { id: 'c', revision: 0, cells: {} }, afterRowId: 'b', typed: { room: 'Aula', floor: 'zolder' } },
				{ row: { id: 'd', revision: 0, cells: { floor: 'eerste' } }, afterRowId: 'c', typed: { room: 'Aula' } }
			],
			[
				{ rowId: 'a', columnId: 'room', typed: 'Aula' },
				{ rowId: 'a', columnId: 'floor', typed: 'zolder' }
			]
		);
		expect(['a', 'c', 'd'].map((row) => grid.cell(row, 'floor'))).toEqual(['zolder', 'zolder', 'begane grond']);
		await settled();
	});
	it('lets a new row that nobody was told of go without a word', async () => {
		const grid = page(rows());
		const row: GridRow = { id: 'c', revision: 0, cells: {} };
		grid.data.typeWithRows([{ row, afterRowId: null, typed: { hours: 'fout' } }], []);
		grid.data.changeRows([{ kind: 'remove', rowId: 'c', revision: 0 }]);
		await settled();
		expect([grid.askedRows, grid.data.rows.length]).toEqual([[], 2]);
	});
	it('brings a row back when the server refuses to remove it, and says why', async () => {
		const grid = page(rows());
		grid.refuseRows();
		grid.data.changeRows([{ kind: 'remove', rowId: 'a', revision: 1 }]);
		expect(grid.data.rows.map(({ id }) => id)).toEqual(['b']);
		await settled();
		expect([grid.data.rows.map(({ id }) => id), grid.refusedRows]).toEqual([['a', 'b'], ['in gebruik']]);
	});
	it('keeps what is still being saved when new rows arrive from the page', () => {
		const grid = page(rows());
		grid.type('a', 'hours', '8');
		grid.data.receive([{ id: 'a', revision: 4, cells: { name: 'Lessen', hours: '1.00' } }]);
		expect([grid.cell('a', 'name'), grid.cell('a', 'hours')]).toEqual(['Lessen', '8.00']);
	});
	it('keeps pasted rows in their order while some of them wait here and the page has saved the others', async () => {
		const grid = page(rows());
		const pasted = [
			['x', 'Eerste', 'geen getal'],
			['y', 'Tweede', 'ook geen'],
			['z', 'Derde', '3']
		] as const;
		grid.data.typeWithRows(
			pasted.map(([id, name, hours], place) => ({
				row: { id, revision: 0, cells: {} },
				afterRowId: pasted[place - 1]?.[0] ?? 'b',
				typed: { name, hours }
			})),
			[]
		);
		await settled();
		const order = () => grid.data.rows.map(({ id }) => id).join(' ');
		const received = (...ids: string[]) =>
			grid.data.receive(ids.map((id) => ({ id, revision: 1, cells: { name: id } })));
		received('a', 'b', 'z');
		expect(order()).toBe('a b x y z');
		grid.type('y', 'hours', '2');
		await settled();
		expect(grid.askedRows.at(-1)).toEqual([expect.objectContaining({ kind: 'insert', afterRowId: 'b' })]);
		received('a', 'b', 'y', 'z');
		expect(order()).toBe('a b x y z');
	});
	it('does not change a cell or a row that is not the person’s to change', () => {
		const grid = page([{ id: 'a', revision: 1, cells: { hours: '1.00' }, readonly: true }]);
		grid.type('a', 'hours', '2');
		expect([grid.cell('a', 'hours'), grid.asked.length, grid.data.canUndo]).toEqual(['1.00', 0, false]);
	});
});
