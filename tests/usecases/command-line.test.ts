import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem, type SystemTransaction } from '$lib/server/db/tenancy';
import { run } from '../support/command-line';
import { eachEngine } from '../support/database';
import { DEMO_IDS, demoText } from '../support/demo';
import { sampleBundle } from '../support/sample-bundle';
import { readFolder } from '../support/stored-rows';

eachEngine('the command line', (openTestDatabase, engine) => {
	const database = openTestDatabase();
	const folder = mkdtempSync(join(tmpdir(), 'begroting-cli-'));
	const before = { url: process.env['DATABASE_URL'], folder: process.env['DATA_DIR'], mode: process.env['APP_MODE'] };

	beforeAll(() => {
		process.env['DATABASE_URL'] = database.url ?? '';
		process.env['DATA_DIR'] = join(folder, 'data');
	});
	afterAll(() => {
		process.env['DATABASE_URL'] = before.url ?? '';
		process.env['DATA_DIR'] = before.folder ?? '';
		process.env['APP_MODE'] = before.mode ?? '';
		rmSync(folder, { recursive: true });
	});

	it('loads the demonstration once', async () => {
		expect(await run('demo')).toEqual({ exitCode: 0, out: `${DEMO_IDS.join('\n')}\n`, told: [] });
		expect(await run('demo')).toEqual({ exitCode: 0, out: '', told: [] });
	});

	it('exports to a file only its owner reads, and to standard output', async () => {
		const out = join(folder, 'waterrijk.json');
		expect(await run('export', 'waterrijk', '--out', out)).toEqual({ exitCode: 0, out: '', told: [] });
		expect(readFileSync(out, 'utf8')).toBe(demoText('waterrijk'));
		expect(statSync(out).mode & 0o777).toBe(0o600);
		expect((await run('export', 'leerlust')).out).toBe(demoText('leerlust'));
	});

	it('imports a bundle, tells what changed, and changes nothing the second time', async () => {
		const bundle = sampleBundle();
		const path = join(folder, 'bundle.json');
		writeFileSync(path, JSON.stringify(bundle));
		expect((await run('import', path)).out).toMatch(/^voorbeeld was created\.\n {2}partner: 5 added\n/);
		expect(await run('import', path)).toEqual({
			exitCode: 0,
			out: 'Everything in the bundle is already in voorbeeld; nothing changed.\n',
			told: []
		});
		writeFileSync(
			path,
			JSON.stringify({ ...bundle, roles: bundle.roles.map((role) => ({ ...role, name: 'Opleider' })) })
		);
		expect((await run('import', path)).out).toBe('voorbeeld now matches the bundle.\n  role: 1 changed\n');
	});

	it('refuses a bundle with a problem and leaves all as it was', async () => {
		const path = join(folder, 'broken.json');
		writeFileSync(path, JSON.stringify({ ...sampleBundle(), roles: [] }));
		const { exitCode, out, told } = await run('import', path);
		expect([exitCode, out]).toEqual([1, '']);
		expect(told[0]).toBe('tariffs[0].roleId: this refers to schoolopleider, which is not in the bundle');
	});

	it('finds kept sums that differ from the declared lines, and makes them anew when asked', async () => {
		const right = { exitCode: 0, out: '', told: ['Every kept sum of declared hours equals its lines.'] };
		expect(await run('check-totals')).toEqual(right);
		await changeTotals();
		const told = /^One kept sum of declared hours differs from its lines/;
		for (const attempt of [1, 2]) {
			const found = await run('check-totals');
			expect([found.exitCode, found.out], `${attempt}`).toEqual([1, '']);
			expect(found.told[0]).toMatch(told);
		}
		const mended = await run('check-totals', '--rebuild');
		expect([mended.exitCode, mended.told[0]]).toEqual([0, expect.stringMatching(/they were made anew\.$/)]);
		expect(await run('check-totals')).toEqual(right);
		expect((await run('check-totals', '--herstel')).exitCode).toBe(2);
	});

	async function changeTotals(): Promise<void> {
		const change = async (trx: SystemTransaction) => {
			const changed = sql`update declared_total set hours = hours + 1 where ctid = (select min(ctid) from declared_total)`;
			await changed.execute(trx);
		};
		if (engine === 'server') await asSystem(database.db, change);
		else await readFolder(join(folder, 'data'), change);
	}

	describe('says in one sentence', () => {
		it('that there is no such partnership', async () => {
			expect(await run('export', 'weg')).toEqual({ exitCode: 1, out: '', told: ['There is no partnership "weg".'] });
		});

		it('that production has no demonstration', async () => {
			process.env['APP_MODE'] = 'production';
			process.env['APP_SECRET'] = 'geheim-van-deze-test-0123456789-abcdef';
			const ran = await run('demo');
			process.env['APP_MODE'] = '';
			delete process.env['APP_SECRET'];
			expect(ran).toEqual({ exitCode: 1, out: '', told: ['APP_MODE is production, which has no demonstration.'] });
		});

		if (engine === 'embedded') {
			it('that an empty data folder has to be prepared first', async () => {
				process.env['DATA_DIR'] = join(folder, 'empty');
				const ran = await run('export', 'waterrijk');
				process.env['DATA_DIR'] = join(folder, 'data');
				expect(ran).toEqual({
					exitCode: 1,
					out: '',
					told: ['The database is not in the form this version needs; run "migrate" first.']
				});
			});
		}
	});
});
