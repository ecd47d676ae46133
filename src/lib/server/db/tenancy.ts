/**
 * The only door to the rows of a partnership. Each piece of work runs in one transaction under a database role that owns
 * nothing, with the person's partnership, roles and organisations as transaction settings: row-level security then shows and
 * accepts only what model section 11 allows, also when the code forgets to ask.
 */
import { sql, type IsolationLevel, type Transaction } from 'kysely';
import type { Access } from '../auth/actor';
import type { Database, Tables } from './schema';
import { codeOf } from './startup-problem';

declare const tenant: unique symbol;
declare const system: unique symbol;

/** A transaction limited to one partnership (or, for `asPerson`, to one person's own places). Queries take this, never `Database`. */
export type TenantTransaction = Transaction<Tables> & { readonly [tenant]: true };
/** A transaction that sees every partnership. */
export type SystemTransaction = TenantTransaction & { readonly [system]: true };

export interface TransactionOptions {
	readonly isolation?: IsolationLevel;
	readonly readOnly?: boolean;
}

/** Serialization failure and deadlock: the database undid everything and asks to try again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

interface Standing {
	readonly role: 'opleidingsschool_app' | 'opleidingsschool_system';
	readonly partnershipId: string;
	readonly userId: string;
	readonly roles: readonly string[];
	readonly partnerIds: readonly string[];
}

const NOWHERE: Standing = {
	role: 'opleidingsschool_system',
	partnershipId: '',
	userId: '',
	roles: [],
	partnerIds: []
};

/**
 * Runs `work` as somebody with `access` to one partnership. Commits when it resolves, undoes everything when it throws.
 * `work` may run again after a serialization failure or deadlock, so it touches nothing but the transaction; and it never uses
 * another database handle, which would wait for ever on the single connection of the embedded database.
 */
export function inPartnership<T>(
	db: Database,
	access: Access,
	work: (trx: TenantTransaction) => Promise<T>,
	options: TransactionOptions = {}
): Promise<T> {
	return run(
		db,
		(trx) => enterPartnership(trx, access),
		options,
		(trx) => work(trx as TenantTransaction)
	);
}

/** Runs `work` as a signed-in person outside any partnership: shows their own memberships and the names of those partnerships. */
export function asPerson<T>(db: Database, userId: string, work: (trx: TenantTransaction) => Promise<T>): Promise<T> {
	const standing = { ...NOWHERE, role: 'opleidingsschool_app', userId } as const;
	return run(
		db,
		(trx) => takeStanding(trx, standing),
		{ readOnly: true },
		(trx) => work(trx as TenantTransaction)
	);
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
	return run(
		db,
		(trx) => takeStanding(trx, NOWHERE),
		options,
		(trx) => work(trx as SystemTransaction)
	);
}

/** Lets references within one transaction be complete only at its end; imports need it. */
export async function deferConstraints(trx: TenantTransaction): Promise<void> {
	await sql`set constraints all deferred`.execute(trx);
}

type Enter = (trx: Transaction<Tables>) => Promise<void>;

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
			if (attempt === ATTEMPTS || !TRY_AGAIN.has(codeOf(cause))) throw cause;
		}
	}
}

function once<T>(
	db: Database,
	enter: Enter,
	options: TransactionOptions,
	work: (trx: Transaction<Tables>) => Promise<T>
): Promise<T> {
	let transaction = db.transaction();
	if (options.isolation) transaction = transaction.setIsolationLevel(options.isolation);
	if (options.readOnly) transaction = transaction.setAccessMode('read only');
	return transaction.execute(async (trx) => {
		await enter(trx);
		return work(trx);
	});
}

/**
 * Takes the standing that the database itself knows: what a caller claims counts only as far as `membership` holds it. Somebody
 * without a place in the partnership gets none, and sees nothing, whatever the application believed.
 */
async function enterPartnership(trx: Transaction<Tables>, access: Access): Promise<void> {
	await sql`select set_config('role', 'opleidingsschool_system', true)`.execute(trx);
	await sql`
		with place as (
			select role, partner_id from membership
			where partnership_id = ${access.partnershipId} and user_id = ${access.userId}
				and role = any (${[...access.roles]}::text[])
		)
		select
			set_config('app.partnership_id', case when exists (select from place) then ${access.partnershipId} else '-' end, true),
			set_config('app.user_id', ${access.userId}, true),
			set_config('app.roles', coalesce((select string_agg(distinct role, ',') from place), ''), true),
			set_config('app.partner_ids', coalesce((select string_agg(distinct partner_id, ',') from place), ''), true),
			set_config('role', 'opleidingsschool_app', true)`.execute(trx);
}

/** `true` in set_config: until the end of this transaction, so a pooled connection carries nothing over to the next. */
async function takeStanding(trx: Transaction<Tables>, standing: Standing): Promise<void> {
	await sql`select
		set_config('app.partnership_id', ${standing.partnershipId}, true),
		set_config('app.user_id', ${standing.userId}, true),
		set_config('app.roles', ${standing.roles.join(',')}, true),
		set_config('app.partner_ids', ${standing.partnerIds.join(',')}, true),
		set_config('role', ${standing.role}, true)`.execute(trx);
}
