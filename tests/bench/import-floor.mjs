/**
 * What an import of hours is held against: the same workbook parsed bare by a library, and its rows stored in bare SQL. Twice: in a
 * table without an index, a rule or a trail; and in the product's own tables, where SQL alone looks up role, round, tariff and
 * person and writes what an import writes: new people, lines, who worked and notes, and an event for each line.
 */
import readXlsxFile from 'read-excel-file/node';

/** @typedef {import('pg').Client} Client */
/** @typedef {{ personId: string, partnershipId: string, schoolYear: string, partnerId: string }} Who */

/** Milliseconds. @param {Client} database @param {string} file @param {Who} who */
export async function importFloor(database, file, who) {
	const began = performance.now();
	const sheets = /** @type {any} */ (await readXlsxFile(file));
	const rows = (Array.isArray(sheets[0]) ? sheets : sheets[0].data).slice(1);
	const parse = performance.now() - began;
	const table = await timed(() => intoBareTable(database, rows));
	await database.query('drop table bare');
	return { parse, table, own: await timed(() => intoOwnTables(database, rows, who)) };
}

/** @param {Client} database @param {any[][]} rows */
async function intoBareTable(database, rows) {
	await database.query('create temporary table bare (day text, hours numeric, rest jsonb)');
	const document = rows.map(([day, hours, ...rest]) => ({ day, hours, rest }));
	await database.query('insert into bare select * from json_populate_recordset(null::bare, $1)', [
		JSON.stringify(document)
	]);
}

/** @param {Client} database @param {any[][]} rows @param {Who} who */
async function intoOwnTables(database, rows, { personId, partnershipId, schoolYear, partnerId }) {
	const place = [partnershipId, partnerId];
	const document = rows.map(([day, hours, role, area, activity, code, name, kind, note, link], index) => {
		const work = { day: new Date(day).toISOString().slice(0, 10), hours, role, area: area.toLowerCase(), activity };
		return { id: `bare-${index}`, ...work, code, name, in_kind: kind === 'ja', note, link };
	});
	await database.query('begin');
	await database.query('discard plans');
	await database.query('create temporary table staged (like bare_row) on commit drop');
	await database.query('grant all on staged to opleidingsschool_app');
	await database.query('insert into staged select * from json_populate_recordset(null::bare_row, $1)', [
		JSON.stringify(document)
	]);
	await database.query('select app_enter($1, $2, $3::text[])', [partnershipId, personId, ['partnerMember']]);
	await database.query(NEW_PEOPLE, place);
	const { rowCount } = await database.query(NEW_LINES, [...place, schoolYear, personId]);
	if (rowCount !== rows.length) throw new Error(`bare SQL stored ${rowCount} of ${rows.length} rows`);
	await database.query(DETAILS, place);
	await database.query(EVENTS, [...place, personId]);
	await database.query('commit');
}

/** The form of a row, made once. @param {Client} database */
export async function prepareFloor(database) {
	await database.query(
		`create type bare_row_type as (id text, day date, hours numeric, role text, area text, activity text, code text, name text,
			in_kind boolean, note text, link text)`
	);
	await database.query('create temporary table bare_row of bare_row_type');
}

const NEW_PEOPLE = `
	insert into declared_person (partnership_id, id, partner_id, code, name, updated_by)
		select $1::text, 'bare-' || lower(code), $2::text, code, min(name), 'Bram' from staged group by code`;

const NEW_LINES = `
	insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, from_day, until_day,
		hours, in_kind, tariff_id, tariff_scope, tariff_per_hour, amount, created_by, updated_by, import_key)
	select $1::text, staged.id, $3::text, round.id, $2::text, role.id, staged.area, staged.activity, staged.day, staged.day + 1,
		staged.hours, staged.in_kind, price.id, price.scope, price.amount_per_hour, round(staged.hours * price.amount_per_hour, 2),
		$4::text, 'Bram', encode(sha256(convert_to(staged.id || staged.activity, 'UTF8')), 'hex')
	from staged
	join role on role.partnership_id = $1::text and role.name = staged.role
	join declaration_round as round on round.partnership_id = $1::text and round.school_year = $3::text
		and staged.day >= round.from_day and staged.day < round.until_day
	left join lateral (
		select tariff.id, tariff.amount_per_hour,
			case
				when tariff.partner_id is null then case when tariff.area is null then 'role' else 'roleArea' end
				when tariff.area is null then 'partnerRole'
				else 'partnerRoleArea'
			end as scope
		from tariff
		where tariff.partnership_id = $1::text and tariff.role_id = role.id and (tariff.partner_id is null or tariff.partner_id = $2::text)
			and (tariff.area is null or tariff.area = staged.area)
			and tariff.valid_from <= staged.day and (tariff.valid_until is null or tariff.valid_until > staged.day)
		order by tariff.partner_id nulls last, tariff.area nulls last limit 1
	) as price on true`;

const DETAILS = `
	insert into declaration_detail (partnership_id, declaration_id, partner_id, person_id, note, link)
		select $1::text, id, $2::text, 'bare-' || lower(code), note, link from staged`;

const EVENTS = `
	insert into audit_event (partnership_id, at, user_id, user_name, request_id, action, entity, entity_id, after, level, partner_id)
		select partnership_id, now(), $3::text, 'Bram', 'bench', 'declaration.added', 'declaration', id, to_jsonb(declaration),
			'ownOrganisation', $2::text
		from declaration where partnership_id = $1::text and partner_id = $2::text and starts_with(id, 'bare-')`;

async function timed(/** @type {() => Promise<unknown>} */ work) {
	const began = performance.now();
	await work();
	return performance.now() - began;
}
