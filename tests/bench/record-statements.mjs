/**
 * Loaded into the server before it starts (`--import`): writes every statement it sends to PostgreSQL, with its values, to the
 * file in STATEMENTS_FILE, one JSON object a line, so that the same can be sent again without the server.
 */
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const send = pg.Client.prototype.query;

/** @this {pg.Client} @param {any} text @param {any[]} rest */
pg.Client.prototype.query = function query(text, ...rest) {
	const [values] = rest;
	const statement = typeof text === 'string' ? { text, values: Array.isArray(values) ? values : [] } : text;
	appendFileSync(
		process.env.STATEMENTS_FILE ?? '',
		`${JSON.stringify({ text: statement.text, values: statement.values ?? [] })}\n`
	);
	return send.call(this, text, ...rest);
};
