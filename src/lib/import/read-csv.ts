/** Rows of a text file: which separator it has is found by reading the beginning with each. */
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import { UnreadableFile } from './file-problem';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits';
import { SEPARATORS, type Encoding, type Separator, type TableRow } from './sheet-table';

export interface CsvRows {
	readonly rows: readonly TableRow[];
	readonly encoding: Encoding;
	readonly separator: Separator;
}

/** Rows above the limit are told, so one more is read; headings come on top. */
const MOST_READ = MOST_ROWS + 50;
const SAMPLE = 64 * 1024;
const SAMPLED_ROWS = 50;

export function readCsv(bytes: Uint8Array, wanted: Separator | null): CsvRows {
	const { text, encoding } = decodeText(bytes);
	// "sep=;" on a line of its own is a word to the spreadsheet; the line counts.
	const [announced, said] = /^sep=(.)\r?\n/i.exec(text) ?? [];
	const rest = announced === undefined ? text : text.slice(announced.length);
	const told = SEPARATORS.find((separator) => separator === said);
	const separator = wanted ?? told ?? separatorOf(rest);
	const first = announced === undefined ? 1 : 2;
	const rows = parsed(rest, separator, MOST_READ).map((cells, index): TableRow => {
		if (cells.length > MOST_COLUMNS) throw new UnreadableFile('tooManyColumns', String(index + first));
		if (cells.some((cell) => cell.length > LONGEST_CELL))
			throw new UnreadableFile('cellTooLong', String(index + first));
		return { row: index + first, cells: cells.map((cell) => (cell === '' ? null : cell)) };
	});
	return { rows, encoding, separator };
}

function parsed(text: string, separator: Separator, most: number): string[][] {
	try {
		return parse(text, {
			...{ delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
			...{ to: most, max_record_size: 4 * 1024 * 1024, record_delimiter: lineEndOf(text) }
		});
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		if (cause.code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableFile('cellTooLong');
		throw new UnreadableFile('brokenCsv', String((cause as { lines?: number }).lines ?? ''));
	}
}

/** Outside quotes lines end in one way; that of the first line. */
function lineEndOf(text: string): string[] {
	return text.includes('\n') ? ['\r\n', '\n'] : ['\r'];
}

/** The one that cuts most lines into the same number of cells, more than one. */
function separatorOf(text: string): Separator {
	const sample = text.length <= SAMPLE ? text : text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE);
	const scores = SEPARATORS.map((separator) => ({ separator, score: scoreOf(sample, separator) }));
	return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function scoreOf(sample: string, separator: Separator): number {
	const widths = sampled(sample, separator)
		.filter((cells) => cells.some((cell) => cell !== ''))
		.map((cells) => cells.length);
	const counts = new Map<number, number>();
	for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
	const [width = 1, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
	return width < 2 ? 0 : (count / widths.length) * 100 + Math.min(width, 30);
}

function sampled(sample: string, separator: Separator): string[][] {
	try {
		return parsed(sample, separator, SAMPLED_ROWS);
	} catch {
		return [];
	}
}
