/**
 * Runs work on a database and undoes all of it, whatever it committed: its transactions become savepoints of one that is
 * rolled back. Each starts as a new transaction does, outside any role. Isolation levels are left out: nobody else writes.
 */
import {
	CompiledQuery,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type DatabaseConnection,
	type Driver,
	type QueryResult,
	type TransactionSettings
} from 'kysely';
import type { Database, Tables } from '$lib/server/db/schema';

export function rolledBack<T>(db: Database, work: (inner: Database) => Promise<T>): Promise<T> {
	return db.connection().execute(async (outer) => {
		await outer.executeQuery(CompiledQuery.raw('begin'));
		try {
			return await work(
				new Kysely<Tables>({
					dialect: {
						createAdapter: () => new PostgresAdapter(),
						createDriver: () => new SavepointDriver(outer),
						createIntrospector: (inner) => new PostgresIntrospector(inner),
						createQueryCompiler: () => new PostgresQueryCompiler()
					}
				})
			);
		} finally {
			await outer.executeQuery(CompiledQuery.raw('rollback'));
		}
	});
}

/** What the end of a transaction forgets, and the end of a savepoint does not. */
const AS_AT_A_START = `set local role none;
	select set_config(name, '', true) from unnest(array['app.partnership_id', 'app.user_id', 'app.roles', 'app.partner_ids']) as name`;

/** One connection: whoever comes second waits, as with the embedded database. */
class SavepointDriver implements Driver {
	readonly #connection: SavepointConnection;
	#last: Promise<void> = Promise.resolve();

	constructor(outer: Database) {
		this.#connection = new SavepointConnection(outer);
	}

	async acquireConnection(): Promise<DatabaseConnection> {
		const before = this.#last;
		this.#last = new Promise((resolve) => {
			void before.then(() => (this.#connection.done = resolve));
		});
		await before;
		return this.#connection;
	}

	async beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
		await this.#connection.run('savepoint work');
		if (accessMode) await this.#connection.run(`set transaction ${accessMode}`);
		this.#connection.inTransaction = true;
	}

	async commitTransaction(): Promise<void> {
		await this.#connection.run('set constraints all immediate');
		await this.#connection.run('release savepoint work');
		await this.#atAStart();
	}

	async rollbackTransaction(): Promise<void> {
		await this.#connection.run('rollback to savepoint work');
		await this.#connection.run('release savepoint work');
		await this.#atAStart();
	}

	async #atAStart(): Promise<void> {
		this.#connection.inTransaction = false;
		for (const statement of AS_AT_A_START.split(';')) await this.#connection.run(statement);
	}

	releaseConnection(): Promise<void> {
		this.#connection.done();
		return Promise.resolve();
	}

	init = () => Promise.resolve();
	destroy = () => Promise.resolve();
}

class SavepointConnection implements DatabaseConnection {
	inTransaction = false;
	done: () => void = () => {};

	constructor(readonly outer: Database) {}

	run(statement: string): Promise<QueryResult<unknown>> {
		return this.outer.executeQuery(CompiledQuery.raw(statement));
	}

	/** A statement on its own is a transaction of its own: a failure undoes it and nothing else. */
	async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
		if (this.inTransaction) return (await this.outer.executeQuery(query)) as QueryResult<R>;
		await this.run('savepoint statement');
		try {
			return (await this.outer.executeQuery(query)) as QueryResult<R>;
		} catch (cause) {
			await this.run('rollback to savepoint statement');
			throw cause;
		} finally {
			await this.run('release savepoint statement');
		}
	}

	streamQuery(): AsyncIterableIterator<never> {
		throw new Error('nothing here streams');
	}
}
