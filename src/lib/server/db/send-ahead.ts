/** Statements of one transaction that go to the database before those before them are answered. */
import { setImmediate as turn } from 'node:timers/promises';
import type { CompiledQuery, QueryResult, RawBuilder, Transaction } from 'kysely';
import { handled } from './one-trip';
import { firstFailure } from './read-together';
import type { Tables } from './schema';
import type { TenantTransaction } from './tenancy';

/** On its way, without waiting for the answer: the database does not begin what comes after it before it has answered this. */
export function onItsWay(
	trx: Transaction<Tables>,
	query: CompiledQuery
): Promise<{ readonly answer: Promise<QueryResult<unknown>> }> {
	return trx.getExecutor().provideConnection(async (connection) => {
		const answer = handled(connection.executeQuery(query));
		return Promise.resolve({ answer });
	});
}

/** The one the database works on, and the one it finds when that is done; more would only stand in memory. */
const AHEAD = 2;

/**
 * Writes with large statements of which none needs the answer of another: each is put together while the database works on the one
 * before. Done when all are answered; throws why the first failed.
 */
export async function sendAhead(trx: TenantTransaction, statements: Iterable<RawBuilder<unknown>>): Promise<void> {
	const answers: Promise<unknown>[] = [];
	try {
		for (const statement of statements) {
			await answers.at(-AHEAD);
			answers.push((await onItsWay(trx, statement.compile(trx))).answer);
			// What was said only leaves this process between two turns.
			await turn();
		}
	} finally {
		// A transaction ends after all its work, also one that is undone.
		await firstFailure(answers);
	}
}
