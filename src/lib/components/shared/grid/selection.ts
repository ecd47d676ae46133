/** Which cells are chosen, and where a key moves them. Positions count from zero; the focus is the cell being worked in. */

export interface CellPosition {
	readonly row: number;
	readonly column: number;
}

export interface Selection {
	/** Where the block began. */
	readonly anchor: CellPosition;
	/** Where it ends now: the active cell. */
	readonly focus: CellPosition;
}

export interface GridSize {
	readonly rows: number;
	readonly columns: number;
	/** Rows that fit in the frame. */
	readonly pageRows: number;
}

/** Inclusive on all sides. */
export interface CellRange {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

export type Direction =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'rowStart'
	| 'rowEnd'
	| 'first'
	| 'last'
	| 'pageUp'
	| 'pageDown'
	/** As Tab goes: right, and on to the next row. */
	| 'next'
	| 'previous';

export function selectCell(row: number, column: number): Selection {
	return { anchor: { row, column }, focus: { row, column } };
}

export function selectionRange({ anchor, focus }: Selection): CellRange {
	return {
		top: Math.min(anchor.row, focus.row),
		bottom: Math.max(anchor.row, focus.row),
		left: Math.min(anchor.column, focus.column),
		right: Math.max(anchor.column, focus.column)
	};
}

export function rangeContains(range: CellRange, row: number, column: number): boolean {
	return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function moveSelection(from: Selection, direction: Direction, size: GridSize, extend: boolean): Selection {
	const focus = withinGrid(step(from.focus, direction, size), size);
	return extend ? { anchor: from.anchor, focus } : { anchor: focus, focus };
}

/** After rows went away, the selection stays inside. */
export function clampSelection({ anchor, focus }: Selection, size: GridSize): Selection {
	return { anchor: withinGrid(anchor, size), focus: withinGrid(focus, size) };
}

function step({ row, column }: CellPosition, direction: Direction, size: GridSize): CellPosition {
	switch (direction) {
		case 'up':
			return { row: row - 1, column };
		case 'down':
			return { row: row + 1, column };
		case 'left':
			return { row, column: column - 1 };
		case 'right':
			return { row, column: column + 1 };
		case 'rowStart':
			return { row, column: 0 };
		case 'rowEnd':
			return { row, column: size.columns - 1 };
		case 'first':
			return { row: 0, column: 0 };
		case 'last':
			return { row: size.rows - 1, column: size.columns - 1 };
		case 'pageUp':
			return { row: row - size.pageRows, column };
		case 'pageDown':
			return { row: row + size.pageRows, column };
		case 'next':
			if (column < size.columns - 1) return { row, column: column + 1 };
			return row < size.rows - 1 ? { row: row + 1, column: 0 } : { row, column };
		case 'previous':
			if (column > 0) return { row, column: column - 1 };
			return row > 0 ? { row: row - 1, column: size.columns - 1 } : { row, column };
	}
}

function withinGrid({ row, column }: CellPosition, size: GridSize): CellPosition {
	return {
		row: Math.max(0, Math.min(row, size.rows - 1)),
		column: Math.max(0, Math.min(column, size.columns - 1))
	};
}
