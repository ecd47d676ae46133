/**
 * The settings of an installation, read from the environment once and refused with one sentence when they are wrong.
 * README lists them for administrators.
 */
import { StartupProblem } from './db/startup-problem';

export interface Settings {
	/** `demo` offers made-up partnerships and sign-in without a password; `production` has neither. */
	readonly mode: 'demo' | 'production';
	/** Address of a PostgreSQL server; `null` uses the embedded database in `dataFolder`. */
	readonly databaseUrl: string | null;
	readonly dataFolder: string;
	readonly host: string;
	readonly port: number;
	/** Scheme, host and port under which browsers reach the product; never with a path. */
	readonly origin: string;
	/** Signs sessions. In demo mode a known value, so that a restart keeps people signed in. */
	readonly secret: string;
	readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const DEMO_SECRET = 'demo-secret-of-the-opleidingsschool-begroting';
const SHORTEST_SECRET = 32;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `StartupProblem` that names the first setting that cannot be used. */
export function readSettings(environment: Environment): Settings {
	const mode = oneOf(environment, 'APP_MODE', ['demo', 'production'], 'demo');
	const host = text(environment, 'HOST') ?? '127.0.0.1';
	const port = readPort(text(environment, 'PORT') ?? '3000');
	return {
		mode,
		databaseUrl: readDatabaseUrl(text(environment, 'DATABASE_URL')),
		dataFolder: text(environment, 'DATA_DIR') ?? '.data/embedded',
		host,
		port,
		origin: readOrigin(text(environment, 'ORIGIN') ?? `http://localhost:${port}`),
		secret: readSecret(text(environment, 'APP_SECRET'), mode),
		logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info')
	};
}

function text(environment: Environment, name: string): string | null {
	return environment[name]?.trim() || null;
}

function wrong(sentence: string): StartupProblem {
	return new StartupProblem('settings', sentence);
}

function oneOf<const T extends string>(environment: Environment, name: string, choices: readonly T[], usual: T): T {
	const given = text(environment, name) ?? usual;
	const choice = choices.find((candidate) => candidate === given);
	if (choice === undefined) throw wrong(`${name} must be one of ${choices.join(', ')}.`);
	return choice;
}

function readPort(given: string): number {
	const port = Number(given);
	if (/^\d{1,5}$/.test(given) && port >= 1 && port <= 65535) return port;
	throw wrong('PORT must be a whole number from 1 to 65535.');
}

function readDatabaseUrl(given: string | null): string | null {
	if (given === null || /^postgres(ql)?:\/\//.test(given)) return given;
	throw wrong('DATABASE_URL must begin with postgresql://.');
}

function readOrigin(given: string): string {
	const url = URL.canParse(given) ? new URL(given) : null;
	const usable = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
	if (!usable)
		throw wrong('ORIGIN must be the address people type, such as https://begroting.example.nl, without a path.');
	return url.origin;
}

function readSecret(given: string | null, mode: Settings['mode']): string {
	if (mode === 'demo') return given ?? DEMO_SECRET;
	if (given === null)
		throw wrong('APP_SECRET is required when APP_MODE is production; "openssl rand -hex 32" makes one.');
	if (given === DEMO_SECRET)
		throw wrong('APP_SECRET is the known secret of the demonstration; production needs its own.');
	if (given.length < SHORTEST_SECRET || new Set(given).size < 10) {
		throw wrong(`APP_SECRET is too easy to guess; take at least ${SHORTEST_SECRET} random characters.`);
	}
	return given;
}
