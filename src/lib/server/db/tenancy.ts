/**
 * The only door to the rows of a partnership. Each piece of work runs in one transaction under a database role that owns
 * nothing, as one person in one partnership. The database looks up that person's places itself, and row-level security
 * shows and accepts only what model section 11 allows, also when the code forgets to ask.
 */
import { sql, type Compilable, type IsolationLevel, type RawBuilder, type Transaction } from 'kysely';
import type { Access } from '../auth/actor';
import { invariant } from '$lib/domain/shared/invariant';
import { firstFailure } from './read-together';
import type { Database, Tables } from './schema';
import { onItsWay } from './send-ahead';
import { codeOf } from './startup-problem';

declare const tenant: unique symbol;
declare const system: unique symbol;

/** A transaction limited to one partnership (or, for `asPerson`, to one person's own places). Queries take this, never `Database`. */
export type TenantTransaction = Transaction<Tables> & { readonly [tenant]: true };
/** What reads in such a transaction (`read-together.ts`). */
export type TenantReader = Pick<TenantTransaction, 'selectFrom' | 'getExecutor' | typeof tenant>;
/** A transaction that sees every partnership. */
export type SystemTransaction = TenantTransaction & { readonly [system]: true };

export interface TransactionOptions {
	/** What is only read is read as of one moment (repeatable read) unless this says otherwise. */
	readonly isolation?: IsolationLevel;
	readonly readOnly?: boolean;
}

const ONE_MOMENT: IsolationLevel = 'repeatable read';
/** Serialization failure and deadlock: the database undid everything and asks to try again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
/** Work on one moment may find a number taken by somebody who committed after it: it looks again. */
const TAKEN = '23505';
/** As many as may want the same row at once. */
const ATTEMPTS = 12;

/** Takes on a database role at the start of a transaction, until its end. */
type Enter = RawBuilder<unknown>;

/**
 * Runs `work` as a person in one partnership. What `access` claims counts only as far as `membership` holds it: somebody
 * without a place there sees nothing, whatever the application believed. Commits when it resolves, undoes everything when it throws.
 * `work` may run again after a serialization failure or deadlock, so it touches nothing but the transaction; and it never uses
 * another database handle, which would wait for ever on the single connection of the embedded database.
 */
export function inPartnership<T>(
	db: Database,
	access: Access,
	work: (trx: TenantTransaction) => Promise<T>,
	options: TransactionOptions = {}
): Promise<T> {
	const { partnershipId, userId, roles } = access;
	const enter = sql`select app_enter(${partnershipId}, ${userId}, ${[...roles]}::text[])`;
	return run(db, enter, options, (trx) => work(trx as TenantTransaction));
}

/** Runs `work` as a signed-in person outside any partnership: shows their own memberships and the names of those partnerships. */
export function asPerson<T>(db: Database, userId: string, work: (trx: TenantTransaction) => Promise<T>): Promise<T> {
	const enter = sql`select app_enter('', ${userId}, '{}')`;
	return run(db, enter, { readOnly: true }, (trx) => work(trx as TenantTransaction));
}

/**
 * Reads as whoever `find` finds, outside any partnership, all in one message: the statement that finds somebody also takes on
 * their rights. Where it finds nobody those are nobody's, and nothing is read.
 */
export async function readAsFound<Found extends { readonly userId: string }, Read>(
	db: Database,
	find: RawBuilder<Found>,
	read: (trx: TenantTransaction) => Compilable<Read>
): Promise<{ readonly found: Found | null; readonly read: readonly Read[] }> {
	const finding = sql`
		select found.*, app_enter('', found."userId", '{}') from (select) as always left join (${find}) as found on true`;
	const reading = db.transaction().setIsolationLevel(ONE_MOMENT).setAccessMode('read only');
	const said = await reading.execute(async (trx) => ({
		found: await onItsWay(trx, finding.compile(trx)),
		read: await onItsWay(trx, read(trx as TenantTransaction).compile())
	}));
	const answers = [said.found.answer, said.read.answer] as const;
	await firstFailure(answers);
	const [{ rows: found }, { rows }] = await Promise.all(answers);
	const [first] = found as (Found | { readonly userId: null })[];
	return { found: first && first.userId !== null ? (first as Found) : null, read: rows as Read[] };
}

/**
 * Runs `work` without a tenant, for the few things nobody inside a partnership can do: creating a partnership at first run,
 * accepting an invitation, loading a demonstration or a bundle, backing up. Never on behalf of a page's reader.
 */
export function asSystem<T>(
	db: Database,
	work: (trx: SystemTransaction) => Promise<T>,
	options: TransactionOptions = {}
): Promise<T> {
	const enter = sql`set local role opleidingsschool_system`;
	return run(db, enter, options, (trx) => work(trx as SystemTransaction));
}

/** Lets references within one transaction be complete only at its end; imports need it. */
export async function deferConstraints(trx: TenantTransaction): Promise<void> {
	await sql`set constraints all deferred`.execute(trx);
}

async function run<T>(
	db: Database,
	enter: Enter,
	options: TransactionOptions,
	work: (trx: Transaction<Tables>) => Promise<T>
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await once(db, enter, options, work);
		} catch (cause) {
			const code = codeOf(cause);
			const again = TRY_AGAIN.has(code) || (options.isolation === ONE_MOMENT && code === TAKEN);
			if (attempt === ATTEMPTS || !again) throw cause;
		}
	}
}

async function once<T>(
	db: Database,
	enter: Enter,
	options: TransactionOptions,
	work: (trx: Transaction<Tables>) => Promise<T>
): Promise<T> {
	let transaction = db.transaction();
	const isolation = options.isolation ?? (options.readOnly ? ONE_MOMENT : undefined);
	if (isolation) transaction = transaction.setIsolationLevel(isolation);
	if (options.readOnly) transaction = transaction.setAccessMode('read only');
	const last: Promise<unknown>[] = [];
	const ended = transaction.execute(async (trx) => {
		saidLast.set(trx, last);
		const entered = await onItsWay(trx, enter.compile(trx));
		try {
			return await work(trx);
		} finally {
			// Work in a transaction that could not be entered only hears that it has failed: this says why.
			await entered.answer;
		}
	});
	await Promise.allSettled([ended]);
	// Ending after a failure undoes everything and is no failure itself: only the statement tells.
	await firstFailure([...last, ended]);
	return ended;
}

const saidLast = new WeakMap<Transaction<Tables>, Promise<unknown>[]>();

/**
 * The last that work says: the transaction ends without waiting for the answer, and whoever waits for the transaction hears it. What
 * others wait for is so held no longer than the database itself needs. A statement that fails undoes everything.
 */
export async function sayLast(trx: TenantTransaction, statement: RawBuilder<unknown>): Promise<void> {
	const said = saidLast.get(trx);
	invariant(said !== undefined, 'a last statement belongs to a transaction of this door');
	said.push((await onItsWay(trx, statement.compile(trx))).answer);
}
