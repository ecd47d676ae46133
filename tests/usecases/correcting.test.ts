/** Corrections of what was approved: at its own tariff, never below nothing, and never without what they correct (model section 7). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { priceNow } from '$lib/domain/declaration/price-declaration';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listTariffs } from '$lib/server/queries/partnership-rows';
import { listDisputes } from '$lib/server/queries/disputes';
import { giveInToDispute } from '$lib/server/usecases/answer-dispute';
import { decideAboutDeclarations } from '$lib/server/usecases/decide-declarations';
import { closeRound } from '$lib/server/usecases/edit-rounds';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { newTariff, YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { disputing } from '$tests/support/deciding';
import { hoursOf } from '$tests/support/declaring';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const schoolYear = toSchoolYear(YEAR);

eachEngine('correcting what was approved', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, read, one, input, save, submit, decide, approved, correct, close } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
	});

	const tariffBecomes = (amount: number) =>
		asSystem(database.db, (trx) => sql`update tariff set amount_per_hour = ${amount}`.execute(trx));
	const addRound = () =>
		asSystem(database.db, (trx) =>
			sql`insert into declaration_round (partnership_id, school_year, id, position, name, from_day, until_day, submit_by)
				values (${ours.id}, ${YEAR}, 'ronde-2', 1, 'Ronde 2', '2026-12-01', '2027-03-01', '2027-03-10')`.execute(trx)
		);

	it('takes back hours at the tariff of the line, in the round that is open, once it was approved', async () => {
		await save('feit', { personId: 'person' });
		expect(await correct('te-vroeg', 'feit', '-1.00')).toMatchObject({ ok: false, error: { kind: 'notApproved' } });
		await submit(null);
		await decide('feit', 'approved');
		await close();
		expect(await correct('dicht', 'feit', '-1.00')).toMatchObject({ ok: false, error: { kind: 'noRound' } });
		await addRound();
		await tariffBecomes(60);
		expect(await correct('min', 'feit', '-10.00')).toEqual({ ok: true, value: 'min' });
		expect(await one('min')).toMatchObject({ roundId: 'ronde-2', correctsId: 'feit', price: { amount: -54000n } });
		// The same again is the same correction.
		expect(await correct('min', 'feit', '-10.00')).toEqual({ ok: true, value: 'min' });
	});

	it('never takes back more than there is, also when the correction itself is changed', async () => {
		await approved('feit', { personId: 'person' });
		expect((await correct('min', 'feit', '-10.00')).ok).toBe(true);
		expect(await correct('meer', 'feit', '-2.51')).toMatchObject({
			ok: false,
			error: { kind: 'belowZero', room: 250n }
		});
		// Of a correction only its hours can be changed.
		const otherwise = { activity: 'Iets anders', roleId: 'nergens', lineId: 'nergens', personId: null };
		const changed = await save('min', { hours: hours('-12.50'), ...otherwise }, 1);
		expect(changed).toEqual({ ok: true, value: [{ id: 'min', revision: 2 }] });
		expect(await one('min')).toMatchObject({ activity: 'Begeleiden', roleId: input().roleId, personId: 'person' });
		expect((await save('min', { hours: hours('-12.51') }, 2)).ok).toBe(false);
	});

	it('is not priced anew: all hours taken back take back the whole amount', async () => {
		await approved('feit');
		await tariffBecomes(60);
		await correct('min', 'feit', '-12.50');
		expect(await submit(['min'])).toMatchObject({ ok: true, value: { submitted: ['min'] } });
		expect(await repriceOpenDeclarations(as(ours.coordinator), place(), null)).toMatchObject({
			error: { kind: 'nothingToReprice' }
		});
		expect(await one('min')).toMatchObject({ price: { tariffPerHour: 5400n, amount: -67500n } });
	});

	it('keeps a decision that, taken back, would leave less than nothing of what was corrected', async () => {
		await approved('feit');
		const byChecker = async (id: string, step: 'approve' | 'return') => {
			const lines = [{ id, revision: (await one(id)).revision }];
			const how = step === 'approve' ? { step } : { step, reason: 'Klopt niet' };
			const decided = await decideAboutDeclarations(as(ours.coordinator), place(), { kind: 'lines', lines }, how);
			return decided.ok ? decided.value.decisionId : '';
		};
		const undo = (decision: string) => undoDecision(as(ours.coordinator), place(), decision);
		await correct('min', 'feit', '-12.00');
		await submit(['min']);
		const returned = await byChecker('min', 'return');
		await correct('ook', 'feit', '-12.00');
		await submit(['ook']);
		expect(await undo(returned)).toEqual({ ok: false, error: { kind: 'takesBackTooMuch' } });
		expect(await one('min')).toMatchObject({ state: 'returned' });
		const instead = await byChecker('ook', 'return');
		expect((await undo(returned)).ok).toBe(true);
		expect(await undo(instead)).toEqual({ ok: false, error: { kind: 'takesBackTooMuch' } });

		// What was added and approved is taken back: the addition stays approved.
		await correct('erbij', 'feit', '5.00');
		await submit(['erbij']);
		const added = await byChecker('erbij', 'approve');
		await correct('alles', 'feit', '-5.00');
		await submit(['alles']);
		expect(await undo(added)).toEqual({ ok: false, error: { kind: 'takesBackTooMuch' } });
		expect(await one('erbij')).toMatchObject({ state: 'approved' });
	});

	it('holds the line whose approval was taken back to what corrections take back, also in a dispute', async () => {
		await approved('feit');
		await correct('min', 'feit', '-10.00');
		await submit(['min']);
		await decide('min', 'approved');
		await decide('feit', 'submitted');
		const short = { kind: 'shortOfCorrections', takenBack: 1000n };
		const lines = [{ id: 'feit', revision: (await one('feit')).revision }];
		const disputed = await decideAboutDeclarations(
			as(ours.coordinator),
			place(),
			{ kind: 'lines', lines },
			{ ...disputing, proposedHours: hours('9.99') }
		);
		expect(disputed.ok).toBe(true);
		const [open] = await inPartnership(database.db, ours.coordinator, (trx) =>
			listDisputes(trx, ours.id, { declarationIds: ['feit'], open: true })
		);
		expect(await giveInToDispute(as(ours.memberOfFirst), place(), open?.id ?? '')).toEqual({ ok: false, error: short });
		expect(await one('feit')).toMatchObject({ state: 'disputed', hours: 1250n });

		await decide('feit', 'returned');
		const saved = async (text: string) => save('feit', { hours: hours(text) }, (await one('feit')).revision);
		expect(await saved('9.99')).toEqual({
			ok: false,
			error: { kind: 'rows', rows: [{ id: 'feit', refusal: short }] }
		});
		expect((await saved('10.00')).ok).toBe(true);
		// What was returned counts no more, and is held against the line again when that is taken back.
		await decide('min', 'submitted');
		await decide('min', 'returned');
		expect((await saved('2.00')).ok).toBe(true);
		await decide('min', 'submitted');
		expect(await submit(['feit'])).toMatchObject({
			value: { submitted: [], stopped: [{ id: 'feit', reasons: ['shortOfCorrections'] }] }
		});
		expect((await saved('12.00')).ok).toBe(true);
		expect(await submit(['feit'])).toMatchObject({ value: { submitted: ['feit'] } });
	});

	it('is not corrected itself', async () => {
		await approved('feit');
		await correct('min', 'feit', '-1.00');
		await submit(['min']);
		await decide('min', 'approved');
		expect(await correct('van-min', 'min', '1.00')).toMatchObject({ ok: false, error: { kind: 'isCorrection' } });
	});

	it('lets a round close that has a correction of earlier days in it', async () => {
		await approved('feit');
		await close();
		await addRound();
		await correct('min', 'feit', '-1.00');
		await submit(['min']);
		const year = { partnershipId: ours.id, schoolYear };
		expect((await closeRound(as(ours.coordinator), year, { id: 'ronde-2', revision: 1 })).ok).toBe(true);
	});

	it('keeps a line that a correction points at, also when its approval was taken back, unless both go', async () => {
		await approved('feit');
		expect((await correct('min', 'feit', '-1.00')).ok).toBe(true);
		await decide('feit', 'submitted');
		await decide('feit', 'returned');
		const rows = async () =>
			(await read(ours.memberOfFirst, ['feit', 'min'])).map(({ id, revision }) => ({ id, revision }));
		const [feit, min] = await rows();
		const remove = (...gone: (typeof feit)[]) =>
			removeDeclarations(
				as(ours.memberOfFirst),
				place(),
				gone.flatMap((row) => row ?? [])
			);
		expect(await remove(feit)).toEqual({
			ok: false,
			error: { kind: 'rows', rows: [{ id: 'feit', refusal: { kind: 'isCorrected' } }] }
		});
		expect(await rows()).toEqual([feit, min]);
		expect(await remove(feit, min)).toEqual({ ok: true, value: 2 });
	});

	it('has no tariff where the unpaid hours it corrects had none, also when one was agreed meanwhile', async () => {
		await asSystem(database.db, (trx) => sql`delete from tariff`.execute(trx));
		await asSystem(database.db, (trx) => sql`delete from finding_rule`.execute(trx));
		await approved('gratis', { inKind: true });
		await newTariff(database.db, ours.id, {
			partner_id: ours.partnerIds[0],
			role_id: input().roleId,
			amount_per_hour: '50.00'
		});
		expect((await correct('min', 'gratis', '-12.50')).ok).toBe(true);
		const tariffs = await inPartnership(database.db, ours.memberOfFirst, (trx) => listTariffs(trx, ours.id));
		expect(priceNow(await one('min'), indexTariffs(tariffs))).toBeNull();
		expect(await submit(['min'])).toMatchObject({ ok: true, value: { submitted: ['min'] } });
		expect(await one('min')).toMatchObject({ hours: -1250n, price: null });
	});

	it('is not submitted while the line it corrects is open again, and that is said of it', async () => {
		await approved('feit');
		expect((await correct('min', 'feit', '-1.00')).ok).toBe(true);
		await decide('feit', 'submitted');
		expect(await submit(['min'])).toMatchObject({
			ok: true,
			value: { submitted: [], stopped: [{ id: 'min', reasons: ['originalOpen'] }] }
		});
	});
});
