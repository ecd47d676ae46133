/** What the server refused of a row that it does not have: why stands at those cells, and what stood at others before is over. */
import { cellKey, cellOfKey, type CellMark } from './cell-mark';
import type { RefusedCell } from './grid-types';

type Marks = Pick<Map<string, CellMark>, 'get' | 'set' | 'entries'>;

/** `otherwise`: of cells of the row that were refused before and are not any more. */
export function placeRefusals(
	marks: Marks,
	rowId: string,
	refused: readonly RefusedCell[],
	{ otherwise, isChanged }: { readonly otherwise: CellMark; readonly isChanged: (columnId: string) => boolean }
): void {
	const before = [...marks.entries()].filter(([, { kind }]) => kind === 'refused').map(([key]) => cellOfKey(key));
	for (const { rowId: of, columnId } of before) if (of === rowId) marks.set(cellKey(rowId, columnId), otherwise);
	for (const { columnId, message } of refused) {
		if (!isChanged(columnId)) marks.set(cellKey(rowId, columnId), { kind: 'refused', message });
	}
}
