/** Settlements in and out of a bundle: documents that are added where they are missing, and never rewritten. */
import { beforeEach, expect, it } from 'vitest';
import { statementDigest, thawStatement } from '$lib/bundle/settlement-document';
import { SETTLEMENT_LISTS } from '$lib/bundle/settlement-schema';
import { asSystem } from '$lib/server/db/tenancy';
import { listKeptStatements } from '$lib/server/queries/settlements';
import { exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundle, importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { newMembership } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { sha256, type SampleBundle } from '$tests/support/sample-bundle';
import { settlementOf } from '$tests/support/sample-settling';
import { testServices } from '$tests/support/services';
import { bundleOf, BY, canonical } from './import-sample';

eachEngine('settlements in and out', (openTestDatabase) => {
	const database = openTestDatabase();
	const services = () => testServices(database);
	let number = 0;
	let id: string;

	beforeEach(async () => {
		id = `afrekening-${(number += 1)}`;
		expect(await importBundleAsSystem(services(), canonical(bundleOf(id)), BY)).toMatchObject({ ok: true });
	});

	const stored = async () => JSON.parse((await exportBundleAsSystem(services(), id)) ?? '{}') as SampleBundle;
	const take = (change: (bundle: SampleBundle) => void) =>
		importBundleAsSystem(services(), canonical(bundleOf(id, change)), BY);
	const marks = () =>
		asSystem(database.db, async (trx) => {
			const found = [];
			for (const table of ['declaration', 'advance', 'contribution_request', 'swap'] as const) {
				const rows = await trx
					.selectFrom(table)
					.select(['id', 'settlement_id'])
					.where('partnership_id', '=', id)
					.where('settlement_id', 'is not', null)
					.execute();
				found.push(...rows.map((row) => row.id));
			}
			return found;
		});

	it('come out as they went in, and what they took up is marked', async () => {
		expect(await exportBundleAsSystem(services(), id)).toBe(canonical(bundleOf(id)));
		expect(await take(() => {})).toMatchObject({ value: { kind: 'unchanged' } });
		expect(await marks()).toEqual(['uren-betaald', 'voorschot-1', 'bijdrage-1', 'ruil-1']);
	});

	it('are read and intact, from before the last day of work was kept too', async () => {
		const kept = await asSystem(database.db, (trx) => listKeptStatements(trx, id));
		const read = kept.map(({ partnerId, document, digest }) => {
			expect(statementDigest(document, sha256)).toBe(digest);
			const { statement, given } = thawStatement(document);
			return [partnerId, ...[...statement.entries, ...given].map(({ from, until }) => `${from} ${until}`)];
		});
		expect(read).toEqual([
			['bestuur', '2026-07-03 null'],
			['school', '2026-07-03 null'],
			['instituut', '2026-05-01 2026-05-02', '2026-07-03 2026-07-04', '2026-01-05 2026-01-12']
		]);
	});

	it.each<[string, (bundle: SampleBundle) => unknown, string]>([
		['another settled advance', (bundle) => (bundle.advances[1]!.reference = 'Anders'), 'advances[voorschot-1]'],
		['another refused swap', (bundle) => (bundle.swaps[2]!.reason = 'Anders'), 'swaps[ruil-3]'],
		[
			'another settlement of the round',
			(bundle) => {
				const documents = bundle.settlements[0]!.statements.map(({ document }) => document);
				documents[0] = { ...documents[0]!, roundName: 'Anders' };
				bundle.settlements = [settlementOf(documents, sha256)];
			},
			'settlements[afrekening-0]'
		]
	])('are refused with %s', async (_, change, path) => {
		const before = await exportBundleAsSystem(services(), id);
		expect(await take(change)).toEqual({ ok: false, error: { kind: 'decidedDiffers', paths: [path] } });
		expect(await exportBundleAsSystem(services(), id)).toBe(before);
	});

	it('stay when the file lacks them, or is from before there were any', async () => {
		const before = await stored();
		await take((bundle) => {
			for (const list of SETTLEMENT_LISTS) (bundle[list] as unknown[]) = [];
		});
		const after = await stored();
		expect(after.settlements).toEqual(before.settlements);
		expect(after.advances.map((row) => row.id)).toEqual(['voorschot-1']);
		expect(after.swaps.map((row) => row.id)).toEqual(['ruil-1', 'ruil-3', 'ruil-4']);
		const old: Partial<SampleBundle> = bundleOf(id);
		for (const list of SETTLEMENT_LISTS) delete old[list];
		expect(await importBundleAsSystem(services(), JSON.stringify(old), BY)).toMatchObject({
			value: { kind: 'unchanged' }
		});
	});

	it('are brought up to date where nothing is concluded yet', async () => {
		await take((bundle) => {
			bundle.advances[0]!.amount = '1200.00';
			bundle.swaps[1]!.state = 'agreed';
			bundle.swaps[1]!.toAgreed = { name: 'Sam Vos', at: '2026-11-03T08:00:00.000Z' };
		});
		const after = await stored();
		expect(after.advances.find((row) => row.id === 'voorschot-2')?.amount).toBe('1200.00');
		expect(after.swaps.find((row) => row.id === 'ruil-2')?.state).toBe('agreed');
	});

	it('are left as they are by a person, who settles on the page of the round', async () => {
		const penvoerder = callerOf(
			services(),
			await newMembership(database.db, id, { role: 'penvoerder', partnerId: 'bestuur' })
		);
		const before = await stored();
		const text = canonical(
			bundleOf(id, (bundle) => {
				bundle.advances[0]!.amount = '1200.00';
				bundle.swaps[1]!.description = 'Anders';
			})
		);
		expect(await importBundle(penvoerder, id, text)).toMatchObject({ ok: true });
		const after = await stored();
		for (const list of SETTLEMENT_LISTS) expect(after[list], list).toEqual(before[list]);
	});
});
