/** Many who declare at once: equal requests, two editors of one line, corrections and copies (model section 7). */
import { beforeEach, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { asSystem } from '$lib/server/db/tenancy';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { copyPeriod } from '$lib/server/usecases/copy-period';
import { submitDeclarations } from '$lib/server/usecases/submit-declarations';
import { onServer } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { august, hoursOf, october } from '$tests/support/declaring';
import { NOW } from '$tests/support/services';

onServer('declaring hours at once', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, save, submit, one, approved, correct, events, read } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
	});

	it('does fifty equal submits with one key once, and gives all of them one answer', async () => {
		await save('a');
		await save('b');
		const answers = await Promise.all(Array.from({ length: 50 }, () => submit(null, 'dezelfde')));
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
			new Set([JSON.stringify({ ok: true, value: { submitted: ['a', 'b'], already: [], stopped: [], at: NOW } })])
		);
		expect((await events('a')).filter(({ action }) => action === 'declaration.submitted')).toHaveLength(1);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it('lets one of two different submits with one key through, and refuses the other as something else', async () => {
		await save('a');
		await save('b');
		const both = await Promise.all([submit(['a'], 'gedeeld'), submit(['b'], 'gedeeld')]);
		const refused = both.find(({ ok }) => !ok);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(refused).toEqual({ ok: false, error: { kind: 'keyUsed' } });
		expect((await read()).filter(({ state }) => state === 'submitted')).toHaveLength(1);
	});

	it('keeps no key of a submit that was refused', async () => {
		await save('a');
		const gone = { ...place(), schoolYear: toSchoolYear('2031-2032') };
		const command = { ids: null, roundId: null, key: 'later' };
		expect((await submitDeclarations(as(ours.memberOfFirst), gone, command)).ok).toBe(false);
		expect(await submit(null, 'later')).toMatchObject({ ok: true, value: { submitted: ['a'] } });
	});

	it('lets one of two editors of a line through, and shows the other what is there', async () => {
		await save('samen');
		const both = await Promise.all(['1.00', '2.00'].map((text) => save('samen', { hours: hours(text) }, 1)));
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { rows: [{ refusal: { kind: 'changedMeanwhile' } }] } });
		expect((await one('samen')).revision).toBe(2);
	});

	it('never takes back more than there is, however many correct at once', async () => {
		await approved('feit');
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, (_, index) => correct(`min-${index}`, 'feit', '-5.00'))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
	});

	it('copies a month once when two people press at once', async () => {
		await save('s1', { from: august.from, until: august.until });
		const copy = () => copyPeriod(as(ours.memberOfFirst), place(), { from: august, to: october });
		const both = await Promise.all([copy(), copy()]);
		expect(both.map((outcome) => outcome.ok && outcome.value.lines).sort()).toEqual([0, 1]);
		expect((await read()).filter(({ from }) => from === '2026-10-01')).toHaveLength(1);
	});
});
