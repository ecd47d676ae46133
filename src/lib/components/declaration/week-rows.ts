/** The week view of declared hours: a row is a piece of work, each day in it a line of its own. */
import type { CellValues } from '$lib/components/shared/grid/grid-types';
import { addDays, type Day } from '$lib/domain/shared/day';
import { declarationCells, type LineOfTable } from './declaration-cells';

type Line = LineOfTable & { readonly revision: number };

/** A piece of work in a week, with its lines by day. */
export interface WeekRow {
	readonly id: string;
	readonly cells: CellValues;
	readonly lines: ReadonlyMap<Day, Line>;
}

/** What the lines of a row have in common. */
export const WORK = ['person', 'role', 'activity', 'area', 'line', 'kind'] as const;

/** Two lines of the same work on one day stand in two rows. */
export function weekRows(lines: readonly Line[], days: readonly Day[]): WeekRow[] {
	const rows = new Map<string, { id: string; cells: CellValues; lines: Map<Day, Line> }[]>();
	for (const line of lines) {
		if (!days.includes(line.from) || line.until !== addDays(line.from, 1)) continue;
		const cells = declarationCells(line);
		const key = JSON.stringify(WORK.map((column) => cells[column]));
		const same = rows.get(key) ?? [];
		const free = same.find((row) => !row.lines.has(line.from));
		if (free) free.lines.set(line.from, line);
		else same.push({ id: `week-${line.id}`, cells, lines: new Map([[line.from, line]]) });
		rows.set(key, same);
	}
	return [...rows.values()].flat().map(({ id, cells, lines: own }) => ({
		...{ id, lines: own },
		cells: {
			...Object.fromEntries(WORK.map((column) => [column, cells[column] ?? ''])),
			...Object.fromEntries([...own].map(([day, line]) => [day, declarationCells(line)['hours'] ?? '']))
		}
	}));
}
