/** Fifty equal requests at the same moment have one effect and fifty equal answers (yardstick test 14); submitting: `declaring-at-once`. */
import { beforeEach, expect, it } from 'vitest';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { listHoursImports } from '$lib/server/queries/hours-imports';
import { onServer } from '$tests/support/database';
import { decidingIn } from '$tests/support/deciding';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { file, importingIn, schoolYear } from '$tests/support/importing';

const TIMES = 50;

onServer('the same request many times at once', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { lines, decide, events, states } = decidingIn(
		() => database,
		() => ours
	);
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, within, good, sent, preview, confirm } = importing;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
	});

	const imports = () => within(ours.memberOfFirst, (trx) => listHoursImports(trx, { ...declared.place(), schoolYear }));
	const times = <T>(request: () => Promise<T>) => Promise.all(Array.from({ length: TIMES }, request));

	it.each([{ step: 'approve' }, { step: 'return', reason: 'Eerst het rooster' }] as const)(
		'decides once and says the same fifty times ($step)',
		async (command) => {
			const ids = await lines(20);
			const answers = await times(() => decide(ours.coordinator, ids, command, 'dezelfde'));
			expect(answers[0]).toMatchObject({ ok: true, value: { decided: 20, hours: 4000n, passedOver: [] } });
			for (const answer of answers) expect(answer).toEqual(answers[0]);
			for (const id of ids) expect(await events(ours.coordinator, id)).toHaveLength(1);
			const decisions = await inPartnership(database.db, ours.coordinator, (trx) =>
				listDecisions(trx, ours.coordinator, { schoolYear, limit: 9 })
			);
			expect(decisions.filter(({ entries }) => entries === 20)).toHaveLength(1);
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		}
	);

	it('lets one of two different decisions with one key through, and refuses the other as something else', async () => {
		const [one = '', two = ''] = await lines(2);
		const both = await Promise.all([one, two].map((id) => decide(ours.coordinator, [id], undefined, 'gedeeld')));
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'keyUsed' } });
		expect((await states([one, two])).sort()).toEqual(['approved', 'submitted']);
	});

	it('takes a file over once and says the same fifty times', async () => {
		const id = await sent(file(good(), good('6-10-2026'), good('7-10-2026')));
		const { seen } = await preview(id);
		const before = (await declared.read()).length;
		const earlier = (await imports()).length;
		const answers = await times(() => confirm(id, { seen, submit: true, key: 'dezelfde' }));
		expect(answers[0]).toMatchObject({ ok: true, value: { added: 3, submitted: 3, stopped: 0 } });
		for (const answer of answers) expect(answer).toEqual(answers[0]);
		expect((await declared.read()).length).toBe(before + 3);
		expect((await imports()).length).toBe(earlier + 1);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});
