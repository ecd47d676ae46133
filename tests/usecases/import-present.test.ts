/** Rows of a file that stand here already: the same again does nothing, and what was written out reads in as nothing new. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { hours, hoursText } from '$lib/domain/shared/hours';
import { toDay } from '$lib/domain/shared/day';
import { csvFile } from '$lib/export/csv';
import { hoursCsvRows, hoursSheets, type HoursNames } from '$lib/export/hours-sheet';
import { xlsxFile } from '$lib/export/write-xlsx';
import { asSystem } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { listLines } from '$lib/server/queries/year-rows';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { file, importingIn, schoolYear } from '$tests/support/importing';

eachEngine('rows that are present already', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, within, sent, preview, confirm, good, role } = importing;
	const { read } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
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
				roles: [{ id: declared.input().roleId, name: role() }],
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
});
