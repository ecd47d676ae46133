/**
 * Gives the server the program texts of its threads, as modules: of the one that reads files `virtual:file-worker`, of the one that
 * writes a statement `virtual:statement-worker`. One plugin for the build, the development server and the tests, so that all three
 * run the very same thread, and the built server needs no file beside its own.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './installation.mjs';

/** @type {Readonly<Record<string, { readonly entry: string, readonly packages: string[] }>>} */
const THREADS = {
	'virtual:file-worker': { entry: 'src/lib/server/reading/file-worker.ts', packages: [] },
	// It has files besides its code.
	'virtual:statement-worker': { entry: 'src/lib/server/papers/statement-worker.ts', packages: ['pdfmake'] }
};

/** A thread that is started from text looks for packages where the server was started; they are where the server's code is. */
const PACKAGES_FROM_SERVER =
	"globalThis.require = require('node:module').createRequire(require('node:worker_threads').workerData.packagesFrom);";

/** @returns {import('vite').Plugin} */
export default function workerSource() {
	return {
		name: 'worker-source',
		resolveId: (id) => (id in THREADS ? `\0${id}` : null),
		async load(id) {
			const thread = id.startsWith('\0') ? THREADS[id.slice(1)] : undefined;
			if (!thread) return null;
			const { code, moduleIds } = await bundled(thread);
			for (const file of moduleIds) if (file.startsWith(ROOT)) this.addWatchFile(file);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

/**
 * One file that needs nothing but Node, and the packages that are named.
 * @param {{ readonly entry: string, readonly packages: string[] }} thread
 */
async function bundled({ entry, packages }) {
	const built = await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		ssr: { noExternal: true, external: packages },
		build: {
			ssr: join(ROOT, entry),
			write: false,
			target: 'node20',
			minify: true,
			rollupOptions: {
				output: { format: 'cjs', ...(packages.length > 0 && { banner: PACKAGES_FROM_SERVER }) }
			}
		}
	});
	const [result] = Array.isArray(built) ? built : [built];
	const chunk = result && 'output' in result ? result.output[0] : undefined;
	if (chunk === undefined || chunk.type !== 'chunk') throw new Error(`nothing was made of ${entry}`);
	return chunk;
}
