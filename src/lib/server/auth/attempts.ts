/**
 * Counts tries at a door and makes the next one wait (yardstick 30). A try is counted before the password is looked at, in one
 * statement, so that a hundred tries at the same moment are a hundred tries; a good one is taken off again. Counts stand in
 * our database under keyed hashes: nobody can read from them who tried to sign in from where.
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Services } from '../services';
import { ATTEMPT_RULES, type AttemptRule } from './limits';

export type AttemptKind = keyof typeof ATTEMPT_RULES;

export interface Attempt {
	readonly kind: AttemptKind;
	/** Whose door: an e-mail address, a network address. */
	readonly subject: string;
}

/** Counts the try and answers 0, or leaves the count and answers how many milliseconds to wait first. */
export async function countAttempt(services: Services, attempt: Attempt): Promise<number> {
	const rule: AttemptRule = ATTEMPT_RULES[attempt.kind];
	const now = services.clock().getTime();
	const key = keyOf(services, attempt);
	const { rows } = await sql`
		insert into auth_rate_limit as known (id, key, count, "lastRequest") values (${services.newId()}, ${key}, 1, ${now})
		on conflict (key) do update set
			count = case when ${forgotten(now, rule)} then 1 else known.count + 1 end,
			"lastRequest" = ${now}
		where ${forgotten(now, rule)} or known.count < ${rule.free} or ${now} - known."lastRequest" >= ${waitAfter(rule)}
		returning 1`.execute(services.db);
	return rows.length > 0 ? 0 : remainingWait(services, key, rule, now);
}

function forgotten(now: number, rule: AttemptRule) {
	return sql`${now} - known."lastRequest" >= ${rule.window}`;
}

function waitAfter(rule: AttemptRule) {
	return sql`least(${rule.longestWait}::bigint, ${rule.firstWait} * (1 << least(known.count - ${rule.free}, 20)))`;
}

async function remainingWait(services: Services, key: string, rule: AttemptRule, now: number): Promise<number> {
	const { rows } = await sql<{ until: number }>`
		select known."lastRequest" + ${waitAfter(rule)} as until from auth_rate_limit as known where key = ${key}`.execute(
		services.db
	);
	return Math.max(1_000, (rows[0]?.until ?? now) - now);
}

/** It was the right password: the account's count starts anew. */
export async function forgetAttempts(services: Services, attempt: Attempt): Promise<void> {
	await services.db.deleteFrom('auth_rate_limit').where('key', '=', keyOf(services, attempt)).execute();
}

/** Takes one good try off again; the failures of others at the same address keep counting. */
export async function takeBackAttempt(services: Services, attempt: Attempt): Promise<void> {
	await services.db
		.updateTable('auth_rate_limit')
		.set((row) => ({ count: row('count', '-', 1) }))
		.where('key', '=', keyOf(services, attempt))
		.where('count', '>', 0)
		.execute();
}

/** The place an address stands for: an IPv6 network hands every house a /64. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:/i, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.toLowerCase().split('::', 2);
	const before = head.split(':').filter(Boolean);
	const after = tail?.split(':').filter(Boolean) ?? [];
	const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
	const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
	return `${groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':')}::/64`;
}

function keyOf({ settings }: Services, { kind, subject }: Attempt): string {
	return `${kind}:${createHmac('sha256', settings.secret).update(`${kind}:${subject}`).digest('hex').slice(0, 40)}`;
}
