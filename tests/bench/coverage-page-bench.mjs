/**
 * The coverage page of a 2,000-line budget on the server database, over HTTP with one client, against what its own statements
 * cost alone: when somebody has just changed a line, so that all facts are read anew, and when nothing changed since the last
 * visit. They take turns, so that whatever else the machine does falls on all of them. Then 32 clients at once.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { enter, percentile, startProduct } from './server-process.mjs';

const LINES = 2_000;
const ROUNDS = 60;
const CLIENTS = 32;
const REQUESTS = 640;

/**
 * @param {string} root @param {string} folder for temporary files @param {string} databaseUrl an empty database
 * @param {{ id: string, schoolYear: string, visitorId: string, text: string }} partnership
 */
export async function measureCoveragePage(root, folder, databaseUrl, partnership) {
	const path = `/p/${partnership.id}/${partnership.schoolYear}/coverage`;
	const environment = { DATABASE_URL: databaseUrl };
	await prepare(root, folder, environment, partnership);
	const database = new pg.Client({ connectionString: databaseUrl });
	await database.connect();
	const change = () => changeLine(database, partnership.id);
	const statements = await statementsOf(root, folder, environment, path, partnership.visitorId, change);
	const server = await startProduct(root, environment);
	try {
		if ((await replay(database, statements.changed)) < LINES) throw new Error('the statements alone read no lines');
		const headers = { Cookie: await enter(server.origin, partnership.visitorId) };
		const page = () => visit(server.origin + path, headers);
		/** @type {Record<'changedSql' | 'changed' | 'sql' | 'page', number[]>} */
		const times = { changedSql: [], changed: [], sql: [], page: [] };
		for (let round = 0; round < ROUNDS + 20; round += 1) {
			await change();
			const took = {
				changedSql: await timed(() => replay(database, statements.changed)),
				changed: await timed(page),
				sql: await timed(() => replay(database, statements.again)),
				page: await timed(page)
			};
			if (round < 20) continue;
			for (const [what, time] of Object.entries(took)) times[/** @type {keyof typeof times} */ (what)].push(time);
		}
		return {
			bytes: (await page()).length,
			changed: row(statements.changed.length, times.changedSql, times.changed),
			again: row(statements.again.length, times.sql, times.page),
			...(await crowd(page))
		};
	} finally {
		await database.end();
		await server.stop();
	}
}

/** @param {number} statements @param {number[]} sql @param {number[]} page */
function row(statements, sql, page) {
	return { statements, sql: percentile(sql), page: percentile(page), p95: percentile(page, 0.95) };
}

/**
 * Changes the amount of one line, as somebody who saves a cell does: 25 euro more, or those off again.
 * @param {pg.Client} database @param {string} id
 */
async function changeLine(database, id) {
	await database.query('begin');
	await database.query('set local role opleidingsschool_system');
	await database.query(
		`update budget_line set revision = revision + 1, lump_sum = lump_sum + case when revision % 2 = 0 then 25 else -25 end
			where partnership_id = $1
			and id = (select min(id) from budget_line where partnership_id = $1 and lump_sum > 25)`,
		[id]
	);
	await database.query('commit');
}

/**
 * The demonstration for its people, the large partnership beside it, and a place there for one of them.
 * @param {string} root @param {string} folder @param {{ DATABASE_URL: string }} environment
 * @param {{ id: string, visitorId: string, text: string }} partnership
 */
async function prepare(root, folder, environment, { id, visitorId, text }) {
	await (await startProduct(root, environment)).stop();
	const file = join(folder, 'groot.json');
	writeFileSync(file, text);
	const options = { cwd: root, env: { ...process.env, ...environment } };
	await promisify(execFile)(process.execPath, ['src/cli/run.mjs', 'import', file], options);
	const database = new pg.Client({ connectionString: environment.DATABASE_URL });
	await database.connect();
	await database.query('begin');
	await database.query('set local role opleidingsschool_system');
	await database.query(
		"insert into membership (partnership_id, id, user_id, role) values ($1, $2::text, $2::text, 'penvoerder')",
		[id, visitorId]
	);
	await database.query('commit');
	await database.query('analyze');
	await database.end();
}

/**
 * What one visit sends to the database, the looking up of the session included: just after a change, and when nothing
 * changed. In order, one connection after the other: sent over one connection in the order of time, the end of one transaction
 * would end those beside it, and what they read after it would be read as nobody, who sees no rows.
 * @param {string} root @param {string} folder @param {{ DATABASE_URL: string }} environment @param {string} path
 * @param {string} visitorId @param {() => Promise<void>} change
 * @returns {Promise<Record<'changed' | 'again', { text: string, values: unknown[] }[]>>}
 */
async function statementsOf(root, folder, environment, path, visitorId, change) {
	const file = join(folder, 'statements.jsonl');
	const recording = join(root, 'tests/bench/record-statements.mjs');
	const server = await startProduct(root, { ...environment, STATEMENTS_FILE: file }, ['--import', recording]);
	try {
		const headers = { Cookie: await enter(server.origin, visitorId) };
		const sent = async () => {
			writeFileSync(file, '');
			await visit(server.origin + path, headers);
			const lines = readFileSync(file, 'utf8').trim().split('\n');
			const statements = lines.map((line) => JSON.parse(line));
			return statements.sort((one, other) => one.connection - other.connection);
		};
		await sent();
		await change();
		return { changed: await sent(), again: await sent() };
	} finally {
		await server.stop();
	}
}

/** @param {pg.Client} database @param {{ text: string, values: unknown[] }[]} statements @returns how many rows came */
async function replay(database, statements) {
	let rows = 0;
	for (const { text, values } of statements) rows += (await database.query(text, values)).rows.length;
	return rows;
}

/** @param {string} address @param {Record<string, string>} headers */
async function visit(address, headers) {
	const answer = await fetch(address, { headers, redirect: 'manual' });
	const text = await answer.text();
	if (answer.status !== 200 || !text.includes('</html>'))
		throw new Error(`the page was answered with ${answer.status}`);
	return text;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

/** @param {() => Promise<unknown>} page */
async function crowd(page) {
	let failures = 0;
	let left = REQUESTS;
	/** @type {number[]} */
	const times = [];
	const client = async () => {
		while (left-- > 0) times.push(await timed(() => page().catch(() => (failures += 1))));
	};
	const seconds = (await timed(() => Promise.all(Array.from({ length: CLIENTS }, client)))) / 1000;
	return {
		clients: CLIENTS,
		requests: times.length,
		failures,
		perSecond: times.length / seconds,
		crowdP95: percentile(times, 0.95)
	};
}
