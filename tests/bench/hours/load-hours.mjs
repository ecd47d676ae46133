/**
 * Fills a database of the product with generated hours: one partnership comes in as a bundle through the product's own import,
 * the others are the same under other names, and declared lines are copied in with the triggers off, after which the product
 * makes its sums anew and checks them. Needs the superuser of a throwaway cluster, because COPY does not work under row-level
 * security.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** What a partnership consists of around its declared lines, in an order in which nothing refers ahead. */
const CLONED = [
	...['partnership', 'partner', 'role', 'tariff', 'budget', 'funding_source', 'split_node', 'budget_line'],
	...['commitment', 'declaration_round', 'declared_person']
];

/**
 * @param {object} given
 * @param {string} given.root
 * @param {string} given.folder for temporary files
 * @param {{ url: string, superuserUrl: string, bin: string }} given.cluster
 * @param {any} given.data the module of `hours-data.ts`
 * @param {import('./sizes').HoursSize} given.size
 * @param {string} given.name of the partnership; the others get a number behind it
 * @returns how long it took, and how many lines there are
 */
export async function loadHours({ root, folder, cluster, data, size, name }) {
	const started = performance.now();
	const plan = data.hoursPlan(1, size);
	const file = join(folder, `${name}.json`);
	writeFileSync(file, data.hoursBundle(plan, name));
	await command(root, cluster.url, ['import', file]);
	const names = Array.from({ length: size.partnerships }, (_, index) => (index === 0 ? name : `${name}-${index}`));
	await clone(cluster.superuserUrl, name, names.slice(1));
	const years = Array.from({ length: size.years }, (_, index) => data.LATEST_YEAR - index);
	const places = names.flatMap((partnershipId) => years.map((year) => ({ partnershipId, year })));
	for (const [what, columns] of /** @type {const} */ ([
		['declarations', `declaration (${data.DECLARATION_COLUMNS})`],
		['details', `declaration_detail (${data.DETAIL_COLUMNS})`]
	])) {
		await copyIn(cluster, columns, rowsOf(data, plan, places, what));
	}
	await command(root, cluster.url, ['check-totals', '--rebuild']);
	await command(root, cluster.url, ['check-totals']);
	const database = new pg.Client({ connectionString: cluster.superuserUrl });
	await database.connect();
	await database.query('vacuum analyze');
	await database.end();
	return { seconds: (performance.now() - started) / 1000, lines: places.length * size.lines };
}

/** @param {any} data @param {any} plan @param {any[]} places @param {'declarations' | 'details'} what */
function* rowsOf(data, plan, places, what) {
	for (const place of places) for (const texts of data.declaredRows(plan, place)) yield texts[what];
}

/** Fails when the command does. @param {string} root @param {string} url @param {string[]} words */
async function command(root, url, words) {
	const env = { ...process.env, DATABASE_URL: url };
	await promisify(execFile)(process.execPath, ['src/cli/run.mjs', ...words], { cwd: root, env });
}

/** @param {string} url @param {string} from @param {readonly string[]} names */
async function clone(url, from, names) {
	const database = new pg.Client({ connectionString: url });
	await database.connect();
	try {
		await database.query('set session_replication_role = replica');
		for (const table of names.length === 0 ? [] : CLONED) {
			const tenant = table === 'partnership' ? 'id' : 'partnership_id';
			const { rows } = await database.query(
				'select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> $2',
				[table, tenant]
			);
			const columns = rows.map(({ attname }) => `"${attname}"`);
			await database.query(
				`insert into ${table} (${tenant}, ${columns.join(', ')})
					select given.name, ${columns.map((column) => `${table}.${column}`).join(', ')}
					from ${table}, unnest($2::text[]) as given (name) where ${table}.${tenant} = $1`,
				[from, names]
			);
		}
	} finally {
		await database.end();
	}
}

/** @param {{ superuserUrl: string, bin: string }} cluster @param {string} target @param {Iterable<string>} texts */
async function copyIn({ superuserUrl, bin }, target, texts) {
	const words = [superuserUrl, '-q', '-v', 'ON_ERROR_STOP=1', '-c', 'set session_replication_role = replica'];
	const psql = spawn(join(bin, 'psql'), [...words, '-c', `copy ${target} from stdin`], {
		stdio: ['pipe', 'ignore', 'pipe']
	});
	let problem = '';
	psql.stderr.on('data', (/** @type {Buffer} */ chunk) => (problem += chunk.toString()));
	psql.stdin.on('error', () => {});
	const ended = once(psql, 'exit');
	for (const text of texts) {
		if (psql.exitCode !== null) break;
		if (!psql.stdin.write(text)) await Promise.race([once(psql.stdin, 'drain'), ended]);
	}
	psql.stdin.end();
	const [code] = await ended;
	if (code !== 0) throw new Error(`copying into ${target} failed: ${problem.slice(0, 500)}`);
}
