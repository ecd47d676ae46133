/** Editing sources, the split and its keys: what is written, refused, brought back, and by whom (model sections 5 and 11). */
import { beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { asSystem } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { KEYS, LINES, listStored, SOURCES, SPLIT_NODES } from '$lib/server/queries/edited-lists';
import {
	basesText,
	removeAllocationKey,
	restoreAllocationKey,
	saveAllocationKey,
	type KeyInput
} from '$lib/server/usecases/edit-allocation-keys';
import {
	moveFundingSource,
	removeFundingSource,
	restoreFundingSource,
	saveFundingSource,
	type SourceInput,
	type YearPlace
} from '$lib/server/usecases/edit-funding-sources';
import { addSplitNode, changeSplitNodes, moveSplitNode, startFiftyFifty } from '$lib/server/usecases/edit-split';
import { removeSplitNode, restoreSplitNode } from '$lib/server/usecases/remove-split-node';
import type { Caller } from '$lib/server/usecases/write';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { testServices } from '$tests/support/services';

const A_SOURCE: SourceInput = {
	name: 'Bijdrage bestuur',
	giverPartnerId: null,
	amount: { kind: 'entered', amount: money('30000.00') },
	areas: ['onderzoeken'],
	areasLimitedBy: 'agreement',
	certainty: 'granted',
	duration: { kind: 'incidental', until: toDay('2027-08-01') },
	inKind: false,
	regularFunding: 'no',
	note: null
};
const NAMES = { frame: 'Subsidie', schools: 'Scholen', other: 'Overig' };

eachEngine('sources, split and keys', (openTestDatabase) => {
	const database = openTestDatabase();
	let place: YearPlace;
	let caller: Caller;

	beforeEach(async () => {
		const partnershipId = await make.newPartnership(database.db);
		await make.newBudget(database.db, partnershipId);
		place = { partnershipId, schoolYear: toSchoolYear(make.YEAR) };
		const access = await make.newMembership(database.db, partnershipId, { role: 'coordinator' });
		caller = callerOf(testServices(database), access);
	});

	const sources = () => asSystem(database.db, (trx) => listStored(trx, SOURCES, place));
	const nodes = () => asSystem(database.db, (trx) => listStored(trx, SPLIT_NODES, place));
	const keys = () => asSystem(database.db, (trx) => listStored(trx, KEYS, place));
	const lines = () => asSystem(database.db, (trx) => listStored(trx, LINES, place));
	const trail = () =>
		asSystem(database.db, async (trx) =>
			(await listAuditEvents(trx, place.partnershipId, { limit: 50 })).map(({ action }) => action).reverse()
		);

	async function added(changes: Partial<SourceInput> = {}): Promise<string> {
		const outcome = await saveFundingSource(caller, place, { source: { ...A_SOURCE, ...changes }, changing: null });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	}
	async function fiftyFifty(): Promise<readonly [string, string, string]> {
		await added({ name: 'Regeling', amount: { kind: 'subsidy' }, areas: ['opleiden'] });
		const outcome = await startFiftyFifty(caller, place, { schoolsKeyId: null, names: NAMES });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		const [frame, schools, other] = (await nodes()).map(({ id }) => id);
		return [frame ?? '', schools ?? '', other ?? ''];
	}
	const revisionOf = async (id: string) => (await nodes()).find((node) => node.id === id)?.revision ?? 0;

	it('adds a source, changes it once per revision, and shows the second person what the first one wrote', async () => {
		const id = await added();
		const change = (name: string) =>
			saveFundingSource(caller, place, { source: { ...A_SOURCE, name }, changing: { id, revision: 1 } });
		expect(await change('Bijdrage De Brug')).toEqual({ ok: true, value: id });
		expect(await change('Bijdrage Het Baken')).toMatchObject({
			ok: false,
			error: { kind: 'changedMeanwhile', current: { name: 'Bijdrage De Brug', revision: 2, updatedBy: 'Noor Jansen' } }
		});
		expect(await sources()).toMatchObject([{ ...A_SOURCE, name: 'Bijdrage De Brug' }]);
		expect(await trail()).toEqual(['fundingSource.added', 'fundingSource.changed']);
	});

	it('lets one source follow the subsidy and asks who gives unpaid hours', async () => {
		await added({ amount: { kind: 'subsidy' } });
		const second = { ...A_SOURCE, name: 'Nog een', amount: { kind: 'subsidy' } } as const;
		expect(await saveFundingSource(caller, place, { source: second, changing: null })).toMatchObject({
			error: { kind: 'subsidyTaken', name: 'Bijdrage bestuur' }
		});
		const inKind = { ...A_SOURCE, name: 'Uren', inKind: true };
		expect(await saveFundingSource(caller, place, { source: inKind, changing: null })).toMatchObject({
			error: { kind: 'inKindWithoutGiver' }
		});
		expect(await sources()).toHaveLength(1);
	});

	it('moves a source without touching its revision, removes it and brings it back with its values', async () => {
		const first = await added();
		const second = await added({ name: 'Fonds' });
		expect(await moveFundingSource(caller, place, { id: second, direction: 'up' })).toEqual({ ok: true, value: null });
		expect((await sources()).map(({ id, revision }) => [id, revision])).toEqual([
			[second, 1],
			[first, 1]
		]);
		const before = (await sources()).find(({ id }) => id === first);
		expect(await removeFundingSource(caller, place, { id: first, revision: 1 })).toEqual({ ok: true, value: null });
		expect(await restoreFundingSource(caller, place, first)).toEqual({ ok: true, value: null });
		expect((await sources()).find(({ id }) => id === first)).toEqual(before);
		expect(await restoreFundingSource(caller, place, first)).toMatchObject({ error: { kind: 'notRemoved' } });
	});

	it('does not let a source vanish from under the split that names it', async () => {
		await fiftyFifty();
		const [source] = await sources();
		const outcome = await removeFundingSource(caller, place, { id: source?.id ?? '', revision: 1 });
		expect(outcome).toMatchObject({ error: { kind: 'usedInSplit', nodes: [{ name: 'Subsidie' }] } });
	});

	it('starts 50/50 once, changes two halves at once, and leaves both when one was changed meanwhile', async () => {
		const [frame, schools, other] = await fiftyFifty();
		expect(await startFiftyFifty(caller, place, { schoolsKeyId: null, names: NAMES })).toMatchObject({
			error: { kind: 'notEmpty' }
		});
		const half = (id: string, name: string, percentage: string, revision = 1) => ({
			id,
			revision,
			node: {
				parentId: frame,
				name,
				rule: { kind: 'percentage', percentage },
				sourceIds: null,
				partnerKeyId: null
			} as const
		});
		const sixtyForty = [half(schools, 'Scholen', '60'), half(other, 'Overig', '40')];
		expect(await changeSplitNodes(caller, place, sixtyForty)).toEqual({ ok: true, value: null });
		const late = [half(schools, 'Scholen', '70', 2), half(other, 'Overig', '30', 1)];
		expect(await changeSplitNodes(caller, place, late)).toMatchObject({ error: { kind: 'changedMeanwhile' } });
		expect((await nodes()).map(({ rule }) => rule)).toMatchObject([
			{ kind: 'sources' },
			{ percentage: '60' },
			{ percentage: '40' }
		]);
	});

	it('refuses a pot under itself and two pots of one name under one pot', async () => {
		const [frame, schools] = await fiftyFifty();
		const [node] = await nodes();
		const under = { id: frame, revision: 1, node: { ...(node ?? never()), parentId: schools } };
		expect(await changeSplitNodes(caller, place, [under])).toMatchObject({
			error: { kind: 'invalid', problems: [{ kind: 'insideItself', nodeId: frame }] }
		});
		const twin = {
			parentId: frame,
			name: 'scholen',
			rule: { kind: 'remainder' },
			sourceIds: null,
			partnerKeyId: null
		} as const;
		expect(await addSplitNode(caller, place, twin)).toMatchObject({ error: { problems: [{ kind: 'nameTaken' }] } });
	});

	it('moves a pot among its siblings', async () => {
		const [frame, schools, other] = await fiftyFifty();
		await moveSplitNode(caller, place, { id: other, direction: 'up' });
		expect((await nodes()).map(({ id }) => id)).toEqual([frame, other, schools]);
		await moveSplitNode(caller, place, { id: other, direction: 'up' });
		expect((await nodes()).map(({ id }) => id)).toEqual([frame, other, schools]);
	});

	it('removes a branch only when its lines may leave it, and brings branch and lines back together', async () => {
		const [frame, schools] = await fiftyFifty();
		const line = await make.newLine(database.db, place.partnershipId, { pot_id: schools });
		const removal = { id: frame, revision: await revisionOf(frame) };
		expect(await removeSplitNode(caller, place, { ...removal, lines: 'refuse' })).toMatchObject({
			error: { kind: 'linesInPot', lines: 1 }
		});
		const before = await nodes();
		expect(await removeSplitNode(caller, place, { ...removal, lines: 'takeOut' })).toEqual({ ok: true, value: null });
		expect(await nodes()).toEqual([]);
		expect((await lines()).map(({ potId }) => potId)).toEqual([null]);
		expect(await restoreSplitNode(caller, place, frame)).toEqual({ ok: true, value: null });
		expect((await nodes()).map(({ id, name, rule }) => [id, name, rule])).toEqual(
			before.map(({ id, name, rule }) => [id, name, rule])
		);
		expect((await lines()).map(({ id, potId }) => [id, potId])).toEqual([[line, schools]]);
	});

	it('freezes the bases of a key only after they were seen, and counts nothing as an error', async () => {
		const partner = (name: string) => make.newPartner(database.db, place.partnershipId, { name, short_name: name });
		const [first, second, institute] = [await partner('Noord'), await partner('Zuid'), await partner('Hogeschool')];
		const count = (place_id: string, students: number) =>
			make.newStudentCount(database.db, place.partnershipId, { institute_id: institute, place_id, students });
		await count(first, 61);
		const key: KeyInput = {
			name: 'Studenten',
			kind: 'students',
			referenceDay: toDay('2025-10-01'),
			partnerIds: [first, second],
			entered: {}
		};
		const save = (
			changes: Partial<KeyInput>,
			confirmed: string | null,
			changing: { id: string; revision: number } | null = null
		) => saveAllocationKey(caller, place, { key: { ...key, ...changes }, confirmed, changing });
		const after = [
			{ partnerId: first, weight: '61' },
			{ partnerId: second, weight: '0' }
		];
		expect(await save({}, null)).toEqual({ ok: false, error: { kind: 'confirmBases', before: [], after } });
		expect(await keys()).toEqual([]);
		const saved = await save({}, basesText(after));
		const id = saved.ok ? saved.value : '';
		expect(await keys()).toMatchObject([{ id, bases: after }]);
		await count(second, 47);
		expect((await keys())[0]?.bases).toEqual(after);
		const seen = { id, revision: 1 };
		expect(await save({}, basesText(after), seen)).toMatchObject({ error: { kind: 'confirmBases', before: after } });
		const renamed = { key: { ...key, name: 'Geld volgt de student' }, confirmed: null, changing: seen, nameOnly: true };
		expect(await saveAllocationKey(caller, place, renamed)).toEqual({ ok: true, value: id });
		expect(await keys()).toMatchObject([{ name: 'Geld volgt de student', bases: after }]);
		const recounted = [
			{ partnerId: first, weight: '61' },
			{ partnerId: second, weight: '47' }
		];
		expect(await save({}, basesText(recounted), { id, revision: 2 })).toEqual({ ok: true, value: id });
		expect(await save({ partnerIds: [second] }, null)).toMatchObject({ error: { kind: 'nameTaken' } });
		expect(await save({ name: 'Ander jaar', referenceDay: toDay('2020-10-01') }, null)).toMatchObject({
			error: { kind: 'allZero' }
		});
		const percentages = { name: 'Vast', kind: 'percentages', entered: { [first]: '60', [second]: '30' } } as const;
		expect(await save(percentages, null)).toMatchObject({ error: { kind: 'percentagesNot100', total: '90' } });
	});

	it('keeps a key that a pot is divided by, and brings one back with its bases', async () => {
		const partner = await make.newPartner(database.db, place.partnershipId);
		const bases = [{ partnerId: partner, weight: '1' }];
		const saved = await saveAllocationKey(caller, place, {
			key: { name: 'Gelijk', kind: 'equal', referenceDay: toDay('2026-08-01'), partnerIds: [partner], entered: {} },
			confirmed: basesText(bases),
			changing: null
		});
		const id = saved.ok ? saved.value : '';
		await make.newSplitNode(database.db, place.partnershipId, { name: 'Begeleiding', partner_key_id: id });
		expect(await removeAllocationKey(caller, place, { id, revision: 1 })).toMatchObject({
			error: { kind: 'keyInUse', pots: ['Begeleiding'] }
		});
		const [node] = await nodes();
		await removeSplitNode(caller, place, { id: node?.id ?? '', revision: 1, lines: 'refuse' });
		expect(await removeAllocationKey(caller, place, { id, revision: 1 })).toEqual({ ok: true, value: null });
		expect(await restoreAllocationKey(caller, place, id)).toEqual({ ok: true, value: null });
		expect(await keys()).toMatchObject([{ id, bases }]);
	});

	it('refuses a member without the role, somebody of another partnership, and a year without a budget', async () => {
		const member = await make.newMembership(database.db, place.partnershipId, { role: 'bestuurder' });
		const reader = callerOf(testServices(database), member);
		const command = { source: A_SOURCE, changing: null };
		expect(await saveFundingSource(reader, place, command)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await startFiftyFifty(reader, place, { schoolsKeyId: null, names: NAMES })).toEqual({
			ok: false,
			error: 'notAllowed'
		});
		const elsewhere = await make.newPartnership(database.db);
		const stranger = callerOf(
			testServices(database),
			await make.newMembership(database.db, elsewhere, { role: 'penvoerder' })
		);
		expect(await saveFundingSource(stranger, place, command)).toEqual({ ok: false, error: 'notFound' });
		const noYear = { ...place, schoolYear: toSchoolYear('2031-2032') };
		expect(await saveFundingSource(caller, noYear, command)).toEqual({ ok: false, error: 'notFound' });
		const unchecked = callerOf(testServices(database, { checks: 'off' }), member);
		await expect(saveFundingSource(unchecked, place, command)).rejects.toThrow();
		expect(await sources()).toEqual([]);
	});
});

function never(): never {
	throw new Error('there is a node');
}
