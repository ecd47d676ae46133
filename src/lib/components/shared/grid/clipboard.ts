/**
 * A rectangular block as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around a
 * cell that holds either.
 */

/** Rows of cells; shorter rows are filled up with empty cells. The line end after the last row adds no row. */
export function parseBlock(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let position = 0;
	const endCell = () => {
		rows[rows.length - 1]?.push(cell);
		cell = '';
	};
	while (position < text.length) {
		const character = text.charAt(position);
		if (character === '"' && cell === '' && closesQuote(text, position)) {
			[cell, position] = quotedCell(text, position + 1);
		} else if (character === '\t') {
			endCell();
			position += 1;
		} else if (character === '\n' || character === '\r') {
			endCell();
			position += text.startsWith('\r\n', position) ? 2 : 1;
			if (position < text.length) rows.push([]);
		} else {
			cell += character;
			position += 1;
		}
	}
	if (cell !== '' || !/[\r\n]$/.test(text)) endCell();
	const width = Math.max(...rows.map((row) => row.length));
	return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** A quote opens a quoted cell only when a closing one stands before a tab, a line end or the end. */
function closesQuote(text: string, open: number): boolean {
	return /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(open));
}

function quotedCell(text: string, start: number): [string, number] {
	let cell = '';
	let position = start;
	while (position < text.length) {
		if (text.startsWith('""', position)) {
			cell += '"';
			position += 2;
		} else if (text.charAt(position) === '"') {
			return [cell, position + 1];
		} else {
			cell += text.charAt(position);
			position += 1;
		}
	}
	return [cell, position];
}

/** The block as tab-separated text. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.map(quoteIfNeeded).join('\t')).join('\r\n');
}

function quoteIfNeeded(cell: string): string {
	return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
