/** A round about next year's tariffs, from opening it to taking its adoption back (model section 6). */
import { beforeEach, expect, it } from 'vitest';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { factsFingerprint } from '$lib/server/queries/facts-fingerprint';
import { listTariffs } from '$lib/server/queries/partnership-rows';
import {
	listProposalAnswers,
	listProposalRemarks,
	listProposals,
	listProposedTariffs
} from '$lib/server/queries/proposals';
import { adoptTariffProposal, undoAdoptionOf } from '$lib/server/usecases/adopt-proposal';
import { answerProposal, handleRemark, remarkOnProposal, takeAnswerBack } from '$lib/server/usecases/answer-proposal';
import { saveTariff } from '$lib/server/usecases/edit-tariffs';
import {
	addToProposal,
	changeAmounts,
	openProposal,
	raiseProposal,
	withdrawProposal
} from '$lib/server/usecases/propose-tariffs';
import { newRole, newTariff, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { newDeclarations } from '$tests/support/declared-lines';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear('2027-2028');

eachEngine('a round about tariffs', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let first: string;
	let second: string;
	let role: string;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		[first, second] = ours.partnerIds;
		role = await newRole(database.db, ours.id);
		await newTariff(database.db, ours.id, {
			...{ id: 'rol-nu', role_id: role, amount_per_hour: '61.00', valid_from: '2026-08-01', valid_until: '2027-08-01' }
		});
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const read = <T>(work: Parameters<typeof inPartnership<T>>[2]) => inPartnership(database.db, ours.bestuurder, work);
	const open = async (percentage = '2.5') => {
		const outcome = await openProposal(as(ours.coordinator), ours.id, { schoolYear, percentage, note: 'cao' });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	};
	const proposal = async () => {
		const [found] = await read((trx) => listProposals(trx, ours.id, { schoolYear }));
		if (!found) throw new Error('there is a proposal');
		return found;
	};
	const seen = async () => {
		const { id, revision } = await proposal();
		return { id, revision };
	};
	const rows = async () => {
		const { id } = await proposal();
		return read((trx) => listProposedTariffs(trx, ours.id, id));
	};
	const tariffs = () => read((trx) => listTariffs(trx, ours.id));
	const fingerprint = () => read((trx) => factsFingerprint(trx, toSchoolYear(YEAR)));
	const adopt = async () => adoptTariffProposal(as(ours.penvoerder), ours.id, await seen(), 'stuurgroep');
	const answer = async (access: Access, partnerId: string, given = {}) =>
		answerProposal(as(access), ours.id, (await proposal()).id, {
			...{ partnerId, answer: 'agree', reason: null, revision: (await proposal()).revision, ...given }
		});
	const events = (entity: string) =>
		asSystem(database.db, (trx) =>
			trx
				.selectFrom('audit_event')
				.select('action')
				.where('entity', '=', entity)
				.where('partnership_id', '=', ours.id)
				.orderBy('id')
				.execute()
		);

	it('opens with what holds on 31 July, raised, once for a year, and changes nothing in any budget', async () => {
		const before = await fingerprint();
		for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
			expect(await openProposal(as(access), ours.id, { schoolYear, percentage: '0', note: null })).toEqual({
				...{ ok: false, error: 'notAllowed' }
			});
		await open();
		const holding = (await tariffs()).filter(({ validUntil }) => validUntil === null || validUntil > '2027-07-31');
		expect((await rows()).length).toBe(holding.length);
		expect((await rows()).find(({ roleId }) => roleId === role)?.amountPerHour).toBe(money('62.53'));
		expect(await openProposal(as(ours.coordinator), ours.id, { schoolYear, percentage: '0', note: null })).toEqual({
			...{ ok: false, error: { kind: 'openAlready' } }
		});
		expect(await fingerprint()).toBe(before);
	});

	it('changes row by row, by a percentage of last year for one role, drops and adds rows; and tells who was first', async () => {
		await open();
		const scope = { partnerId: null, roleId: role, area: null };
		const stale = await seen();
		const changed = await changeAmounts(as(ours.coordinator), ours.id, stale, [{ scope, amount: money('64.00') }]);
		expect(changed).toEqual({ ok: true, value: 1 });
		expect(await changeAmounts(as(ours.penvoerder), ours.id, stale, [{ scope, amount: null }])).toMatchObject({
			...{ ok: false, error: { kind: 'changedMeanwhile', current: { revision: stale.revision + 1 } } }
		});
		const raised = await raiseProposal(as(ours.coordinator), ours.id, await seen(), { percentage: '10', roleId: role });
		expect(raised).toEqual({ ok: true, value: 1 });
		expect((await rows()).find(({ roleId }) => roleId === role)?.amountPerHour).toBe(money('67.10'));
		const added = { partnerId: second, roleId: role, area: null, amountPerHour: money('70.00') };
		expect((await addToProposal(as(ours.coordinator), ours.id, await seen(), added)).ok).toBe(true);
		expect(await addToProposal(as(ours.coordinator), ours.id, await seen(), added)).toMatchObject({
			...{ ok: false, error: { kind: 'proposedAlready' } }
		});
		const nothing = { ...added, roleId: null };
		expect(await addToProposal(as(ours.coordinator), ours.id, await seen(), nothing)).toMatchObject({
			...{ ok: false, error: { kind: 'roleNeeded' } }
		});
		expect((await changeAmounts(as(ours.coordinator), ours.id, await seen(), [{ scope, amount: null }])).ok).toBe(true);
		expect((await rows()).filter(({ roleId }) => roleId === role).map(({ partnerId }) => partnerId)).toEqual([second]);
		expect((await events('proposedTariff')).map(({ action }) => action)).toEqual([
			...['proposedTariff.changed', 'proposedTariff.changed', 'proposedTariff.added', 'proposedTariff.removed']
		]);
	});

	it('is answered by each organisation for itself, with a reason to object, about the amounts that stand there', async () => {
		await open();
		expect((await answer(ours.memberOfFirst, first)).ok).toBe(true);
		expect(await answer(ours.memberOfFirst, second)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await answer(ours.coordinator, first)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await answer(ours.memberOfSecond, second, { answer: 'object' })).toMatchObject({
			...{ ok: false, error: { kind: 'reasonRequired' } }
		});
		const objecting = { answer: 'object', reason: 'Te hoog' };
		expect((await answer(ours.memberOfSecond, second, objecting)).ok).toBe(true);
		expect(await answer(ours.memberOfFirst, first, { revision: 99 })).toMatchObject({
			...{ ok: false, error: { kind: 'amountsChanged' } }
		});
		const { id } = await proposal();
		const given = () => read((trx) => listProposalAnswers(trx, ours.id, id));
		expect((await given()).map((row) => [row.partnerId, row.answer]).sort()).toEqual(
			[
				[first, 'agree'],
				[second, 'object']
			].sort()
		);
		expect((await takeAnswerBack(as(ours.memberOfFirst), ours.id, id, first)).ok).toBe(true);
		expect((await given()).map(({ partnerId }) => partnerId)).toEqual([second]);
	});

	it('is remarked on in one’s own name, read by everybody, and dealt with by who prepares', async () => {
		const id = await open();
		const body = 'Waarom zo veel?';
		const about = { proposedTariffId: (await rows())[0]?.id ?? null, body };
		const say = (access: Access, partnerId: string | null) =>
			remarkOnProposal(as(access), ours.id, id, { partnerId, ...about });
		expect((await say(ours.memberOfFirst, first)).ok).toBe(true);
		expect(await say(ours.memberOfFirst, second)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await say(ours.memberOfFirst, null)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await say(ours.accountant, null)).toEqual({ ok: false, error: 'notAllowed' });
		expect((await say(ours.coordinator, null)).ok).toBe(true);
		const said = () => read((trx) => listProposalRemarks(trx, ours.id, id));
		expect((await said()).map(({ partnerId }) => partnerId)).toEqual([first, null]);
		const remarkId = (await said())[0]?.id ?? '';
		const deal = (access: Access, handled: boolean) => handleRemark(as(access), ours.id, { id, remarkId, handled });
		expect(await deal(ours.memberOfFirst, true)).toEqual({ ok: false, error: 'notAllowed' });
		expect((await deal(ours.coordinator, true)).ok).toBe(true);
		expect((await said())[0]).toMatchObject({ handledByName: 'Noor Jansen', body });
		expect((await deal(ours.coordinator, false)).ok).toBe(true);
		const rewritten = inPartnership(database.db, ours.coordinator, (trx) =>
			trx.updateTable('proposal_remark').set({ body: 'Anders' }).where('id', '=', remarkId).execute()
		);
		expect(await rewritten.catch(codeOf)).toBe('23001');
	});

	it('becomes tariffs in one transaction, can be taken back, and leaves what there was', async () => {
		await open();
		const before = await tariffs();
		const adopted = await adopt();
		expect(adopted).toEqual({ ok: true, value: (await rows()).length });
		const { id, state } = await proposal();
		expect(state).toBe('adopted');
		const made = (await tariffs()).filter((tariff) => tariff.validFrom === '2027-08-01');
		expect(made.map(({ validUntil, agreedIn }) => [validUntil, agreedIn])).toEqual(
			made.map(() => ['2028-08-01', 'stuurgroep'])
		);
		expect(made).toHaveLength((await rows()).length);
		expect((await rows()).every(({ tariffId }) => made.some((tariff) => tariff.id === tariffId))).toBe(true);
		expect(await adopt()).toMatchObject({ ok: false, error: { kind: 'notOpen' } });
		expect(await undoAdoptionOf(as(ours.memberOfFirst), ours.id, id)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await undoAdoptionOf(as(ours.coordinator), ours.id, id)).toEqual({ ok: true, value: made.length });
		expect(await tariffs()).toEqual(before);
		expect((await proposal()).state).toBe('open');
		expect((await events('tariffProposal')).map(({ action }) => action)).toEqual([
			...['tariffProposal.opened', 'tariffProposal.adopted', 'tariffProposal.adoptionUndone']
		]);
	});

	it('is adopted whole or not at all, and tells each tariff that stands in the way', async () => {
		await open();
		const standing = {
			...{ partnerId: null, roleId: role, area: null, amountPerHour: money('63.00'), agreedIn: null },
			...{ validFrom: '2027-08-01' as never, validUntil: null }
		};
		expect((await saveTariff(as(ours.penvoerder), ours.id, { tariff: standing, changing: null })).ok).toBe(true);
		const before = await tariffs();
		expect(await adopt()).toMatchObject({
			ok: false,
			error: { kind: 'conflicts', conflicts: [{ row: { roleId: role }, other: { amountPerHour: money('63.00') } }] }
		});
		expect(await tariffs()).toEqual(before);
		expect((await proposal()).state).toBe('open');
	});

	it('is not taken back once hours were submitted at one of its tariffs', async () => {
		await open();
		await adopt();
		const tariffId = (await rows()).find(({ roleId }) => roleId === role)?.tariffId ?? '';
		const place = { partnership: ours.id, partnerId: first, roleId: role };
		const priced = { tariff_id: tariffId, tariff_per_hour: '62.53', amount: '125.06' };
		await newDeclarations(database.db, place, 1, { ...priced, state: 'draft', submitted_at: null });
		const { id } = await proposal();
		await newDeclarations(database.db, place, 1, priced);
		expect(await undoAdoptionOf(as(ours.coordinator), ours.id, id)).toEqual({
			...{ ok: false, error: { kind: 'pricedWith' } }
		});
		expect((await proposal()).state).toBe('adopted');
	});

	it('is withdrawn without a trace in the tariffs, and nobody answers or changes it after that, not even in the database', async () => {
		await open();
		const before = await tariffs();
		expect((await withdrawProposal(as(ours.coordinator), ours.id, await seen())).ok).toBe(true);
		expect(await tariffs()).toEqual(before);
		expect(await answer(ours.memberOfFirst, first)).toMatchObject({ ok: false, error: { kind: 'notOpen' } });
		expect(await adopt()).toMatchObject({ ok: false, error: { kind: 'notOpen' } });
		const { id } = await proposal();
		const directly = await inPartnership(database.db, ours.coordinator, (trx) =>
			trx
				.updateTable('proposed_tariff')
				.set({ amount_per_hour: '1.00' })
				.where('proposal_id', '=', id)
				.executeTakeFirst()
		);
		expect(directly.numUpdatedRows).toBe(0n);
		const answering = inPartnership(database.db, ours.memberOfFirst, (trx) =>
			trx
				.insertInto('proposal_answer')
				.values({
					...{ partnership_id: ours.id, proposal_id: id, partner_id: first, answer: 'agree', answered_by_name: 'x' }
				})
				.execute()
		);
		expect(await answering.catch(codeOf)).toBe('42501');
		expect((await openProposal(as(ours.coordinator), ours.id, { schoolYear, percentage: '0', note: null })).ok).toBe(
			true
		);
	});
});
