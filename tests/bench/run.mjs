/**
 * `npm run bench`: what the yardsticks ask of speed, as ratios within one run. Absolute figures hold for this machine only.
 * Rows 7 (split) and 10 (cold start), the recompute of a 2,000-line budget in Node and in Chromium, and the coverage page of that
 * budget on a server database, alone and for 32 clients at once. Row 3: a workbook of 10,000 rows of hours. Rows 1, 2, 4, 5 and
 * 11 with generated declared hours.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuild, ensurePackages, ROOT } from '../../src/cli/installation.mjs';
import { findChromium } from '../support/chromium.mjs';
import { findPostgres, startCluster } from '../support/postgres.mjs';
import { measureCoveragePage } from './coverage-page-bench.mjs';
import { measureFreshStart } from './fresh-bench.mjs';
import { measureImport } from './import-bench.mjs';
import { measureGrowth, measureHours, prepareHours } from './hours/hours-bench.mjs';
import { hoursReport, reportGrowth } from './hours/report-hours.mjs';
import { measureStart } from './start-bench.mjs';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const seconds = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} s`;
const milliseconds = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
/** @param {number} value @param {number} goal */
const against = (value, goal) => `goal at most ${goal}: ${value <= goal ? 'met' : 'NOT MET'}`;

/** `npm run bench -- page` runs one part only: domain, start, fresh, page, import or hours. @param {string} part */
const wanted = (part) => process.argv.length < 3 || process.argv.includes(part);

await ensurePackages();
// Also writes the settings of TypeScript that a part of the product is bundled with.
await ensureBuild();
const folder = mkdtempSync(join(tmpdir(), 'begroting-bench-'));
try {
	const file = await bundleOf('tests/bench/domain-bench.ts');
	const { benchDomain } = await import(pathToFileURL(file).href);
	if (wanted('domain')) report('Node', benchDomain(200_000));
	if (wanted('domain')) await inChromium(file);
	if (wanted('start')) await onServer(reportStart);
	if (wanted('fresh')) await reportFreshStart();
	if (wanted('page')) await onServer(reportCoveragePage);
	if (wanted('import')) await onServer(reportImport);
	if (wanted('hours')) await onServer(reportDeclaredHours);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** @param {string} entry @param {string} name @returns {Promise<string>} one file that runs anywhere */
async function bundleOf(entry, name = 'domain-bench') {
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: {
			outDir: folder,
			emptyOutDir: false,
			minify: false,
			lib: { entry: join(ROOT, entry), formats: ['es'], fileName: name }
		}
	});
	return join(folder, `${name}.js`);
}

/** @param {string} where @param {any} result */
function report(where, { budget, coverage, split }) {
	say(`\n${where}`);
	say(
		`  whole budget, ${budget.lines} lines: median ${milliseconds(budget.medianMilliseconds)} (goal under 16 ms), p95 ${milliseconds(budget.p95Milliseconds)}`
	);
	say(`  ten times the lines cost ${budget.growthForTenTimesTheLines.toFixed(1)} times as much`);
	say(`  coverage alone: ${JSON.stringify(coverage)}`);
	say(`  split: ${JSON.stringify(split)}`);
}

/** @param {string} file */
async function inChromium(file) {
	const executablePath = findChromium();
	if (!executablePath) return say('\nChromium: skipped, there is none');
	const { chromium } = await import('@playwright/test');
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
	try {
		const page = await browser.newPage();
		await page.addScriptTag({ content: readFileSync(file, 'utf8'), type: 'module' });
		await page.waitForFunction('typeof benchDomain === "function"');
		report('Chromium', await page.evaluate('benchDomain(50000)'));
	} finally {
		await browser.close();
	}
}

/**
 * On a throwaway server with an empty database, or with `null` where there is no PostgreSQL.
 * @param {(databaseUrl: string | null) => Promise<void>} measure
 */
async function onServer(measure) {
	const programs = findPostgres();
	if (programs === null) return measure(null);
	const cluster = await startCluster(programs);
	try {
		await measure(cluster.url);
	} finally {
		await cluster.stop();
	}
}

/** @param {string | null} databaseUrl */
async function reportStart(databaseUrl) {
	const { runs, bare, embedded, server } = await measureStart(ROOT, folder, databaseUrl);
	say(
		`\nCold start to the first correct page (load ${loadavg()[0]?.toFixed(1)}, bare Node server ${milliseconds(bare)})`
	);
	const line = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ goal) =>
		say(`  ${name}: ${milliseconds(value)} = ${(value / bare).toFixed(1)} times bare (${against(value, goal)} ms)`);
	line('embedded, first run with the demonstration', embedded.first, 6000);
	line(`embedded, later, median of ${runs}`, embedded.later, 1000);
	line('embedded, later, quickest', embedded.quickest, 1000);
	if (!server) return say('  server database: skipped, there is no PostgreSQL');
	line('server database, first run with the demonstration', server.first, 6000);
	line(`server database, later, median of ${runs}`, server.later, 500);
	line('server database, later, quickest', server.quickest, 500);
}

/** `npm run bench -- fresh`: of what is committed. */
async function reportFreshStart() {
	say(`\nnpm start in a fresh clone (load ${loadavg()[0]?.toFixed(1)})`);
	for (const cold of [false, true]) {
		const { firstPage, begun } = await measureFreshStart(ROOT, folder, { cold });
		const moments = Object.entries(begun).map(([name, moment]) => `${name} from ${seconds(moment)}`);
		const packages = cold ? 'packages from the registry' : 'packages as npm has them';
		say(
			`  ${packages}: first page after ${seconds(firstPage)} (${against(firstPage / 1000, 30)} s); ${moments.join(', ')}`
		);
	}
}

/** @param {string | null} databaseUrl */
async function reportCoveragePage(databaseUrl) {
	if (databaseUrl === null) return say('\nCoverage page on the server database: skipped, there is no PostgreSQL');
	const { largePartnership } = await import(
		pathToFileURL(await bundleOf('tests/bench/large-bundle.ts', 'large-bundle')).href
	);
	const page = await measureCoveragePage(ROOT, folder, databaseUrl, largePartnership());
	say(
		`\nCoverage page of 2,000 lines on the server database (load ${loadavg()[0]?.toFixed(1)}), ${page.bytes} characters`
	);
	for (const [when, row] of /** @type {const} */ ([
		['after a change', page.changed],
		['nothing changed', page.again]
	])) {
		const ratio = row.page / row.sql;
		say(
			`  ${when}: its ${row.statements} statements alone ${milliseconds(row.sql)}, the page ${milliseconds(row.page)} ` +
				`(p95 ${milliseconds(row.p95)}) = ${ratio.toFixed(2)} times (${against(ratio, 3)})`
		);
	}
	const known = page.again.page / page.changed.sql;
	say(
		`  nothing changed, against the statements that read all facts: ${known.toFixed(2)} times (${against(known, 3)})`
	);
	say(
		`  ${page.clients} clients, ${page.requests} requests: ${page.failures} failed (${against(page.failures, 0)}), ` +
			`${page.perSecond.toFixed(1)} a second, p95 ${milliseconds(page.crowdP95)}`
	);
}

/** `npm run bench -- import`: row 3. @param {string | null} databaseUrl */
async function reportImport(databaseUrl) {
	if (databaseUrl === null) return say('\nImport on the server database: skipped, there is no PostgreSQL');
	const who = {
		personId: 'demo-floor-sanders',
		partnershipId: 'leerlust',
		schoolYear: '2026-2027',
		partnerId: 'beekdal'
	};
	const measured = await measureImport(ROOT, folder, databaseUrl, who);
	const { taken, floors, meanwhile, alone } = measured;
	const middle = (/** @type {number[]} */ values) =>
		[...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
	const parse = middle(floors.map((floor) => floor.parse));
	const own = middle(floors.map((floor) => floor.parse + floor.own));
	const table = middle(floors.map((floor) => floor.parse + floor.table));
	const whole = middle(taken.map((run) => run.whole));
	const parts = ['read', 'preview', 'store'].map(
		(part) => `${part} ${seconds(middle(taken.map((run) => run[/** @type {'read'} */ (part)])))}`
	);
	say(`\nImport of an xlsx of ${measured.rows} rows, median of ${measured.runs} (load ${loadavg()[0]?.toFixed(1)})`);
	say(
		`  floors: parsed bare ${seconds(parse)}; and stored, bare SQL in our tables ${seconds(own)}, in a table without rules ${seconds(table)}`
	);
	say(
		`  ${parts.join(', ')}: ${seconds(whole)} = ${(whole / own).toFixed(2)} times bare SQL in our tables (${against(whole / own, 2)})`
	);
	say(
		`  = ${(whole / table).toFixed(1)} times a table without rules; beside others ${seconds(middle(measured.beside.map((run) => run.whole)))}`
	);
	say(
		`  others meanwhile, ${measured.requests} requests: p95 ${milliseconds(meanwhile)}, alone ${milliseconds(alone)} = ${(meanwhile / alone).toFixed(1)} times (${against(meanwhile / alone, 2)})`
	);
	say(`  memory of the server at most +${measured.megabytes.toFixed(0)} MB (${against(measured.megabytes, 200)} MB)`);
}

/**
 * `npm run bench -- hours`. PARTNERSHIPS says how many partnerships of 20,000 lines the overview is first measured among, before
 * there are twenty times as many: 50 is the yardstick's Middle, to 20 million lines, which takes half an hour and 20 GB.
 * @param {string | null} databaseUrl
 */
async function reportDeclaredHours(databaseUrl) {
	const bin = findPostgres();
	if (databaseUrl === null || bin === null) return say('\nDeclared hours at scale: skipped, there is no PostgreSQL');
	say('\nDeclared hours at scale, on a server database without durability');
	const data = await import(pathToFileURL(await bundleOf('tests/bench/hours/hours-data.ts', 'hours-data')).href);
	const superuserUrl = databaseUrl.replace('//begroting@', '//postgres@');
	const cluster = { url: databaseUrl, superuserUrl, bin };
	const prepared = await prepareHours({ root: ROOT, folder, cluster, data, say });
	try {
		await measureHours(prepared, hoursReport(say));
		reportGrowth(await measureGrowth(prepared, Number(process.env.PARTNERSHIPS ?? 2)), say);
	} finally {
		await prepared.database.end();
	}
}
