/** The database is reached through the tenancy door, and never twice at once. */
import { describe, expect, it } from 'vitest';
import { handlesInsideTransactions, statementsOnHandle } from './rules/database-handle';
import { readSources } from './rules/source-files';

const sources = readSources('src/lib/server', 'src/routes', 'src/cli');

describe('the handle on the whole database', () => {
	it('runs statements only where accounts are kept and databases prepared', () => {
		expect(sources.flatMap((file) => statementsOnHandle(file))).toEqual([]);
	});

	it.each([
		"const rows = await services.db.selectFrom('partner').selectAll().execute();",
		"await db.deleteFrom('budget').execute();",
		'await sql`select 1`.execute(locals.services.db);'
	])('is noticed elsewhere: %s', (text) => {
		expect(statementsOnHandle({ path: 'src/lib/server/usecases/x.ts', text }).length).toBeGreaterThan(0);
		expect(statementsOnHandle({ path: 'src/lib/server/auth/x.ts', text })).toEqual([]);
	});

	it('is not used inside a transaction, nor is another one begun', () => {
		expect(sources.flatMap((file) => handlesInsideTransactions(file))).toEqual([]);
	});

	it.each([
		'inPartnership(services.db, access, async (trx) => { await find(services.db); });',
		'asSystem(db, (trx) => asPerson(db, userId, work));',
		'write(caller, request, async ({ trx }) => write(caller, request, other));'
	])('is noticed there: %s', (text) => {
		expect(handlesInsideTransactions({ path: 'src/lib/server/x.ts', text }).length).toBeGreaterThan(0);
	});

	it('may be handed to the function that begins one', () => {
		const text = 'const find = ({ db }: Services) => inPartnership(db, access, (trx) => list(trx, { db: 1 }));';
		expect(handlesInsideTransactions({ path: 'src/lib/server/x.ts', text })).toEqual([]);
		expect(statementsOnHandle({ path: 'src/lib/server/x.ts', text })).toEqual([]);
	});
});
