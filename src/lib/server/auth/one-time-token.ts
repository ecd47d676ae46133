/**
 * Tokens of links that are handed over: whoever has one may use it once. The database keeps only the hash, so that somebody
 * who reads the database cannot use the link.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Services } from '../services';

export interface OneTimeToken {
	/** In the link, shown once, never stored. */
	readonly token: string;
	readonly tokenHash: string;
}

/** Three ids of 100 bits each. */
export function newOneTimeToken({ newId }: Pick<Services, 'newId'>): OneTimeToken {
	const token = newId() + newId() + newId();
	return { token, tokenHash: hashToken(token) };
}

/** SHA-256 in hexadecimal; a random token needs no slow hash. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Takes the same time whatever differs. */
export function sameHash(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
