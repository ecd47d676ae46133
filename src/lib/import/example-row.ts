/** The row in our own example files that shows how it is done: whoever leaves it there does not declare it. */
import type { Locale } from '../messages/locale';
import type { Cell } from './sheet-table';

export const EXAMPLE_MARKS: Readonly<Record<Locale, string>> = {
	nl: 'VOORBEELD: wis deze rij',
	en: 'EXAMPLE: remove this row'
};
const MARKS = new Set(Object.values(EXAMPLE_MARKS).map((mark) => mark.toLowerCase()));

export function isExample(cell: Cell): boolean {
	return typeof cell === 'string' && MARKS.has(cell.trim().toLowerCase());
}
