/**
 * Tells every cell of a table the name of its column, so that a phone can stack the cells of a row below each other
 * (data-table.css), and gives the table its roles by name: stacked elements keep them in every browser. A cell that the column's name does not fit,
 * as in a row of totals, has its own in `data-column`.
 */
const ROLES: Readonly<Record<string, string>> = { THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row' };

/** For `{@attach}`; follows rows that come and change. */
export function labelCells(table: HTMLTableElement): () => void {
	const label = () => labelAll(table);
	const watch = new MutationObserver(label);
	watch.observe(table, { childList: true, subtree: true });
	label();
	return () => watch.disconnect();
}

function labelAll(table: HTMLTableElement): void {
	const columns = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((head) =>
		Array.from({ length: head.colSpan }, (_, part) => (part === 0 ? seenText(head) : ''))
	);
	setOnce(table, 'role', 'table');
	for (const part of table.children) setRole(part);
	for (const row of table.rows) {
		setRole(row);
		let at = 0;
		for (const cell of row.cells) {
			const heads = cell.scope.startsWith('col') ? 'columnheader' : 'rowheader';
			setOnce(cell, 'role', cell.tagName === 'TH' ? heads : 'cell');
			if (cell.colSpan > 1) setOnce(cell, 'aria-colspan', String(cell.colSpan));
			if (cell.tagName === 'TD') setOnce(cell, 'data-label', cell.dataset.column ?? columns[at] ?? '');
			at += cell.colSpan;
		}
	}
}

/** What a column is called on the screen, also while its table is folded away; empty when its name is only heard, as over buttons. */
function seenText(head: HTMLTableCellElement): string {
	if (head.querySelector('.visually-hidden')) return '';
	const seen = head.innerText.trim();
	return seen === '' ? head.textContent.replace(/\s+/g, ' ').trim() : seen;
}

function setRole(element: Element): void {
	const role = ROLES[element.tagName];
	if (role) setOnce(element, 'role', role);
}

function setOnce(element: Element, name: string, value: string): void {
	if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
