/**
 * Sheets as CSV for a spreadsheet: UTF-8 with a mark, semicolons and a decimal comma in Dutch, commas and a point in English.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which shows it as text.
 */
import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../messages/locale';

export type CsvValue =
	/** A canonical decimal such as "-1234.50": stays a number. */
	{ readonly kind: 'decimal'; readonly text: string } | { readonly kind: 'text'; readonly text: string };

/** With apostrophes before it as well, so that one more is always the one that was added. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\0|%]/;

export function csvFile(rows: readonly (readonly CsvValue[])[], locale: Locale): string {
	const written = rows.map((row) => row.map((value) => csvText(value, locale)));
	return stringify(written, {
		bom: true,
		delimiter: locale === 'nl' ? ';' : ',',
		record_delimiter: '\r\n',
		quoted_match: /[\r\n]/
	});
}

function csvText(value: CsvValue, locale: Locale): string {
	if (value.kind === 'decimal') return locale === 'nl' ? value.text.replace('.', ',') : value.text;
	const text = value.text.replaceAll('\0', '');
	return LIKE_A_FORMULA.test(value.text) ? `'${text}` : text;
}
