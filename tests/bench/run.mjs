/**
 * `npm run bench`: what the yardsticks ask of speed, as ratios within one run. Absolute figures hold for this machine only.
 * Rows 7 (split) and 10 (cold start), and the recompute of a 2,000-line budget in Node and in Chromium.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuild, ensurePackages, ROOT } from '../../src/cli/installation.mjs';
import { findChromium } from '../support/chromium.mjs';
import { measureStart } from './start-bench.mjs';

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const milliseconds = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;

await ensurePackages();
const folder = mkdtempSync(join(tmpdir(), 'begroting-bench-'));
try {
	const file = await bundleOf('tests/bench/domain-bench.ts');
	const { benchDomain } = await import(pathToFileURL(file).href);
	report('Node', benchDomain(200_000));
	await inChromium(file);
	await ensureBuild();
	await reportStart();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** @param {string} entry @returns {Promise<string>} one file that runs anywhere */
async function bundleOf(entry) {
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: {
			outDir: folder,
			emptyOutDir: false,
			minify: false,
			lib: { entry: join(ROOT, entry), formats: ['es'], fileName: 'domain-bench' }
		}
	});
	return join(folder, 'domain-bench.js');
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

async function reportStart() {
	const start = await measureStart(ROOT, folder);
	say('\nCold start to the first correct page, embedded database');
	say(`  first run with the demonstration: ${milliseconds(start.first)} (goal 6000 ms)`);
	say(`  later: median ${milliseconds(start.later)} of ${start.runs} (goal 1000 ms)`);
	say(
		`  bare Node server beside it: ${milliseconds(start.bare)}; later start is ${(start.later / start.bare).toFixed(1)} times that`
	);
}
