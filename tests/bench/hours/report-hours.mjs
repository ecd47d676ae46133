/** What was measured of declared hours, in words, against the yardsticks: as ratios to limits of the same run. */
import { loadavg } from 'node:os';

/**
 * The limits of rows 1 and 2 are SvelteKit pages; here stands a Node server without a framework, which was 2.7 times as quick
 * alone and 4.2 and 1.6 times with 32 clients when the limits were measured (yardsticks, section 2).
 */
const OVERVIEW_ALONE = 1.5 * 2.7;
const OVERVIEW_MANY = 0.6 / 4.2;
const LINES_MANY = 0.6 / 1.6;
/** 300 a second where bare SQL wrote 1,070 lines into one cell; bare SQL here writes into the product's tables, its trail included. */
const HOT_CELL_SHARE = 300 / 1070;

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const atMost = (/** @type {number} */ value, /** @type {number} */ goal) =>
	`goal at most ${goal.toFixed(2)}: ${value <= goal ? 'met' : 'NOT MET'}`;
const atLeast = (/** @type {number} */ value, /** @type {number} */ goal) =>
	`goal at least ${goal.toFixed(2)}: ${value >= goal ? 'met' : 'NOT MET'}`;

/**
 * One function for each row, which takes what was measured.
 * @param {(line: string) => void} say
 */
export function hoursReport(say) {
	return {
		/** @param {any} measured */
		overview({ alone: { page, limit }, many, bytes }) {
			say(
				`  1 overview, ${bytes} characters (load ${loadavg()[0]?.toFixed(1)}): p50 ${ms(page.median)}, p95 ${ms(page.p95)}; ` +
					`bare server p50 ${ms(limit.median)}, p95 ${ms(limit.p95)}; ` +
					`p95 ${(page.p95 / limit.p95).toFixed(2)} times (${atMost(page.p95 / limit.p95, OVERVIEW_ALONE)})`
			);
			manyClients('1 overview', many, OVERVIEW_MANY, say);
		},
		/** @param {any} measured */
		lines({ alone: { first, last, limit }, many }) {
			const ratio = last.median / first.median;
			say(
				`  2 drill-down, 200 lines (load ${loadavg()[0]?.toFixed(1)}): first page p50 ${ms(first.median)}, last page ${ms(last.median)} = ` +
					`${ratio.toFixed(2)} times (${atMost(ratio, 1.3)}); bare server ${ms(limit.median)}`
			);
			manyClients('2 drill-down', many, LINES_MANY, say);
		},
		/** @param {any} measured */
		approval({ lines, page, sql, undo, sqlUndo }) {
			say(
				`  4 approve ${lines} lines (load ${loadavg()[0]?.toFixed(1)}): page ${ms(page)}, bare SQL ${ms(sql)} = ` +
					`${(page / sql).toFixed(2)} times (${atMost(page / sql, 2)}); taking it back ${ms(undo)}, bare SQL ${ms(sqlUndo)}`
			);
		},
		/** @param {any} measured */
		reprice({ lines, page, action, sql }) {
			say(
				`  5 tariff change, ${lines} open lines of 60,000 (load ${loadavg()[0]?.toFixed(1)}): ${ms(action)}, ` +
					`bare SQL ${ms(sql)} = ${(action / sql).toFixed(2)} times (${atMost(action / sql, 1.5)}); ` +
					`with the whole page in the answer ${ms(page)} = ${(page / sql).toFixed(2)} times`
			);
		},
		/** @param {any} measured */
		saving({ alone: { save, insert }, many, counted }) {
			say(
				`  11 one line saved (load ${loadavg()[0]?.toFixed(1)}): p50 ${ms(save.median)}, p95 ${ms(save.p95)} (${atMost(save.p95, 15)}); ` +
					`bare SQL p50 ${ms(insert.median)}, p95 ${ms(insert.p95)}`
			);
			for (const [what, done, bare] of /** @type {const} */ ([
				['save', many.save, many.insert],
				['submit', counted.submit, counted.insert]
			])) {
				const share = done.perSecond / bare.perSecond;
				say(
					`  11 one cell, 32 clients that ${what}: ${done.perSecond.toFixed(0)} a second, ${done.failed} failed; bare SQL ` +
						`${bare.perSecond.toFixed(0)}: ${share.toFixed(2)} of it (${atLeast(share, HOT_CELL_SHARE)})`
				);
			}
		}
	};
}

/** @param {string} what @param {any} measured @param {number} goal @param {(line: string) => void} say */
function manyClients(what, { page, limit }, goal, say) {
	const ratio = page.perSecond / limit.perSecond;
	say(
		`  ${what}, 32 clients: ${page.perSecond.toFixed(0)} a second, p95 ${ms(page.p95)}, ${page.failed} failed; ` +
			`bare server ${limit.perSecond.toFixed(0)}: ${ratio.toFixed(3)} of it (goal at least ${goal.toFixed(3)}: ${ratio >= goal ? 'met' : 'NOT MET'})`
	);
}

/** @param {Awaited<ReturnType<typeof import('./hours-bench.mjs').measureGrowth>>} measured @param {(line: string) => void} say */
export function reportGrowth(measured, say) {
	let lines = 0;
	for (const { loaded, alone } of measured) {
		lines += loaded.lines;
		say(
			`  1 overview of 20,000 lines among ${lines.toLocaleString('en')} (loaded in ${loaded.seconds.toFixed(0)} s): p50 ${ms(alone.page.median)}, ` +
				`p95 ${ms(alone.page.p95)}; bare server p50 ${ms(alone.limit.median)}`
		);
	}
	const [before, after] = measured.map(({ alone }) => alone);
	if (!before || !after) return;
	const grown = after.page.median / before.page.median;
	say(
		`  1 overview, twenty times the lines: ${grown.toFixed(2)} times (${atMost(grown, 2)}); ` +
			`the bare server ${(after.limit.median / before.limit.median).toFixed(2)} times`
	);
}
