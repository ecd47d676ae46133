/** Something outside the program that stops it from starting: told in one sentence, without a stack, with its own exit code. */

export const EXIT_CODES = {
	/** A setting is missing or wrong. */
	settings: 64,
	/** The port is taken or may not be used. */
	port: 65,
	/** The data folder cannot be written. */
	folder: 66,
	/** Another process uses the data folder. */
	locked: 67,
	/** The database cannot be reached. */
	unreachable: 68,
	/** The database is too old, or newer than this program. */
	version: 69,
	/** The database refused to be prepared. */
	migration: 70
} as const;
export type StartupProblemKind = keyof typeof EXIT_CODES;

export class StartupProblem extends Error {
	override readonly name = 'StartupProblem';
	readonly kind: StartupProblemKind;

	constructor(kind: StartupProblemKind, sentence: string) {
		super(sentence);
		this.kind = kind;
	}

	get exitCode(): number {
		return EXIT_CODES[this.kind];
	}
}

/** The first line of what somebody else's code threw: never a page of minified source. */
export function firstLine(cause: unknown): string {
	const text = cause instanceof Error ? cause.message || codeOf(cause) : String(cause);
	return (text.split('\n')[0] ?? '').slice(0, 300).replace(/[.\s]+$/, '');
}

/** The code a database or system error carries, such as "23505" or "EACCES"; empty when it has none. */
export function codeOf(cause: unknown): string {
	if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
	return String(cause.code);
}
