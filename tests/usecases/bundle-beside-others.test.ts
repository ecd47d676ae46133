import { expect, it } from 'vitest';
import { asSystem } from '$lib/server/db/tenancy';
import { exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { onServer } from '../support/database';
import { waitingForLocks } from '../support/locks';
import { testServices } from '../support/services';
import { BY, bundleOf, canonical, revisionsOf } from './import-sample';

onServer('an import beside somebody who is changing a line', (openTestDatabase) => {
	const database = openTestDatabase();

	it('waits for the change and then judges the line as it is now', async () => {
		const services = testServices(database);
		const text = canonical(bundleOf('samen'));
		await importBundleAsSystem(services, text, BY);
		let imported: Promise<unknown> = Promise.resolve();
		await asSystem(database.db, async (trx) => {
			await trx
				.updateTable('budget_line')
				.set((row) => ({ activity: 'Net gewijzigd', revision: row('revision', '+', 1) }))
				.where('partnership_id', '=', 'samen')
				.where('id', '=', 'begeleiding')
				.where('school_year', '=', '2026-2027')
				.execute();
			imported = importBundleAsSystem(services, text, BY);
			await expect.poll(() => waitingForLocks(database.db), { timeout: 60_000 }).toBe(1);
		});
		expect(await imported).toMatchObject({ value: { kind: 'changed', counts: { budgetLine: { changed: 1 } } } });
		expect(await revisionsOf(database, 'samen')).toContain('2026-2027 1 begeleiding r3');
		expect(await exportBundleAsSystem(services, 'samen')).toBe(text);
	});
});
