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
	/** In a transaction that only reads. */
	readonly #reading = new WeakSet<DatabaseConnection>();

	/** Does not wait for the answer: whatever comes next is answered after it. */
	override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
		this.#begun.set(connection, handled(super.beginTransaction(connection, settings)));
		if (settings.accessMode === 'read only') this.#reading.add(connection);
		else this.#reading.delete(connection);
	}

	/**
	 * Nobody waits for the end of reading, and whatever the connection does next comes after it. It goes along with what was read
	 * where that was not waited for.
	 */
	override async commitTransaction(connection: DatabaseConnection): Promise<void> {
		const begun = this.#begun.get(connection);
		if (!this.#reading.has(connection)) {
			await begun;
			return super.commitTransaction(connection);
		}
		void handled(super.commitTransaction(connection));
		await begun;
	}
}

/** Sends the statements of one turn of the event loop in one write, each write costing more than the statement in it. */
export function writeTogether(client: pg.PoolClient): void {
	const send = client.query.bind(client) as Query;
	const gathering: Query = (...words) => {
		const { stream } = client.connection;
		stream.cork();
		process.nextTick(() => stream.uncork());
		return send(...words);
	};
	client.query = gathering as typeof client.query;
}

/** From the how many-eth time on a connection keeps a statement, and how many it keeps: each takes some tens of kilobytes in the database. */
interface Kept {
	readonly from: number;
	readonly most: number;
}

/**
 * Has a connection keep the plan of what it is asked again and again, because planning under row-level security takes longer than
 * most statements run.
 */
export function keepPlans(client: pg.PoolClient, kept: Kept): void {
	const send = client.query.bind(client) as Query;
	const nameOf = keptNames(kept);
	const naming: Query = (...words) => {
		const [text, values] = words;
		const name = typeof text === 'string' && Array.isArray(values) && isPlanned(text, values) ? nameOf(text) : null;
		return name === null ? send(...words) : send({ name, text, values });
	};
	client.query = naming as typeof client.query;
}

/** Beginning, ending and setting are not. */
function isPlanned(text: string, values: readonly unknown[]): boolean {
	return values.length > 0 || text.startsWith('select');
}

type Query = (...words: unknown[]) => unknown;

const MOST_COUNTED = 1000;

/** Under which name a connection keeps a statement; `null` for what it is seldom asked. */
function keptNames({ from, most }: Kept): (text: string) => string | null {
	const names = new Map<string, string>();
	const asked = new Map<string, number>();
	return (text) => {
		const name = names.get(text);
		if (name !== undefined) return name;
		if (names.size === most) return null;
		const times = (asked.get(text) ?? 0) + 1;
		if (asked.size === MOST_COUNTED) asked.clear();
		asked.set(text, times);
		if (times < from) return null;
		asked.delete(text);
		const given = `kept ${names.size + 1}`;
		names.set(text, given);
		return given;
	};
}

/** Whoever needs it waits for it; until then a failure is not one that nobody looks at. */
export function handled<T>(promise: Promise<T>): Promise<T> {
	promise.catch(() => {});
	return promise;
}
