/** A fresh, migrated, empty database of each engine for a group of tests, and its end afterwards. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openDatabase, openEmbedded, type OpenDatabase } from '$lib/server/db/open-database';
import { addressOf, administer, dropDatabase } from './server-databases';

export type Engine = OpenDatabase['engine'];

/** Open from `beforeAll` to `afterAll` of the surrounding `describe`. */
export interface TestDatabase extends Pick<OpenDatabase, 'db' | 'engine'> {
	/** Address of the server database; `null` for the embedded one. */
	readonly url: string | null;
}

/**
 * Describes the same behaviour on both engines: `body` calls `openTestDatabase` once, in the body of the describe, and reads
 * `.db` inside its tests. Where no PostgreSQL server can be had its half is skipped, and the run says so.
 */
export function eachEngine(name: string, body: (openTestDatabase: () => TestDatabase, engine: Engine) => void): void {
	describe(`${name} (embedded)`, () => body(() => databaseOf('embedded'), 'embedded'));
	describe.skipIf(!hasServer())(`${name} (server)`, () => body(() => databaseOf('server'), 'server'));
}

/** One database of a named engine, for tests that need two engines side by side. Same rules as `openTestDatabase`. */
export function databaseOf(engine: Engine): TestDatabase {
	const serverUrl = inject('serverUrl') ?? '';
	return engine === 'embedded'
		? registered(engine, openEmbeddedCopy)
		: registered(engine, () => openServerCopy(serverUrl));
}

export const hasServer = (): boolean => inject('serverUrl') !== null;

/** For races and faults, which only a server with several connections can show. */
export function onServer(name: string, body: (openTestDatabase: () => TestDatabase) => void): void {
	describe.skipIf(!hasServer())(`${name} (server)`, () => body(() => databaseOf('server')));
}

interface Copy {
	readonly opened: OpenDatabase;
	readonly url: string | null;
	readonly end: () => Promise<void>;
}

function registered(engine: Engine, open: () => Promise<Copy>): TestDatabase {
	let copy: Copy | null = null;
	const opened = (): Copy => {
		if (copy === null) throw new Error('the test database is open inside tests and hooks only');
		return copy;
	};
	beforeAll(async () => {
		copy = await open();
	});
	afterAll(async () => {
		await copy?.end();
		copy = null;
	});
	return {
		engine,
		get db() {
			return opened().opened.db;
		},
		get url() {
			return opened().url;
		}
	};
}

async function openEmbeddedCopy(): Promise<Copy> {
	const loadDataDir = new Blob([new Uint8Array(readFileSync(inject('embeddedTemplate')))]);
	const opened = await openEmbedded({ loadDataDir }, () => {});
	return { opened, url: null, end: opened.close };
}

async function openServerCopy(serverUrl: string): Promise<Copy> {
	const name = `begroting_test_${randomBytes(6).toString('hex')}`;
	await administer(serverUrl, `create database ${name} template ${inject('serverTemplate')}`);
	const url = addressOf(serverUrl, name);
	const opened = await openDatabase({ url, dataFolder: '' }, () => {});
	const end = async () => {
		await opened.close();
		await dropDatabase(serverUrl, name);
	};
	return { opened, url, end };
}
