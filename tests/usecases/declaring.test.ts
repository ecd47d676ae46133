/** Hours as an organisation declares them: drafts, submitting, taking back, and people who can be erased (model section 7). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { copyPeriod } from '$lib/server/usecases/copy-period';
import { erasePerson } from '$lib/server/usecases/erase-person';
import { removeDeclarations, restoreDeclarations } from '$lib/server/usecases/remove-declarations';
import { saveDeclarations } from '$lib/server/usecases/save-declarations';
import { savePerson } from '$lib/server/usecases/save-person';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { newTariff } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { NOW } from '$tests/support/services';
import { august, hoursOf, october } from '$tests/support/declaring';

eachEngine('declaring hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, read, one, input, save, submit, decide, close, events } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
	});

	it('prices a draft by the tariff of its first day, and shows it to its own organisation only', async () => {
		expect(await save('een')).toEqual({ ok: true, value: [{ id: 'een', revision: 1 }] });
		expect((await one('een')).price).toMatchObject({ tariffPerHour: 5400n, amount: 67500n, scope: 'partnerRole' });
		for (const access of [ours.penvoerder, ours.coordinator, ours.memberOfSecond, ours.accountant, ours.bestuurder])
			expect(await read(access, ['een']), String(access.roles)).toEqual([]);
		expect(await events('een')).toMatchObject([{ action: 'declaration.added', level: 'ownOrganisation' }]);
	});

	it('is for who acts for the organisation, and for nobody else', async () => {
		for (const access of [ours.penvoerder, ours.coordinator, ours.memberOfSecond, ours.accountant, ours.bestuurder])
			expect(await save('vreemd', {}, null, access)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await read(ours.memberOfFirst, ['vreemd'])).toEqual([]);
	});

	it('writes all of a batch or nothing, and names every line that is refused', async () => {
		const rows = [
			{ id: 'goed', revision: null, value: input() },
			{ id: 'rol', revision: null, value: input({ roleId: 'nergens' }) },
			{ id: 'nul', revision: null, value: input({ hours: hours('0.00') }) },
			{ id: 'jaar', revision: null, value: input({ from: toDay('2027-07-01'), until: toDay('2027-08-02') }) },
			{ id: 'ronde', revision: null, value: input({ from: toDay('2026-12-01'), until: toDay('2026-12-02') }) },
			{ id: 'regel', revision: null, value: input({ lineId: 'nergens' }) },
			{ id: 'mens', revision: null, value: input({ personId: 'nergens' }) },
			{
				id: 'dag',
				revision: null,
				value: input({
					from: toDay('2026-10-05'),
					until: toDay('2026-10-06'),
					personId: 'person',
					hours: hours('24.01')
				})
			}
		];
		const outcome = await saveDeclarations(as(ours.memberOfFirst), place(), rows);
		const refused =
			!outcome.ok && typeof outcome.error === 'object' && outcome.error.kind === 'rows' ? outcome.error.rows : [];
		expect(refused.map(({ id, refusal }) => [id, refusal.kind])).toEqual([
			['rol', 'roleUnknown'],
			['nul', 'noHours'],
			['jaar', 'daysReversed'],
			['ronde', 'noRound'],
			['regel', 'lineUnknown'],
			['mens', 'personUnknown'],
			['dag', 'tooManyHours']
		]);
		expect(await read(ours.memberOfFirst, ['goed'])).toEqual([]);
	});

	it('takes no line in a round that is closed or past its days of grace', async () => {
		await asSystem(database.db, (trx) => sql`update declaration_round set submit_by = '2026-11-01'`.execute(trx));
		const late = await save('laat');
		expect(late).toMatchObject({ ok: false, error: { rows: [{ refusal: { kind: 'roundClosed', name: 'Ronde 1' } }] } });
		await asSystem(database.db, (trx) => sql`update declaration_round set grace_days = 30`.execute(trx));
		expect((await save('genade')).ok).toBe(true);
		await close();
		expect((await save('dicht')).ok).toBe(false);
		expect((await save('genade', { hours: hours('1.00') }, 1)).ok).toBe(false);
	});

	it('says who changed a line meanwhile and overwrites nothing', async () => {
		await save('samen');
		const first = await saveDeclarations(as(ours.memberOfFirst, 'Floor'), place(), [
			{ id: 'samen', revision: 1, value: input({ hours: hours('3.00') }) }
		]);
		expect(first).toEqual({ ok: true, value: [{ id: 'samen', revision: 2 }] });
		expect(await save('samen', { hours: hours('4.00') }, 1)).toMatchObject({
			ok: false,
			error: {
				rows: [{ id: 'samen', refusal: { kind: 'changedMeanwhile', current: { updatedBy: 'Floor', hours: 300n } } }]
			}
		});
		expect((await one('samen')).hours).toBe(300n);
		// What somebody wanted is there already: no conflict, and no change.
		expect(await save('samen', { hours: hours('3.00') }, 1)).toEqual({
			ok: true,
			value: [{ id: 'samen', revision: 2 }]
		});
		expect(await events('samen')).toHaveLength(2);
	});

	it('keeps one line of a new line that is sent twice', async () => {
		await save('twee-keer');
		expect(await save('twee-keer')).toEqual({ ok: true, value: [{ id: 'twee-keer', revision: 1 }] });
		expect((await save('twee-keer', { hours: hours('1.00') })).ok).toBe(false);
		expect((await one('twee-keer')).hours).toBe(1250n);
	});

	it('submits drafts, does nothing when asked again, and answers the same key the same', async () => {
		await save('a');
		await save('b');
		const first = await submit(null, 'sleutel');
		expect(first).toEqual({ ok: true, value: { submitted: ['a', 'b'], already: [], stopped: [], at: NOW } });
		expect(await submit(null, 'sleutel')).toEqual(first);
		expect(await submit(['a'])).toEqual({ ok: true, value: { submitted: [], already: ['a'], stopped: [], at: NOW } });
		// A key is for one question.
		expect(await submit(['b'], 'sleutel')).toEqual({ ok: false, error: { kind: 'keyUsed' } });
		expect((await events('a')).map(({ action, level }) => `${action} ${level}`)).toEqual([
			'declaration.added ownOrganisation',
			'declaration.submitted checker'
		]);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it('leaves a line that a finding stops where it is with its reason, and lets the others pass', async () => {
		await asSystem(database.db, (trx) => sql`delete from tariff`.execute(trx));
		await save('zonder');
		expect((await one('zonder')).price).toBeNull();
		expect(await submit(['zonder'])).toEqual({
			ok: true,
			value: { submitted: [], already: [], stopped: [{ id: 'zonder', reasons: ['noTariff'] }], at: NOW }
		});
		expect((await one('zonder')).state).toBe('draft');
		await newTariff(database.db, ours.id, {
			partner_id: ours.partnerIds[0],
			role_id: input().roleId,
			amount_per_hour: '50.00'
		});
		expect(await submit(['zonder'])).toMatchObject({ ok: true, value: { submitted: ['zonder'] } });
		expect((await one('zonder')).price?.amount).toBe(62500n);
	});

	it('keeps the price of what was submitted when another tariff is agreed later', async () => {
		await save('vast');
		await save('los');
		await submit(['vast']);
		await asSystem(database.db, (trx) => sql`update tariff set amount_per_hour = 60`.execute(trx));
		await save('los', { hours: hours('10.00') }, 1);
		expect((await one('vast')).price?.tariffPerHour).toBe(5400n);
		expect((await one('los')).price?.tariffPerHour).toBe(6000n);
	});

	it('withdraws what nobody decided about, and not after the round', async () => {
		for (const id of ['terug', 'goed', 'te-laat']) await save(id);
		await submit(null);
		await decide('goed', 'approved');
		const withdraw = (ids: string[]) => withdrawDeclarations(as(ours.memberOfFirst), place(), ids);
		expect(await withdraw(['terug', 'goed'])).toMatchObject({
			ok: false,
			error: { rows: [{ id: 'goed', refusal: { kind: 'notInThisState', state: 'approved' } }] }
		});
		expect((await one('terug')).state).toBe('submitted');
		expect(await withdraw(['terug'])).toEqual({ ok: true, value: 1 });
		expect((await one('terug')).state).toBe('draft');
		expect((await events('terug')).at(-1)).toMatchObject({
			...{ action: 'declaration.withdrawn', level: 'checker' },
			before: { state: 'submitted', partnerId: place().partnerId, activity: input().activity },
			after: { state: 'draft', partnerId: place().partnerId, activity: input().activity }
		});
		await close();
		expect(await withdraw(['te-laat'])).toMatchObject({
			ok: false,
			error: { rows: [{ refusal: { kind: 'roundClosed' } }] }
		});
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it('removes drafts and brings them back together, without notes in the trail', async () => {
		await save('x', { note: 'Met Anna', link: 'https://voorbeeld.nl/rooster', personId: 'person' });
		await save('y');
		const rows = ['x', 'y'].map((id) => ({ id, revision: 1 }));
		expect(await removeDeclarations(as(ours.memberOfFirst), place(), rows)).toEqual({ ok: true, value: 2 });
		expect(await read(ours.memberOfFirst, ['x', 'y'])).toEqual([]);
		expect(JSON.stringify(await events('x'))).not.toMatch(/Anna|voorbeeld|Verzonnen/);
		expect(await restoreDeclarations(as(ours.memberOfFirst), place(), 'x')).toEqual({ ok: true, value: 2 });
		expect(await one('x')).toMatchObject({ hours: 1250n, personId: 'person', note: null, state: 'draft' });
		expect(await restoreDeclarations(as(ours.memberOfFirst), place(), 'x')).toMatchObject({ ok: false });
		expect((await events('y')).at(-1)?.action).toBe('declaration.restored');
		await submit(['x']);
		const submitted = await removeDeclarations(as(ours.memberOfFirst), place(), [{ id: 'x', revision: 2 }]);
		expect(submitted).toMatchObject({ ok: false, error: { rows: [{ refusal: { kind: 'notInThisState' } }] } });
	});

	it('copies a month once, each work as one draft', async () => {
		const day = (text: string) => ({
			from: toDay(text),
			until: toDay(text.replace(/\d$/, (digit) => String(Number(digit) + 1)))
		});
		await save('s1', { ...day('2026-08-01'), hours: hours('2.00'), note: 'Alleen toen' });
		await save('s2', { ...day('2026-08-02'), hours: hours('3.00') });
		await save('s3', { ...day('2026-08-02'), hours: hours('1.00'), activity: 'Overleg' });
		const copy = () => copyPeriod(as(ours.memberOfFirst), place(), { from: august, to: october });
		expect(await copy()).toEqual({ ok: true, value: { lines: 2, of: 3 } });
		const copied = (await read()).filter(({ from }) => from === '2026-10-01');
		expect(
			copied.map(({ activity, hours: sum, until, state, note }) => [activity, sum, until, state, note]).sort()
		).toEqual([
			['Begeleiden', 500n, '2026-11-01', 'draft', null],
			['Overleg', 100n, '2026-11-01', 'draft', null]
		]);
		expect(await copy()).toEqual({ ok: true, value: { lines: 0, of: 0 } });
	});

	it('keeps names of people out of the trail, and erases a name with every note and link, and no amount', async () => {
		const added = await savePerson(as(ours.memberOfFirst), place(), {
			person: { code: 'K7', name: 'Anna Verzonnen', hoursPerYear: null },
			changing: null
		});
		if (!added.ok) throw new Error('added');
		const person = { code: 'k7', name: null, hoursPerYear: null };
		expect(await savePerson(as(ours.memberOfFirst), place(), { person, changing: null })).toMatchObject({
			ok: false,
			error: { kind: 'codeTaken' }
		});
		expect(await savePerson(as(ours.coordinator), place(), { person, changing: null })).toEqual({
			ok: false,
			error: 'notAllowed'
		});
		await save('van-anna', { personId: added.value, note: 'Anna zelf', link: 'https://voorbeeld.nl/a' });
		await submit(null);
		await decide('van-anna', 'approved');
		const before = await one('van-anna');
		expect(before.note).toBe('Anna zelf');
		expect(await erasePerson(as(ours.memberOfFirst), place(), added.value)).toEqual({ ok: true, value: 1 });
		const after = await one('van-anna');
		expect(after).toEqual({ ...before, note: null, link: null });
		const people = await inPartnership(database.db, ours.memberOfFirst, (trx) => listDeclaredPeople(trx, ours.id));
		expect(people.find(({ id }) => id === added.value)).toMatchObject({
			code: 'K7',
			name: null,
			erasedOn: '2026-11-23'
		});
		const changing = { id: added.value, revision: 2 };
		expect(await savePerson(as(ours.memberOfFirst), place(), { person, changing })).toMatchObject({
			ok: false,
			error: { kind: 'erased' }
		});
		const { rows } = await asSystem(database.db, (trx) =>
			sql`select * from audit_event where partnership_id = ${ours.id} and audit_event::text ~ 'Anna|voorbeeld'`.execute(
				trx
			)
		);
		expect(rows).toEqual([]);
	});
});
