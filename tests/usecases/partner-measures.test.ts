/** Pupils and training places per reference day, and an organisation's own wage cost that nobody else sees. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listStoredMeasures } from '$lib/server/queries/partner-measures';
import { listStoredWageCosts } from '$lib/server/queries/wage-costs';
import { recordPartnerMeasure } from '$lib/server/usecases/record-partner-measure';
import { removePartnerMeasure, restorePartnerMeasure } from '$lib/server/usecases/remove-partner-measure';
import { removeWageCost, restoreWageCost, saveWageCost, type WageCostInput } from '$lib/server/usecases/save-wage-cost';
import type { Access } from '$lib/server/auth/actor';
import { newMembership, newPartner, newPartnership, newRole } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

eachEngine('figures of one partner', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let school: string;
	let other: string;
	let role: string;
	let coordinator: Access;
	let ownMember: Access;
	let otherMember: Access;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});

	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		school = await newPartner(database.db, partnershipId);
		other = await newPartner(database.db, partnershipId);
		role = await newRole(database.db, partnershipId);
		coordinator = await newMembership(database.db, partnershipId, { role: 'coordinator' });
		ownMember = await newMembership(database.db, partnershipId, { role: 'partnerMember', partnerId: school });
		otherMember = await newMembership(database.db, partnershipId, { role: 'partnerMember', partnerId: other });
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const pupils = (count: number, correcting: { id: string; revision: number } | null = null) => ({
		partnershipId,
		measure: { partnerId: school, measure: 'pupils' as const, count, referenceDay: toDay('2025-10-01') },
		correcting
	});
	const measures = () => asSystem(database.db, (trx) => listStoredMeasures(trx, partnershipId));

	it('records a figure once per day and corrects it per revision', async () => {
		const first = await recordPartnerMeasure(as(coordinator), pupils(900));
		expect(first.ok).toBe(true);
		const id = first.ok ? first.value : '';
		expect(await recordPartnerMeasure(as(coordinator), pupils(950))).toMatchObject({
			error: { kind: 'dayTaken', current: { id, count: 900 } }
		});
		const correction = pupils(950, { id, revision: 1 });
		expect(await recordPartnerMeasure(as(coordinator), correction)).toEqual({ ok: true, value: id });
		expect(await recordPartnerMeasure(as(coordinator), correction)).toMatchObject({
			error: { kind: 'changedMeanwhile', current: { count: 950 } }
		});
	});

	it('removes a figure and brings it back', async () => {
		const recorded = await recordPartnerMeasure(as(coordinator), pupils(900));
		const measureId = recorded.ok ? recorded.value : '';
		const one = { partnershipId, measureId };
		expect(await removePartnerMeasure(as(coordinator), { ...one, revision: 1 })).toEqual({ ok: true, value: school });
		expect(await measures()).toEqual([]);
		expect(await restorePartnerMeasure(as(coordinator), one)).toEqual({ ok: true, value: school });
		expect(await measures()).toMatchObject([{ id: measureId, count: 900 }]);
		expect(await restorePartnerMeasure(as(coordinator), one)).toMatchObject({ error: { kind: 'notRemoved' } });
	});

	it('keeps figures of pupils from who may not edit partners, and from other partnerships', async () => {
		expect(await recordPartnerMeasure(as(ownMember), pupils(900))).toEqual({ ok: false, error: 'notAllowed' });
		expect(await recordPartnerMeasure(as(theirs.penvoerder), pupils(900))).toEqual({ ok: false, error: 'notFound' });
		const foreign = { ...pupils(900), measure: { ...pupils(900).measure, partnerId: theirs.partnerIds[0] } };
		expect(await recordPartnerMeasure(as(coordinator), foreign)).toEqual({ ok: false, error: 'notFound' });
	});

	const cost = (changes: Partial<WageCostInput> = {}): WageCostInput => ({
		roleId: role,
		amountPerHour: money('51.20'),
		validFrom: toDay('2026-08-01'),
		validUntil: null,
		...changes
	});
	const save = (access: Access, wageCost: WageCostInput, correcting: { id: string; revision: number } | null = null) =>
		saveWageCost(as(access), { partnershipId, partnerId: school, wageCost, correcting });
	const seenBy = (access: Access) =>
		inPartnership(database.db, access, (trx) => listStoredWageCosts(trx, partnershipId, school));

	it('lets only the organisation’s own members write and read its wage cost', async () => {
		expect((await save(ownMember, cost())).ok).toBe(true);
		for (const access of [coordinator, otherMember]) {
			expect(await save(access, cost({ roleId: null }))).toEqual({ ok: false, error: 'notAllowed' });
			expect(await seenBy(access)).toEqual([]);
		}
		expect(await seenBy(ownMember)).toMatchObject([{ amountPerHour: 5120n }]);
	});

	it('tells nobody else of a wage cost in the trail', async () => {
		await save(ownMember, cost());
		const trailOf = (access: Access) =>
			inPartnership(database.db, access, async (trx) => {
				const events = await listAuditEvents(trx, partnershipId, { limit: 10 });
				return events.map(({ action }) => action);
			});
		expect(await trailOf(ownMember)).toEqual(['wageCost.added']);
		expect(await trailOf(coordinator)).toEqual([]);
		expect(await trailOf(otherMember)).toEqual([]);
	});

	it('refuses two wage costs of one role on the same days, and an end before the start', async () => {
		await save(ownMember, cost());
		expect(await save(ownMember, cost({ validFrom: toDay('2027-08-01') }))).toMatchObject({
			error: { kind: 'overlaps' }
		});
		const before = cost({ validFrom: toDay('2025-08-01'), validUntil: toDay('2026-08-01') });
		expect((await save(ownMember, before)).ok).toBe(true);
		expect((await save(ownMember, cost({ roleId: null }))).ok).toBe(true);
		const backwards = cost({ roleId: null, validFrom: toDay('2020-08-01'), validUntil: toDay('2020-08-01') });
		expect(await save(ownMember, backwards)).toMatchObject({ error: { kind: 'endBeforeStart' } });
	});

	it('corrects per revision, removes, and brings back', async () => {
		const saved = await save(ownMember, cost());
		const id = saved.ok ? saved.value : '';
		const dearer = cost({ amountPerHour: money('52.00') });
		expect(await save(ownMember, dearer, { id, revision: 1 })).toEqual({ ok: true, value: id });
		expect(await save(ownMember, dearer, { id, revision: 1 })).toMatchObject({ error: { kind: 'changedMeanwhile' } });
		const one = { partnershipId, partnerId: school, id };
		expect(await removeWageCost(as(ownMember), { ...one, revision: 2 })).toEqual({ ok: true, value: null });
		expect(await restoreWageCost(as(otherMember), one)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await restoreWageCost(as(ownMember), one)).toEqual({ ok: true, value: null });
		expect(await seenBy(ownMember)).toMatchObject([{ id, amountPerHour: 5200n }]);
	});

	it('is refused by the database when the application forgets to ask', async () => {
		const services = testServices(database, { checks: 'off' });
		const command = { partnershipId, partnerId: school, wageCost: cost(), correcting: null };
		await expect(saveWageCost(callerOf(services, coordinator), command)).rejects.toThrow();
		await expect(saveWageCost(callerOf(services, otherMember), command)).rejects.toThrow();
		expect(await asSystem(database.db, (trx) => listStoredWageCosts(trx, partnershipId, school))).toEqual([]);
	});
});
