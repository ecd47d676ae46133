/**
 * The rows of one sheet of a workbook. A formula counts as the outcome the file holds; of merged cells the first has the value;
 * hidden rows and columns are read and marked, because leaving them out is a choice of whoever imports.
 */
import { UnreadableFile } from './file-problem';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits';
import { dayOfSerial } from './serial-day';
import type { Cell, TableRow } from './sheet-table';
import { TextReader, type Workbook } from './workbook';
import { attributeOf, walkXml } from './xml';

export interface SheetRows {
	readonly rows: readonly TableRow[];
	/** By place, from 0. */
	readonly hiddenColumns: ReadonlySet<number>;
	readonly merged: readonly string[];
	readonly formulas: number;
	readonly formulasWithoutValue: number;
}

/** Of a file whose rows go on below the table. */
const FARTHEST_ROW = 1_048_576;
const MOST_MERGED = 10_000;
const TELL_EVERY = 500;

export function readWorksheet(xml: string, book: Workbook, onRows: (count: number) => void): SheetRows {
	const reader = new SheetReader(book, onRows);
	walkXml(xml, {
		open: (name, attributes) => reader.open(name, attributes),
		close: (name) => reader.close(name),
		text: (text) => reader.text(text)
	});
	return reader;
}

class SheetReader implements SheetRows {
	readonly rows: TableRow[] = [];
	readonly hiddenColumns = new Set<number>();
	readonly merged: string[] = [];
	formulas = 0;
	formulasWithoutValue = 0;
	readonly #book: Workbook;
	readonly #onRows: (count: number) => void;
	readonly #inline = new TextReader();
	#row = 0;
	#hidden = false;
	#cells: Cell[] = [];
	#column = -1;
	#count = 0;
	#cell = '';
	#value: string | null = null;
	#inValue = false;
	#isFormula = false;
	#inlineText = false;

	constructor(book: Workbook, onRows: (count: number) => void) {
		this.#book = book;
		this.#onRows = onRows;
	}

	open(name: string, attributes: string): void {
		switch (name) {
			case 'row':
				return this.#beginRow(attributes);
			case 'c':
				return this.#beginCell(attributes);
			case 'v':
				this.#inValue = true;
				this.#value ??= '';
				return;
			case 'f':
				this.#isFormula = true;
				return;
			case 'is':
				this.#inlineText = true;
				return this.#inline.begin();
			case 'col':
				return this.#columns(attributes);
			case 'mergeCell':
				if (this.merged.length < MOST_MERGED) this.merged.push(attributeOf(attributes, 'ref') ?? '');
				return;
			default:
				if (this.#inlineText) this.#inline.open(name);
		}
	}

	close(name: string): void {
		if (name === 'v') this.#inValue = false;
		else if (name === 'c') this.#endCell();
		else if (name === 'row') this.#endRow();
		else if (name === 'is') this.#inlineText = false;
		else if (this.#inlineText) this.#inline.close(name);
	}

	text(text: string): void {
		if (this.#inValue) this.#value += text;
		else if (this.#inlineText) this.#inline.add(text);
	}

	#columns(attributes: string): void {
		if (!/^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) return;
		const from = Number(attributeOf(attributes, 'min'));
		const until = Math.min(Number(attributeOf(attributes, 'max')), MOST_COLUMNS);
		for (let column = from; column <= until; column++) this.hiddenColumns.add(column - 1);
	}

	#beginRow(attributes: string): void {
		const given = attributeOf(attributes, 'r');
		const row = given === null ? this.#row + 1 : Number(given);
		if (!Number.isInteger(row) || row <= this.#row || row > FARTHEST_ROW)
			throw new UnreadableFile('brokenXml', given ?? '');
		this.#row = row;
		this.#hidden = /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
		this.#cells = [];
		this.#column = -1;
	}

	#endRow(): void {
		if (this.#cells.every((cell) => cell === null || cell === '')) return;
		if (this.rows.length > MOST_ROWS) throw new UnreadableFile('tooManyRows', String(MOST_ROWS));
		this.rows.push({ row: this.#row, cells: this.#cells, ...(this.#hidden && { hidden: true as const }) });
		if (this.rows.length % TELL_EVERY === 0) this.#onRows(this.rows.length);
	}

	#beginCell(attributes: string): void {
		this.#cell = attributes;
		this.#value = null;
		this.#isFormula = false;
		const place = attributeOf(attributes, 'r');
		// A cell without a reference stands after the one before it.
		this.#column = place === null ? this.#column + 1 : columnOf(place);
		if (this.#column < 0) throw new UnreadableFile('brokenXml', place ?? '');
		this.#inline.begin();
	}

	#endCell(): void {
		if (this.#isFormula) this.formulas += 1;
		const cell = this.#read();
		if (cell === null || cell === '') return;
		this.#count += 1;
		if (this.#count > MOST_CELLS) throw new UnreadableFile('tooManyCells', String(MOST_CELLS));
		if (this.#column >= MOST_COLUMNS) throw new UnreadableFile('tooManyColumns', String(this.#row));
		if (typeof cell === 'string' && cell.length > LONGEST_CELL)
			throw new UnreadableFile('cellTooLong', String(this.#row));
		while (this.#cells.length < this.#column) this.#cells.push(null);
		this.#cells[this.#column] = cell;
	}

	#read(): Cell {
		const type = attributeOf(this.#cell, 't') ?? 'n';
		const value = this.#value;
		if (type === 'inlineStr') return this.#inline.text();
		if (value === null || (value === '' && type !== 'str')) {
			if (!this.#isFormula) return null;
			this.formulasWithoutValue += 1;
			return { problem: 'formulaWithoutValue', shown: '' };
		}
		switch (type) {
			case 's':
				return this.#book.sharedTexts[Number(value)] ?? missingText(value);
			case 'str':
				this.#inline.begin();
				this.#inline.open('t');
				this.#inline.add(value);
				this.#inline.close('t');
				return this.#inline.text();
			case 'b':
				return { flag: value.trim() === '1' || value.trim() === 'true' };
			case 'e':
				return { problem: 'formulaError', shown: value };
			case 'd':
				return value.slice(0, 10);
			case 'n':
				return this.#number(value.trim());
			default:
				throw new UnreadableFile('brokenXml', type);
		}
	}

	#number(written: string): Cell {
		const number = Number(written);
		if (written === '' || !Number.isFinite(number) || !/^[-+.\deE]+$/.test(written)) return written;
		const style = Number(attributeOf(this.#cell, 's') ?? 0);
		const kind = this.#book.formats[style] ?? 'number';
		if (kind === 'number') return { number: decimalOf(number) };
		if (kind === 'time') return number < 0 ? { number: decimalOf(number) } : { seconds: Math.round(number * 86_400) };
		const day = dayOfSerial(number, this.#book.dates);
		if (day === null) return { problem: 'noSuchDay', shown: written };
		return kind === 'month' ? { month: day.slice(0, 7) } : { day };
	}
}

function missingText(value: string): never {
	throw new UnreadableFile('missingPart', `sharedStrings ${value.slice(0, 12)}`);
}

/** "AB12" → 27; -1 when it is no place. */
function columnOf(place: string): number {
	let column = 0;
	let at = 0;
	for (; at < place.length; at++) {
		const code = place.charCodeAt(at) & ~32;
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	return at === 0 || at > 3 ? -1 : column - 1;
}

/** As a spreadsheet shows it: fifteen digits, so that 0.1 + 0.2 is 0.3; never with an exponent. */
function decimalOf(number: number): string {
	const rounded = Number(number.toPrecision(15));
	const text = String(rounded);
	return /e/i.test(text) ? rounded.toFixed(Math.abs(rounded) < 1 ? 20 : 0) : text;
}
