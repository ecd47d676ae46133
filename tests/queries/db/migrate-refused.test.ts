/** Databases that cannot be brought forward say why in one sentence, and are left as they were. */
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { openDatabase } from '$lib/server/db/open-database';
import { eachEngine } from '$tests/support/database';
import { addressOf, administer, dropDatabase } from '$tests/support/server-databases';

eachEngine('a database that a newer program prepared', (openTestDatabase) => {
	const database = openTestDatabase();

	it('is refused', async () => {
		await sql`insert into kysely_migration values ('2099-01-01-later', now()::text)`.execute(database.db);
		await expect(migrate(database.db)).rejects.toMatchObject({
			kind: 'version',
			message: expect.stringMatching(
				/^The database was prepared by a newer version of this program: .*2099-01-01-later.*\.$/
			)
		});
	});
});

const serverUrl = inject('serverUrl');
const NAME = `begroting_modest_${process.pid}`;

describe.skipIf(serverUrl === null)('a database user that may not take on the roles (server)', () => {
	const server = serverUrl ?? '';

	afterAll(async () => {
		await dropDatabase(server, NAME);
		await administer(server, `drop role if exists ${NAME}`);
	});

	it('is told what an administrator has to run', async () => {
		await administer(server, `create role ${NAME} login`);
		await administer(server, `grant ${NAME} to current_user`);
		await administer(server, `create database ${NAME} owner ${NAME}`);
		const url = addressOf(server, NAME).replace(/\/\/([^@/]*@)?/, `//${NAME}@`);
		const opened = await openDatabase({ url, dataFolder: '' }, () => {});
		const refused = migrate(opened.db);
		await expect(refused).rejects.toMatchObject({
			kind: 'migration',
			message: expect.stringContaining(`grant opleidingsschool_app to ${NAME};`)
		});
		const tables = await sql`select from pg_tables where tablename = 'partnership'`.execute(opened.db);
		await opened.close();
		expect(tables.rows).toEqual([]);
	});
});
