/** Rounds that are settled: once, by who may, with everything approved in it, and nothing afterwards, on both engines. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { lineValues } from '$lib/domain/declaration/line-values';
import { sumHours } from '$lib/domain/shared/hours';
import { moneyText, sumCents, type Cents } from '$lib/domain/shared/money';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { pageOfDeclarations, sumsOfDeclarations } from '$lib/server/queries/declaration-pages';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { decideAboutDeclarations } from '$lib/server/usecases/decide-declarations';
import { removeAdvance } from '$lib/server/usecases/edit-advances';
import { previewDigest } from '$lib/server/usecases/settle-round';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { beginSettling } from '$tests/support/begin-settling';
import { eachEngine, onServer } from '$tests/support/database';
import { seededRandom } from '$tests/support/seeded-random';

eachEngine('settling a round', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);
	const { as, year, lines, close, settle, read } = settling;
	const amountOf = (net: Cents | undefined) => net !== undefined && moneyText(net);

	it('takes up approved hours, advances, contributions and agreed swaps, and marks each with it', async () => {
		await lines(2, { state: 'approved' });
		await lines(1, { state: 'submitted' });
		await settling.advance('50.00');
		await settling.swap('20.00');
		await close();
		const before = await read(ours().penvoerder);
		const outcome = await settle(ours().penvoerder);
		expect(outcome).toMatchObject({ ok: true, value: { statements: 2 } });
		const after = await read(ours().penvoerder);
		expect(after?.round.state).toBe('settled');
		expect(after?.partners.map(({ statement }) => ({ ...statement, settledOn: null }))).toEqual(
			before?.partners.map(({ statement }) => statement)
		);
		const second = after?.partners.find(({ statement }) => statement.partner.id === ours().partnerIds[1]);
		expect(amountOf(second?.statement.net)).toBe('186.00');
		expect(await settling.marked()).toEqual({ declaration: 2, advance: 1, swap: 1, contribution_request: 0 });
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it('keeps of which days work was, and shows them as they were', async () => {
		const month = { from_day: '2026-11-01', until_day: '2026-12-01' };
		await lines(1, { state: 'approved', ...month });
		await lines(1, { state: 'approved', ...month, in_kind: true });
		await close();
		await settle(ours().penvoerder);
		const [second] = (await read(ours().penvoerder))?.partners ?? [];
		const days = { from: '2026-11-01', until: '2026-12-01' };
		expect(second?.statement.entries).toMatchObject([days]);
		expect(second?.given).toMatchObject([days]);
	});

	it('lists exactly what was settled with a round, also of an earlier one, to who sees those lines', async () => {
		await settling.moreRounds();
		const [early] = await lines(1, { state: 'approved' });
		const [late = ''] = await lines(1, { state: 'submitted' });
		const settledWith = (access: Access, round: string | null) =>
			inPartnership(database.db, access, async (trx) => {
				const narrowed = { ...year(), settledWith: round, states: ['settled' as const] };
				const filter = { ...narrowed, roundId: null, partnerId: null, roleId: null, area: null, lineId: null };
				const page = await pageOfDeclarations(trx, ours().id, filter, { after: null, limit: 10 });
				expect(await sumsOfDeclarations(trx, ours().id, filter)).toEqual({
					...{ entries: page.length, hours: sumHours(page.map(({ hours }) => hours)) },
					...lineValues(page)
				});
				return page.map(({ id }) => id).filter((id) => id !== 'declaration');
			});
		await close();
		expect(await settledWith(ours().penvoerder, 'round')).toEqual([]);
		await settle(ours().penvoerder);
		const decided = { kind: 'lines' as const, lines: [{ id: late, revision: 1 }] };
		await decideAboutDeclarations(as(ours().coordinator), year(), decided, { step: 'approve' });
		await settling.closeAndSettleAll();
		for (const access of [ours().penvoerder, ours().memberOfSecond]) {
			expect(await settledWith(access, 'round')).toEqual([early]);
			expect(await settledWith(access, 'winter')).toEqual([late]);
			expect((await settledWith(access, null)).sort()).toEqual([early, late].sort());
		}
		expect(await settledWith(ours().memberOfFirst, 'winter')).toEqual([]);
	});

	it('is for the penvoerder only, after the round was closed, and refuses figures that were not shown', async () => {
		await lines(1, { state: 'approved' });
		expect(await settle(ours().penvoerder)).toEqual({ ok: false, error: { kind: 'roundOpen' } });
		await close();
		for (const access of [ours().coordinator, ours().accountant, ours().memberOfFirst, ours().bestuurder])
			expect(await settle(access)).toEqual({ ok: false, error: 'notAllowed' });
		const seen = previewDigest((await read(ours().penvoerder))?.partners ?? []);
		await lines(1, { state: 'approved' });
		expect(await settle(ours().penvoerder, seen)).toEqual({ ok: false, error: { kind: 'changedMeanwhile' } });
		expect(await settling.marked()).toMatchObject({ declaration: 0 });
		expect(await settle(ours().penvoerder)).toMatchObject({ ok: true });
		expect(await settle(ours().penvoerder)).toMatchObject({ error: { kind: 'settledAlready', by: 'Noor Jansen' } });
	});

	it('leaves nothing in a settled round to change, in the database either', async () => {
		const [line] = await lines(1, { state: 'approved' });
		const advance = await settling.advance('50.00');
		await close();
		await settle(ours().penvoerder);
		const refused = async (access: Access, statement: string) =>
			inPartnership(database.db, access, (trx) => sql.raw(statement).execute(trx)).then(
				({ numAffectedRows }) => String(numAffectedRows ?? 0n),
				(cause: unknown) => codeOf(cause)
			);
		const everybody = [ours().penvoerder, ours().coordinator, ours().memberOfSecond];
		for (const access of everybody) {
			for (const statement of [
				`update declaration set state = 'submitted' where id = '${line}'`,
				`update advance set amount = 1 where id = '${advance}'`,
				`delete from advance where id = '${advance}'`,
				`update settlement_statement set document = '{}'`,
				`delete from settlement`,
				`update declaration_round set state = 'closed' where id = 'round'`
			])
				expect(['0', '23001', '42501'], statement).toContain(await refused(access, statement));
		}
		const system = (statement: string) =>
			asSystem(database.db, (trx) => sql.raw(statement).execute(trx)).then(String, (cause: unknown) => codeOf(cause));
		expect(['23001', '42501']).toContain(await system('update settlement_statement set digest = digest'));
		expect(['23001', '42501']).toContain(await system('delete from settlement'));
		const row = { id: advance, revision: 2 };
		expect(await removeAdvance(as(ours().penvoerder), year(), row)).toMatchObject({
			error: { kind: 'alreadySettled' }
		});
	});

	it('is not written by anybody around it: no line, advance or round becomes settled without its settlement', async () => {
		const [line] = await lines(1, { state: 'approved' });
		const advance = await settling.advance('50.00');
		await close();
		const attempt = (statement: string) =>
			inPartnership(database.db, ours().penvoerder, (trx) => sql.raw(statement).execute(trx)).catch(codeOf);
		expect(
			await attempt(`update declaration set state = 'settled', settlement_id = 'settlement' where id = '${line}'`)
		).toBe('23001');
		expect(await attempt(`update advance set settlement_id = 'settlement' where id = '${advance}'`)).toBe('23001');
		expect(await attempt(`update declaration_round set state = 'settled' where id = 'round'`)).toBe('23001');
	});

	it('keeps a decision about the own organisation from being taken back by it', async () => {
		const [line] = await lines(1, { state: 'approved', partner_id: ours().partnerIds[1] });
		const back = inPartnership(database.db, ours().penvoerder, (trx) =>
			sql`update declaration set state = 'submitted', decided_at = null where id = ${line}`.execute(trx)
		);
		expect(await back.catch(codeOf)).toBe('23001');
	});

	it('shows a statement to the staff of the penvoerder and the organisation, and to nobody else', async () => {
		await lines(1, { state: 'approved' });
		await lines(1, { state: 'approved', partner_id: ours().partnerIds[0] });
		await close();
		const names = async (access: Access) =>
			((await read(access))?.partners ?? []).map(({ statement }) => statement.partner.id).sort();
		const all = [...ours().partnerIds].sort();
		const check = async () => {
			for (const access of [ours().penvoerder, ours().coordinator, ours().accountant])
				expect(await names(access)).toEqual(all);
			expect(await names(ours().memberOfFirst)).toEqual([ours().partnerIds[0]]);
			expect(await names(ours().memberOfSecond)).toEqual([ours().partnerIds[1]]);
			expect(await names(ours().bestuurder)).toEqual([]);
		};
		await check();
		expect(await settle(ours().penvoerder)).toMatchObject({ ok: true });
		await check();
	});
});

eachEngine('a season of declaring, deciding, correcting and settling', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling } = beginSettling(() => database);

	it.each([11, 13, 14, 15])(
		'pays every approved hour exactly once, and loses none (seed %i)',
		async (seed) => {
			const random = seededRandom(seed);
			await settling.moreRounds();
			for (let step = 0; step < 60; step += 1) await settling.anyStep(random);
			await settling.closeAndSettleAll();
			const paid = await settling.entriesOfWork();
			const owed = await settling.approvedEver();
			expect(new Set(paid.map(({ id }) => id)).size).toBe(paid.length);
			expect(paid.map(({ id, amount }) => `${id} ${amount}`).sort()).toEqual(
				owed.map(({ id, amount }) => `${id} ${amount}`).sort()
			);
			expect(paid.length).toBeGreaterThan(3);
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
			for (const statements of await settling.allStatements())
				expect(sumCents(statements.map(({ net }) => net))).toBe(
					sumCents(statements.flatMap(({ entries }) => entries.map(({ amount }) => amount)))
				);
		},
		240_000
	);
});

onServer('several at once', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);

	it('makes one settlement of two people who settle at the same moment, and tells the other', async () => {
		for (let attempt = 0; attempt < 8; attempt += 1) {
			const roundId = await settling.roundWithLines(3);
			const both = await Promise.all([
				settling.settle(ours().penvoerder, undefined, roundId),
				settling.settle(ours().penvoerder, undefined, roundId)
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			const lost = both.find(({ ok }) => !ok);
			expect(lost).toMatchObject({ error: { kind: 'settledAlready' } });
			expect(await settling.settlementsOf(roundId)).toBe(1);
		}
	});

	it('settles a line or sees its decision undone, never both, while others approve and undo', async () => {
		let undone = 0;
		for (let attempt = 0; attempt < 20; attempt += 1) {
			const roundId = await settling.roundWithLines(4);
			const waiting = await settling.lines(2, { state: 'submitted', ...settling.inRound(roundId) });
			const preview = await settling.read(ours().penvoerder, roundId);
			const seen = previewDigest(preview?.partners ?? []);
			const [settled, back] = await Promise.all([
				settling.settle(ours().penvoerder, seen, roundId),
				undoDecision(settling.as(ours().coordinator), settling.year(), `besluit-${roundId}`),
				decideAboutDeclarations(
					settling.as(ours().coordinator),
					settling.year(),
					{ kind: 'lines', lines: waiting.map((id) => ({ id, revision: 1 })) },
					{ step: 'approve' }
				)
			]);
			const states = await settling.statesIn(roundId);
			if (settled.ok) {
				expect(back).toMatchObject({ ok: false, error: { kind: 'settled' } });
				expect(states).toMatchObject({ settled: 4 });
			} else {
				undone += 1;
				expect(settled.error).toEqual({ kind: 'changedMeanwhile' });
				expect(states).not.toHaveProperty('settled');
			}
			const kept = await settling.entriesOfWork();
			expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
		}
		expect(undone).toBeLessThanOrEqual(20);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});
