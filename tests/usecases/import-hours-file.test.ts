/** Hours from a file: nothing before it is confirmed, then everything once, as whoever confirms saw it (issue 3 point 3). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { toDay } from '$lib/domain/shared/day';
import { recognisedMapping } from '$lib/import/import-mapping';
import { countsText } from '$lib/import/judge-file';
import { asSystem } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listImportMappings } from '$lib/server/queries/import-mappings';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { findStagedImport } from '$lib/server/queries/staged-imports';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { erasePerson } from '$lib/server/usecases/erase-person';
import { keepMapping } from '$lib/server/usecases/keep-mapping';
import { dropImport, sendImportFile } from '$lib/server/usecases/stage-import';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { file, HEAD, importingIn } from '$tests/support/importing';
import { NOW, testServices } from '$tests/support/services';

eachEngine('hours from a file', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, member, within, send, sent, preview, confirm, arrange, good, role } = importing;
	const { as, place, read } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
	});

	it('writes nothing before it is confirmed, then all new rows at once, priced, with an event of the import and of each line', async () => {
		const before = (await read()).length;
		const id = await sent(file(good(), good('6-10-2026', '8,25'), good('7-10-2026', 'veel'), good('1-12-2026')));
		expect((await read()).length).toBe(before);
		const shown = await preview(id);
		expect(shown.counts).toEqual({ added: 2, present: 0, refused: 2, findings: 0 });
		expect(shown.values).toEqual({ paid: 85050n, inKind: null, unpriced: 0 });
		expect(shown.rows.map(({ judged }) => [judged.row, judged.outcome])).toEqual([
			[2, 'new'],
			[3, 'new'],
			[4, 'refused'],
			[5, 'refused']
		]);
		const outcome = await confirm(id);
		expect(outcome).toMatchObject({ ok: true, value: { added: 2, present: 0, refused: 2, submitted: 0 } });
		const lines = (await read()).filter(({ from }) => from.startsWith('2026-10-0') && from >= '2026-10-05');
		expect(lines.map(({ from, state, price }) => [from, state, price?.tariffPerHour])).toEqual([
			['2026-10-05', 'draft', 5400n],
			['2026-10-06', 'draft', 5400n]
		]);
		const [line] = lines;
		expect(await declared.events(line?.id ?? '')).toMatchObject([
			{ action: 'declaration.added', level: 'ownOrganisation' }
		]);
		if (!outcome.ok) return;
		const [event] = await declared.events(outcome.value.importId);
		expect(event).toMatchObject({ action: 'hoursImport.imported', level: 'ownOrganisation' });
		expect(JSON.stringify(event?.after)).not.toMatch(/Noor|P1/);
		expect(await within(ours.memberOfFirst, (trx) => findStagedImport(trx, place(), id))).toBeNull();
	});

	it('submits at once when asked, and leaves as a draft what a finding stops', async () => {
		// The partnership lets no line without a tariff pass.
		await asSystem(database.db, (trx) =>
			sql`update tariff set valid_from = '2026-10-06' where partnership_id = ${ours.id}`.execute(trx)
		);
		const outcome = await confirm(await sent(file(good(), good('6-10-2026'))), { submit: true });
		expect(outcome).toMatchObject({ ok: true, value: { added: 2, submitted: 1, stopped: 1 } });
	});

	it('takes hours of a settled round over into the next one, each with a finding that says so', async () => {
		await asSystem(database.db, async (trx) => {
			await sql`update declaration_round set state = 'settled' where partnership_id = ${ours.id}`.execute(trx);
			await sql`insert into declaration_round (partnership_id, school_year, id, position, name, from_day, until_day, submit_by)
				select partnership_id, school_year, 'later', 1, 'Later', '2026-12-01', '2027-03-01', '2027-03-10'
				from declaration_round where partnership_id = ${ours.id} and id = 'round'`.execute(trx);
		});
		const id = await sent(file(good()));
		const shown = await preview(id);
		expect(shown.counts).toEqual({ added: 1, present: 0, refused: 0, findings: 1 });
		expect(shown.rows.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual(['settledRound']);
		expect(await confirm(id, { submit: true })).toMatchObject({
			ok: true,
			value: { added: 1, submitted: 1, stopped: 0 }
		});
		expect((await read()).filter(({ from }) => from === '2026-10-05')).toMatchObject([
			{ roundId: 'later', state: 'submitted' }
		]);
	});

	it('asks about what it does not know, keeps the answer, and forgets a person’s with the name', async () => {
		const rows = file('5-10-2026;1;Juf;opleiden;X;;Noor V.;', '6-10-2026;1;Juf;opleiden;X;;Piet;');
		const id = await sent(rows);
		const asked = await preview(id);
		expect(asked.counts).toMatchObject({ added: 0, refused: 2 });
		expect(asked.unknown.map(({ kind, shown, count }) => [kind, shown, count])).toEqual([
			['role', 'Juf', 2],
			['person', 'Noor V.', 1],
			['person', 'Piet', 1]
		]);
		const roleId = (await within(ours.memberOfFirst, (trx) => listRoles(trx, ours.id)))[0]?.id ?? '';
		await arrange(id, ({ mapping }) => ({
			mapping: {
				...mapping,
				translations: [
					{ kind: 'role', given: 'juf', to: roleId },
					{ kind: 'person', given: 'noor v', to: 'person' },
					{ kind: 'person', given: 'piet', to: '' }
				]
			}
		}));
		expect((await preview(id)).counts).toMatchObject({ added: 2, refused: 0 });
		expect(await keepMapping(member(), place(), { id, name: 'Uit het rooster' })).toEqual({ ok: true, value: null });
		const next = await sent(rows);
		expect(await preview(next)).toMatchObject({ counts: { added: 2 }, choices: { mappingName: 'Uit het rooster' } });
		await erasePerson(member(), place(), 'person');
		const kept = await within(ours.memberOfFirst, (trx) => listImportMappings(trx, ours.id));
		expect(JSON.stringify(kept)).not.toContain('noor');
		expect(JSON.stringify(kept)).toContain('juf');
	});

	it('adds people only when that is ticked, each once', async () => {
		const rows = `5-10-2026;1;${role()};opleiden;X;Z9;Zij Nieuw;`;
		const id = await sent(file(rows, rows.replace('5-', '6-'), `7-10-2026;1;${role()};opleiden;X;;Hij Nieuw;`));
		expect((await preview(id)).counts).toMatchObject({ refused: 3 });
		await arrange(id, () => ({ file: { hiddenRows: false, newPeople: true } }));
		expect((await preview(id)).newPeople.map(({ code, name }) => [code, name])).toEqual([
			['Z9', 'Zij Nieuw'],
			['P2', 'Hij Nieuw']
		]);
		expect(await confirm(id)).toMatchObject({ ok: true, value: { added: 3 } });
		const people = await within(ours.memberOfFirst, (trx) => listDeclaredPeople(trx, ours.id, ours.partnerIds[0]));
		expect(people.map(({ code }) => code)).toEqual(['P1', 'P2', 'Z9']);
		const again = await sent(file(rows, rows.replace('5-', '6-')));
		expect((await preview(again)).counts).toMatchObject({ present: 2 });
	});

	it('refuses when something changed since it was seen, and writes nothing', async () => {
		const id = await sent(file(good(), good('6-10-2026')));
		const { seen } = await preview(id);
		await declared.save('getypt', {
			from: toDay('2026-10-05'),
			until: toDay('2026-10-06'),
			hours: hours('7.50'),
			personId: 'person'
		});
		const before = await read();
		expect(await confirm(id, { seen })).toEqual({ ok: false, error: { kind: 'otherwiseNow' } });
		expect(await read()).toEqual(before);
		expect(seen).toBe(countsText({ added: 2, present: 0, refused: 0 }));
	});

	it('shows a file to nobody but whoever sent it, lets go of it, and keeps it no longer than a day', async () => {
		const id = await sent(file(good()));
		for (const access of [ours.penvoerder, ours.coordinator, ours.memberOfSecond, ours.bestuurder, ours.accountant]) {
			expect(await within(access, (trx) => findStagedImport(trx, place(), id))).toBeNull();
			expect(await send(file(good()), access), String(access.roles)).toEqual({ ok: false, error: 'notAllowed' });
			const lookedAt = confirmImport(as(access), place(), { id, seen: '1 0 0', submit: false });
			expect(await lookedAt).toEqual({ ok: false, error: 'notAllowed' });
		}
		expect(await dropImport(member(), place(), id)).toEqual({ ok: true, value: null });
		expect(await dropImport(member(), place(), id)).toEqual({ ok: false, error: { kind: 'gone' } });
		const old = await sent(file(good()));
		const later = testServices(database, { clock: () => new Date(NOW.getTime() + 25 * 3_600_000) });
		await sendImportFile({ ...as(ours.memberOfFirst), services: later }, place(), {
			name: 'x.csv',
			bytes: new TextEncoder().encode(file(good()))
		});
		expect(await within(ours.memberOfFirst, (trx) => findStagedImport(trx, place(), old))).toBeNull();
	});

	it('says why a file cannot be read, and keeps nothing of it', async () => {
		expect(await send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({
			ok: false,
			error: { problem: 'oldOrLocked' }
		});
		expect(await send('')).toMatchObject({ ok: false, error: { problem: 'empty' } });
	});

	it('begins with what the headings say', () => {
		expect(recognisedMapping(HEAD.split(';')).columns).toEqual({
			...{ from: 0, hours: 1, role: 2, area: 3, activity: 4, personCode: 5, personName: 6, note: 7 }
		});
	});
});
