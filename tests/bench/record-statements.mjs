/**
 * Loaded into the server before it starts (`--import`): writes every statement it sends to PostgreSQL, with its values, to the
 * file in STATEMENTS_FILE, one JSON object a line, so that the same can be sent again without the server. Requests use several
 * connections at once: each statement names its own, because a transaction is one of a connection.
 */
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const send = pg.Client.prototype.query;
/** @type {WeakMap<pg.Client, number>} */
const numbers = new WeakMap();
let connections = 0;

/** @this {pg.Client} @param {any} text @param {any[]} rest */
pg.Client.prototype.query = function query(text, ...rest) {
	const [values] = rest;
	const statement = typeof text === 'string' ? { text, values: Array.isArray(values) ? values : [] } : text;
	const connection = numbers.get(this) ?? (connections += 1);
	numbers.set(this, connection);
	appendFileSync(
		process.env.STATEMENTS_FILE ?? '',
		`${JSON.stringify({ connection, text: statement.text, values: statement.values ?? [] })}\n`
	);
	return send.call(this, text, ...rest);
};
