/**
 * Fewer trips to the database: what one piece of work says before it needs an answer goes in one message. A transaction begins
 * without waiting for the database to say that it has; nothing is concluded in one that did not.
 */
import { PostgresDialect, PostgresDriver, type DatabaseConnection, type TransactionSettings } from 'kysely';
import type pg from 'pg';

export class OneTripDialect extends PostgresDialect {
	readonly #pool: pg.Pool;

	constructor(pool: pg.Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override createDriver(): PostgresDriver {
		return new OneTripDriver({ pool: this.#pool });
	}
}

class OneTripDriver extends PostgresDriver {
	readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>();

	/** Does not wait for the answer: whatever comes next is answered after it. */
	override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
		this.#begun.set(connection, handled(super.beginTransaction(connection, settings)));
	}

	override async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await this.#begun.get(connection);
		await super.commitTransaction(connection);
	}
}

/** Sends the statements of one turn of the event loop in one write: each write costs more than the statement in it. */
export function writeTogether(client: pg.PoolClient): void {
	const send = client.query.bind(client) as (...words: unknown[]) => unknown;
	const gathering = (...words: unknown[]) => {
		const { stream } = client.connection;
		stream.cork();
		process.nextTick(() => stream.uncork());
		return send(...words);
	};
	client.query = gathering as typeof client.query;
}

/** Whoever needs it waits for it; until then a failure is not one that nobody looks at. */
export function handled<T>(promise: Promise<T>): Promise<T> {
	promise.catch(() => {});
	return promise;
}
