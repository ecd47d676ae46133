/**
 * Gives the server the program text of the thread that reads files, as the module `virtual:file-worker`. One plugin for the
 * build, the development server and the tests, so that all three run the very same thread, and the built server needs no file
 * beside its own.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './installation.mjs';

const NAME = 'virtual:file-worker';
const RESOLVED = `\0${NAME}`;
const ENTRY = 'src/lib/server/reading/file-worker.ts';

/** @returns {import('vite').Plugin} */
export default function workerSource() {
	return {
		name: 'worker-source',
		resolveId: (id) => (id === NAME ? RESOLVED : null),
		async load(id) {
			if (id !== RESOLVED) return null;
			const { code, moduleIds } = await bundled();
			for (const file of moduleIds) if (file.startsWith(ROOT)) this.addWatchFile(file);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

/** One file that needs nothing but Node: a thread that is started from text can import no other. */
async function bundled() {
	const built = await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		ssr: { noExternal: true },
		build: {
			ssr: join(ROOT, ENTRY),
			write: false,
			target: 'node20',
			minify: true,
			rollupOptions: { output: { format: 'cjs' } }
		}
	});
	const [result] = Array.isArray(built) ? built : [built];
	const chunk = result && 'output' in result ? result.output[0] : undefined;
	if (chunk === undefined || chunk.type !== 'chunk') throw new Error(`nothing was made of ${ENTRY}`);
	return chunk;
}
