/**
 * Starting and stopping the server process: open, migrate, load the demonstration, and at the end give the database and its
 * lock back. What stops it from starting is one sentence on the error stream and an exit code.
 */
import { announceFirstRun } from '../auth/setup-code';
import { migrate } from '../db/migrate';
import { firstLine, StartupProblem } from '../db/startup-problem';
import { asSystem } from '../db/tenancy';
import { sweepAnsweredRequests } from '../queries/answered-requests';
import { sweepStagedImports } from '../queries/staged-imports';
import { createServices, settingsOfProcess, type RunningServices, type Services } from '../services';
import { loadDemo } from '../usecases/load-demo';
import { keepMemorySmall } from './kept-memory';
import { setHeadersOnEveryAnswer } from './security-headers';

/** On the global object, because the development server loads this module anew after every edit and the folder is locked. */
const kept = globalThis as { begrotingServices?: Promise<RunningServices> };
const events: NodeJS.EventEmitter = process;

/** The services of this process; the first call opens and prepares the database. */
export function runningServices(): Promise<Services> {
	kept.begrotingServices ??= start();
	return kept.begrotingServices;
}

/** For the web server: as `runningServices`, and ends the process with one sentence when it cannot start. */
export async function startServer(): Promise<void> {
	keepMemorySmall();
	if (process.listenerCount('uncaughtException') === 0) process.on('uncaughtException', (cause) => void end(cause));
	try {
		await runningServices();
	} catch (cause) {
		await end(cause);
	}
}

async function start(): Promise<RunningServices> {
	const settings = settingsOfProcess();
	setHeadersOnEveryAnswer(settings);
	const services = await createServices(settings);
	try {
		const ran = await migrate(services.db);
		if (ran.length > 0) services.log.info({ migrations: ran }, 'database prepared');
		if (settings.mode === 'demo') {
			const loaded = await loadDemo(services);
			if (loaded.length > 0) services.log.info({ partnerships: loaded }, 'demonstration loaded');
		} else await announceFirstRun(services);
	} catch (cause) {
		await services.close();
		throw cause;
	}
	await sweepOld(services);
	setInterval(() => void sweepOld(services), HOUR).unref();
	// The web server says this once it has answered its last request.
	events.once('sveltekit:shutdown', () => void services.close().then(() => process.exit(0)));
	services.log.info({ mode: settings.mode, engine: services.engine }, 'ready');
	return services;
}

const HOUR = 3_600_000;

/** Files of hours that nobody took over go after a day and kept answers after a week, also when nobody comes back. */
function sweepOld({ db, clock, log }: Services): Promise<void> {
	return asSystem(db, async (trx) => {
		await sweepStagedImports(trx, clock());
		await sweepAnsweredRequests(trx, clock());
	}).catch((cause: unknown) => log.warn({ err: cause }, 'old files and answers were not swept'));
}

async function end(cause: unknown): Promise<never> {
	const problem = problemOf(cause);
	process.stderr.write(`${problem.sentence}\n`);
	const services = await kept.begrotingServices?.catch(() => null);
	await services?.close().catch(() => {});
	process.exit(problem.exitCode);
}

function problemOf(cause: unknown): { readonly sentence: string; readonly exitCode: number } {
	if (cause instanceof StartupProblem) return { sentence: cause.message, exitCode: cause.exitCode };
	const { code, port, syscall } = cause as { code?: string; port?: number; syscall?: string };
	if (syscall === 'listen') {
		const sentence = code === 'EADDRINUSE' ? `Port ${port} is taken` : `Port ${port} may not be used (${code})`;
		return problemOf(new StartupProblem('port', `${sentence}; choose another with PORT.`));
	}
	// Never the stack: an error of the embedded database prints pages of minified source.
	return { sentence: `The server stopped: ${[code, firstLine(cause)].filter(Boolean).join(' ')}.`, exitCode: 1 };
}
