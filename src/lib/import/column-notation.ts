/** How a column writes its numbers and its days: decided by the cells that can be read in one way only. */
import type { Locale } from '../messages/locale';
import { tidy } from '../format/read-number';
import type { Cell } from './sheet-table';

/** `null`: nothing in the column says it, or some cells say one thing and some the other. */
export function notationOf(cells: Iterable<Cell>): Locale | null {
	const found = new Set<Locale>();
	for (const cell of cells) {
		const notation = typeof cell === 'string' ? notationOfText(cell) : null;
		if (notation !== null) found.add(notation);
	}
	const [only] = found;
	return found.size === 1 && only !== undefined ? only : null;
}

/** "7,5" and "1.234,50" are Dutch, "7.5" and "1,234.50" English; "1.234" and "1,234" say nothing. */
function notationOfText(text: string): Locale | null {
	const signs = tidy(text).replace(/[^.,]/g, '');
	if (signs === '') return null;
	const last = signs.slice(-1);
	if (new Set(signs).size > 1) return last === ',' ? 'nl' : 'en';
	if (signs.length > 1) return last === '.' ? 'nl' : 'en';
	if (isAmbiguous(text)) return null;
	return last === ',' ? 'nl' : 'en';
}

/** One sign with exactly three digits behind it: a group of thousands here, a decimal sign there. */
export function isAmbiguous(text: string): boolean {
	return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(tidy(text).replace(/\s*\p{L}+\.?$/u, ''));
}

/** Days with the month first, as "10/13/2026": some of such a column cannot be the day first, so none is taken for it. */
export function hasMonthFirst(cells: Iterable<Cell>): boolean {
	let monthFirst = false;
	for (const cell of cells) {
		const parts = typeof cell === 'string' ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(cell) : null;
		if (parts && Number(parts[1]) > 12) return false;
		if (parts && Number(parts[2]) > 12) monthFirst = true;
	}
	return monthFirst;
}
