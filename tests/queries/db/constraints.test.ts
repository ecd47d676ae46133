/** What the database itself refuses, whatever the code above it does. */
import { sql } from 'kysely';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isSoundIban } from '$lib/domain/settlement/iban';
import { isRecordId } from '$lib/domain/shared/record-id';
import { asSystem, deferConstraints, inPartnership } from '$lib/server/db/tenancy';
import { newLine, newPartner, newPartnership, newSource, newSplitNode, newTariff, YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const CHECK = { code: '23514' };
const OVERLAP = { code: '23P01' };
const NO_SUCH_ROW = { code: '23503' };
const NOT_ALLOWED = { code: '42501' };
const NEVER_CHANGED = { code: '23001' };

eachEngine('the database refuses', (openTestDatabase) => {
	const database = openTestDatabase();
	let full: FullPartnership;

	beforeAll(async () => {
		full = await newFullPartnership(database.db);
	});

	const statements = [
		'update budget_version set label = label',
		'delete from budget_version',
		'truncate budget_version'
	];
	const trail = ['update audit_event set reason = null', 'delete from audit_event', 'truncate audit_event'];

	it.each([...statements, ...trail])('%s, by the owner of the tables too', async (statement) => {
		const owner = asSystem(database.db, (trx) => sql.raw(`set local role none; ${statement}`).execute(trx));
		// Without a tenant the owner sees no rows at all on a server; truncating is not a matter of rows.
		const outcome = await owner.then(
			() => 'no row',
			(cause: { code: string }) => cause.code
		);
		const sees = database.engine === 'embedded' || statement.startsWith('truncate');
		expect(outcome).toBe(sees ? NEVER_CHANGED.code : 'no row');
		const system = asSystem(database.db, (trx) => sql.raw(statement).execute(trx));
		await expect(system).rejects.toMatchObject(NOT_ALLOWED);
		const app = inPartnership(database.db, full.penvoerder, (trx) => sql.raw(statement).execute(trx));
		await expect(app).rejects.toMatchObject(NOT_ALLOWED);
	});

	it('the same ids as the product itself', async () => {
		const piece = fc.constantFrom('a', 'z', '0', '9', '-', 'A', 'é', ' ', '\n', '_', 'lijn', 'x'.repeat(62));
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
				const id = pieces.join('');
				const cast = asSystem(database.db, (trx) => sql`select ${id}::record_id`.execute(trx));
				const taken = await cast.then(
					() => true,
					(cause: { code: string }) => cause.code !== CHECK.code
				);
				expect(taken, JSON.stringify(id)).toBe(isRecordId(id));
			}),
			{ numRuns: 200, examples: ['', 'a'.repeat(63), 'a'.repeat(64)].map((id) => [[id]]) }
		);
	});

	it('two tariffs of one scope on one day', async () => {
		const partner = full.partnerIds[0];
		const roleId = await asSystem(database.db, async (trx) => {
			const role = { partnership_id: full.id, id: 'coach', position: 9, name: 'coach' };
			await trx.insertInto('role').values(role).execute();
			return role.id;
		});
		const scope = { partner_id: partner, role_id: roleId, area: null };
		await newTariff(database.db, full.id, { ...scope, valid_from: '2026-08-01', valid_until: '2027-08-01' });
		await newTariff(database.db, full.id, { ...scope, valid_from: '2027-08-01' });
		await newTariff(database.db, full.id, { ...scope, area: 'opleiden', valid_from: '2026-08-01' });
		await newTariff(database.db, full.id, { ...scope, partner_id: null, valid_from: '2026-08-01' });
		const overlapping = newTariff(database.db, full.id, {
			...scope,
			valid_from: '2027-07-31',
			valid_until: '2027-08-02'
		});
		await expect(overlapping).rejects.toMatchObject(OVERLAP);
		const endless = newTariff(database.db, full.id, { ...scope, partner_id: null, valid_from: '2040-01-01' });
		await expect(endless).rejects.toMatchObject(OVERLAP);
	});

	it('a tariff of nothing, or for an organisation without a role', async () => {
		await expect(newTariff(database.db, full.id, { amount_per_hour: '0.00' })).rejects.toMatchObject(CHECK);
		const withoutRole = newTariff(database.db, full.id, { partner_id: full.partnerIds[0] });
		await expect(withoutRole).rejects.toMatchObject(CHECK);
	});

	it.each(['Met Hoofdletters', '', '-begin', 'a'.repeat(64), 'punt.punt'])('the id "%s"', async (id) => {
		await expect(newPartnership(database.db, { id })).rejects.toMatchObject(CHECK);
	});

	it.each([
		['hours below zero', { cost_kind: 'hours', hours: '-1.00' }, CHECK],
		['hours that are no number', { cost_kind: 'hours', hours: 'NaN' }, CHECK],
		['hours beyond ten digits', { cost_kind: 'hours', hours: '1e400' }, { code: '22003' }],
		['an amount that is no number', { cost_kind: 'lumpSum', lump_sum: 'NaN' }, CHECK],
		['an amount without an end', { cost_kind: 'lumpSum', lump_sum: 'Infinity' }, { code: '22003' }],
		['a lump sum beside hours', { cost_kind: 'hours', hours: '1.00', lump_sum: '1.00' }, CHECK],
		['a line without a cost that says so', { cost_kind: 'hours' }, CHECK],
		['a day that does not exist', { pricing_day: '2027-02-29' }, { code: '22008' }],
		['a day outside all sense', { pricing_day: '0202-01-01' }, CHECK],
		['a pot nobody made', { pot_id: 'nowhere' }, NO_SUCH_ROW]
	])('on a line: %s', async (_, given, code) => {
		await expect(newLine(database.db, full.id, given)).rejects.toMatchObject(code);
	});

	it('an account number whose check digits do not hold, and takes every one that does', async () => {
		const write = (iban: string, bic: string | null = null) =>
			asSystem(database.db, (trx) =>
				trx.updateTable('bank_account').set({ iban, bic }).where('partnership_id', '=', full.id).executeTakeFirst()
			);
		for (const iban of [
			'NL91ABNA0417164301',
			'nl91abna0417164300',
			'NL91 ABNA 0417 1643 00',
			'NL',
			'',
			'NL91ABNA0417164300é'
		])
			await expect(write(iban), iban).rejects.toMatchObject(CHECK);
		await expect(write('NL91ABNA0417164300', 'ABNA')).rejects.toMatchObject(CHECK);
		await fc.assert(
			fc.asyncProperty(fc.stringMatching(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/), async (iban) => {
				const taken = await write(iban).then(
					() => true,
					() => false
				);
				expect(taken, iban).toBe(isSoundIban(iban));
			}),
			{ seed: 97, numRuns: 100 }
		);
		for (const iban of ['MT84MALT011000012345MTLCAST001S', 'NO9386011117947', 'NL91ABNA0417164300'])
			expect((await write(iban)).numUpdatedRows, iban).toBe(1n);
	});

	it('a row that points into another partnership', async () => {
		const other = await newFullPartnership(database.db);
		const line = newLine(database.db, full.id, { partner_id: other.partnerIds[0] });
		await expect(line).rejects.toMatchObject(NO_SUCH_ROW);
	});

	it('a partner that is its own board, and a second lead partner', async () => {
		const own = newPartner(database.db, full.id, { id: 'kring', parent_id: 'kring' });
		await expect(own).rejects.toMatchObject(CHECK);
		const second = newPartner(database.db, full.id, { lead_partner: true });
		await expect(second).rejects.toMatchObject({ code: '23505' });
	});

	it('a source without areas, with an unknown area, or a second one that follows the subsidy', async () => {
		await expect(newSource(database.db, full.id, { areas: [] })).rejects.toMatchObject(CHECK);
		await expect(newSource(database.db, full.id, { areas: ['schoonmaak'] })).rejects.toMatchObject(CHECK);
		const subsidy = { amount_kind: 'subsidy', amount: null };
		await newSource(database.db, full.id, subsidy);
		await expect(newSource(database.db, full.id, subsidy)).rejects.toMatchObject({ code: '23505' });
	});

	it('a school year that is none', async () => {
		const skipping = asSystem(database.db, (trx) =>
			trx.updateTable('budget').set({ reference_year: '2026-2028' }).where('partnership_id', '=', full.id).execute()
		);
		await expect(skipping).rejects.toMatchObject(CHECK);
	});

	it('nothing of a tree that is complete only at its end, when references are deferred', async () => {
		await asSystem(database.db, async (trx) => {
			await deferConstraints(trx);
			const node = { partnership_id: full.id, school_year: YEAR, position: 0, name: 'Potje', rule: 'remainder' };
			await trx
				.insertInto('split_node')
				.values([
					{ ...node, id: 'kind', parent_id: 'ouder' },
					{ ...node, id: 'ouder' }
				])
				.execute();
		});
		const orphan = asSystem(database.db, async (trx) => {
			await deferConstraints(trx);
			const node = { partnership_id: full.id, school_year: YEAR, position: 0, name: 'Potje', rule: 'remainder' };
			await trx
				.insertInto('split_node')
				.values({ ...node, id: 'wees', parent_id: 'niemand' })
				.execute();
		});
		await expect(orphan).rejects.toMatchObject(NO_SUCH_ROW);
		await expect(newSplitNode(database.db, full.id, { parent_id: 'ouder' })).resolves.toBeTypeOf('string');
	});
});
