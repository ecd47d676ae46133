/** A statement is put on paper in a thread: the server answers others meanwhile, and what comes out is the same. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { statementDocument } from '$lib/export/statement-document';
import type { StatementInput } from '$lib/export/statement-layout';
import { LOCALES } from '$lib/messages/locale';
import { statementPdf } from '$lib/server/papers/statement-paper';
import { amountOf, entryOf, statementOf } from '$tests/support/build-statement';

const worked = (count: number) =>
	Array.from({ length: count }, (_, index) => entryOf({ recordId: `u${index}`, description: `Werk ${index}` }));
const inputOf = (count: number, given: Partial<StatementInput> = {}): StatementInput => ({
	statement: statementOf([...worked(count), amountOf('advance', '-400.00')]),
	...{ earlier: null, locale: 'nl', madeOn: toDay('2027-01-16'), notice: 'Verzonnen cijfers' },
	...given
});
/** What runs in this thread is loaded in this thread. */
const loadedHere = () =>
	Object.keys(createRequire(import.meta.url).cache).filter((file) => /\/(pdfmake|pdfkit|fontkit)\//.test(file));

describe('a statement in a thread', () => {
	it('is written without its library in this thread, which does other work meanwhile', async () => {
		// Another file of tests may have loaded it in here before: then this one shows less, and nothing wrong.
		const before = new Set(loadedHere());
		let turns = 0;
		let busy = true;
		const others = (async () => {
			for (; busy; turns += 1) await new Promise((resolve) => setImmediate(resolve));
		})();
		const done = await statementPdf(inputOf(1000));
		busy = false;
		await others;
		expect(done).toMatchObject({ ok: true });
		expect(loadedHere().filter((file) => !before.has(file))).toEqual([]);
		expect(turns).toBeGreaterThan(1);
	});

	it('ends when it takes too long or too much memory, and when nobody waits for it any more', async () => {
		const ended = async (limits: { milliseconds: number; megabytes: number }, signal?: AbortSignal) => {
			const done = await statementPdf(inputOf(1000), { limits, ...(signal && { signal }) });
			return done.ok ? 'written' : done.problem;
		};
		expect(await ended({ milliseconds: 1, megabytes: 512 })).toBe('tookTooLong');
		expect(await ended({ milliseconds: 60_000, megabytes: 16 })).toBe('tookTooMuch');
		const leaving = new AbortController();
		const writing = ended({ milliseconds: 60_000, megabytes: 512 }, leaving.signal);
		setImmediate(() => leaving.abort());
		expect(await writing).toBe('cancelled');
		expect(await ended({ milliseconds: 60_000, megabytes: 512 }, leaving.signal)).toBe('cancelled');
	});

	it('says when the thread itself fails', async () => {
		const broken = { ...inputOf(1), statement: { ...statementOf([]), entries: null as never } };
		expect(await statementPdf(broken)).toMatchObject({ ok: false, problem: 'failed' });
	});

	it.each(LOCALES)('is the same file, to the byte, as without a thread (%s)', async (locale) => {
		const { pdfFile } = await import('$lib/export/write-pdf');
		const input = inputOf(40, { locale });
		const done = await statementPdf(input);
		if (!done.ok) throw new Error(done.detail);
		const here = await pdfFile(statementDocument(input));
		expect(Buffer.from(done.answer).equals(Buffer.from(here))).toBe(true);
		// Else the first test shows nothing.
		expect(loadedHere().length).toBeGreaterThan(0);
	});
});
