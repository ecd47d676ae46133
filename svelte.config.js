import { sourcesDigest } from './src/cli/installation.mjs';
import nodeAdapter from './src/cli/node-adapter.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: nodeAdapter({ out: 'build' }),
		// Nonces for the scripts SvelteKit itself writes; no inline style or script of ours exists.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that SvelteKit itself writes: it hides its announcer of new pages from sight.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		},
		alias: { $tests: 'tests', $migrations: 'migrations' },
		// Not the clock: another program that writes the framework's files while we build would give server and browser two names
		// for the same version, and then no page comes to life.
		version: { name: sourcesDigest().slice(0, 16), pollInterval: 0 },
		typescript: {
			config: (config) => {
				config.include.push('../tests/**/*.ts', '../src/cli/**/*.ts');
				return config;
			}
		}
	}
};
