/** Yardstick test 19: the whole corpus through the thread that reads files, and what it does to the process around it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { readFileApart, type FileRead } from '$lib/server/reading/file-reader';
import { beginRead, readProgress, stopRead } from '$lib/server/reading/running-reads';
import { importCorpus } from '$tests/support/import-corpus';
import { rowXml, workbookBytes } from '$tests/support/made-workbook';

const FIND_OUT = { sheet: null, separator: null };
/** A lawful file that takes a moment. */
const slow = () =>
	workbookBytes({
		sheets: [
			{
				xml: `<sheetData>${Array.from({ length: 40_000 }, (_, row) => rowXml(row + 1, ['Datum', 'Uren', `tekst ${row}`])).join('')}</sheetData>`
			}
		]
	});

describe('files from outside', () => {
	const ends: (() => void)[] = [];
	afterEach(() => ends.splice(0).forEach((end) => end()));

	it('are read or refused by name, all of them, without holding up or filling this process', async () => {
		const delays = monitorEventLoopDelay({ resolution: 10 });
		const files = importCorpus().map((file) => ({ ...file, given: file.bytes() }));
		const before = process.memoryUsage().rss;
		let most = 0;
		delays.enable();
		for (const { name, given, becomes } of files) {
			const began = performance.now();
			const read = await readFileApart(given, FIND_OUT);
			expect(performance.now() - began, name).toBeLessThan(10_000);
			if (read.ok) expect(Array.isArray(becomes), `${name} was read`).toBe(true);
			else expect(typeof becomes === 'string' ? [becomes] : becomes, name).toContain(read.problem);
			most = Math.max(most, process.memoryUsage().rss);
		}
		delays.disable();
		expect((most - before) / 1024 / 1024).toBeLessThan(300);
		// The middle, because other work on the machine makes single moments long.
		expect(delays.percentile(50) / 1e6).toBeLessThan(200);
	});

	it('end when they take too long, or too much memory', async () => {
		const bytes = slow();
		const read = (milliseconds: number, megabytes: number) =>
			readFileApart(bytes, FIND_OUT, { limits: { milliseconds, megabytes } });
		expect(await read(1, 192)).toMatchObject({ ok: false, problem: 'tookTooLong' });
		expect(await read(60_000, 8)).toMatchObject({ ok: false, problem: 'tookTooMuch' });
		expect(await read(60_000, 192)).toMatchObject({ ok: true, rows: 39_999 });
	});

	it('tell how far they are to whoever sent them, who can stop them, and nobody else', async () => {
		const key = 'eenbestandvaniemand';
		const reading = beginRead(key, 'zij');
		ends.push(reading.end);
		let heard = 0;
		const answer = new Promise<FileRead>((resolve) => {
			const onProgress = (rows: number) => {
				reading.onProgress(rows);
				heard = Math.max(heard, readProgress(key, 'zij') ?? 0);
				expect(readProgress(key, 'hij')).toBeNull();
				expect(stopRead(key, 'hij')).toBe(false);
				stopRead(key, 'zij');
			};
			void readFileApart(slow(), FIND_OUT, { signal: reading.signal, onProgress }).then(resolve);
		});
		expect(await answer).toEqual({ ok: false, problem: 'cancelled', detail: '' });
		expect(heard).toBeGreaterThan(0);
		reading.end();
		expect(readProgress(key, 'zij')).toBeNull();
	});

	it('wait for each other when there are many, and all are answered', async () => {
		const bytes = new TextEncoder().encode('Datum;Uren\n3-10-2026;1\n');
		const answers = await Promise.all(Array.from({ length: 12 }, () => readFileApart(bytes, FIND_OUT)));
		expect(answers.every((answer) => answer.ok && answer.rows === 1)).toBe(true);
	});
});
