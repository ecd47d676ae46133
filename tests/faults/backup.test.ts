/** A backup holds everything, fits either engine, and is taken in whole or not at all (yardstick test 12). */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { asSystem } from '$lib/server/db/tenancy';
import { LEFT_OUT } from '../../src/cli/backup/backup-format';
import { readBackup } from '../../src/cli/backup/read-backup';
import { writeBackup } from '../../src/cli/backup/write-backup';
import { databaseOf, hasServer, type Engine } from '$tests/support/database';
import { newFullPartnership } from '$tests/support/full-partnership';
import { NOW } from '$tests/support/services';
import { listTables } from '$tests/support/tables';

const WAYS: [Engine, Engine][] = [
	['embedded', 'embedded'],
	['embedded', 'server'],
	['server', 'embedded'],
	['server', 'server']
];

let scratch: string;
beforeAll(() => {
	scratch = mkdtempSync(join(tmpdir(), 'begroting-backup-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(WAYS)('a backup from %s into %s', (from, to) => {
	const needed = from === 'server' || to === 'server';
	describe.skipIf(needed && !hasServer())('with rows in every table', () => {
		const source = databaseOf(from);
		const target = databaseOf(to);
		const path = (name: string) => join(scratch, `${from}-${to}-${name}`);

		beforeAll(async () => {
			await newFullPartnership(source.db);
			const { userId } = await newFullPartnership(source.db).then((full) => full.penvoerder);
			await asSystem(source.db, async (trx) => {
				await trx.insertInto('app_setting').values({ key: 'tekst', value: 'é "aanhaling" \\ \n tab\t' }).execute();
				const account = { id: 'account', accountId: userId, providerId: 'credential', userId, password: 'hash' };
				await trx.insertInto('auth_account').values(account).execute();
			});
		});

		it('has every table but those that let somebody in', async () => {
			await writeBackup(source.db, path('first'), NOW);
			const lines = readFileSync(path('first'), 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as object);
			const ends = lines.flatMap((line) =>
				'endOf' in line && 'rows' in line ? [{ name: line.endOf, rows: line.rows }] : []
			);
			const tables = (await listTables(source.db)).map((table) => table.name).filter((name) => !LEFT_OUT.has(name));
			expect(ends.map((end) => end.name).sort()).toEqual(tables);
			expect(ends.filter((end) => end.rows === 0)).toEqual([]);
			expect(statSync(path('first')).mode & 0o777).toBe(0o600);
		});

		it('gives the same file again after it was taken in', async () => {
			await readBackup(target.db, path('first'));
			await writeBackup(target.db, path('second'), NOW);
			expect(readFileSync(path('second'), 'utf8')).toBe(readFileSync(path('first'), 'utf8'));
		});

		it('has the sums of declared hours that its lines come to', async () => {
			expect(await asSystem(target.db, (trx) => sql`select from declared_total`.execute(trx))).toMatchObject({
				rows: { length: 2 }
			});
			expect(await asSystem(target.db, countWrongTotals)).toBe(0);
		});

		it('continues the numbering of the audit trail', async () => {
			const { rows } = await asSystem(target.db, (trx) =>
				sql<{ next: number; last: number }>`select nextval('audit_event_id_seq') as next, max(id) as last
					from audit_event`.execute(trx)
			);
			expect(rows[0]?.next).toBe((rows[0]?.last ?? 0) + 1);
		});

		it('is refused by a database that is not empty', async () => {
			await expect(readBackup(target.db, path('first'))).rejects.toThrow(/^The database is not empty/);
		});
	});
});

describe('a file that is not as it was written', () => {
	const source = databaseOf('embedded');
	const target = databaseOf('embedded');
	const path = () => join(scratch, 'damaged');
	let whole: string;

	beforeAll(async () => {
		await newFullPartnership(source.db);
		await writeBackup(source.db, path(), NOW);
		whole = readFileSync(path(), 'utf8');
	});

	it.each<[string, (text: string) => string, RegExp]>([
		['an amount was changed', (text) => text.replace('280000.00', '280000.01'), /award of the backup is damaged/],
		['a row is missing', (text) => text.replace(/\n\["partnership-[^\n]*/, ''), /damaged/],
		['the end is missing', (text) => text.slice(0, text.lastIndexOf('{')), /not whole/],
		['something follows the end', (text) => `${text}["x"]\n`, /not whole/],
		['the head is of another version', (text) => text.replace('"version":1', '"version":2'), /^Line 1 is not a line/],
		['it is something else', () => 'naam;bedrag\n', /^Line 1 is not a line/],
		['it is empty', () => '', /not whole/]
	])('is refused when %s', async (_, change, message) => {
		writeFileSync(path(), change(whole));
		await expect(readBackup(target.db, path())).rejects.toThrow(message);
		const rows = await asSystem(target.db, (trx) => trx.selectFrom('partnership').select('id').execute());
		expect(rows).toEqual([]);
	});

	it('is refused when it is of a newer version', async () => {
		await sql`insert into kysely_migration values ('2099-01-01-later', now()::text)`.execute(source.db);
		const newer = join(scratch, 'newer');
		await writeBackup(source.db, newer, NOW);
		await expect(readBackup(target.db, newer)).rejects.toThrow(/newer version of the program \(2099-01-01-later\)/);
	});

	it('says which file cannot be read or written', async () => {
		await expect(readBackup(target.db, join(scratch, 'nergens'))).rejects.toThrow(
			/nergens cannot be read \(ENOENT\)\.$/
		);
		const nowhere = writeBackup(target.db, join(scratch, 'nergens', 'file'), NOW);
		await expect(nowhere).rejects.toThrow(/cannot be written \(ENOENT\)\.$/);
	});
});
