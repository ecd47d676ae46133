/**
 * What the rest of the server is handed: database, clock, ids, log, settings. The only place that reads the environment, the
 * time and randomness, so that everything else can be run with others in a test.
 */
import { randomFillSync } from 'node:crypto';
import { toDay, type Day } from '$lib/domain/shared/day';
import { openDatabase, type OpenDatabase } from './db/open-database';
import type { Database } from './db/schema';
import { createLogger, type Logger } from './log';
import { readSettings, type Settings } from './settings';

export interface Services {
	readonly db: Database;
	readonly clock: () => Date;
	/** The day it is in the Netherlands. */
	readonly today: () => Day;
	/** A new id for a row: 20 characters that nobody can guess. */
	readonly newId: () => string;
	readonly log: Logger;
	readonly settings: Settings;
	/**
	 * Whether the application's own permission checks are on. Only the test of the second wall switches them off, to see what
	 * the database alone refuses.
	 */
	readonly checks: 'on' | 'off';
}

/** Services with the database they must give back. */
export interface RunningServices extends Services {
	readonly engine: OpenDatabase['engine'];
	readonly close: () => Promise<void>;
}

/** Opens the database; throws a `StartupProblem` with one sentence when that cannot be done. Does not migrate. */
export async function createServices(
	settings: Settings,
	log = createLogger(settings.logLevel)
): Promise<RunningServices> {
	const address = { url: settings.databaseUrl, dataFolder: settings.dataFolder };
	const opened = await openDatabase(address, (cause) => log.warn({ err: cause }, 'database connection lost'));
	const clock = () => new Date();
	return {
		db: opened.db,
		engine: opened.engine,
		close: opened.close,
		clock,
		today: () => dayInTheNetherlands(clock()),
		newId,
		log,
		settings,
		checks: 'on'
	};
}

/** The settings of this process. */
export function settingsOfProcess(): Settings {
	return readSettings(process.env);
}

const DUTCH_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The calendar day of a moment in Europe/Amsterdam. */
export function dayInTheNetherlands(moment: Date): Day {
	return toDay(DUTCH_DAY.format(moment));
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

const ID_LENGTH = 20;
/** Drawn for many ids at once: an import asks for ten thousand, and each draw costs far more than its bytes. */
const drawn = new Uint8Array(ID_LENGTH * 128);
let used = drawn.length;

/** 20 letters and digits of a 32-character alphabet: 100 bits. */
export function newId(): string {
	if (used === drawn.length) {
		randomFillSync(drawn);
		used = 0;
	}
	let id = '';
	for (const end = used + ID_LENGTH; used < end; used += 1) id += LETTERS[(drawn[used] ?? 0) % LETTERS.length];
	return id;
}
