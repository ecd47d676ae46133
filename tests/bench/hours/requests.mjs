/** Requests under measurement: one after the other, by turns, and many at once. */
import { percentile } from '../server-process.mjs';

/** @param {() => Promise<unknown>} work @returns milliseconds */
export async function timed(work) {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

/**
 * Each round runs all of them, so that whatever else the machine does falls on every one; the first rounds do not count.
 * @template {string} Name
 * @param {number} rounds @param {Record<Name, () => Promise<unknown>>} works
 * @returns {Promise<Record<Name, { median: number, p95: number }>>}
 */
export async function byTurns(rounds, works) {
	const names = /** @type {Name[]} */ (Object.keys(works));
	const times = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
	for (let round = 0; round < rounds + 5; round += 1) {
		for (const name of names) {
			const time = await timed(works[name]);
			if (round >= 5) times.get(name)?.push(time);
		}
	}
	const measured = names.map((name) => {
		const all = times.get(name) ?? [];
		return [name, { median: percentile(all), p95: percentile(all, 0.95) }];
	});
	return Object.fromEntries(measured);
}

/**
 * @param {number} clients @param {number} requests @param {() => Promise<unknown>} work
 * @returns how many a second, and how many failed
 */
export async function crowd(clients, requests, work) {
	let [left, failed] = [requests, 0];
	/** @type {number[]} */
	const times = [];
	const client = async () => {
		while (left-- > 0) times.push(await timed(() => work().catch(() => (failed += 1))));
	};
	const seconds = (await timed(() => Promise.all(Array.from({ length: clients }, client)))) / 1000;
	return { perSecond: requests / seconds, p95: percentile(times, 0.95), failed };
}

/** Of crowds by turns so many count. */
const CROWDS = 3;

/**
 * Crowds by turns, so that whatever else the machine does falls on every one; the first of each does not count: until then the engine
 * still compiles what it runs.
 * @template {string} Name
 * @param {number} clients @param {Record<Name, { requests: number, work: () => Promise<unknown> }>} crowds
 * @returns {Promise<Record<Name, { perSecond: number, p95: number, failed: number }>>} medians, and how many failed in all
 */
export async function crowdsByTurns(clients, crowds) {
	const names = /** @type {Name[]} */ (Object.keys(crowds));
	const measured = new Map(names.map((name) => [name, /** @type {Awaited<ReturnType<typeof crowd>>[]} */ ([])]));
	for (let round = 0; round <= CROWDS; round += 1)
		for (const name of names) {
			const { requests, work } = crowds[name];
			measured.get(name)?.push(await crowd(clients, requests, work));
		}
	const told = names.map((name) => {
		const all = measured.get(name) ?? [];
		const median = (/** @type {'perSecond' | 'p95'} */ what) => percentile(all.slice(1).map((each) => each[what]));
		const failed = all.reduce((sum, each) => sum + each.failed, 0);
		return [name, { perSecond: median('perSecond'), p95: median('p95'), failed }];
	});
	return Object.fromEntries(told);
}

/** @param {string} address @param {Record<string, string>} headers */
export async function visit(address, headers = {}) {
	const answer = await fetch(address, { headers, redirect: 'manual' });
	const text = await answer.text();
	if (answer.status !== 200 || !text.includes('</html>'))
		throw new Error(`${address} was answered with ${answer.status}`);
	return text;
}

/**
 * A form sent as a browser without script sends it.
 * @param {string} address @param {Record<string, string>} headers @param {Record<string, string>} fields
 */
export async function post(address, headers, fields) {
	const { origin } = new URL(address);
	const answer = await fetch(address, {
		...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
		headers: { ...headers, Origin: origin, Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' }
	});
	const text = await answer.text();
	if (answer.status !== 303 && answer.status !== 200)
		throw new Error(`${address} was answered with ${answer.status}: ${text.replace(/<[^>]*>/g, ' ').slice(0, 400)}`);
	return { status: answer.status, text };
}

/**
 * The same as the script of a page sends it: the answer is what came of it, without the page.
 * @param {string} address @param {Record<string, string>} headers @param {Record<string, string>} fields
 */
export async function act(address, headers, fields) {
	const { origin } = new URL(address);
	const answer = await fetch(address, {
		...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
		headers: { ...headers, Origin: origin, Accept: 'application/json', 'X-SvelteKit-Action': 'true' }
	});
	const outcome = /** @type {any} */ (await answer.json());
	if (outcome.type !== 'success')
		throw new Error(`${address} was answered with ${JSON.stringify(outcome).slice(0, 400)}`);
	return String(outcome.data);
}
