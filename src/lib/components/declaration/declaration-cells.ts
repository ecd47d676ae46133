/** A declared line as the cells of the table, and back. */
import type { Declaration, DeclarationDetail } from '$lib/domain/declaration/declaration';
import { hoursText } from '$lib/domain/shared/hours';

export type LineOfTable = Declaration & DeclarationDetail;

export function declarationCells(line: LineOfTable): Record<string, string> {
	return {
		...{ person: line.personId ?? '', role: line.roleId, activity: line.activity, area: line.area },
		...{ line: line.lineId ?? '', hours: hoursText(line.hours), kind: line.inKind ? 'inKind' : 'paid' },
		...{ note: line.note ?? '', link: line.link ?? '', from: line.from, until: line.until }
	};
}

type Cells = Readonly<Record<string, string>>;

/** As the server reads a line (`forms/declaration-requests`). */
export function valueOfCells(cells: Cells) {
	const orNull = (column: string) => cells[column] || null;
	return {
		...{ roleId: cells.role ?? '', area: cells.area || 'opleiden', activity: cells.activity ?? '' },
		...{ lineId: orNull('line'), from: cells.from ?? '', until: cells.until ?? '', hours: cells.hours || '0.00' },
		...{ inKind: cells.kind === 'inKind', personId: orNull('person'), note: orNull('note'), link: orNull('link') }
	};
}

/** Enough of it to be kept on the server. */
export function isComplete(cells: Cells): boolean {
	return Boolean(cells.role) && Boolean(cells.hours) && cells.hours !== '0.00';
}
