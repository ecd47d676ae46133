/** What rows come to while somebody types in them, and where the server refused something of them. */
import { describe, expect, it } from 'vitest';
import type { GridColumn, GridRow } from '$lib/components/shared/grid/grid-types';
import { rememberedPerRow, rowFigures } from '$lib/components/shared/grid/row-figures';
import type { TypedCell } from '$lib/components/shared/grid/typed-row';
import type { CountedRows } from '$lib/components/shared/grid/unsaved';

const COLUMNS: readonly GridColumn[] = [
	{ id: 'mon', label: 'ma', kind: 'hours' },
	{ id: 'tue', label: 'di', kind: 'hours' },
	{ id: 'total', label: 'Totaal', kind: 'hours', readonly: true }
];
const row = (id: string, mon: string, tue: string): GridRow => ({ id, revision: 1, cells: { mon, tue } });
const [first, second] = [row('a', '1.00', '2.00'), row('b', '4.00', '26.00')];

interface Given {
	readonly typed?: TypedCell;
	readonly refused?: readonly [string, string];
	readonly counted?: CountedRows;
}

function figuresOf({ typed, refused, counted = { rows: [first, second], leftOut: 0 } }: Given) {
	const derived: string[] = [];
	const sum = ({ mon, tue }: GridRow['cells']) => (Number(mon) + Number(tue)).toFixed(2);
	const derive = ({ id, cells }: GridRow) => {
		derived.push(id);
		return { total: sum(cells) };
	};
	const figures = rowFigures({
		...{ locale: 'nl', columns: COLUMNS, rows: [first, second], counted, typedCell: typed ?? null },
		...{ derive, remembered: rememberedPerRow(derive) },
		refused: new Map(refused ? [[refused[0], new Set([refused[1]])]] : []),
		summarise: (rows) => ({ total: rows.reduce((all, { cells }) => all + Number(cells['total']), 0).toFixed(2) })
	});
	return { figures, derived };
}

describe('what rows come to', () => {
	it('follows from their cells, counted once for a row that does not change', () => {
		const { figures, derived } = figuresOf({});
		expect(figures.finished(first).cells).toEqual({ mon: '1.00', tue: '2.00', total: '3.00' });
		expect(figures.summary()).toEqual({ total: '33.00' });
		expect(figures.finished(first)).toBe(figures.finished(first));
		expect(derived).toEqual(['a', 'b']);
		expect(figures.asCounted()).toEqual([first, second]);
	});

	it('follows from what is being typed as far as it can be read', () => {
		const { figures } = figuresOf({ typed: { rowId: 'a', columnId: 'mon', typed: '5' } });
		expect(figures.finished(first).cells).toEqual({ mon: '5.00', tue: '2.00', total: '7.00' });
		expect(figures.finished(second).cells['total']).toBe('30.00');
		expect(figures.summary()).toEqual({ total: '37.00' });
		expect(figures.typing?.id).toBe('a');
		const unread = figuresOf({ typed: { rowId: 'a', columnId: 'mon', typed: 'vijf' } }).figures;
		expect([unread.typing, unread.finished(first).cells['total']]).toEqual([null, '3.00']);
	});

	it('shows what was refused and counts it in nothing, until another value is typed there', () => {
		const { figures } = figuresOf({ refused: ['b', 'tue'] });
		expect(figures.finished(second).cells).toEqual({ mon: '4.00', tue: '26.00', total: '4.00' });
		expect(figures.asCounted()[1]?.cells).toEqual({ mon: '4.00', tue: '' });
		const typed = { rowId: 'b', columnId: 'tue', typed: '6' };
		const mended = figuresOf({ refused: ['b', 'tue'], typed }).figures;
		expect(mended.finished(second).cells['total']).toBe('10.00');
	});

	it('sums the rows that count, and says how many are left out', () => {
		const { figures } = figuresOf({ counted: { rows: [first], leftOut: 1 } });
		expect([figures.summary(), figures.leftOut]).toEqual([{ total: '3.00' }, 1]);
		expect([figures.counting(first)?.cells['total'], figures.counting(second)]).toEqual(['3.00', null]);
	});
});
