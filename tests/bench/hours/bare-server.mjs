/**
 * The reference for pages of declared hours: a Node server without a framework that asks the same database in the same kind of
 * transaction, as the same person, and writes what it finds. `/overview` sums a year in SQL, `/lines` shows 200 declared lines.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const { DATABASE_URL, PORT, PARTNERSHIP, SCHOOL_YEAR, PERSON, ROLE } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c jit=off' });

const OVERVIEW = `
	select partner_id, sum(hours) as hours, sum(amount) as amount, sum(hours) filter (where state in ('approved', 'settled')) as approved
	from declared_cell where partnership_id = $1 and school_year = $2 group by partner_id order by partner_id`;
const LINES = `
	select line.*, detail.person_id, detail.note from (
		select * from declaration where partnership_id = $1 and school_year = $2 and state = 'approved' order by from_day, id limit 200
	) as line
	left join declaration_detail as detail on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
	order by line.from_day, line.id`;

/** @param {string} statement */
async function ask(statement) {
	const client = await pool.connect();
	try {
		await client.query('start transaction isolation level repeatable read read only');
		await client.query('select app_enter($1, $2, $3::text[])', [PARTNERSHIP, PERSON, [ROLE]]);
		const { rows } = await client.query(statement, [PARTNERSHIP, SCHOOL_YEAR]);
		await client.query('commit');
		return rows;
	} finally {
		client.release();
	}
}

/** @param {Record<string, unknown>[]} rows */
function page(rows) {
	const cells = rows.map(
		(row) =>
			`<tr>${Object.values(row)
				.map((value) => `<td>${String(value ?? '')}</td>`)
				.join('')}</tr>`
	);
	return `<!doctype html><html><body><table>${cells.join('')}</table></body></html>`;
}

createServer((request, response) => {
	const lines = request.url === '/lines';
	ask(lines ? LINES : OVERVIEW)
		.then((rows) => response.setHeader('Content-Type', 'text/html').end(page(rows)))
		.catch((/** @type {unknown} */ cause) => response.writeHead(500).end(String(cause)));
}).listen(Number(PORT), '127.0.0.1');
