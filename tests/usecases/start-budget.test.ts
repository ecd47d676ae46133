/** Opening the first budget of a partnership, and starting the next year from this one. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { moneyText } from '$lib/domain/shared/money';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { readBudgetBesidePrevious } from '$lib/server/queries/budget-beside';
import { startFirstBudget, usualSettings } from '$lib/server/usecases/start-first-budget';
import { startNextBudget } from '$lib/server/usecases/start-next-budget';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { eventsOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const thisYear = toSchoolYear(make.YEAR);
const nextYear = toSchoolYear('2027-2028');

/** 100 hours at 50.00 this year and 55.50 from next year on, in a pot that a frozen key divides. */
async function yearToContinue(database: TestDatabase) {
	const { db } = database;
	const partnershipId = await make.newPartnership(db);
	const partnerId = await make.newPartner(db, partnershipId, { lead_partner: true });
	const role = await make.newRole(db, partnershipId);
	await make.newBudget(db, partnershipId);
	const scope = { role_id: role, agreed_in: 'stuurgroep' };
	const tariff = { ...scope, amount_per_hour: '50.00', valid_from: '2026-08-01', valid_until: '2027-08-01' };
	await make.newTariff(db, partnershipId, tariff);
	await make.newTariff(db, partnershipId, { ...scope, amount_per_hour: '55.50', valid_from: '2027-08-01' });
	await make.newSource(db, partnershipId, { id: 'blijft', name: 'Blijft' });
	const ended = { duration: 'incidental', duration_until: '2027-08-01' };
	await make.newSource(db, partnershipId, { id: 'eindigt', name: 'Eindigt', ...ended });
	const ofYear = { partnership_id: partnershipId, school_year: make.YEAR };
	const key = { id: 'sleutel', position: 1, name: 'Studenten', kind: 'students', reference_day: '2025-10-01' };
	await asSystem(db, async (trx) => {
		await trx
			.insertInto('allocation_key')
			.values({ ...ofYear, ...key })
			.execute();
		const base = { key_id: 'sleutel', partner_id: partnerId, position: 1, weight: '61' };
		await trx
			.insertInto('allocation_key_base')
			.values({ ...ofYear, ...base })
			.execute();
	});
	const pot = await make.newSplitNode(db, partnershipId, { source_ids: ['blijft'], partner_key_id: 'sleutel' });
	const priced = { cost_kind: 'hours', hours: '100.00', role_id: role, partner_id: partnerId, pot_id: pot };
	const lineId = await make.newLine(db, partnershipId, { activity: 'Begeleiding', ...priced });
	const penvoerder = await make.newMembership(db, partnershipId, { role: 'penvoerder' });
	return { partnershipId, partnerId, lineId, penvoerder };
}

function linesOf(database: TestDatabase, partnershipId: string, schoolYear: string) {
	return asSystem(database.db, (trx) =>
		trx
			.selectFrom('budget_line')
			.select(['id', 'previous_line_id'])
			.where('partnership_id', '=', partnershipId)
			.where('school_year', '=', schoolYear)
			.execute()
	);
}

eachEngine('starting a budget', (openTestDatabase) => {
	const database = openTestDatabase();
	let made: Awaited<ReturnType<typeof yearToContinue>>;
	let theirs: FullPartnership;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		made = await yearToContinue(database);
	});

	const start = (access: Access, from: SchoolYear = thisYear) =>
		startNextBudget(callerOf(testServices(database), access), { partnershipId: made.partnershipId, from });
	const begun = (schoolYear: SchoolYear) =>
		readBudgetBesidePrevious(testServices(database), made.penvoerder, schoolYear, () => Promise.resolve(null));

	it('puts last year beside each line, and prices the new line at the tariff of its own year', async () => {
		expect(await start(made.penvoerder)).toMatchObject({ ok: true, value: { schoolYear: nextYear } });
		const read = await begun(nextYear);
		expect(read?.facts.lines).toMatchObject([{ activity: 'Begeleiding', previousLineId: made.lineId }]);
		expect(read?.previous?.facts.lines.map(({ id }) => id)).toEqual([made.lineId]);
		expect(read?.previous?.figures.lines.map(({ amount }) => amount)).toEqual([500000n]);
		expect(read?.figures.lines.map(({ amount }) => amount)).toEqual([555000n]);
		expect(read?.facts.tariffs.map(({ amountPerHour }) => moneyText(amountPerHour))).toEqual(['50.00', '55.50']);
	});

	it('carries keys with their bases and says which to count again; of the sources, those that go on', async () => {
		const outcome = await start(made.penvoerder);
		const read = await begun(nextYear);
		const [key] = read?.facts.keys ?? [];
		expect(key).toMatchObject({ name: 'Studenten', bases: [{ partnerId: made.partnerId, weight: '61' }] });
		expect(outcome).toMatchObject({
			value: { keysToFreeze: [key?.id], leftOut: [{ kind: 'sourceEnded', name: 'Eindigt', until: '2027-08-01' }] }
		});
		expect(read?.facts.sources).toMatchObject([{ name: 'Blijft', certainty: 'expected' }]);
		expect(read?.facts.split).toMatchObject([{ partnerKeyId: key?.id, sourceIds: [read?.facts.sources[0]?.id] }]);
		expect(read?.facts.settings).toMatchObject({ referenceYear: '2026-2027', pricingDay: '2027-08-01' });
	});

	it('leaves this year as it was, and records what it took along', async () => {
		const before = await begun(thisYear);
		await start(made.penvoerder);
		expect(await begun(thisYear)).toEqual(before);
		expect(await eventsOf(database.db, made.partnershipId)).toMatchObject([
			{ action: 'budget.started', entity_id: nextYear, after: { from: thisYear, lines: 1 } }
		]);
	});

	it('is refused a second time, and from a year that has no budget', async () => {
		await start(made.penvoerder);
		const once = await linesOf(database, made.partnershipId, nextYear);
		expect(await start(made.penvoerder)).toEqual({ ok: false, error: 'yearExists' });
		expect(await linesOf(database, made.partnershipId, nextYear)).toEqual(once);
		expect(await start(made.penvoerder, toSchoolYear('2040-2041'))).toEqual({ ok: false, error: 'notFound' });
	});

	it('opens an empty first budget with what holds until the partnership agrees otherwise, once', async () => {
		const { partnershipId } = made;
		const caller = callerOf(testServices(database), made.penvoerder);
		const command = { partnershipId, schoolYear: toSchoolYear('2030-2031') };
		expect(await startFirstBudget(caller, command)).toEqual({ ok: true, value: '2030-2031' });
		const read = await begun(command.schoolYear);
		expect(read?.facts).toMatchObject({ lines: [], sources: [], keys: [], split: [] });
		expect(read?.facts.settings).toEqual(usualSettings(command.schoolYear));
		expect(read?.previous).toBeNull();
		expect(await startFirstBudget(caller, command)).toEqual({ ok: false, error: 'yearExists' });
		const same = { partnershipId, schoolYear: thisYear };
		expect(await startFirstBudget(caller, same)).toEqual({ ok: false, error: 'yearExists' });
	});

	it('is for the penvoerder only, in the application and in the database, and reaches no other partnership', async () => {
		const { partnershipId } = made;
		for (const role of ['coordinator', 'bestuurder', 'accountant'] as const) {
			const access = await make.newMembership(database.db, partnershipId, { role });
			expect(await start(access)).toEqual({ ok: false, error: 'notAllowed' });
			const unchecked = callerOf(testServices(database, { checks: 'off' }), access);
			await expect(startNextBudget(unchecked, { partnershipId, from: thisYear })).rejects.toMatchObject({
				code: '42501'
			});
			const first = startFirstBudget(unchecked, { partnershipId, schoolYear: nextYear });
			await expect(first).rejects.toMatchObject({ code: '42501' });
		}
		expect(await start(theirs.penvoerder)).toEqual({ ok: false, error: 'notFound' });
		expect(await linesOf(database, partnershipId, nextYear)).toEqual([]);
	});
});

onServer('starting one year by several at once', (openTestDatabase) => {
	const database = openTestDatabase();

	it('starts it once, and no line stands in it twice', async () => {
		const { partnershipId, penvoerder, lineId } = await yearToContinue(database);
		const caller = callerOf(testServices(database), penvoerder);
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, () => startNextBudget(caller, { partnershipId, from: thisYear }))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === 'yearExists')).toHaveLength(7);
		expect(await linesOf(database, partnershipId, nextYear)).toMatchObject([{ previous_line_id: lineId }]);
		expect(await eventsOf(database.db, partnershipId)).toHaveLength(1);
	});

	it('opens it empty or from the year before, never half of each', async () => {
		const { partnershipId, penvoerder } = await yearToContinue(database);
		const caller = callerOf(testServices(database), penvoerder);
		const outcomes = await Promise.all([
			startFirstBudget(caller, { partnershipId, schoolYear: nextYear }),
			startNextBudget(caller, { partnershipId, from: thisYear })
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await linesOf(database, partnershipId, nextYear)).toHaveLength(outcomes[1].ok ? 1 : 0);
	});
});
