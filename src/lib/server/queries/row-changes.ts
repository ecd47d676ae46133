/** What has to change in one list of rows to turn one state into another. */
import { invariant } from '$lib/domain/shared/invariant';
import type { Row, RowList } from './row-list';

export interface RowChange {
	readonly before: Row;
	readonly after: Row;
}

export interface ListChanges {
	readonly list: RowList;
	readonly added: readonly Row[];
	readonly changed: readonly RowChange[];
	readonly removed: readonly Row[];
	/** All rows of the groups that have another order now, with their new positions; a moved row is not a changed row. */
	readonly positions: ReadonlyMap<string, number>;
}

/** Identifies a row within its list. */
export function keyOf(list: Pick<RowList, 'key'>, row: Row): string {
	return list.key.map((column) => String(row[column])).join('/');
}

export function changesOf(current: RowList, wanted: RowList): ListChanges {
	invariant(current.table === wanted.table, 'rows are compared with rows of the same table');
	const before = new Map(current.rows.map((row) => [keyOf(current, row), row]));
	const after = new Set(wanted.rows.map((row) => keyOf(wanted, row)));
	const added: Row[] = [];
	const changed: RowChange[] = [];
	for (const row of wanted.rows) {
		const known = before.get(keyOf(wanted, row));
		if (!known) added.push(row);
		else if (!sameRow(known, row)) changed.push({ before: known, after: row });
	}
	const removed = current.rows.filter((row) => !after.has(keyOf(current, row)));
	return { list: wanted, added, changed, removed, positions: newPositions(current, wanted) };
}

export function isEmpty({ added, changed, removed, positions }: ListChanges): boolean {
	return added.length + changed.length + removed.length + positions.size === 0;
}

/** Both come from the same function, so their columns stand in the same order. */
function sameRow(first: Row, second: Row): boolean {
	return JSON.stringify(first) === JSON.stringify(second);
}

function newPositions(current: RowList, wanted: RowList): ReadonlyMap<string, number> {
	const positions = new Map<string, number>();
	if (!wanted.order) return positions;
	const before = keysByGroup(current);
	for (const [group, keys] of keysByGroup(wanted)) {
		if (sameOrder(before.get(group) ?? [], keys)) continue;
		keys.forEach((key, place) => positions.set(key, place + 1));
	}
	return positions;
}

function keysByGroup(list: RowList): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const row of list.rows) {
		const group = (list.order?.group ?? []).map((column) => String(row[column])).join('/');
		const keys = groups.get(group);
		if (keys) keys.push(keyOf(list, row));
		else groups.set(group, [keyOf(list, row)]);
	}
	return groups;
}

/** Rows that went leave a hole in the positions, which does no harm. */
function sameOrder(before: readonly string[], after: readonly string[]): boolean {
	const kept = new Set(after);
	const staying = before.filter((key) => kept.has(key));
	return staying.length === after.length && staying.every((key, place) => key === after[place]);
}
