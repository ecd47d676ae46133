import { describe, expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { factsOfYear } from '$lib/bundle/facts-of-year';
import { demoBundles } from '$lib/demo/demo-bundles';
import { demoPeople } from '$lib/demo/demo-people';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { loadDemo } from '$lib/server/usecases/load-demo';
import { eachEngine } from '../support/database';
import { testServices } from '../support/services';

eachEngine('the demonstration', (openTestDatabase) => {
	const database = openTestDatabase();

	it('is loaded with its people into an empty database', async () => {
		await loadDemo(testServices(database));
		const { partnerships, places, accounts } = await asSystem(database.db, async (trx) => ({
			partnerships: await trx.selectFrom('partnership').select(['id', 'demo']).orderBy('id').execute(),
			places: await trx.selectFrom('membership').select(['partnership_id', 'user_id', 'role']).execute(),
			accounts: await trx.selectFrom('auth_user').select('email').execute()
		}));
		expect(partnerships.map((row) => row.id)).toEqual(demoBundles.map((bundle) => bundle.partnershipId).sort());
		expect(partnerships.every((row) => row.demo)).toBe(true);
		expect(places).toHaveLength(demoPeople.flatMap((person) => person.places).length);
		expect(accounts).toHaveLength(demoPeople.length);
	});

	describe.each(demoBundles)('$partnershipId', ({ partnershipId, text }) => {
		it('comes out byte for byte as it went in, and in again without a change', async () => {
			const services = testServices(database);
			const exported = await exportBundleAsSystem(services, partnershipId);
			expect(exported).toBe(text);
			const again = await importBundleAsSystem(services, exported ?? '', { userName: 'Opdrachtregel', demo: false });
			expect(again).toMatchObject({ ok: true, value: { kind: 'unchanged' } });
		});

		it('gives its penvoerder the same facts from the database as from the file', async () => {
			const bundle = readBundle(text, sha256);
			const lead = demoPeople.find((person) => person.places[0]?.partnershipId === partnershipId);
			const access = {
				userId: lead?.id ?? '',
				partnershipId,
				roles: ['penvoerder' as const],
				partnerIds: lead?.places.flatMap((place) => place.partnerId ?? []) ?? []
			};
			for (const year of ['2025-2026', '2026-2027'].map(toSchoolYear)) {
				const stored = await inPartnership(database.db, access, (trx) => findBudgetFacts(trx, year, productSchemes));
				expect(stored).toEqual(bundle.ok ? factsOfYear(bundle.value, year, productSchemes) : null);
			}
		});
	});

	it('has no budget of a year that nobody started', async () => {
		const found = await asSystem(database.db, (trx) =>
			findBudgetFacts(trx, toSchoolYear('2030-2031'), productSchemes, 'waterrijk')
		);
		expect(found).toBeNull();
	});

	it('is never loaded over what visitors made of it', async () => {
		await asSystem(database.db, async (trx) => {
			await trx.updateTable('partnership').set({ name: 'Anders' }).where('id', '=', 'leerlust').execute();
			await trx.deleteFrom('membership').where('partnership_id', '=', 'leerlust').execute();
		});
		await loadDemo(testServices(database));
		const left = await asSystem(database.db, async (trx) => ({
			name: await trx.selectFrom('partnership').select('name').where('id', '=', 'leerlust').executeTakeFirst(),
			places: await trx.selectFrom('membership').select('id').where('partnership_id', '=', 'leerlust').execute()
		}));
		expect(left).toEqual({ name: { name: 'Anders' }, places: [] });
	});
});
