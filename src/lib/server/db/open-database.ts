/**
 * Opens the one database of this process: PostgreSQL 15 or newer when there is an address, else the embedded one in a data
 * folder. Both sit behind the same driver and dialect, so everything above sees no difference.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types';
import { lockFolder } from './lock';
import type { Database, Tables } from './schema';
import { keepPlans, OneTripDialect, writeTogether } from './one-trip';
import { codeOf, firstLine, StartupProblem } from './startup-problem';
import { keepUp } from './upkeep';

export interface OpenDatabase {
	readonly db: Database;
	readonly engine: 'embedded' | 'server';
	/** Waits for running transactions, then gives everything back, the folder's lock last. */
	readonly close: () => Promise<void>;
}

export interface DatabaseAddress {
	/** Address of a PostgreSQL server; `null` opens the embedded database in `dataFolder`. */
	readonly url: string | null;
	readonly dataFolder: string;
}

/** `onError` hears of connections that break; work that was on them fails by itself. */
export function openDatabase(address: DatabaseAddress, onError: (cause: unknown) => void): Promise<OpenDatabase> {
	return address.url === null ? openFolder(address.dataFolder, onError) : openServer(address.url, onError);
}

const OLDEST_SERVER = 15;

/**
 * What is read often is in memory, where a page of an index is as near as the next of the table. Told otherwise, the database reads
 * through all partners for each reference to one, and hardly tells apart two indexes of which one is far better.
 */
const PAGE_COST = 1.1;

async function openServer(url: string, onError: (cause: unknown) => void): Promise<OpenDatabase> {
	let pool: pg.Pool;
	try {
		pool = new pg.Pool({
			connectionString: url,
			max: 10,
			connectionTimeoutMillis: 4_000,
			statement_timeout: 30_000,
			idle_in_transaction_session_timeout: 60_000,
			application_name: 'opleidingsschool-begroting',
			// What a page asks is short: compiling it takes longer than running it.
			options: `-c datestyle=ISO -c timezone=UTC -c jit=off -c random_page_cost=${PAGE_COST}`,
			pipeline: true,
			types: columnTypes
		});
	} catch (cause) {
		throw new StartupProblem('settings', `DATABASE_URL cannot be read: ${withoutAddress(firstLine(cause), url)}.`);
	}
	reportLostConnections(pool, onError);
	pool.on('connect', writeTogether);
	pool.on('connect', (client) => keepPlans(client, { from: 8, most: 100 }));
	try {
		await refuseOldServer(pool);
	} catch (cause) {
		await pool.end();
		if (cause instanceof StartupProblem) throw cause;
		const reason = codeOf(cause) || withoutAddress(firstLine(cause), url);
		throw new StartupProblem('unreachable', `The database in DATABASE_URL cannot be reached (${reason}).`);
	}
	const db = databaseOn(pool);
	return { db, engine: 'server', close: () => db.destroy() };
}

/**
 * Once for each connection, idle or in use. The pool speaks for idle ones only; without a listener of its own, one that is cut
 * in the middle of somebody's work would end the process.
 */
function reportLostConnections(pool: pg.Pool, onError: (cause: unknown) => void): void {
	pool.on('error', () => {});
	pool.on('connect', (client) => {
		client.once('error', onError);
		client.on('error', () => {});
	});
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
	const version = Number(rows[0]?.version);
	if (version >= OLDEST_SERVER * 10_000) return;
	throw new StartupProblem(
		'version',
		`The database server is PostgreSQL ${Math.floor(version / 10_000)}; version ${OLDEST_SERVER} or newer is needed.`
	);
}

/** An address may hold a password: it never reaches a message. */
function withoutAddress(text: string, url: string): string {
	return text.includes(url) ? 'it is no address of a database' : text;
}

async function openFolder(dataFolder: string, onError: (cause: unknown) => void): Promise<OpenDatabase> {
	const folder = resolve(dataFolder);
	prepareFolder(folder);
	const release = await lockFolder(folder);
	try {
		const opened = await openEmbedded({ dataDir: folder, postgresqlconf: EMBEDDED_SETTINGS }, onError);
		const endUpkeep = keepUp(opened.db, onError);
		const close = async () => {
			await endUpkeep();
			await opened.close();
			await release();
		};
		return { ...opened, close };
	} catch (cause) {
		await release();
		throw new StartupProblem(
			'folder',
			`The database in the data folder ${folder} cannot be opened: ${firstLine(cause)}.`
		);
	}
}

/** The defaults double the memory of the process and keep a gigabyte of log, and gain nothing at this size. */
const EMBEDDED_SETTINGS = ['shared_buffers = 32MB', 'max_wal_size = 128MB'];

/** Parents first, one by one: Node's own recursive way never returns where the system refuses to make folders, as in /proc. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder, { mode: 0o700 });
}

function prepareFolder(folder: string): void {
	try {
		makeFolder(folder);
		accessSync(folder, constants.W_OK);
		accessSync(dirname(folder), constants.W_OK);
	} catch (cause) {
		throw new StartupProblem('folder', `The data folder ${folder} cannot be written (${codeOf(cause)}).`);
	}
}

/**
 * V8 compiles what it runs often anew, for speed, and counts a start as often: four threads were at it while the first visitor
 * waited. What is used all day is still compiled, after it has done fifty times as much work.
 */
function compileLater(): void {
	setFlagsFromString('--wasm-tiering-budget=100000000');
}

/** The embedded database without a lock: for tests in memory, and for the folder above once it is locked. */
export async function openEmbedded(
	options: PGliteOptions,
	onError: (cause: unknown) => void
): Promise<OpenDatabase & { readonly pglite: PGlite }> {
	compileLater();
	const pglite = await PGlite.create({ ...options, extensions: { btree_gist } });
	await pglite.exec(`set random_page_cost = ${PAGE_COST}`);
	const config = createPgConfig(pglite);
	const pool = new pg.Pool({ ...config, max: config.poolSize, pipeline: true, types: columnTypes });
	pool.on('error', onError);
	const db = databaseOn(pool);
	const close = async () => {
		await db.destroy();
		await pglite.close();
	};
	return { db, engine: 'embedded', close, pglite };
}

/** Kysely over a pool: the only dialect there is. */
export function databaseOn(pool: pg.Pool): Database {
	return new Kysely<Tables>({ dialect: new OneTripDialect(pool) });
}
