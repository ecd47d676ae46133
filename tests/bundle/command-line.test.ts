import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LARGEST_BUNDLE_BYTES } from '$lib/bundle/limits';
import { moneyText } from '$lib/domain/shared/money';
import { run } from '../support/command-line';
import { DEMO_IDS, demoText, demoYear } from '../support/demo';
import { sampleBundle } from '../support/sample-bundle';

const folder = mkdtempSync(join(tmpdir(), 'begroting-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

describe('validate', () => {
	it.each(DEMO_IDS)('says that the demonstration %s is whole', async (id) => {
		const { exitCode, out, told } = await run('validate', fileWith(`${id}.json`, demoText(id)));
		expect([exitCode, told]).toEqual([0, []]);
		expect(out).toMatch(new RegExp(`^${id}: .*\n\\d+ partners; budgets: 2025-2026`));
	});

	it('names every problem with its path on the error stream, and nothing else', async () => {
		const bundle = sampleBundle();
		const [line] = bundle.years[0]!.lines;
		// Wrong on purpose: a file may hold anything.
		line!.cost = { kind: 'hours', hours: 12.5 as unknown as string };
		line!.area = 'elders' as never;
		const path = fileWith('broken.json', JSON.stringify(bundle));
		expect(await run('validate', path)).toEqual({
			exitCode: 1,
			out: '',
			told: [
				'years[0].lines[0].area: choose opleiden, professionaliseren or onderzoeken, and for a line possibly shared (found "elders")',
				'years[0].lines[0].cost.hours: enter hours as text with a point, for example "12.50"',
				`${path} cannot be used: 2 problems.`
			]
		});
	});

	it('refuses a file of 50 MB by its size, before reading it', async () => {
		const path = fileWith('large.json', '');
		truncateSync(path, 50 * 1024 * 1024);
		const { exitCode, told } = await run('validate', path);
		expect([exitCode, told]).toEqual([1, [`${path} is too large: a bundle is at most 20 MB.`]]);
		truncateSync(path, LARGEST_BUNDLE_BYTES);
		expect((await run('validate', path)).told).not.toEqual(told);
	});

	it.each([
		['a file that is not there', () => join(folder, 'gone.json'), 'cannot be read (ENOENT).'],
		['a folder', () => folder, 'cannot be read (EISDIR).'],
		['bytes that are no text', () => fileWith('bytes', Uint8Array.of(0xff, 0xfe, 0x00)), 'is not a text in UTF-8.']
	])('says so of %s', async (_, path, sentence) => {
		const typed = path();
		expect(await run('validate', typed)).toEqual({ exitCode: 1, out: '', told: [`${typed} ${sentence}`] });
	});
});

/** As much of what is printed as these tests look at. */
interface Printed {
	readonly schoolYear: string;
	readonly version: number | null;
	readonly subsidy: { readonly derivation: readonly unknown[]; readonly used: { readonly amount: string } };
	readonly totals: { readonly cost: string };
	readonly coverage: { readonly byArea: Readonly<Record<string, { readonly gap: string }>> };
}

async function computed(...args: readonly string[]): Promise<Printed> {
	return JSON.parse((await run('compute', ...args)).out) as Printed;
}

describe('compute', () => {
	const path = () => fileWith('leerlust.json', demoText('leerlust'));

	it('prints the figures every page shows, with amounts as decimal text, for the last year in the bundle', async () => {
		const { exitCode, out } = await run('compute', path());
		const printed = JSON.parse(out) as Printed;
		const { figures } = demoYear('leerlust');
		expect(exitCode).toBe(0);
		expect(Object.keys(printed)).toEqual([
			...['partnership', 'schoolYear', 'version', 'subsidy', 'sources', 'lines', 'split', 'coverage', 'carried'],
			...['totals', 'findings']
		]);
		expect(printed.schoolYear).toBe('2026-2027');
		expect(printed.totals.cost).toBe(moneyText(figures.totals.cost));
		expect(printed.coverage.byArea['professionaliseren']?.gap).toBe(
			moneyText(figures.coverage.byArea.professionaliseren.gap)
		);
		expect(printed.subsidy.derivation).not.toEqual([]);
		expect(out).not.toMatch(/"~/);
	});

	it('computes another year, and a frozen version anew from its own facts', async () => {
		const year = await computed(path(), '--year', '2025-2026');
		expect(year.totals.cost).toBe(moneyText(demoYear('leerlust', '2025-2026').figures.totals.cost));
		const amountOf = async (version: string) => {
			const { version: number, subsidy } = await computed(path(), '--year', '2025-2026', '--version', version);
			return [number, subsidy.used.amount];
		};
		// 5/12 of € 306,250.00 and 7/12 of 2026: € 307,500.00, corrected to € 312,500.00 before the second version.
		expect(await amountOf('1')).toEqual([1, '306979.17']);
		expect(await amountOf('2')).toEqual([2, '309895.84']);
	});

	it.each([
		[['compute'], 2, /the bundle is missing/],
		[['compute', 'a', 'b'], 2, /"b" is one argument too many/],
		[['compute', 'a', '--year', '2026'], 2, /2026 is no school year/],
		[['compute', 'a', '--version', '0'], 2, /0 is no number of a version/],
		[['compute', 'a', '--jaar', '1'], 2, /--jaar/]
	])('%j is wrong use', async (args, exitCode, sentence) => {
		const ran = await run(...args);
		expect(ran.exitCode).toBe(exitCode);
		expect(ran.told.join('\n')).toMatch(sentence);
	});

	it('says which years and versions the bundle has when it lacks the one asked for', async () => {
		expect((await run('compute', path(), '--year', '2031-2032')).told).toEqual([
			'The bundle has no budget of 2031-2032; it has 2025-2026, 2026-2027.'
		]);
		expect((await run('compute', path(), '--version', '3')).told).toEqual([
			'The bundle has no version 3 of 2026-2027; it has 2025-2026 version 1, 2025-2026 version 2.'
		]);
	});
});
