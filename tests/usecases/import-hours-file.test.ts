/** Hours from a file: nothing before it is confirmed, everything once, the same again nothing, and all of it back (issue 3 point 3). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { rowReasonSentence } from '$lib/components/declaration/import-reason';
import { hours, hoursText } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { toDay } from '$lib/domain/shared/day';
import { csvFile } from '$lib/export/csv';
import { hoursCsvRows, hoursSheets, type HoursNames } from '$lib/export/hours-sheet';
import { xlsxFile } from '$lib/export/write-xlsx';
import { faultyExample, type ExampleGround } from '$lib/import/faulty-example';
import { recognisedMapping } from '$lib/import/import-mapping';
import { countsText } from '$lib/import/judge-file';
import type { StagedChoices } from '$lib/import/staged-choices';
import { LOCALES, type Locale } from '$lib/messages/locale';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listHoursImports } from '$lib/server/queries/hours-imports';
import { listImportMappings } from '$lib/server/queries/import-mappings';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { readImportPreview, type ImportPreview, type PreviewPart } from '$lib/server/queries/import-preview';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { findStagedImport } from '$lib/server/queries/staged-imports';
import { listLines } from '$lib/server/queries/year-rows';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { erasePerson } from '$lib/server/usecases/erase-person';
import { keepMapping } from '$lib/server/usecases/keep-mapping';
import { stageExample } from '$lib/server/usecases/stage-example';
import { arrangeImport, dropImport, sendImportFile } from '$lib/server/usecases/stage-import';
import { undoImport } from '$lib/server/usecases/undo-import';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { hoursOf } from '$tests/support/declaring';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);
const exampleIn = (ground: ExampleGround, locale: Locale) => {
	const lines = faultyExample(ground, locale).map((cells) => cells.join('\t'));
	return { name: 'fouten.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
};
const HEAD = 'Datum;Uren;Rol;Gebied;Activiteit;Code;Naam;Toelichting';

eachEngine('hours from a file', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let role = '';
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, read, submit, decide } = declared;
	const member = () => as(ours.memberOfFirst);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
		[{ name: role = '' } = { name: '' }] = await within(ours.memberOfFirst, (trx) => listRoles(trx, ours.id));
	});

	const within = <T>(access: Access, work: Parameters<typeof inPartnership<T>>[2]) =>
		inPartnership(database.db, access, work);
	const send = async (text: string | Uint8Array, access = ours.memberOfFirst) => {
		const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
		return sendImportFile(as(access), place(), { name: 'uren.csv', bytes });
	};
	const sent = async (text: string | Uint8Array) => {
		const outcome = await send(text);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		return outcome.value;
	};
	async function preview(id: string, part: PreviewPart = 'all'): Promise<ImportPreview> {
		const today = toDay('2026-11-23');
		const budget = await readComputedBudget(testServices(database), ours.memberOfFirst, YEAR, async (trx, computed) => {
			const staged = await findStagedImport(trx, place(), id);
			if (!computed || !staged) throw new Error('nothing is there');
			return readImportPreview(trx, computed, place(), staged, { part, page: 1, today });
		});
		if (!budget) throw new Error('no budget');
		return budget.beside;
	}
	const confirm = async (id: string, more: { seen?: string; submit?: boolean } = {}) =>
		confirmImport(member(), place(), { id, seen: (await preview(id)).seen, submit: false, ...more });
	const file = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
	const good = (day = '5-10-2026', count = '7,5') => `${day};${count};${role};opleiden;Begeleiden;P1;;`;
	const arrange = async (id: string, change: (choices: StagedChoices) => Partial<StagedChoices>) => {
		const { choices } = await preview(id);
		const { mapping, reading, file: chosen } = { ...choices, ...change(choices) };
		return arrangeImport(member(), place(), id, { mapping, reading, file: chosen });
	};

	it('has a file with mistakes to look at in the demonstration, in both languages, and nowhere else', async () => {
		for (const locale of LOCALES) {
			const outcome = await stageExample(member(), place(), (ground) => exampleIn(ground, locale));
			if (!outcome.ok) throw new Error(JSON.stringify(outcome));
			const shown = await preview(outcome.value);
			expect(shown.counts, locale).toMatchObject({ added: 5, present: 0, refused: 7, findings: 1 });
			const reasons = shown.rows.flatMap(({ judged }) =>
				judged.outcome === 'refused' ? judged.reasons.map((each) => rowReasonSentence(each, locale)) : []
			);
			expect(new Set(reasons).size, reasons.join('\n')).toBe(7);
		}
		const { settings } = testServices(database);
		const production = {
			...member(),
			services: { ...member().services, settings: { ...settings, mode: 'production' as const } }
		};
		expect(await stageExample(production, place(), (ground) => exampleIn(ground, 'nl'))).toEqual({
			ok: false,
			error: 'notFound'
		});
		expect((await stageExample(as(ours.bestuurder), place(), (ground) => exampleIn(ground, 'nl'))).ok).toBe(false);
	});

	it('writes nothing before it is confirmed, then all new rows at once, priced, with an event of the import and of each line', async () => {
		const before = (await read()).length;
		const id = await sent(file(good(), good('6-10-2026', '8,25'), good('7-10-2026', 'veel'), good('1-12-2026')));
		expect((await read()).length).toBe(before);
		const shown = await preview(id);
		expect(shown.counts).toEqual({ added: 2, present: 0, refused: 2, findings: 0 });
		expect(shown.amount).toBe(85050n);
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

	it('does nothing with the same file again, nor with the same rows in another order or with other notes', async () => {
		expect(await confirm(await sent(file(good(), good(), good('6-10-2026'))))).toMatchObject({
			ok: true,
			value: { added: 3 }
		});
		const before = await read();
		const again = await sent(file(good('6-10-2026'), `${good()}nieuw`, good()));
		expect((await preview(again)).counts).toMatchObject({ added: 0, present: 3 });
		expect(await confirm(again)).toEqual({ ok: false, error: { kind: 'nothingNew' } });
		expect(await read()).toEqual(before);
	});

	it('takes a third same row for a new line, and a line that was changed since for the row it came from', async () => {
		await confirm(await sent(file(good(), good())));
		const [first] = (await read()).filter(({ from }) => from === '2026-10-05');
		await asSystem(database.db, (trx) =>
			sql`update declaration set hours = 3, amount = 162 where partnership_id = ${ours.id} and id = ${first?.id}`.execute(
				trx
			)
		);
		expect((await preview(await sent(file(good(), good(), good())))).counts).toMatchObject({ added: 1, present: 2 });
	});

	it('knows lines that were typed by hand', async () => {
		await declared.save('getypt', {
			from: toDay('2026-10-05'),
			until: toDay('2026-10-06'),
			hours: hours('7.50'),
			personId: 'person'
		});
		expect((await preview(await sent(file(good())))).counts).toMatchObject({ added: 0, present: 1 });
	});

	it('takes a whole import back as long as all of it is draft, and after that not at all', async () => {
		const before = await read();
		const outcome = await confirm(await sent(file(good(), good('6-10-2026'))));
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		const { importId } = outcome.value;
		const lines = (await read()).filter(({ id }) => !before.some((line) => line.id === id));
		await submit([lines[0]?.id ?? '']);
		expect(await undoImport(member(), place(), importId)).toEqual({
			ok: false,
			error: { kind: 'noLongerDrafts', count: 1 }
		});
		await decide(lines[0]?.id ?? '', 'returned');
		expect(await undoImport(member(), place(), importId)).toMatchObject({ ok: false });
		const second = await confirm(await sent(file(good('8-10-2026'))));
		if (!second.ok) throw new Error(JSON.stringify(second));
		const between = (await read()).length;
		expect(await undoImport(member(), place(), second.value.importId)).toEqual({ ok: true, value: 1 });
		expect((await read()).length).toBe(between - 1);
		expect(await undoImport(member(), place(), second.value.importId)).toEqual({ ok: false, error: { kind: 'gone' } });
		const list = await within(ours.memberOfFirst, (trx) => listHoursImports(trx, { ...place(), schoolYear }));
		const latest = list.find(({ id }) => id === second.value.importId);
		expect(latest).toMatchObject({ rowsAdded: 1, undoneByName: expect.any(String), drafts: 0, others: 0 });
		expect((await preview(await sent(file(good('8-10-2026'))))).counts).toMatchObject({ added: 1 });
	});

	it('submits at once when asked, and leaves as a draft what a finding stops', async () => {
		// The partnership lets no line without a tariff pass.
		await asSystem(database.db, (trx) =>
			sql`update tariff set valid_from = '2026-10-06' where partnership_id = ${ours.id}`.execute(trx)
		);
		const outcome = await confirm(await sent(file(good(), good('6-10-2026'))), { submit: true });
		expect(outcome).toMatchObject({ ok: true, value: { added: 2, submitted: 1, stopped: 1 } });
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
		const rows = `5-10-2026;1;${role};opleiden;X;Z9;Zij Nieuw;`;
		const id = await sent(file(rows, rows.replace('5-', '6-'), `7-10-2026;1;${role};opleiden;X;;Hij Nieuw;`));
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

	it('changes nothing by reading in again what was written out, whatever a text begins with', async () => {
		const texts = [
			'=1+1',
			'+31',
			'-aftrek',
			'@SUM(1)',
			'\tx',
			'\rx',
			"'=1",
			'|x',
			'%x',
			"'s middags",
			'a;b "c"\nd',
			'1,5',
			'3-10-2026',
			'é'
		];
		for (const [index, activity] of texts.entries()) {
			await declared.save(`tekst-${index}`, {
				activity,
				note: activity,
				inKind: index % 2 === 0,
				personId: index % 3 === 0 ? 'person' : null
			});
		}
		await asSystem(database.db, (trx) =>
			sql`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, from_day, until_day, created_by, hours, state, corrects_id)
				select partnership_id, 'correctie', school_year, round_id, partner_id, role_id, area, activity, from_day, until_day, created_by, -2, 'draft', id
				from declaration where partnership_id = ${ours.id} and id = 'tekst-0'`.execute(trx)
		);
		const lines = await read();
		const budgetLines = await within(ours.memberOfFirst, (trx) => listLines(trx, ours.id, schoolYear));
		for (const locale of ['nl', 'en'] as const) {
			const names: HoursNames = {
				...{ roles: await within(ours.memberOfFirst, (trx) => listRoles(trx, ours.id)), locale },
				people: await within(ours.memberOfFirst, (trx) => listDeclaredPeople(trx, ours.id)),
				lines: budgetLines.map(({ value }) => value)
			};
			const csv = new TextEncoder().encode(csvFile(hoursCsvRows(lines, names), locale));
			const xlsx = new Uint8Array(await xlsxFile(hoursSheets(lines, names)));
			for (const bytes of [csv, xlsx]) {
				const { counts, rows } = await preview(await sent(bytes), 'new');
				expect(
					rows.map(({ judged }) => judged),
					locale
				).toEqual([]);
				expect(counts, locale).toMatchObject({ added: 0, refused: 0, present: lines.length });
			}
		}
	});

	it('gives texts that look like formulas back as themselves', async () => {
		for (const text of ['=1+1', '+31', '-aftrek', '@SUM(1)', "'=1"]) {
			const names: HoursNames = {
				roles: [{ id: declared.input().roleId, name: role }],
				people: [],
				lines: [],
				locale: 'nl'
			};
			const line = { ...declared.input({ activity: text, note: text }) };
			for (const bytes of [
				new TextEncoder().encode(csvFile(hoursCsvRows([line], names), 'nl')),
				new Uint8Array(await xlsxFile(hoursSheets([line], names)))
			]) {
				const [row] = (await preview(await sent(bytes))).rows;
				expect(row?.judged).toMatchObject({ outcome: 'new', line: { activity: text, note: text } });
				if (row?.judged.outcome === 'new') expect(hoursText(row.judged.line.hours)).toBe('12.50');
			}
		}
	});

	it('begins with what the headings say', () => {
		expect(recognisedMapping(HEAD.split(';')).columns).toEqual({
			...{ from: 0, hours: 1, role: 2, area: 3, activity: 4, personCode: 5, personName: 6, note: 7 }
		});
	});
});
