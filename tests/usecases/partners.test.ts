/** Adding, changing, ending, removing and bringing back partners, and who may (model section 2 and 11). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listPartners, type StoredPartner } from '$lib/server/queries/partners';
import { asSystem } from '$lib/server/db/tenancy';
import { addPartner } from '$lib/server/usecases/add-partner';
import { appointLeadPartner } from '$lib/server/usecases/appoint-lead-partner';
import { changePartner } from '$lib/server/usecases/change-partner';
import { endPartner } from '$lib/server/usecases/end-partner';
import { partnerValue, type PartnerInput } from '$lib/server/usecases/partner-writing';
import { removePartner } from '$lib/server/usecases/remove-partner';
import { restorePartner } from '$lib/server/usecases/restore-partner';
import type { Caller } from '$lib/server/usecases/write';
import { newMembership, newPartner, newPartnership, newStudentCount } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const A_BOARD: PartnerInput = {
	kind: 'schoolBoard',
	parentId: null,
	name: 'Stichting De Brug',
	shortName: 'De Brug',
	identifier: null,
	aspirant: false,
	memberFrom: toDay('2026-08-01'),
	mandatedRepresentative: null
};

eachEngine('partners', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let caller: Caller;
	let lead: string;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});

	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		lead = await newPartner(database.db, partnershipId, { lead_partner: true, name: 'Het Baken', short_name: 'Baken' });
		const access = await newMembership(database.db, partnershipId, { role: 'coordinator' });
		caller = callerOf(testServices(database), access);
	});

	const partners = () => asSystem(database.db, (trx) => listPartners(trx, partnershipId));
	const trail = () =>
		asSystem(database.db, async (trx) =>
			(await listAuditEvents(trx, partnershipId, { limit: 50 })).map(({ action }) => action)
		);

	async function find(id: string): Promise<StoredPartner> {
		const found = (await partners()).find((partner) => partner.id === id);
		if (!found) throw new Error(`no partner ${id}`);
		return found;
	}

	async function added(changes: Partial<PartnerInput> = {}): Promise<string> {
		const outcome = await addPartner(caller, { partnershipId, partner: { ...A_BOARD, ...changes } });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	}

	it('adds a partner at the end of the list and says so in the trail', async () => {
		const id = await added();
		expect((await partners()).map((partner) => partner.id)).toEqual([lead, id]);
		expect(partnerValue(await find(id))).toEqual({ ...A_BOARD, id, memberUntil: null, leadPartner: false });
		expect(await trail()).toEqual(['partner.added']);
	});

	it('refuses a name that is taken, with the name of who has it, and writes nothing', async () => {
		const outcome = await addPartner(caller, { partnershipId, partner: { ...A_BOARD, name: 'het  baken' } });
		expect(outcome).toMatchObject({
			ok: false,
			error: { kind: 'invalid', problems: [{ field: 'name', reason: 'nameTaken', otherName: 'Het Baken' }] }
		});
		expect(await partners()).toHaveLength(1);
		expect(await trail()).toEqual([]);
	});

	it('refuses a board inside itself', async () => {
		const school = await added({ kind: 'school', parentId: lead, name: 'Lyceum', shortName: 'Lyceum' });
		const { revision } = await find(lead);
		const partner = { ...partnerValue(await find(lead)), parentId: school };
		const outcome = await changePartner(caller, { partnershipId, partnerId: lead, revision, partner });
		expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid' } });
		expect((await find(lead)).parentId).toBeNull();
	});

	it('changes a partner once per revision and shows the second person what the first one wrote', async () => {
		const id = await added();
		const { revision } = await find(id);
		const change = (name: string) =>
			changePartner(caller, { partnershipId, partnerId: id, revision, partner: { ...A_BOARD, name } });
		expect(await change('Stichting De Nieuwe Brug')).toEqual({ ok: true, value: null });
		expect(await change('Stichting De Oude Brug')).toMatchObject({
			ok: false,
			error: { kind: 'changedMeanwhile', current: { name: 'Stichting De Nieuwe Brug', updatedBy: 'Noor Jansen' } }
		});
		expect((await find(id)).name).toBe('Stichting De Nieuwe Brug');
	});

	it('does not let a change of a row end a membership or move the penvoerder', async () => {
		const smuggled = { ...A_BOARD, leadPartner: true, memberUntil: toDay('2027-08-01'), id: 'other' };
		const id = await added(smuggled);
		expect(await find(id)).toMatchObject({ id, leadPartner: false, memberUntil: null });
	});

	it('ends a board only together with what hangs under it, and takes the end away again', async () => {
		const board = await added();
		const school = await added({ kind: 'school', parentId: board, name: 'Lyceum', shortName: 'Lyceum' });
		const end = async (withAllBelow: boolean, memberUntil: string | null = '2027-08-01') =>
			endPartner(caller, {
				...{ partnershipId, partnerId: board, withAllBelow, reason: 'fusie' },
				revision: (await find(board)).revision,
				memberUntil: memberUntil === null ? null : toDay(memberUntil)
			});
		expect(await end(false)).toMatchObject({
			ok: false,
			error: { kind: 'invalid', problems: [{ partnerName: 'Lyceum', reason: 'endsAfterParent' }] }
		});
		expect(await end(true)).toEqual({ ok: true, value: 2 });
		expect((await find(school)).memberUntil).toBe('2027-08-01');
		expect(await end(false, null)).toEqual({ ok: true, value: 1 });
		expect(await end(true, '2026-08-01')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
	});

	it('does not end the penvoerder before another one is appointed', async () => {
		const { revision } = await find(lead);
		const command = { partnershipId, partnerId: lead, revision, memberUntil: toDay('2027-08-01') };
		const outcome = await endPartner(caller, { ...command, withAllBelow: true, reason: null });
		expect(outcome).toMatchObject({ ok: false, error: { problems: [{ reason: 'leadPartnerEnds' }] } });
	});

	it('moves the penvoerder in one action, so that there is always exactly one', async () => {
		const id = await added();
		const appoint = async (partnerId: string) =>
			appointLeadPartner(caller, {
				...{ partnershipId, partnerId, reason: 'besluit stuurgroep' },
				revision: (await find(partnerId)).revision
			});
		expect(await appoint(id)).toEqual({ ok: true, value: null });
		expect((await partners()).filter((partner) => partner.leadPartner).map((partner) => partner.id)).toEqual([id]);
		expect(await appoint(id)).toMatchObject({ ok: false, error: { kind: 'alreadyLeadPartner' } });
		expect((await trail()).slice(0, 2)).toEqual(['partner.appointed', 'partner.relieved']);
	});

	it('removes a partner without history and brings it back exactly as it was, once', async () => {
		const id = await added({ mandatedRepresentative: 'M. de Graaf, voorzitter' });
		const before = partnerValue(await find(id));
		const { revision } = await find(id);
		expect(await removePartner(caller, { partnershipId, partnerId: id, revision })).toEqual({ ok: true, value: null });
		expect(await partners()).toHaveLength(1);
		expect(await restorePartner(caller, { partnershipId, partnerId: id })).toEqual({ ok: true, value: null });
		expect(partnerValue(await find(id))).toEqual(before);
		expect(await restorePartner(caller, { partnershipId, partnerId: id })).toMatchObject({
			error: { kind: 'notRemoved' }
		});
	});

	it('refuses to remove a partner with history and names what points at it', async () => {
		const institute = await added({ kind: 'institute', name: 'Lerarenopleiding', shortName: 'LO' });
		const school = await added({ kind: 'school', parentId: lead, name: 'Lyceum', shortName: 'Lyceum' });
		await newStudentCount(database.db, partnershipId, { institute_id: institute, place_id: school });
		const { revision } = await find(school);
		expect(await removePartner(caller, { partnershipId, partnerId: school, revision })).toMatchObject({
			ok: false,
			error: { kind: 'hasHistory', history: [{ kind: 'studentCounts', count: 1 }] }
		});
		const removeLead = { partnershipId, partnerId: lead, revision: (await find(lead)).revision };
		expect(await removePartner(caller, removeLead)).toMatchObject({ error: { kind: 'isLeadPartner' } });
	});

	it('refuses to remove a partner that keeps something only its own people see, without saying what', async () => {
		const id = await added();
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('wage_cost')
				.values({
					...{ partnership_id: partnershipId, id: `${id}-wage`, partner_id: id },
					...{ amount_per_hour: '51.00', valid_from: '2026-08-01' }
				})
				.execute()
		);
		const outcome = await removePartner(caller, { partnershipId, partnerId: id, revision: 1 });
		expect(outcome).toEqual({ ok: false, error: { kind: 'hasHistory', history: [] } });
		expect(await partners()).toHaveLength(2);
	});

	it('lets only penvoerder and coordinator in, and nobody into another partnership', async () => {
		const place = (role: 'partnerMember' | 'bestuurder' | 'accountant') =>
			newMembership(database.db, partnershipId, { role, ...(role === 'partnerMember' && { partnerId: lead }) });
		for (const role of ['partnerMember', 'bestuurder', 'accountant'] as const) {
			const reader = callerOf(testServices(database), await place(role));
			expect(await addPartner(reader, { partnershipId, partner: A_BOARD })).toEqual({ ok: false, error: 'notAllowed' });
		}
		const stranger = callerOf(testServices(database), theirs.penvoerder);
		const command = { partnershipId, partnerId: lead, revision: 1 };
		expect(await removePartner(stranger, command)).toEqual({ ok: false, error: 'notFound' });
		const ours = { partnershipId, partnerId: theirs.partnerIds[0], revision: 1 };
		expect(await removePartner(caller, ours)).toEqual({ ok: false, error: 'notFound' });
		expect(await restorePartner(stranger, { partnershipId, partnerId: lead })).toEqual({
			ok: false,
			error: 'notFound'
		});
	});

	it('is refused by the database too when the application forgets to ask', async () => {
		const services = testServices(database, { checks: 'off' });
		const stranger = callerOf(services, theirs.penvoerder);
		await expect(addPartner(stranger, { partnershipId, partner: A_BOARD })).rejects.toThrow();
		expect(await partners()).toHaveLength(1);
	});
});
