/** The demonstration's file with mistakes, as somebody would send it. */
import { csvFile, type CsvValue } from '$lib/export/csv';
import { faultyExample, type ExampleGround } from '$lib/import/faulty-example';
import { importHoursMessages } from '$lib/messages/import-hours';
import type { Locale } from '$lib/messages/locale';
import type { SentFile } from '$lib/server/usecases/stage-import';

export function exampleFile(ground: ExampleGround, locale: Locale): SentFile {
	const rows = faultyExample(ground, locale).map((cells) => cells.map(valueOf));
	return { name: importHoursMessages[locale].exampleFile, bytes: new TextEncoder().encode(csvFile(rows, locale)) };
}

/** A number below zero is a number, and no text that looks like a formula. */
function valueOf(text: string): CsvValue {
	return { kind: /^-\d+$/.test(text) ? 'decimal' : 'text', text };
}
