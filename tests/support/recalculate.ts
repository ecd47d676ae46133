/** Recalculates a written .xlsx with a spreadsheet engine that is not ours, and reads it back cell by cell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { strFromU8, unzipSync } from 'fflate';

export interface RecalculatedBook {
	readonly sheets: readonly string[];
	/** As shown without grouping: "1234.50"; "" for an empty cell. `column` from 0, `row` from 1. */
	readonly value: (sheet: string, column: number, row: number) => string;
	/** How often each kind of cell occurs. */
	readonly formulas: number;
}

interface FileCell {
	readonly column: number;
	readonly row: number;
	readonly text: string;
	readonly kind: 'text' | 'number' | 'formula';
}

let ready = false;

export function recalculate(file: Uint8Array): RecalculatedBook {
	if (!ready) {
		initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
		ready = true;
	}
	const parts = unzipSync(file);
	const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
	const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) => plain(match[1] ?? ''));
	const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) =>
		unescaped(match[1] ?? '')
	);
	const model = new Model('book', 'en', 'UTC', 'en');
	model.pauseEvaluation();
	let formulas = 0;
	sheets.forEach((name, index) => {
		if (index > 0) model.newSheet();
		model.renameSheet(index, name);
	});
	sheets.forEach((_, index) => {
		for (const cell of cellsOf(part(`xl/worksheets/sheet${index + 1}.xml`), strings)) {
			if (cell.kind === 'formula') formulas += 1;
			const input = cell.kind === 'formula' ? `=${cell.text}` : cell.kind === 'text' ? `'${cell.text}` : cell.text;
			model.setUserInput(index, cell.row, cell.column + 1, input);
		}
	});
	model.resumeEvaluation();
	model.evaluate();
	return {
		sheets,
		formulas,
		value: (sheet, column, row) => model.getFormattedCellValue(sheets.indexOf(sheet), row, column + 1)
	};
}

function cellsOf(xml: string, strings: readonly string[]): FileCell[] {
	return [...xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap((match): FileCell[] => {
		const [, letters = '', row = '', attributes = '', inner = ''] = match;
		const place = { column: columnOf(letters), row: Number(row) };
		const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
		if (formula !== undefined) return [{ ...place, kind: 'formula', text: unescaped(formula) }];
		const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
		const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
		if (type === 's') return [{ ...place, kind: 'text', text: strings[Number(value)] ?? '' }];
		if (type === 'inlineStr' || type === 'str')
			return [{ ...place, kind: 'text', text: value ? unescaped(value) : plain(inner) }];
		return value === undefined ? [] : [{ ...place, kind: 'number', text: value }];
	});
}

function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
	return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((match) => unescaped(match[1] ?? '')).join('');
}

function unescaped(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
