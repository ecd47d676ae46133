/** A file as it was sent → its rows: what kind it is follows from its first bytes, never from its name. */
import { UnreadableFile } from './file-problem';
import { findHeading } from './heading';
import { LARGEST_FILE_BYTES, MOST_ROWS } from './limits';
import { readCsv } from './read-csv';
import type { Separator, SheetTable, TableRemarks, TableRow } from './sheet-table';
import { readWorkbook } from './workbook';
import { readWorksheet } from './worksheet';
import { Zip } from './zip';

export interface ReadChoices {
	/** Name of a sheet; `null` for the first that is not hidden. */
	readonly sheet: string | null;
	/** `null` to find it. */
	readonly separator: Separator | null;
}

/** Throws `UnreadableFile`. `onRows` hears now and then how many rows were read. */
export function readTable(
	bytes: Uint8Array,
	choices: ReadChoices,
	onRows: (count: number) => void = () => {}
): SheetTable {
	if (bytes.length === 0) throw new UnreadableFile('empty');
	if (bytes.length > LARGEST_FILE_BYTES) throw new UnreadableFile('tooLarge');
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('oldOrLocked');
	if (startsWith(bytes, 0x50, 0x4b)) return fromWorkbook(bytes, choices.sheet, onRows);
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile('notASheet');
	const { rows, encoding, separator } = readCsv(bytes, choices.separator);
	const nothing = {
		hiddenRows: 0,
		hiddenColumns: [],
		merged: [],
		mergedOverRows: 0,
		formulas: 0,
		formulasWithoutValue: 0
	};
	return {
		kind: 'csv',
		sheets: [],
		sheet: null,
		dates: null,
		...belowHeading(rows),
		remarks: { encoding, separator, ...nothing }
	};
}

function fromWorkbook(bytes: Uint8Array, wanted: string | null, onRows: (count: number) => void): SheetTable {
	const zip = new Zip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	const book = readWorkbook(zip);
	const visible = book.sheets.find(({ hidden }) => !hidden);
	const sheet = wanted === null ? (visible ?? book.sheets[0]) : book.sheets.find(({ name }) => name === wanted);
	if (!sheet) throw new UnreadableFile('noSuchSheet', wanted ?? '');
	const read = readWorksheet(zip.text(sheet.part), book, onRows);
	const table = belowHeading(read.rows);
	const remarks: TableRemarks = {
		...{ encoding: null, separator: null, hiddenRows: table.rows.filter(({ hidden }) => hidden).length },
		hiddenColumns: [...read.hiddenColumns].flatMap((column) => table.headings[column] || []),
		...{ merged: read.merged, mergedOverRows: read.merged.filter(spansRows).length },
		...{ formulas: read.formulas, formulasWithoutValue: read.formulasWithoutValue }
	};
	const sheets = book.sheets.map(({ name, hidden }) => ({ name, hidden }));
	return { kind: 'xlsx', sheets, sheet: sheet.name, dates: book.dates, ...table, remarks };
}

function belowHeading(rows: readonly TableRow[]): Pick<SheetTable, 'headingRow' | 'headings' | 'rows'> {
	const filled = rows.filter(({ cells }) =>
		cells.some((cell) => cell !== null && (typeof cell !== 'string' || /\S/.test(cell)))
	);
	const heading = findHeading(filled);
	if (heading === null) throw new UnreadableFile('noRows');
	const below = filled.slice(heading.index + 1);
	if (below.length > MOST_ROWS) throw new UnreadableFile('tooManyRows', String(MOST_ROWS));
	return { headingRow: heading.row, headings: heading.headings, rows: below };
}

/** "A2:A5" */
function spansRows(area: string): boolean {
	const [, from, until] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/i.exec(area) ?? [];
	return from !== until;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}
