/** Where an organisation is paid: entered by itself or the penvoerder's staff, and the number told to nobody else, nowhere. */
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import type { Iban } from '$lib/domain/settlement/iban';
import { inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findBankAccount } from '$lib/server/queries/bank-accounts';
import { exportBundle, exportBundleAsSystem } from '$lib/server/usecases/export-bundle';
import { importBundle, importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { removeBankAccount, saveBankAccount } from '$lib/server/usecases/save-bank-account';
import { newMembership, newPartner, newPartnership } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { eventsOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const FIRST = 'NL91ABNA0417164300' as Iban;
const SECOND = 'NL20INGB0001234567' as Iban;

eachEngine('the account of an organisation', (openTestDatabase) => {
	const database = openTestDatabase();
	let partnershipId: string;
	let school: string;
	let people: Record<'penvoerder' | 'coordinator' | 'member' | 'other' | 'bestuurder' | 'accountant', Access>;

	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		school = await newPartner(database.db, partnershipId);
		const other = await newPartner(database.db, partnershipId);
		const place = (role: Access['roles'][number], partnerId?: string) =>
			newMembership(database.db, partnershipId, { role, ...(partnerId && { partnerId }) });
		people = {
			penvoerder: await place('penvoerder'),
			coordinator: await place('coordinator'),
			member: await place('partnerMember', school),
			other: await place('partnerMember', other),
			bestuurder: await place('bestuurder'),
			accountant: await place('accountant')
		};
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const command = (iban: Iban, revision: number | null, accountHolder = 'De School') => ({
		...{ partnershipId, partnerId: school, revision, account: { iban, accountHolder, bic: null } }
	});
	const seenBy = (access: Access) =>
		inPartnership(database.db, access, async (trx) => ({
			account: await findBankAccount(trx, partnershipId, school),
			events: await listAuditEvents(trx, partnershipId, { entity: 'bankAccount', limit: 10 })
		}));

	it('is entered by itself and corrected by the penvoerder’s staff, each seeing what the other did', async () => {
		expect(await saveBankAccount(as(people.member), command(FIRST, null))).toEqual({ ok: true, value: null });
		expect(await saveBankAccount(as(people.coordinator), command(SECOND, 1))).toEqual({ ok: true, value: null });
		for (const access of [people.member, people.penvoerder, people.coordinator, people.accountant]) {
			const { account, events } = await seenBy(access);
			expect(account).toMatchObject({ iban: SECOND, accountHolder: 'De School', revision: 2 });
			expect(events.map(({ action }) => action)).toEqual(['bankAccount.changed', 'bankAccount.added']);
		}
	});

	it('is seen by nobody else, nor that it is there', async () => {
		await saveBankAccount(as(people.member), command(FIRST, null));
		for (const access of [people.other, people.bestuurder])
			expect(await seenBy(access)).toEqual({ account: null, events: [] });
	});

	it('is changed by nobody else, also with the checks of the application off', async () => {
		await saveBankAccount(as(people.member), command(FIRST, null));
		for (const access of [people.other, people.bestuurder, people.accountant]) {
			expect(await saveBankAccount(as(access), command(SECOND, 1))).toEqual({ ok: false, error: 'notAllowed' });
			expect(await removeBankAccount(as(access), command(SECOND, 1))).toEqual({ ok: false, error: 'notAllowed' });
			const unchecked = callerOf(testServices(database, { checks: 'off' }), access);
			const outcome = await saveBankAccount(unchecked, command(SECOND, 1)).catch(() => ({ ok: false }));
			expect(outcome.ok).toBe(false);
		}
		expect((await seenBy(people.member)).account).toMatchObject({ iban: FIRST, revision: 1 });
	});

	it('stands in the trail as its last four characters only', async () => {
		await saveBankAccount(as(people.member), command(FIRST, null));
		await saveBankAccount(as(people.member), command(SECOND, 1));
		await removeBankAccount(as(people.penvoerder), command(SECOND, 2));
		const events = await eventsOf(database.db, partnershipId);
		const text = JSON.stringify(events);
		expect(text).not.toMatch(/ABNA|INGB|041716|000123/);
		expect(events.map(({ action, before, after, level }) => [action, before, after, level])).toEqual([
			['bankAccount.added', null, { iban: '•••• 4300', accountHolder: 'De School', bic: null }, 'checker'],
			[
				'bankAccount.changed',
				expect.objectContaining({ iban: '•••• 4300' }),
				expect.objectContaining({ iban: '•••• 4567' }),
				'checker'
			],
			['bankAccount.removed', expect.objectContaining({ iban: '•••• 4567' }), null, 'checker']
		]);
	});

	it('is not overwritten by who saw an older one, nor written again when nothing changed', async () => {
		await saveBankAccount(as(people.member), command(FIRST, null));
		expect(await saveBankAccount(as(people.penvoerder), command(SECOND, null))).toMatchObject({
			error: { kind: 'changedMeanwhile', current: { iban: FIRST } }
		});
		expect(await saveBankAccount(as(people.penvoerder), command(FIRST, 1))).toEqual({ ok: true, value: null });
		expect((await seenBy(people.member)).account?.revision).toBe(1);
		await removeBankAccount(as(people.member), command(FIRST, 1));
		expect(await saveBankAccount(as(people.penvoerder), command(SECOND, 1))).toMatchObject({
			error: { kind: 'changedMeanwhile', current: null }
		});
		expect(await removeBankAccount(as(people.penvoerder), command(SECOND, 1))).toEqual({
			ok: false,
			error: 'notFound'
		});
	});

	it('belongs to a partner that is there', async () => {
		const nobody = { ...command(FIRST, null), partnerId: 'bestaat-niet' };
		expect(await saveBankAccount(as(people.penvoerder), nobody)).toEqual({ ok: false, error: 'notFound' });
	});

	it('goes along to the next penvoerder in a bundle, and an older file leaves it alone', async () => {
		await saveBankAccount(as(people.member), command(FIRST, null));
		const services = testServices(database);
		const exported = await exportBundle(as(people.penvoerder), partnershipId);
		const bundle = JSON.parse(exported.ok ? exported.value : '{}') as Record<string, unknown> & { leftOut: string[] };
		expect(bundle.bankAccounts).toEqual([{ partnerId: school, iban: FIRST, accountHolder: 'De School', bic: null }]);
		expect(bundle.leftOut).not.toContain('bankAccounts');
		const older: Record<string, unknown> = { ...bundle };
		delete older.bankAccounts;
		expect(await importBundle(as(people.penvoerder), partnershipId, JSON.stringify(older))).toMatchObject({
			value: { kind: 'unchanged' }
		});
		const other = {
			...bundle,
			bankAccounts: [{ partnerId: school, iban: SECOND, accountHolder: 'De School', bic: null }]
		};
		expect(await importBundle(as(people.penvoerder), partnershipId, JSON.stringify(other))).toMatchObject({
			value: { kind: 'changed', counts: { bankAccount: { changed: 1 } } }
		});
		expect((await seenBy(people.member)).account).toMatchObject({ iban: SECOND, revision: 2 });
		expect(JSON.stringify((await eventsOf(database.db, partnershipId)).slice(1))).not.toMatch(/ABNA|INGB/);
		expect((await seenBy(people.bestuurder)).events).toEqual([]);
		const whole = await exportBundleAsSystem(services, partnershipId);
		expect(await importBundleAsSystem(services, whole ?? '', { userName: 'Proef', demo: false })).toMatchObject({
			value: { kind: 'unchanged' }
		});
	});
});
