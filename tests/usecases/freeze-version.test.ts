/** Freezing the budget of a year: numbered versions in which nothing changes any more (model section 10). */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { frozenDigest } from '$lib/bundle/frozen-document';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findVersion, listVersions } from '$lib/server/queries/versions';
import { changeLines } from '$lib/server/usecases/change-lines';
import { freezeVersion } from '$lib/server/usecases/freeze-version';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership } from '$tests/support/full-partnership';
import { eventsOf } from '$tests/support/people';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(make.YEAR);

/** A partnership whose budget has no blocking findings: one source, one split, one line of 250 euro. */
async function soundBudget(database: TestDatabase) {
	const partnershipId = await make.newPartnership(database.db);
	const partnerId = await make.newPartner(database.db, partnershipId, { lead_partner: true });
	await make.newBudget(database.db, partnershipId);
	await make.newSource(database.db, partnershipId);
	const cost = { cost_kind: 'lumpSum', lump_sum: '250.00', partner_id: partnerId };
	const lineId = await make.newLine(database.db, partnershipId, cost);
	const penvoerder = await make.newMembership(database.db, partnershipId, { role: 'penvoerder' });
	return { partnershipId, lineId, penvoerder };
}

function freezerOf(database: TestDatabase, partnershipId: string, access: Access) {
	const caller = callerOf(testServices(database), access, 'Pleun Visser');
	return (label: string, reason: string | null = null) =>
		freezeVersion(caller, { partnershipId, schoolYear, label, reason });
}

eachEngine('freezing a version', (openTestDatabase) => {
	const database = openTestDatabase();
	let made: Awaited<ReturnType<typeof soundBudget>>;
	let freeze: ReturnType<typeof freezerOf>;

	beforeAll(async () => {
		made = await soundBudget(database);
		freeze = freezerOf(database, made.partnershipId, made.penvoerder);
	});

	const read = <T>(work: Parameters<typeof inPartnership<T>>[2]) => inPartnership(database.db, made.penvoerder, work);
	const version = (number: number) => read((trx) => findVersion(trx, made.partnershipId, schoolYear, number));
	const versions = () => read((trx) => listVersions(trx, made.partnershipId, schoolYear));

	it('gives the first number 1, with the facts and figures of that moment and a digest over both', async () => {
		expect(await freeze('Voorstel stuurgroep')).toEqual({ ok: true, value: 1 });
		const frozen = await version(1);
		const facts = await read((trx) => findBudgetFacts(trx, schoolYear, productSchemes));
		expect(frozen).toMatchObject({
			number: 1,
			label: 'Voorstel stuurgroep',
			frozenByName: 'Pleun Visser',
			frozenAt: NOW
		});
		expect(frozen?.facts).toEqual(facts);
		expect(frozen?.figures).toEqual(facts && computeBudget(facts));
		expect(frozen?.digest).toBe(frozen && frozenDigest(frozen.document, sha256));
		expect(await eventsOf(database.db, made.partnershipId)).toMatchObject([
			{ action: 'version.frozen', entity_id: `${schoolYear}/1`, after: { digest: frozen?.digest } }
		]);
	});

	it('asks for a reason from the second on, and gives that the next number', async () => {
		expect(await freeze('Tweede')).toEqual({ ok: false, error: 'reasonRequired' });
		expect(await freeze('Tweede', 'De telling is bijgesteld')).toEqual({ ok: true, value: 2 });
		expect((await versions()).map(({ number, reason }) => [number, reason])).toEqual([
			[2, 'De telling is bijgesteld'],
			[1, null]
		]);
	});

	it('keeps a version as it was when the working budget goes on', async () => {
		const before = await version(1);
		const edit = { lineId: made.lineId, cell: 'lumpSum', revision: 1, before: '250.00', after: '999.00' } as const;
		const caller = callerOf(testServices(database), made.penvoerder);
		await changeLines(caller, { partnershipId: made.partnershipId, schoolYear, edits: [edit] });
		expect(await version(1)).toEqual(before);
		expect(before?.figures.totals.cost).toBe(25000n);
		await freeze('Derde', 'Duurder');
		expect((await version(3))?.figures.totals.cost).toBe(99900n);
	});

	it.each([
		"update budget_version set label = 'Anders'",
		`update budget_version set figures = '{}', digest = repeat('b', 64)`,
		'update budget_version set number = number + 10',
		'delete from budget_version where number = 1',
		'truncate budget_version',
		'alter table budget_version disable trigger all',
		'drop table budget_version'
	])('lets nobody who is served say: %s', async (statement) => {
		const before = await versions();
		await expect(read((trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({ code: '42501' });
		expect(await versions()).toEqual(before);
	});

	it('refuses a budget with blocking findings, and names each with its place', async () => {
		const openLine = await make.newLine(database.db, made.partnershipId, { activity: '' });
		const outcome = await freeze('Niet klaar', 'Toch');
		const blocking = (kind: string, field: string) => ({
			severity: 'blocking',
			place: { page: 'lines', id: openLine, field },
			detail: { kind, lineId: openLine }
		});
		expect(outcome).toMatchObject({ ok: false, error: { kind: 'notReady' } });
		const error = outcome.ok ? null : outcome.error;
		const findings = typeof error === 'object' && error?.kind === 'notReady' ? error.findings : [];
		expect(findings).toHaveLength(2);
		expect(findings).toEqual(
			expect.arrayContaining([blocking('lineOpen', 'cost'), blocking('lineWithoutActivity', 'activity')])
		);
		expect(await versions()).toHaveLength(3);
		await asSystem(database.db, (trx) => trx.deleteFrom('budget_line').where('id', '=', openLine).execute());
	});

	it('is for the penvoerder only, in the application and in the database, and reaches no other partnership', async () => {
		const { partnershipId } = made;
		for (const role of ['coordinator', 'bestuurder', 'accountant'] as const) {
			const access = await make.newMembership(database.db, partnershipId, { role });
			expect(await freezerOf(database, partnershipId, access)('Nee', 'Nee')).toEqual({
				ok: false,
				error: 'notAllowed'
			});
			const forced = callerOf(testServices(database, { checks: 'off' }), access);
			const outcome = freezeVersion(forced, { partnershipId, schoolYear, label: 'Nee', reason: 'Nee' });
			const refusal = await outcome.then(
				(answer) => (answer.ok ? 'frozen' : answer.error),
				({ code }: { code: string }) => code
			);
			// The coordinator may lock the budget and is refused at the insert; the others cannot even lock it.
			expect(refusal).toBe(role === 'coordinator' ? '42501' : 'notFound');
		}
		const theirs = await newFullPartnership(database.db);
		expect(await freezerOf(database, partnershipId, theirs.penvoerder)('Nee', 'Nee')).toEqual({
			ok: false,
			error: 'notFound'
		});
		expect(await versions()).toHaveLength(3);
	});

	it('freezes no year that has no budget', async () => {
		const caller = callerOf(testServices(database), made.penvoerder);
		const command = { partnershipId: made.partnershipId, label: 'Leeg', reason: null };
		expect(await freezeVersion(caller, { ...command, schoolYear: toSchoolYear('2031-2032') })).toEqual({
			ok: false,
			error: 'notFound'
		});
	});
});

onServer('freezing by several at once', (openTestDatabase) => {
	const database = openTestDatabase();

	it('gives every version a number of its own, without a hole', async () => {
		const { partnershipId, penvoerder } = await soundBudget(database);
		const freeze = freezerOf(database, partnershipId, penvoerder);
		const outcomes = await Promise.all(Array.from({ length: 8 }, (_, place) => freeze(`Versie ${place}`, 'Tegelijk')));
		const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.error));
		expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(await eventsOf(database.db, partnershipId)).toHaveLength(8);
	});

	it('takes all facts as of one moment, while others write', async () => {
		const { partnershipId, penvoerder } = await soundBudget(database);
		const freeze = freezerOf(database, partnershipId, penvoerder);
		let done = false;
		const writing = (async () => {
			for (let moment = 0; !done; moment += 1) {
				await asSystem(database.db, async (trx) => {
					const name = `moment-${moment}`;
					await sql`update funding_source set name = ${name} where partnership_id = ${partnershipId}`.execute(trx);
					await sql`update budget_line set activity = ${name} where partnership_id = ${partnershipId}`.execute(trx);
				});
			}
		})();
		for (let version = 1; version <= 15; version += 1) {
			expect(await freeze(`Versie ${version}`, 'Tijdens het schrijven')).toEqual({ ok: true, value: version });
		}
		done = true;
		await writing;
		const documents = await asSystem(database.db, (trx) =>
			trx.selectFrom('budget_version').select('facts').where('partnership_id', '=', partnershipId).execute()
		);
		const moments = documents.map(({ facts }) => new Set(JSON.stringify(facts).match(/moment-\d+/g)));
		expect(moments.filter(({ size }) => size > 1)).toEqual([]);
		expect(moments.filter(({ size }) => size === 1).length).toBeGreaterThan(1);
	});
});
