/**
 * Runs once before the store tests: makes a migrated template of each engine, so that a test file gets a fresh database in
 * a fraction of a second. Without TEST_DATABASE_URL it starts a throwaway PostgreSQL cluster where that is installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/lib/server/db/migrate';
import { openDatabase, openEmbedded } from '../../src/lib/server/db/open-database';
import { findPostgres, startCluster } from './postgres.mjs';
import { addressOf, administer, dropDatabase } from './server-databases';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a server on which databases may be made; `null` where PostgreSQL cannot be had. */
		serverUrl: string | null;
		/** A migrated, empty database to copy. */
		serverTemplate: string;
		embeddedTemplate: string;
	}
}

const TEMPLATE = `begroting_template_${process.pid}`;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const bin = process.env.TEST_DATABASE_URL ? null : findPostgres();
	const cluster = bin === null ? null : await startCluster(bin);
	const serverUrl = process.env.TEST_DATABASE_URL || cluster?.url || null;
	project.provide('serverUrl', serverUrl);
	project.provide('serverTemplate', TEMPLATE);
	project.provide('embeddedTemplate', await embeddedTemplate());
	if (serverUrl) await makeServerTemplate(serverUrl);
	return async () => {
		if (cluster) await cluster.stop();
		else if (serverUrl) await dropDatabase(serverUrl, TEMPLATE);
	};
}

async function makeServerTemplate(serverUrl: string): Promise<void> {
	await dropDatabase(serverUrl, TEMPLATE);
	await administer(serverUrl, `create database ${TEMPLATE}`);
	const opened = await openDatabase({ url: addressOf(serverUrl, TEMPLATE), dataFolder: '' }, () => {});
	await migrate(opened.db);
	await opened.close();
}

/**
 * Opening a copy takes as long as reading its files and making room in memory: with the engine's own settings that was two seconds
 * of processor time for each group of tests, of which two thirds for nothing. A copy has the settings of its template.
 */
const SMALL: PGliteOptions = {
	initDbStartParams: ['--wal-segsize=1'],
	postgresqlconf: ['shared_buffers = 8MB', 'min_wal_size = 2MB']
};

/** Two databases that only serve to make others from, half of all files. */
const WITHOUT_SPARES = [
	'update pg_database set datistemplate = false',
	'drop database template0',
	'drop database template1',
	'checkpoint'
];

/** Kept between runs under a name that changes with the migrations, the settings and the engine. */
async function embeddedTemplate(): Promise<string> {
	const hash = createHash('sha256').update(readFileSync('node_modules/@electric-sql/pglite/package.json'));
	hash.update(JSON.stringify([SMALL, WITHOUT_SPARES]));
	for (const name of readdirSync('migrations').sort()) hash.update(readFileSync(join('migrations', name)));
	const path = join('.test-output', 'templates', `${hash.digest('hex').slice(0, 16)}.tar`);
	if (existsSync(path)) return path;
	const opened = await openEmbedded(SMALL, () => {});
	await migrate(opened.db);
	for (const statement of WITHOUT_SPARES) await opened.pglite.exec(statement);
	const dump = await opened.pglite.dumpDataDir('none');
	await opened.close();
	mkdirSync(join('.test-output', 'templates'), { recursive: true });
	writeFileSync(`${path}.${process.pid}`, new Uint8Array(await dump.arrayBuffer()));
	renameSync(`${path}.${process.pid}`, path);
	return path;
}
