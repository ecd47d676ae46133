/**
 * Passwords are kept as Argon2id hashes. Hashing takes turns, so that a storm of sign-ins waits for itself and leaves the
 * processor to people who are already working.
 */
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { PASSWORD_HASH_COST } from './limits';

const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

/** The hash in PHC notation: `$argon2id$v=19$m=19456,t=2,p=1$…`. Argon2id is the algorithm the library takes unless told otherwise. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password, PASSWORD_HASH_COST));
}

/** `false` too for a hash that cannot be read. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
	return inTurn(() => verify(passwordHash, password).catch(() => false));
}
