/**
 * Makes the build a program: the web server of adapter-node around what Vite built. The adapter itself would bundle once more
 * what Vite has bundled already (vite.config.ts), which takes longer than the rest of the build.
 */

import { fileURLToPath } from 'node:url';

// The adapter's ready-made server, with names where this product comes in.
const SERVER_FILES = new URL('files', import.meta.resolve('@sveltejs/adapter-node'));

/** @param {{ out: string }} options @returns {import('@sveltejs/kit').Adapter} */
export default function nodeAdapter({ out }) {
	return {
		name: 'node-adapter',
		async adapt(builder) {
			const { base } = builder.config.kit.paths;
			builder.rimraf(out);
			builder.writeClient(`${out}/client${base}`);
			builder.writePrerendered(`${out}/prerendered${base}`);
			builder.writeServer(`${out}/server`);
			builder.copy(fileURLToPath(SERVER_FILES), out, {
				replace: {
					SERVER: './server/index.js',
					MANIFEST: './server/manifest.js',
					BASE: JSON.stringify(base),
					ENV_PREFIX: JSON.stringify(''),
					PRECOMPRESS: JSON.stringify(true),
					PRERENDERED: `new Set(${JSON.stringify(builder.prerendered.paths)})`
				}
			});
			await Promise.all([builder.compress(`${out}/client`), builder.compress(`${out}/prerendered`)]);
		},
		supports: { read: () => true }
	};
}
