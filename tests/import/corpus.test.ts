/** Every made file becomes exactly what is written beside it: right rows, or a refusal by name (yardstick tests 19 to 21). */
import { describe, expect, test } from 'vitest';
import { hoursText } from '$lib/domain/shared/hours';
import { addDays } from '$lib/domain/shared/day';
import { UnreadableFile } from '$lib/import/file-problem';
import { CAREFUL, recognisedMapping } from '$lib/import/import-mapping';
import { readRows, type RowRead } from '$lib/import/read-rows';
import { readTable } from '$lib/import/read-table';
import { importCorpus } from '$tests/support/import-corpus';

const corpus = importCorpus();

describe('the corpus', () => {
	test('has well over ninety files, each under a name of its own', () => {
		expect(corpus.length).toBeGreaterThan(150);
		expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
	});

	test.each(corpus.map((file) => [file.name, file] as const))('%s', (_, { bytes, becomes }) => {
		const given = bytes();
		const began = performance.now();
		const read = outcomeOf(given);
		expect(performance.now() - began).toBeLessThan(5_000);
		if (typeof becomes === 'string') expect(read).toBe(becomes);
		else if (typeof read === 'string') expect(becomes).toContain(read);
		else expect(read).toEqual(becomes);
	});
});

function outcomeOf(bytes: Uint8Array): string | readonly string[] {
	try {
		const table = readTable(bytes, { sheet: null, separator: null });
		return readRows(table, recognisedMapping(table.headings), CAREFUL).rows.map(written);
	} catch (cause) {
		if (cause instanceof UnreadableFile) return cause.problem;
		throw cause;
	}
}

function written({ row, days, hours, inKind, words, refusals }: RowRead): string {
	const day = days && (days.until === addDays(days.from, 1) ? days.from : `${days.from}/${days.until}`);
	const told = refusals.map(({ field, reason }) => `!${field}:${reason}`);
	const parts = [day, hours === null ? null : hoursText(hours), inKind ? 'in kind' : null, words.role, ...told];
	return `${row}: ${parts.filter(Boolean).join(' ')}`;
}
