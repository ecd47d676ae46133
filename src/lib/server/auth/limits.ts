/**
 * Every limit of signing in, in one place with its reason (yardsticks 26 and 30). Durations are milliseconds.
 */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const SESSION_LIMITS = {
	/** A working day and its evening: nobody signs in twice a day, and a forgotten browser is closed by the next morning. */
	idle: 12 * HOUR,
	/** People come a few times a year; two weeks carry a round of work, after that the password is asked again. */
	absolute: 14 * DAY,
	/** How coarse "last seen" is: at most one write per session in this time. */
	refresh: 5 * MINUTE
} as const;

export const LINK_LIMITS = {
	/** An invitation waits for somebody's holiday, not longer. */
	invitation: 14 * DAY,
	/** A password link is handed over at once, by telephone or at the next desk. */
	passwordReset: HOUR
} as const;

export const PASSWORD_LENGTH = {
	/** Length is what counts (NIST SP 800-63B); no rules about kinds of characters. */
	least: 12,
	/** Keeps one request from hashing a megabyte. */
	most: 128
} as const;

/** So many failures are free; after that each next try has to wait longer, and after `window` without a try all is forgotten. */
export interface AttemptRule {
	readonly free: number;
	readonly window: number;
	/** The first wait; doubles with each further failure up to `longestWait`. */
	readonly firstWait: number;
	readonly longestWait: number;
}

export const ATTEMPT_RULES = {
	/** All browsers that never signed in to this account together. A stranger can slow it down, not lock it. */
	account: { free: 10, window: 15 * MINUTE, firstWait: 30 * SECOND, longestWait: 15 * MINUTE },
	/** A browser that did sign in to this account before has its own count, so a stranger's guesses do not touch it. */
	knownBrowser: { free: 10, window: 15 * MINUTE, firstWait: 30 * SECOND, longestWait: 15 * MINUTE },
	/** One address trying many accounts. A whole school may share an address: short waits, and successes do not count. */
	address: { free: 20, window: 15 * MINUTE, firstWait: 2 * SECOND, longestWait: MINUTE },
	/** Somebody at an open session who does not know its password. */
	ownPassword: { free: 10, window: 15 * MINUTE, firstWait: 30 * SECOND, longestWait: 15 * MINUTE },
	/** Guessing setup codes; the code itself has 100 bits. */
	setupCode: { free: 5, window: 15 * MINUTE, firstWait: 5 * SECOND, longestWait: MINUTE }
} as const satisfies Record<string, AttemptRule>;

/** A browser stays known for a year of not signing in. */
export const KNOWN_BROWSER_AGE = 365 * DAY;

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane; 10 to 60 ms here. */
export const PASSWORD_HASH_COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
