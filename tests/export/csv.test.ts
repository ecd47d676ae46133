/** CSV for a spreadsheet: numbers stay numbers, texts never become formulas. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvFile, type CsvValue } from '$lib/export/csv';

const text = (written: string): CsvValue => ({ kind: 'text', text: written });
const decimal = (written: string): CsvValue => ({ kind: 'decimal', text: written });

describe('a CSV file', () => {
	test('writes numbers in the notation of the language, negative ones as numbers', () => {
		expect(csvFile([[decimal('-1234.50'), decimal('0.01')]], 'nl')).toBe('\ufeff-1234,50;0,01\r\n');
		expect(csvFile([[decimal('-1234.50'), decimal('0.01')]], 'en')).toBe('\ufeff-1234.50,0.01\r\n');
	});

	test.each(['=1+1', '+31', '-aftrek', '@naam', '\tx', '\rx', '\0=1', '|x', '%x'])(
		'puts an apostrophe before %j, which a spreadsheet would take for a formula',
		(hostile) => {
			const [[read]] = parse(csvFile([[text(hostile)]], 'nl'), { bom: true, delimiter: ';', trim: false }) as [
				[string]
			];
			expect(read).toBe(`'${hostile.replaceAll('\0', '')}`);
		}
	);

	test('gives quotes, separators and line ends back as they were', () => {
		const written = ['a;b', 'zegt "ja"', 'één\ntwee', "'s middags"];
		const [read] = parse(csvFile([written.map(text)], 'nl'), { bom: true, delimiter: ';' }) as string[][];
		expect(read).toEqual(written);
	});
});
