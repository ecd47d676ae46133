import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleJson } from '$lib/bundle/bundle-schema';
import type { Role } from '$lib/server/auth/actor';
import { exportBundle, exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundle, importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { newMembership } from '../support/builders';
import { callerOf } from '../support/callers';
import { eachEngine } from '../support/database';
import { testServices } from '../support/services';
import { BY, bundleOf, canonical } from './import-sample';

eachEngine('a bundle in the hands of a person', (openTestDatabase) => {
	const database = openTestDatabase();

	async function callerWith(partnershipId: string, role: Role, partnerId?: string) {
		const access = await newMembership(database.db, partnershipId, { role, ...(partnerId && { partnerId }) });
		return callerOf(testServices(database), access);
	}

	describe('what a person may not see', () => {
		beforeAll(async () => {
			const json = bundleOf('zicht', (bundle) =>
				bundle.wageCosts.push({ ...bundle.wageCosts[0]!, id: 'loon-2', partnerId: 'bestuur' })
			);
			await importBundleAsSystem(testServices(database), canonical(json), BY);
		});

		it('is left out of their export, which says so', async () => {
			const caller = await callerWith('zicht', 'penvoerder', 'bestuur');
			const exported = await exportBundle(caller, 'zicht');
			const bundle = JSON.parse(exported.ok ? exported.value : '{}') as BundleJson;
			expect(bundle.leftOut).toEqual(['declarations', 'declaredPeople', 'disputes', 'importMappings', 'wageCosts']);
			expect(bundle.wageCosts.map((row) => row.id)).toEqual(['loon-2']);
			expect(bundle.awards[0]?.instalments).toHaveLength(1);
		});

		it('stays as it is when they import what they exported', async () => {
			const caller = await callerWith('zicht', 'penvoerder', 'bestuur');
			const before = await exportBundleAsSystem(testServices(database), 'zicht');
			const exported = await exportBundle(caller, 'zicht');
			expect(await importBundle(caller, 'zicht', exported.ok ? exported.value : '')).toMatchObject({
				ok: true,
				value: { kind: 'unchanged', wageCostsSkipped: 0 }
			});
			expect(await exportBundleAsSystem(testServices(database), 'zicht')).toBe(before);
		});

		it('stays as it is when they import a whole bundle, and they are told', async () => {
			const caller = await callerWith('zicht', 'penvoerder', 'bestuur');
			const json = bundleOf('zicht', (bundle) => {
				bundle.partnership.name = 'Nieuwe naam';
				bundle.wageCosts = [{ ...bundle.wageCosts[0]!, amountPerHour: '1.00' }];
			});
			expect(await importBundle(caller, 'zicht', canonical(json))).toMatchObject({
				ok: true,
				value: { kind: 'changed', wageCostsSkipped: 1 }
			});
			const after = JSON.parse((await exportBundleAsSystem(testServices(database), 'zicht')) ?? '{}') as BundleJson;
			expect(after.partnership.name).toBe('Nieuwe naam');
			expect(after.wageCosts.map((row) => [row.id, row.amountPerHour])).toEqual([['loon-1', '58.10']]);
		});

		it('leaves references and payments alone when the bundle does not hold them', async () => {
			const json = bundleOf('zicht', (bundle) => {
				bundle.leftOut = ['awardReferences', 'instalments', 'wageCosts'];
				bundle.awards = bundle.awards.map((award) => ({
					...award,
					title: 'Andere titel',
					reference: null,
					note: null,
					instalments: []
				}));
				bundle.wageCosts = [];
			});
			await importBundleAsSystem(testServices(database), canonical(json), BY);
			const after = JSON.parse((await exportBundleAsSystem(testServices(database), 'zicht')) ?? '{}') as BundleJson;
			expect(after.awards[0]).toMatchObject({
				title: 'Andere titel',
				reference: 'OR26-001',
				instalments: [{ id: 'termijn-1' }]
			});
			expect(after.wageCosts).toHaveLength(1);
		});
	});

	describe('who may', () => {
		beforeAll(async () => {
			await importBundleAsSystem(testServices(database), canonical(bundleOf('recht')), BY);
		});

		it.each([
			['penvoerder', true, true],
			['accountant', true, false],
			['coordinator', false, false],
			['bestuurder', false, false]
		] as const)('%s: export %s, import %s', async (role, exports, imports) => {
			const caller = await callerWith('recht', role);
			expect((await exportBundle(caller, 'recht')).ok).toBe(exports);
			expect((await importBundle(caller, 'recht', canonical(bundleOf('recht')))).ok).toBe(imports);
		});

		it('a bundle of another partnership is not imported into this one', async () => {
			const caller = await callerWith('recht', 'penvoerder');
			expect(await importBundle(caller, 'recht', canonical(bundleOf('zicht')))).toEqual({
				ok: false,
				error: { kind: 'otherPartnership', found: 'zicht' }
			});
			expect(await importBundle(caller, 'zicht', canonical(bundleOf('zicht')))).toEqual({
				ok: false,
				error: 'notFound'
			});
		});
	});
});
