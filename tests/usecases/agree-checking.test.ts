/** What a partnership agrees about checking, and that a finding that stops really stops (model section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { FindingTreatment } from '$lib/domain/declaration/finding-kinds';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listCheckers } from '$lib/server/queries/agreed-hours';
import { listUncheckable } from '$lib/server/queries/checking-agreements';
import { readFindingTreatments } from '$lib/server/queries/declared-findings';
import { listDeclarations } from '$lib/server/queries/declarations';
import { listDisputes } from '$lib/server/queries/disputes';
import { agreeCheckers, agreeFindings, restoreFindingDefaults } from '$lib/server/usecases/agree-checking';
import { decideDispute, giveInToDispute } from '$lib/server/usecases/answer-dispute';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import { submitDeclarations } from '$lib/server/usecases/submit-declarations';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { newMembership, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { newDeclarations } from '$tests/support/declared-lines';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

eachEngine('what is agreed about checking', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let first: string;
	let second: string;
	let roleId: string;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		[first, second] = ours.partnerIds;
		const [line] = await inPartnership(database.db, ours.memberOfFirst, (trx) => listDeclarations(trx, ours.id, {}));
		roleId = line?.roleId ?? '';
		// The fixture's scheme is no scheme: a budget with it cannot be computed.
		await asSystem(database.db, (trx) => trx.deleteFrom('entered_scheme').execute());
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('finding_rule').where('partnership_id', '=', ours.id).execute()
		);
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const place = () => ({ partnershipId: ours.id, schoolYear });
	const read = <T>(work: Parameters<typeof inPartnership<T>>[2]) => inPartnership(database.db, ours.coordinator, work);
	const checkers = async () =>
		(await read((trx) => listCheckers(trx, ours.id, schoolYear))).map((row) => [row.partnerId, row.checkerPartnerId]);
	const events = async (entity: string) =>
		asSystem(database.db, (trx) =>
			trx
				.selectFrom('audit_event')
				.select(['action', 'before', 'after'])
				.where('entity', '=', entity)
				.where('partnership_id', '=', ours.id)
				.orderBy('id')
				.execute()
		);
	const treat = (
		kind: 'aboveCommitment' | 'tariffDiffers' | 'roleNotAgreed' | 'sameTwice',
		treatment: FindingTreatment
	) => agreeFindings(as(ours.coordinator), ours.id, { choices: { [kind]: treatment }, seen: {} });

	describe('who checks', () => {
		it('is chosen by who prepares, another partner or again the staff, and nobody else chooses it', async () => {
			const back = [{ partnerId: first, checkerPartnerId: null, seen: second }];
			for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
				expect(await agreeCheckers(as(access), place(), back)).toEqual({ ok: false, error: 'notAllowed' });
			expect(await agreeCheckers(as(ours.coordinator), place(), back)).toEqual({ ok: true, value: 1 });
			expect(await checkers()).toEqual([]);
			const again = [{ partnerId: first, checkerPartnerId: second, seen: null }];
			expect(await agreeCheckers(as(ours.penvoerder), place(), again)).toEqual({ ok: true, value: 1 });
			expect(await checkers()).toEqual([[first, second]]);
			expect((await events('declarationChecker')).map(({ before, after }) => [before, after])).toEqual([
				[
					{ partnerId: first, checkerPartnerId: second },
					{ partnerId: first, checkerPartnerId: null }
				],
				[
					{ partnerId: first, checkerPartnerId: null },
					{ partnerId: first, checkerPartnerId: second }
				]
			]);
		});

		it('is never the organisation itself, nor an organisation that is not there, and all of a form or nothing', async () => {
			const refusedWith = async (checkerPartnerId: string) => {
				const form = [
					{ partnerId: second, checkerPartnerId: first, seen: null },
					{ partnerId: first, checkerPartnerId, seen: second }
				];
				const outcome = await agreeCheckers(as(ours.coordinator), place(), form);
				return outcome.ok ? null : outcome.error;
			};
			expect(await refusedWith(first)).toEqual({ kind: 'checksItself', partnerId: first });
			expect(await refusedWith('nergens')).toEqual({ kind: 'partnerUnknown', partnerId: first });
			expect(await checkers()).toEqual([[first, second]]);
		});

		it('is not overwritten when somebody chose meanwhile, and what nobody touched is left alone', async () => {
			const stale = [{ partnerId: first, checkerPartnerId: second, seen: null }];
			await agreeCheckers(as(ours.coordinator), place(), [{ partnerId: first, checkerPartnerId: null, seen: second }]);
			const untouched = [{ partnerId: first, checkerPartnerId: second, seen: second }];
			expect(await agreeCheckers(as(ours.penvoerder), place(), untouched)).toEqual({ ok: true, value: 0 });
			await agreeCheckers(as(ours.coordinator), place(), stale);
			const other = [{ partnerId: first, checkerPartnerId: null, seen: null }];
			expect(await agreeCheckers(as(ours.penvoerder), place(), other)).toEqual({ ok: true, value: 0 });
			expect(
				await agreeCheckers(as(ours.penvoerder), place(), [{ partnerId: first, checkerPartnerId: null, seen: 'ander' }])
			).toEqual({ ok: false, error: { kind: 'chosenMeanwhile', partnerId: first } });
		});

		it('changes nothing about what was decided', async () => {
			const [id = ''] = await lines(1);
			expect((await approve([id])).ok).toBe(true);
			const before = await stored(id);
			await agreeCheckers(as(ours.coordinator), place(), [{ partnerId: first, checkerPartnerId: null, seen: second }]);
			expect(await stored(id)).toEqual(before);
		});

		it('is told where nobody can, because all staff act for the organisation', async () => {
			const uncheckable = () => read((trx) => listUncheckable(trx, place(), [first, second]));
			expect(await uncheckable()).toEqual([]);
			await asSystem(database.db, (trx) =>
				trx.deleteFrom('membership').where('partnership_id', '=', ours.id).where('role', '<>', 'penvoerder').execute()
			);
			const alone = await inPartnership(database.db, ours.penvoerder, (trx) =>
				listUncheckable(trx, place(), [first, second])
			);
			expect(alone).toEqual([second]);
			await newMembership(database.db, ours.id, { role: 'partnerMember', partnerId: first });
			await agreeCheckers(as(ours.penvoerder), place(), [{ partnerId: second, checkerPartnerId: first, seen: null }]);
			expect(
				await inPartnership(database.db, ours.penvoerder, (trx) => listUncheckable(trx, place(), [first, second]))
			).toEqual([]);
		});
	});

	const lines = (count: number, given = {}) =>
		newDeclarations(database.db, { partnership: ours.id, partnerId: first, roleId }, count, given);
	const stored = async (id: string) => (await read((trx) => listDeclarations(trx, ours.id, { ids: [id] })))[0];
	const approve = (ids: readonly string[], command: DecisionCommand = { step: 'approve' }) =>
		decideAboutDeclarations(
			...([as(ours.coordinator), place()] as const),
			{ kind: 'lines', lines: ids.map((id) => ({ id, revision: 1 })) },
			command
		);

	describe('how findings are treated', () => {
		it('is chosen by who prepares, told in the trail, and goes back to the product’s own in one action', async () => {
			const choices = { sameTwice: 'stop', noTariff: 'ignore', outsideYear: 'stop' } as const;
			for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
				expect(await agreeFindings(as(access), ours.id, { choices, seen: {} })).toEqual({
					...{ ok: false, error: 'notAllowed' }
				});
			expect(await agreeFindings(as(ours.coordinator), ours.id, { choices, seen: {} })).toEqual({ ok: true, value: 2 });
			const treatments = () => read((trx) => readFindingTreatments(trx, ours.id));
			expect(await treatments()).toMatchObject({ sameTwice: 'stop', noTariff: 'ignore', outsideYear: 'stop' });
			expect(await agreeFindings(as(ours.coordinator), ours.id, { choices: { sameTwice: 'warn' }, seen: {} })).toEqual({
				...{ ok: true, value: 1 }
			});
			const rows = await read((trx) => trx.selectFrom('finding_rule').select('finding').execute());
			expect(rows).toEqual([{ finding: 'noTariff' }]);
			expect(await restoreFindingDefaults(as(ours.penvoerder), ours.id)).toEqual({ ok: true, value: 1 });
			expect((await treatments()).noTariff).toBe('warn');
			expect((await events('findingRule')).map(({ action }) => action)).toEqual([
				...['findingRule.changed', 'findingRule.changed', 'findingRule.changed', 'findingRule.defaultsRestored']
			]);
		});

		it('is not overwritten when somebody chose meanwhile', async () => {
			await treat('sameTwice', 'stop');
			const late = { choices: { sameTwice: 'ignore' }, seen: { sameTwice: 'warn' } } as const;
			expect(await agreeFindings(as(ours.penvoerder), ours.id, late)).toEqual({
				...{ ok: false, error: { kind: 'chosenMeanwhile', finding: 'sameTwice' } }
			});
		});

		it('lets nobody submit what it stops, and everybody what it only warns of', async () => {
			const [draft = ''] = await lines(1, { state: 'draft', hours: '500.00', amount: '27000.00', submitted_at: null });
			const submit = () =>
				submitDeclarations(
					as(ours.memberOfFirst),
					{ ...place(), partnerId: first },
					{
						...{ ids: [draft], roundId: null, key: null }
					}
				);
			await treat('aboveCommitment', 'stop');
			expect(await submit()).toMatchObject({
				...{ ok: true, value: { submitted: [], stopped: [{ id: draft, reasons: ['aboveCommitment'] }] } }
			});
			await treat('aboveCommitment', 'warn');
			expect(await submit()).toMatchObject({ ok: true, value: { submitted: [draft], stopped: [] } });
		});

		it('lets nobody approve what it stops, one by one or all of a filter, and passes over only that', async () => {
			const [good = '', late = ''] = await lines(2);
			await asSystem(database.db, (trx) =>
				trx
					.updateTable('declaration')
					.set({ from_day: '2026-12-01', until_day: '2026-12-02' })
					.where('id', '=', late)
					.execute()
			);
			expect(await approve([good, late])).toMatchObject({
				...{ ok: true, value: { decided: 1, passedOver: [{ why: 'stopped', count: 1 }] } }
			});
			expect((await stored(late))?.state).toBe('submitted');
			expect(await approve([late])).toMatchObject({ ok: false, error: { kind: 'nothingDecided' } });
			// Returning it is what should happen then.
			expect((await approve([late], { step: 'return', reason: 'Buiten de ronde' })).ok).toBe(true);
		});

		it('looks over the whole year when something of the year was chosen to stop', async () => {
			const ids = await lines(3, { hours: '45.00', amount: '2430.00' });
			await treat('aboveCommitment', 'stop');
			const outcome = await approve(ids);
			expect(outcome).toMatchObject({ ok: true, value: { decided: 2, passedOver: [{ why: 'stopped', count: 1 }] } });
		});

		it('stops a dispute from being upheld or given in to as well', async () => {
			await treat('roleNotAgreed', 'stop');
			await asSystem(database.db, (trx) =>
				trx.deleteFrom('commitment').where('partnership_id', '=', ours.id).execute()
			);
			const [dispute] = await read((trx) => listDisputes(trx, ours.id, { open: true }));
			const stops = { ok: false, error: { kind: 'notDecidable', why: 'stopped' } };
			await asSystem(database.db, (trx) =>
				trx
					.updateTable('declaration')
					.set({ tariff_id: 't', tariff_scope: 'role', tariff_per_hour: '54.00', amount: '540.00' })
					.where('id', '=', 'declaration')
					.where('partnership_id', '=', ours.id)
					.execute()
			);
			expect(await decideDispute(as(ours.coordinator), place(), dispute?.id ?? '', { step: 'approve' })).toEqual(stops);
			expect(await giveInToDispute(as(ours.memberOfFirst), place(), dispute?.id ?? '')).toEqual(stops);
			await treat('roleNotAgreed', 'warn');
			expect((await giveInToDispute(as(ours.memberOfFirst), place(), dispute?.id ?? '')).ok).toBe(true);
		});

		it('leaves what was approved approved, and lets it be taken back', async () => {
			const [id = ''] = await lines(1);
			const decided = await approve([id]);
			await treat('tariffDiffers', 'stop');
			expect((await stored(id))?.state).toBe('approved');
			if (!decided.ok) throw new Error('it was approved');
			expect((await undoDecision(as(ours.coordinator), place(), decided.value.decisionId)).ok).toBe(true);
		});

		it('stops more than a day of hours of one person, also over lines that are approved apart', async () => {
			const day = { from_day: '2026-09-01', until_day: '2026-09-02', hours: '14.00', amount: '756.00' };
			const ids = await lines(2, day);
			await asSystem(database.db, (trx) =>
				trx
					.insertInto('declaration_detail')
					.values(
						ids.map((id) => ({
							...{ partnership_id: ours.id, declaration_id: id, partner_id: first, person_id: 'person' }
						}))
					)
					.execute()
			);
			const [one = '', other = ''] = [...ids].sort();
			expect((await approve([one])).ok).toBe(true);
			expect(await approve([other])).toMatchObject({
				...{ ok: false, error: { kind: 'nothingDecided', passedOver: [{ why: 'stopped' }] } }
			});
		});

		it('stops nobody for what a colleague did on the same day', async () => {
			const day = { from_day: '2026-09-01', until_day: '2026-09-02', hours: '14.00', amount: '756.00' };
			const ids = await lines(2, day);
			await asSystem(database.db, async (trx) => {
				const keys = { partnership_id: ours.id, partner_id: first };
				await trx
					.insertInto('declared_person')
					.columns(['partnership_id', 'partner_id', 'id', 'code', 'name', 'hours_per_year'])
					.expression((from) =>
						from
							.selectFrom('declared_person')
							.select(['partnership_id', 'partner_id'])
							.select((row) => [row.val('colleague').as('id'), row.val('C').as('code'), 'name', 'hours_per_year'])
							.where('partnership_id', '=', ours.id)
							.where('id', '=', 'person')
					)
					.execute();
				const worked = ids.map((id, index) => ({
					...{ ...keys, declaration_id: id, person_id: index === 0 ? 'person' : 'colleague' }
				}));
				await trx.insertInto('declaration_detail').values(worked).execute();
			});
			expect(await approve(ids)).toMatchObject({ ok: true, value: { decided: 2, passedOver: [] } });
		});
	});
});
