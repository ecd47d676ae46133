/** The row with the headings: above it there may be a title, below it is the table. */
import { fieldOfHeading } from './column-fields';
import type { Cell, TableRow } from './sheet-table';

export interface HeadingFound {
	/** Place in the list of rows. */
	readonly index: number;
	/** As the spreadsheet numbers it. */
	readonly row: number;
	readonly headings: readonly string[];
}

/** How far down a table may begin. */
const SEARCHED = 30;

/** The row with most headings we know, at least two; else the first. `null` of an empty file. */
export function findHeading(rows: readonly TableRow[]): HeadingFound | null {
	const known = rows.slice(0, SEARCHED).map(({ cells }) => {
		const fields = cells.flatMap((cell) => (typeof cell === 'string' ? (fieldOfHeading(cell) ?? []) : []));
		return new Set(fields).size;
	});
	const most = Math.max(0, ...known);
	const index = most >= 2 ? known.indexOf(most) : 0;
	const heading = rows[index];
	return heading ? { index, row: heading.row, headings: heading.cells.map(headingText) } : null;
}

export function headingText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'string')
		return cell
			.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ')
			.trim()
			.slice(0, 200);
	if ('number' in cell) return cell.number;
	if ('day' in cell) return cell.day;
	return 'month' in cell ? cell.month : '';
}
