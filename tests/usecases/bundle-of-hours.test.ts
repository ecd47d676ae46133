/** What an import may and may not do with declared hours that are here already. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { asSystem } from '$lib/server/db/tenancy';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { exportBundle, exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundle, importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { LIST_LENGTH } from '$lib/bundle/limits';
import { HOURS_LISTS } from '$lib/bundle/hours-schema';
import { newMembership } from '../support/builders';
import { callerOf } from '../support/callers';
import { eachEngine } from '../support/database';
import type { SampleBundle } from '../support/sample-bundle';
import { declared, priced } from '../support/sample-hours';
import { testServices } from '../support/services';
import { BY, bundleOf, canonical } from './import-sample';

eachEngine('declared hours in and out', (openTestDatabase) => {
	const database = openTestDatabase();
	const services = () => testServices(database);
	let number = 0;
	let id: string;

	beforeEach(async () => {
		id = `uren-${(number += 1)}`;
		await importBundleAsSystem(services(), canonical(bundleOf(id)), BY);
	});

	const stored = async () => JSON.parse((await exportBundleAsSystem(services(), id)) ?? '{}') as SampleBundle;
	const take = (change: (bundle: SampleBundle) => void) =>
		importBundleAsSystem(services(), canonical(bundleOf(id, change)), BY);
	const lineOf = (bundle: SampleBundle, line: string) => bundle.declarations.find((row) => row.id === line);
	async function penvoerder(partnerId: string) {
		return callerOf(services(), await newMembership(database.db, id, { role: 'penvoerder', partnerId }));
	}

	it('come out as they went in, and the sums follow', async () => {
		expect(await exportBundleAsSystem(services(), id)).toBe(canonical(bundleOf(id)));
		expect(await take(() => {})).toMatchObject({ value: { kind: 'unchanged', hoursSkipped: 0 } });
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	describe('for whoever runs the server', () => {
		it('become what the bundle says, and the sums with them', async () => {
			const outcome = await take((bundle) => {
				Object.assign(lineOf(bundle, 'uren-ingediend')!, { hours: '7.50', price: priced('472.50') });
				Object.assign(lineOf(bundle, 'uren-goed')!, { state: 'settled' });
				bundle.declarations = bundle.declarations.filter((row) => row.id !== 'uren-terug');
				bundle.declarations.push(declared('uren-erbij', { personId: 'persoon-1' }));
				bundle.rounds[2]!.name = 'Ronde van de winter';
				bundle.commitments.reverse();
			});
			expect(outcome).toMatchObject({
				value: {
					counts: {
						declaration: { added: 1, changed: 2, removed: 1 },
						declarationRound: { changed: 1 },
						commitment: { moved: 2 }
					}
				}
			});
			const after = await stored();
			expect(lineOf(after, 'uren-ingediend')?.price?.amount).toBe('472.50');
			expect(lineOf(after, 'uren-goed')?.state).toBe('settled');
			expect(lineOf(after, 'uren-terug')).toBeUndefined();
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		});

		it.each<[string, (bundle: SampleBundle) => void, string]>([
			[
				'other hours',
				(bundle) => Object.assign(lineOf(bundle, 'uren-goed')!, { hours: '2.00', price: priced('126.00') }),
				'declarations[uren-goed]'
			],
			[
				'an approval taken back',
				(bundle) => Object.assign(lineOf(bundle, 'uren-goed')!, { state: 'submitted' }),
				'declarations[uren-goed]'
			],
			[
				'something else settled',
				(bundle) => Object.assign(lineOf(bundle, 'uren-betaald')!, { activity: 'Ander werk' }),
				'declarations[uren-betaald]'
			],
			[
				'a settled round opened',
				(bundle) => {
					bundle.settlements = [];
					bundle.rounds[1]!.state = 'open';
				},
				'rounds[ronde-0]'
			],
			['a closed round opened without a reason', (bundle) => (bundle.rounds[2]!.state = 'open'), 'rounds[ronde-2]'],
			['another end of a dispute', (bundle) => (bundle.disputes[1]!.outcome = 'accepted'), 'disputes[verschil-0]'],
			[
				'other words in a remark',
				(bundle) => (bundle.disputes[0]!.remarks[0]!.body = 'Nooit gezegd.'),
				'disputes[verschil-1]'
			]
		])('are refused with %s', async (_, change, path) => {
			const before = await exportBundleAsSystem(services(), id);
			expect(await take(change)).toEqual({ ok: false, error: { kind: 'decidedDiffers', paths: [path] } });
			expect(await exportBundleAsSystem(services(), id)).toBe(before);
		});

		it('keep what an ended dispute was about when the file is from before that was kept', async () => {
			const kept = (await stored()).disputes;
			const taken = await take((bundle) => {
				const nothing = { reason: null, declaredHours: null, openedBy: null, closedBy: null };
				bundle.disputes.forEach((dispute) => Object.assign(dispute, nothing));
			});
			expect(taken).toMatchObject({ ok: true });
			expect((await stored()).disputes).toEqual(kept);
		});

		it('keep what was decided or disputed here when the bundle lacks it', async () => {
			const outcome = await take((bundle) => {
				bundle.declarations = [];
				bundle.disputes = [];
				bundle.settlements = [];
			});
			expect(outcome).toMatchObject({ value: { keptDeclarations: 3 } });
			const after = await stored();
			expect(after.declarations.map((row) => row.id)).toEqual(['uren-betaald', 'uren-betwist', 'uren-goed']);
			expect(after.disputes.map((row) => row.remarks.length)).toEqual([0, 2]);
		});

		it('do not bring back what was erased here', async () => {
			await take((bundle) => {
				Object.assign(bundle.declaredPeople[0]!, { name: null, erasedOn: '2026-11-01' });
				Object.assign(lineOf(bundle, 'uren-concept')!, { note: null });
			});
			await take(() => {});
			const person = (await stored()).declaredPeople.find((row) => row.id === 'persoon-1');
			expect(person).toMatchObject({ name: null, erasedOn: '2026-11-01' });
		});

		it('stay when the file is from before hours were declared', async () => {
			const before = await exportBundleAsSystem(services(), id);
			const old: Partial<SampleBundle> = bundleOf(id);
			for (const list of HOURS_LISTS) delete old[list];
			expect(await importBundleAsSystem(services(), JSON.stringify(old), BY)).toMatchObject({
				value: { kind: 'unchanged' }
			});
			expect(await exportBundleAsSystem(services(), id)).toBe(before);
		});

		it('keep a partner that declared or agreed on hours', async () => {
			const newcomer = (bundle: SampleBundle, partnerId: string) =>
				bundle.partners.push({
					...{ ...bundle.partners[3]!, id: partnerId, name: `Partner ${partnerId}`, shortName: partnerId },
					...{ leadPartner: false, mandatedRepresentative: null }
				});
			// A partnership that is new has no trail of its rows yet, which would count as a history too.
			id = `laat-${id}`;
			await take((bundle) => {
				for (const partnerId of ['alleen-afspraak', 'alleen-uren', 'niets']) newcomer(bundle, partnerId);
				bundle.commitments.push({ ...bundle.commitments[0]!, id: 'van-later', partnerId: 'alleen-afspraak' });
				const submitted = { ...lineOf(bundle, 'uren-ingediend')!, id: 'uren-later', partnerId: 'alleen-uren' };
				bundle.declarations.push(submitted);
			});
			const outcome = await take(() => {});
			expect(outcome).toEqual({
				ok: false,
				error: { kind: 'partnersHaveHistory', partnerIds: ['alleen-afspraak', 'alleen-uren'] }
			});
		});
	});

	describe('for a person', () => {
		it('show them no draft of another organisation, and change nothing when they come back', async () => {
			const before = await exportBundleAsSystem(services(), id);
			const caller = await penvoerder('bestuur');
			const exported = await exportBundle(caller, id);
			const text = exported.ok ? exported.value : '';
			const bundle = JSON.parse(text) as SampleBundle;
			expect(bundle.declarations.map((row) => row.id)).toEqual([
				...['uren-betaald', 'uren-betwist', 'uren-goed', 'uren-ingediend', 'uren-terug']
			]);
			expect(text).not.toContain('Noor Verzonnen');
			expect(await importBundle(caller, id, text)).toMatchObject({ value: { kind: 'unchanged', hoursSkipped: 0 } });
			expect(await exportBundleAsSystem(services(), id)).toBe(before);
		});

		it('write only their own drafts in open rounds, and count the rest', async () => {
			const caller = await penvoerder('school');
			const text = canonical(
				bundleOf(id, (bundle) => {
					Object.assign(lineOf(bundle, 'uren-concept')!, { activity: 'Nu ingevuld', note: null });
					Object.assign(lineOf(bundle, 'uren-ingediend')!, { activity: 'Stiekem' });
					bundle.declarations.push(
						declared('uren-eigen', { personId: 'persoon-1' }),
						declared('uren-dicht', { roundId: 'ronde-2', from: '2026-11-02', until: '2026-11-03' }),
						declared('uren-vreemd', { partnerId: 'instituut', personId: null }),
						declared('uren-klaar', {
							...{ state: 'approved', submittedAt: '2026-10-02T08:15:00.000Z', decidedAt: '2026-10-02T08:15:00.000Z' },
							decidedBy: 'Niemand'
						})
					);
					bundle.rounds[0]!.state = 'closed';
					bundle.declaredPeople[2]!.name = 'Van een ander';
					bundle.disputes[0]!.remarks.pop();
				})
			);
			expect(await importBundle(caller, id, text)).toMatchObject({
				value: { counts: { declaration: { added: 1, changed: 1, removed: 0 } }, hoursSkipped: 7 }
			});
			const after = await stored();
			expect(lineOf(after, 'uren-concept')).toMatchObject({ activity: 'Nu ingevuld', note: null });
			expect(after.declarations.map((row) => row.id)).not.toEqual(
				expect.arrayContaining(['uren-dicht', 'uren-vreemd', 'uren-klaar'])
			);
			expect(lineOf(after, 'uren-ingediend')?.activity).toBe('Werk uren-ingediend');
			expect(after.rounds.find((row) => row.id === 'ronde-1')?.state).toBe('open');
			expect(after.declaredPeople.map((row) => row.name)).toEqual(['Noor Verzonnen', null, null]);
			expect(after.disputes[1]?.remarks).toHaveLength(2);
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		});
	});

	it('stay out of a file that would be too large to be read, which says so', async () => {
		await asSystem(database.db, async (trx) => {
			await sql`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, from_day,
					until_day, hours, created_by)
				select partnership_id, 'veel-' || number, school_year, round_id, partner_id, role_id, area, activity, from_day, until_day,
					hours, created_by from declaration, generate_series(1, ${LIST_LENGTH}) as number
				where partnership_id = ${id} and id = 'uren-concept'`.execute(trx);
		});
		const exported = (await exportBundleAsSystem(services(), id)) ?? '';
		const bundle = JSON.parse(exported) as SampleBundle;
		expect(bundle.leftOut).toEqual(['declarations', 'declaredPeople', 'disputes']);
		expect([bundle.declarations, bundle.rounds.length]).toEqual([[], 3]);
		expect(await importBundleAsSystem(services(), exported, BY)).toMatchObject({ value: { kind: 'unchanged' } });
	});

	it('leave no name and no note in the trail', async () => {
		await take((bundle) => {
			bundle.declaredPeople[0]!.hoursPerYear = '1000.00';
			lineOf(bundle, 'uren-concept')!.activity = 'Ander werk';
		});
		const events = await asSystem(database.db, (trx) =>
			trx.selectFrom('audit_event').selectAll().where('partnership_id', '=', id).execute()
		);
		const rows = events.filter((event) => event.entity !== 'partnership');
		expect(rows.map(({ action, level, partner_id }) => [action, level, partner_id])).toEqual(
			expect.arrayContaining([
				['declaredPerson.changed', 'ownOrganisation', 'school'],
				['declaration.changed', 'ownOrganisation', 'school']
			])
		);
		expect(JSON.stringify(events)).not.toMatch(/Noor Verzonnen|Rooster|"declaration":|"declaredPerson":/);
	});
});
