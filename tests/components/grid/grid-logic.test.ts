import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock, writeBlock } from '../../../src/lib/components/shared/grid/clipboard';
import { cellText, readCell } from '../../../src/lib/components/shared/grid/cell-text';
import { commandOf } from '../../../src/lib/components/shared/grid/grid-keys';
import type { GridColumn, GridRow } from '../../../src/lib/components/shared/grid/grid-types';
import { copyBlock, planFillDown, planPaste } from '../../../src/lib/components/shared/grid/paste';
import { inverseOf, withRowChange } from '../../../src/lib/components/shared/grid/row-changes';
import { DRAW_ALL, windowParts } from '../../../src/lib/components/shared/grid/row-window';
import { moveSelection, selectCell } from '../../../src/lib/components/shared/grid/selection';
import { sumChosen, sumColumn } from '../../../src/lib/components/shared/grid/summary';
import { emptyStack, record, takeBack, takeForward } from '../../../src/lib/components/shared/grid/undo-stack';

const COLUMNS: readonly GridColumn[] = [
	{ id: 'activity', label: 'Activiteit', kind: 'text', required: true },
	{
		id: 'area',
		label: 'Gebied',
		kind: 'select',
		options: [
			{ value: 'opleiden', label: 'Opleiden' },
			{ value: 'onderzoeken', label: 'Onderzoeken' }
		]
	},
	{ id: 'hours', label: 'Uren', kind: 'hours' },
	{ id: 'amount', label: 'Bedrag', kind: 'money', readonly: true }
];

function row(id: string, cells: Record<string, string> = {}): GridRow {
	return { id, revision: 1, cells };
}

const ROWS = [row('a', { activity: 'Les', area: 'opleiden', hours: '7.50' }), row('b'), row('c')];
const all = { top: 0, left: 0, bottom: 0, right: 0 };
const press = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the clipboard', () => {
	it.each([
		[
			'a\tb\r\nc\td\r\n',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		[
			'a\tb\nc',
			[
				['a', 'b'],
				['c', '']
			]
		],
		['"twee\nregels"\tx', [['twee\nregels', 'x']]],
		['"zei ""nee"""', [['zei "nee"']]],
		['12" buis\tx', [['12" buis', 'x']]],
		['"open\tx', [['"open', 'x']]],
		['a\t', [['a', '']]],
		['', [['']]]
	])('reads %j as spreadsheets mean it', (text, block) => {
		expect(parseBlock(text)).toEqual(block);
	});
	it('reads back every block that it wrote', () => {
		const cells = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', ',', ' ', 'é') });
		const blocks = fc
			.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
			.chain(([rows, width]) =>
				fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows })
			);
		fc.assert(
			fc.property(blocks, (block) => {
				expect(parseBlock(`${writeBlock(block)}\r\n`)).toEqual(block);
			})
		);
	});
});

describe('pasting', () => {
	it('puts a block at the chosen cell and passes over cells that cannot be changed', () => {
		const plan = planPaste([['Toets', 'Opleiden', '4', '99']], {
			columns: COLUMNS,
			rows: ROWS,
			range: { ...all, top: 1, bottom: 1 },
			mayAdd: false
		});
		expect(plan).toMatchObject({
			ok: true,
			value: {
				changes: [
					{ rowId: 'b', columnId: 'activity', typed: 'Toets' },
					{ rowId: 'b', columnId: 'area', typed: 'Opleiden' },
					{ rowId: 'b', columnId: 'hours', typed: '4' }
				]
			}
		});
	});
	it('fills the whole selection with one copied cell', () => {
		const range = { top: 0, bottom: 2, left: 2, right: 2 };
		const plan = planPaste([['8']], { columns: COLUMNS, rows: ROWS, range, mayAdd: false });
		expect(plan.ok && plan.value.changes.map(({ rowId, typed }) => rowId + typed)).toEqual(['a8', 'b8', 'c8']);
	});
	it('refuses a block with too many columns and says how many there are room for', () => {
		const range = { ...all, left: 2, right: 2 };
		const plan = planPaste([['1', '2', '3']], { columns: COLUMNS, rows: ROWS, range, mayAdd: true });
		expect(plan).toEqual({ ok: false, error: { kind: 'tooManyColumns', pasted: 3, room: 2 } });
	});
	it('adds rows below the last where that is allowed, and refuses where it is not', () => {
		const target = { columns: COLUMNS, rows: ROWS, range: { ...all, top: 2, bottom: 2 } };
		const block = [['x'], ['y'], ['z']];
		const plan = planPaste(block, { ...target, mayAdd: true });
		expect(plan.ok && plan.value.added).toEqual([{ activity: 'y' }, { activity: 'z' }]);
		expect(planPaste(block, { ...target, mayAdd: false })).toEqual({
			ok: false,
			error: { kind: 'tooManyRows', pasted: 3, room: 1 }
		});
	});
	it('leaves out a first row that repeats the headers', () => {
		const block = [
			['Activiteit', 'Gebied'],
			['Toets', 'Opleiden']
		];
		const plan = planPaste(block, { columns: COLUMNS, rows: ROWS, range: all, mayAdd: false });
		expect(plan.ok && plan.value.changes.map((change) => change.typed)).toEqual(['Toets', 'Opleiden']);
	});
	it('fills down what stands at the top of the selection', () => {
		const range = { top: 0, bottom: 2, left: 1, right: 3 };
		expect(planFillDown({ columns: COLUMNS, rows: ROWS, range }, 'nl')).toEqual([
			{ rowId: 'b', columnId: 'area', typed: 'opleiden' },
			{ rowId: 'b', columnId: 'hours', typed: '7,50' },
			{ rowId: 'c', columnId: 'area', typed: 'opleiden' },
			{ rowId: 'c', columnId: 'hours', typed: '7,50' }
		]);
	});
	it('copies what people read, which can be pasted again', () => {
		const range = { top: 0, bottom: 0, left: 0, right: 2 };
		expect(copyBlock({ columns: COLUMNS, rows: ROWS, range }, 'nl')).toEqual([['Les', 'Opleiden', '7,50']]);
	});
});

describe('cells', () => {
	it.each([
		[2, '7:30', { ok: true, value: '7.50' }],
		[2, '25:00', { ok: false, error: 'clockAbove24' }],
		[1, 'OPLEIDEN', { ok: true, value: 'opleiden' }],
		[1, 'Sport', { ok: false, error: 'notAChoice' }],
		[0, '', { ok: false, error: 'required' }],
		[2, ' ', { ok: true, value: '' }],
		[0, 'x'.repeat(201), { ok: false, error: 'tooLong' }]
	] as const)('column %i reads %j', (column, typed, result) => {
		expect(readCell(COLUMNS[column] as GridColumn, typed, 'nl')).toEqual(result);
	});
	it('takes what only one choice is also called, and no name that two have', () => {
		const people = { id: 'person', label: 'Wie', kind: 'select' } as const;
		const options = [
			{ value: 'p-1', label: 'Sam (M01)', also: ['M01', 'Sam'] },
			{ value: 'p-2', label: 'Sam (M02)', also: ['M02', 'Sam'] },
			{ value: 'p-3', label: 'M02', also: ['M03'] }
		];
		const read = (typed: string) => readCell({ ...people, options }, typed, 'nl');
		expect(read('m01')).toEqual({ ok: true, value: 'p-1' });
		expect(read('M02')).toEqual({ ok: true, value: 'p-3' });
		expect(read('Sam')).toEqual({ ok: false, error: 'severalCalledSo' });
	});
	it('shows a text that is not canonical as it stands, instead of nothing', () => {
		expect(cellText(COLUMNS[3] as GridColumn, 'veel', 'nl')).toBe('veel');
	});
	it('sums figures exactly and says how many cells were left out', () => {
		expect(sumColumn('money', ['0.10', '0.20', '', 'x'])).toEqual({ value: '0.30', leftOut: 2 });
		expect(sumColumn('hours', ['7.50', '0.25'])).toEqual({ value: '7.75', leftOut: 0 });
		expect(sumColumn('text', ['1'])).toBeNull();
	});
	it('leaves out of what is chosen what is shown and not saved, and of nothing that counts knows no sum', () => {
		const saved = { shown: '1.00', counted: '1.00' };
		const [refused, empty] = [
			{ shown: '26.00', counted: '' },
			{ shown: '', counted: '' }
		];
		expect(sumChosen('hours', [saved, refused, empty])).toEqual({ value: '1.00', unsaved: 1, leftOut: 1 });
		expect(sumChosen('hours', [refused, empty])).toEqual({ value: null, unsaved: 1, leftOut: 1 });
		expect(sumChosen('hours', [empty, empty])).toEqual({ value: '0.00', unsaved: 0, leftOut: 2 });
		expect(sumChosen('text', [saved])).toBeNull();
	});
});

describe('moving about', () => {
	const size = { rows: 3, columns: 4, pageRows: 10 };
	it('goes on to the next row with Tab, and stays in the last cell', () => {
		expect(moveSelection(selectCell(0, 3), 'next', size, false).focus).toEqual({ row: 1, column: 0 });
		expect(moveSelection(selectCell(2, 3), 'next', size, false).focus).toEqual({ row: 2, column: 3 });
		expect(moveSelection(selectCell(1, 0), 'previous', size, false).focus).toEqual({ row: 0, column: 3 });
	});
	it('never leaves the grid and keeps the other end of a block', () => {
		const moved = moveSelection(selectCell(1, 1), 'pageDown', size, true);
		expect(moved).toEqual({ anchor: { row: 1, column: 1 }, focus: { row: 2, column: 1 } });
	});
	it.each([
		[{ key: 'F2' }, { kind: 'edit', replaceWith: null }],
		[{ key: 'é' }, { kind: 'edit', replaceWith: 'é' }],
		[{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
		[{ key: 'Z', metaKey: true, shiftKey: true }, { kind: 'redo' }],
		[{ key: 'd', ctrlKey: true }, { kind: 'fillDown' }],
		[
			{ key: 'ArrowUp', altKey: true },
			{ kind: 'moveRows', by: -1 }
		],
		[
			{ key: 'Home', ctrlKey: true },
			{ kind: 'move', direction: 'first', extend: false }
		],
		[
			{ key: 'ArrowDown', shiftKey: true },
			{ kind: 'move', direction: 'down', extend: true }
		],
		[{ key: 'c', ctrlKey: true }, null],
		[{ key: 'F5' }, null],
		[{ key: 'Shift', shiftKey: true }, null]
	])('takes %j as %j', (keys, command) => {
		expect(commandOf({ ...press, ...keys })).toEqual(command);
	});
});

describe('rows', () => {
	it('any change of rows can be taken back', () => {
		const ids = ['a', 'b', 'c'];
		const places = fc.constantFrom(null, ...ids);
		const changes = fc.oneof(
			fc.record({ kind: fc.constant('insert' as const), row: fc.constant(row('new')), afterRowId: places }),
			fc.record({ kind: fc.constant('remove' as const), rowId: fc.constantFrom(...ids), revision: fc.constant(1) }),
			fc
				.record({ kind: fc.constant('move' as const), rowId: fc.constantFrom(...ids), afterRowId: places })
				.filter(({ rowId, afterRowId }) => rowId !== afterRowId)
		);
		fc.assert(
			fc.property(changes, (change) => {
				const inverse = inverseOf(change, ROWS);
				expect(inverse && withRowChange(withRowChange(ROWS, change), inverse)).toEqual(ROWS);
			})
		);
	});
	it('undoes and redoes in order, and forgets what was undone once something new is done', () => {
		let stack = record(record(emptyStack<string>(), 'one'), 'two');
		const back = takeBack(stack);
		expect(back?.act).toBe('two');
		stack = back?.stack ?? stack;
		expect(takeForward(stack)?.act).toBe('two');
		expect(takeForward(record(stack, 'three'))).toBeNull();
	});
});

describe('the window of drawn rows', () => {
	it('together with the room left out always comes to all rows, in order, with the active row drawn', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 3000 }),
				fc.integer({ min: 0, max: 100_000 }),
				fc.integer({ min: 0, max: 2999 }),
				(rowCount, scrollTop, active) => {
					const activeRow = Math.min(active, Math.max(0, rowCount - 1));
					const parts = windowParts({ rowCount, rowHeight: 32, scrollTop, viewHeight: 640, activeRow });
					let reached = 0;
					let activeDrawn = rowCount === 0;
					for (const part of parts) {
						if (part.kind === 'room') reached += part.rows;
						else {
							expect(part.from).toBe(reached);
							reached = part.until;
							activeDrawn ||= part.from <= activeRow && activeRow < part.until;
						}
					}
					expect([reached, activeDrawn]).toEqual([rowCount, true]);
					const drawn = parts.reduce((sum, part) => sum + (part.kind === 'rows' ? part.until - part.from : 0), 0);
					expect(drawn).toBeLessThanOrEqual(DRAW_ALL);
				}
			)
		);
	});
});
