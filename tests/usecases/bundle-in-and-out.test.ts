import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { AGREEMENT_LISTS } from '$lib/bundle/agreement-schema';
import { HOURS_LISTS } from '$lib/bundle/hours-schema';
import { lineSchema } from '$lib/bundle/year-schema';
import { asSystem } from '$lib/server/db/tenancy';
import { exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { newMembership } from '../support/builders';
import { eachEngine } from '../support/database';
import { eventsOf } from '../support/people';
import { frozenSample, versionOf } from '../support/sample-bundle';
import { testServices } from '../support/services';
import { BY, bundleOf, canonical, revisionsOf } from './import-sample';

const noHours = Object.fromEntries([...HOURS_LISTS, ...AGREEMENT_LISTS].map((list) => [list, []]));

eachEngine('a bundle in and out', (openTestDatabase) => {
	const database = openTestDatabase();

	describe('a partnership that is not here yet', () => {
		it('is made from the bundle, and exported again to the same bytes', async () => {
			const services = testServices(database);
			const text = canonical(bundleOf('nieuw'));
			const outcome = await importBundleAsSystem(services, text, BY);
			expect(outcome).toMatchObject({ ok: true, value: { kind: 'created', counts: { budgetLine: { added: 6 } } } });
			const exported = await exportBundleAsSystem(services, 'nieuw');
			expect(exported).toBe(text);
			expect(await importBundleAsSystem(services, exported ?? '', BY)).toMatchObject({
				value: { kind: 'unchanged', counts: {} }
			});
			expect(await exportBundleAsSystem(services, 'nieuw')).toBe(text);
		});

		it('leaves one event in the trail, and none when nothing changed', async () => {
			const events = await eventsOf(database.db, 'nieuw');
			expect(events.map((event) => event.action)).toEqual(['bundle.imported', 'version.imported']);
		});

		it('is not made when there is one problem in the file', async () => {
			const json = bundleOf('kapot');
			json.years[1]!.lines[0]!.partnerId = 'niemand';
			const outcome = await importBundleAsSystem(testServices(database), JSON.stringify(json), BY);
			expect(outcome).toMatchObject({
				ok: false,
				error: { kind: 'problems', problems: [{ reason: 'pointsAtNothing' }] }
			});
			expect(await exportBundleAsSystem(testServices(database), 'kapot')).toBeNull();
		});
	});

	describe('a partnership that is here already', () => {
		const changed = bundleOf('bekend', (bundle) => {
			const year = bundle.years[1]!;
			bundle.partnership.name = 'Opleidingsschool Anders';
			bundle.partners[0]!.leadPartner = false;
			bundle.partners[3]!.leadPartner = true;
			bundle.partners.splice(4, 1, { ...bundle.partners[4]!, name: 'Instituut met nieuwe naam' });
			bundle.roles.push({ id: 'assessor', name: 'Assessor', aliases: [] });
			bundle.awards[0]!.instalments = [];
			bundle.wageCosts = [];
			year.lines = [
				{ ...year.lines[2]!, activity: 'Nu ingevuld' },
				year.lines[0]!,
				{ ...year.lines[0]!, id: 'erbij', roleId: 'assessor' }
			];
			year.keys[0]!.bases[0]!.weight = '99';
			year.sources[0]!.amount = { kind: 'unknown' };
			year.sources[3]!.amount = { kind: 'subsidy' };
			year.split = year.split.filter((node) => node.id !== 'gewogen');
		});

		beforeAll(async () => {
			await importBundleAsSystem(testServices(database), canonical(bundleOf('bekend')), BY);
		});

		it('becomes what the bundle says, and changes only the rows that differ', async () => {
			const outcome = await importBundleAsSystem(testServices(database), canonical(changed), BY);
			expect(outcome).toMatchObject({
				ok: true,
				value: {
					kind: 'changed',
					counts: {
						partner: { added: 0, changed: 3, removed: 0 },
						role: { added: 1 },
						instalment: { removed: 1 },
						wageCost: { removed: 1 },
						allocationKey: { changed: 1 },
						fundingSource: { changed: 2 },
						splitNode: { removed: 1 },
						budgetLine: { added: 1, changed: 1, removed: 1, moved: 2 }
					}
				}
			});
			expect(await exportBundleAsSystem(testServices(database), 'bekend')).toBe(canonical(changed));
			expect(await revisionsOf(database, 'bekend')).toEqual([
				'2025-2026 1 begeleiding r1',
				'2025-2026 2 reiskosten r1',
				'2025-2026 3 nog-open r1',
				'2026-2027 1 nog-open r2',
				'2026-2027 2 begeleiding r1',
				'2026-2027 3 erbij r1'
			]);
		});

		it('shows each change at its record, and payments to the staff of the penvoerder only', async () => {
			const events = await eventsOf(database.db, 'bekend');
			expect(events).toContainEqual(
				expect.objectContaining({
					action: 'budgetLine.changed',
					entity: 'budgetLine',
					entity_id: '2026-2027/nog-open',
					level: 'shared'
				})
			);
			expect(events).toContainEqual(
				expect.objectContaining({
					action: 'instalment.removed',
					entity: 'instalment',
					entity_id: 'termijn-1',
					level: 'leadPartner'
				})
			);
			expect(events).toContainEqual(
				expect.objectContaining({
					action: 'wageCost.removed',
					entity: 'wageCost',
					entity_id: 'loon-1',
					level: 'ownOrganisation'
				})
			);
		});

		it('keeps what a row was in the form of a bundle, as every other change does', async () => {
			const event = await asSystem(database.db, (trx) =>
				trx
					.selectFrom('audit_event')
					.select(['before', 'after'])
					.where('partnership_id', '=', 'bekend')
					.where('action', '=', 'budgetLine.changed')
					.executeTakeFirst()
			);
			expect(event).toMatchObject({ before: { activity: '' }, after: { activity: 'Nu ingevuld' } });
			expect(v.safeParse(lineSchema, event?.before).success).toBe(true);
		});

		it('keeps a frozen version as it is: another document under its number is refused', async () => {
			const before = await exportBundleAsSystem(testServices(database), 'bekend');
			const other = { ...frozenSample(), figures: { totals: { cost: '1.00' } } };
			const json = bundleOf('bekend', (bundle) => (bundle.versions = [versionOf(other)]));
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toEqual({
				ok: false,
				error: { kind: 'versionDiffers', versions: [{ schoolYear: '2025-2026', number: 1 }] }
			});
			expect(await exportBundleAsSystem(testServices(database), 'bekend')).toBe(before);
		});

		it('keeps a frozen version that the bundle does not know, and says so', async () => {
			const json = { ...changed, versions: [] };
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toMatchObject({
				value: { kind: 'unchanged', keptVersions: [{ schoolYear: '2025-2026', number: 1 }] }
			});
		});

		it('adds a next version', async () => {
			const json = bundleOf('bekend', (bundle) => bundle.versions.push(versionOf(frozenSample(), 2)));
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toMatchObject({
				value: { kind: 'changed', counts: { budgetVersion: { added: 1 } } }
			});
		});

		it('does not lose a year that has a frozen version', async () => {
			const json = bundleOf('bekend', (bundle) => {
				Object.assign(bundle, noHours);
				bundle.years = bundle.years.slice(1);
				bundle.versions = [];
			});
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toEqual({
				ok: false,
				error: { kind: 'yearHasVersions', schoolYears: ['2025-2026'] }
			});
		});

		it('does not lose a role that wage costs outside the bundle are about, and writes nothing then', async () => {
			const own = bundleOf('loon', (bundle) => {
				bundle.wageCosts[0]!.roleId = 'schoolopleider';
				Object.assign(bundle, noHours);
			});
			await importBundleAsSystem(testServices(database), canonical(own), BY);
			const json = bundleOf('loon', (bundle) => {
				bundle.leftOut = ['wageCosts'];
				Object.assign(bundle, noHours);
				bundle.wageCosts = [];
				bundle.tariffs = [];
				bundle.roles = [];
				for (const year of bundle.years) year.lines = [];
			});
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toEqual({
				ok: false,
				error: { kind: 'stillNeeded', table: 'wage_cost' }
			});
			expect(await exportBundleAsSystem(testServices(database), 'loon')).toBe(canonical(own));
		});

		it('does not lose a partner with a history, and writes nothing then', async () => {
			await newMembership(database.db, 'bekend', { role: 'partnerMember', partnerId: 'instituut' });
			const before = await exportBundleAsSystem(testServices(database), 'bekend');
			const json = bundleOf('bekend', (bundle) => {
				bundle.partners = bundle.partners.filter((partner) => partner.id !== 'instituut');
				bundle.studentCounts = [];
				Object.assign(bundle, noHours);
				bundle.partnership.name = 'Komt er niet';
			});
			expect(await importBundleAsSystem(testServices(database), canonical(json), BY)).toEqual({
				ok: false,
				error: { kind: 'partnersHaveHistory', partnerIds: ['instituut'] }
			});
			expect(await exportBundleAsSystem(testServices(database), 'bekend')).toBe(before);
		});
	});
});
