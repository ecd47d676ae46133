/**
 * What stands out about the rows of a table as they are typed: every row becomes the line it will be, and all lines of the period
 * are judged together by `findLive`, as the server judges them when they are handed in.
 */
import type { GridRow, JudgeRows, RowRemarks } from '$lib/components/shared/grid/grid-types';
import type { Remark } from '$lib/components/shared/remark';
import { findLive } from '$lib/domain/declaration/live-findings';
import { addDays, type Day } from '$lib/domain/shared/day';
import type { LineOfTable } from './declaration-cells';
import { rowRemarks, type Judging } from './row-remarks';
import { typedLine } from './typed-line';

interface Around {
	/** Lines of the period as they were saved. */
	readonly saved: readonly LineOfTable[];
	/** Those of them that stand in the table: they are as their row says, or gone with it. */
	readonly inTable: ReadonlySet<string>;
}

/** A row is a line. */
export function judgeMonth(judging: Judging, around: Around): JudgeRows {
	const { stored, others } = apart(around);
	const lineOf = once((row) => typedLine(judging.ground, row, stored.get(row.id)));
	return (rows) => {
		const lines = new Map(rows.flatMap((row) => lineOf(row) ?? []).map((line) => [line.id, line]));
		const found = findLive(judging.ground, [...others, ...lines.values()]);
		return {
			of: (id) => {
				const findings = found.get(id);
				const told = findings && rowRemarks(judging, findings, lines.get(id)?.lineId ?? null);
				const saved = stored.get(id);
				return saved?.state === 'returned' && saved.reason !== null ? withReason(told, saved.reason) : told;
			}
		};
	};
}

/** Why it was returned stays at its hours until it is saved anew. */
function withReason(told: RowRemarks | undefined, reason: string): RowRemarks {
	const hours = [reason, told?.cells['hours']].filter(Boolean).join(' ');
	return { cells: { ...told?.cells, hours }, sentences: told?.sentences ?? [] };
}

export interface WeekAround extends Around {
	readonly days: readonly Day[];
	/** The line of a row on a day: its id, also before it is saved. */
	readonly idOf: (rowId: string, day: Day) => string;
	/** What stands in front of a sentence about that day. */
	readonly nameOf: (day: Day) => string;
}

/** A row is some work, and every day of it a line. */
export function judgeWeek(judging: Judging, around: WeekAround): JudgeRows {
	const { stored, others } = apart(around);
	const { days, idOf, nameOf } = around;
	const linesOf = once((row) =>
		days.flatMap((day) => {
			const id = idOf(row.id, day);
			const saved = stored.get(id);
			const cells = { note: saved?.note ?? '', link: saved?.link ?? '', ...row.cells };
			const ofDay = { ...cells, hours: row.cells[day] ?? '', from: day, until: addDays(day, 1) };
			return typedLine(judging.ground, { id, cells: ofDay }, saved) ?? [];
		})
	);
	return (rows) => {
		const lines = new Map(rows.map((row) => [row.id, linesOf(row)]));
		const found = findLive(judging.ground, [...others, ...[...lines.values()].flat()]);
		return {
			of: (rowId) => {
				const told = (lines.get(rowId) ?? []).flatMap(({ id, from, lineId }) => {
					const findings = found.get(id);
					if (!findings) return [];
					return [{ from, ...rowRemarks(judging, findings, lineId, { hours: from, tariff: 'amount' }) }];
				});
				return told.length > 0 ? together(told, nameOf) : undefined;
			}
		};
	};
}

function together(told: readonly (RowRemarks & { readonly from: Day })[], nameOf: (day: Day) => string): RowRemarks {
	const cells: Record<string, string> = {};
	for (const { cells: own } of told)
		for (const [column, text] of Object.entries(own)) cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
	const sentences = told.flatMap(({ from, sentences: own }) =>
		own.map((remark): Remark => ({ ...remark, text: `${nameOf(from)}: ${remark.text}` }))
	);
	return { cells, sentences };
}

function apart({ saved, inTable }: Around) {
	return {
		stored: new Map(saved.map((line) => [line.id, line])),
		others: saved.flatMap((line) => (inTable.has(line.id) ? [] : [{ ...line, id: FIRST_OF_ITS_DAY + line.id }]))
	};
}

/** Before every id of a row: what was handed in of a day stays, and a row comes on top of it, as when it is handed in itself. */
const FIRST_OF_ITS_DAY = '!';

/** Of a row that did not change it stays the same. */
function once<Made>(make: (row: GridRow) => Made): (row: GridRow) => Made {
	const known = new WeakMap<GridRow, { readonly made: Made }>();
	return (row) => {
		const found = known.get(row) ?? { made: make(row) };
		known.set(row, found);
		return found.made;
	};
}
