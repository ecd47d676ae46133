/** The migrations: from nothing to the present, once. */
import { expect, it } from 'vitest';
import { migrate, pendingMigrations } from '$lib/server/db/migrate';
import { eachEngine } from '$tests/support/database';

eachEngine('migrations', (openTestDatabase) => {
	const database = openTestDatabase();

	it('run once: a second run has nothing left to do', async () => {
		expect(await migrate(database.db)).toEqual([]);
		expect(await pendingMigrations(database.db)).toEqual([]);
	});
});
