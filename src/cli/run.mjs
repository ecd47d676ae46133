/**
 * `npm run cli`: builds the command line program when its sources have changed, then runs it. Building is quiet on standard
 * output, which belongs to the command.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	checkNode,
	digestOf,
	ensureFrameworkFiles,
	ensurePackages,
	InstallationProblem,
	ROOT
} from './installation.mjs';

const SOURCES = ['package-lock.json', 'src/lib', 'src/cli', 'migrations'];
// Not in `build`, which the build of the server empties.
const FOLDER = join(ROOT, '.svelte-kit', 'cli');

/** @returns {Promise<string>} the built program, in a folder named after its sources so that two runs never mix */
async function builtProgram() {
	const name = digestOf(SOURCES).slice(0, 16);
	const program = join(FOLDER, name, 'main.js');
	if (existsSync(program)) return program;
	await ensureFrameworkFiles();
	const draft = join(FOLDER, `draft-${process.pid}`);
	const { build } = await import('vite');
	await build({
		root: ROOT,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: {
			ssr: 'src/cli/main.ts',
			outDir: draft,
			target: 'node20',
			rollupOptions: { output: { entryFileNames: 'main.js' } }
		}
	});
	mkdirSync(FOLDER, { recursive: true });
	for (const old of readdirSync(FOLDER)) {
		if (!old.startsWith('draft-') && old !== name) rmSync(join(FOLDER, old), { recursive: true, force: true });
	}
	// Another run may have built the same in the meantime.
	if (existsSync(program)) rmSync(draft, { recursive: true, force: true });
	else renameSync(draft, join(FOLDER, name));
	return program;
}

try {
	checkNode();
	const calledFrom = process.cwd();
	await ensurePackages('to run');
	process.chdir(ROOT);
	const { main } = await import(pathToFileURL(await builtProgram()).href);
	process.exitCode = await main(process.argv.slice(2), { calledFrom: process.env.INIT_CWD ?? calledFrom });
} catch (cause) {
	const known = cause instanceof InstallationProblem;
	process.stderr.write(known ? `${cause.message}\n` : `The command failed: ${String(cause).split('\n')[0]}\n`);
	process.exitCode = 1;
}
