/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import pagesLetGo from './src/cli/pages-let-go.mjs';
import workerSource from './src/cli/worker-source.mjs';

/** Stays a package of its own: what has files besides its code, what is not made to be bundled, and the framework's one instance. */
const LEFT_OUTSIDE = ['@electric-sql/pglite', '@node-rs/argon2', '@sveltejs/kit', 'pg', 'pino'];

/** Ends what hangs. What passes passes on a slow machine too, so that this is far above what any test takes on a quick one. */
const LIMIT = 600_000;

const COMMON = { groups: [{ name: 'common', test: /src\/lib\//, minShareCount: 20 }] };

export default defineConfig(({ command, isSsrBuild }) => ({
	plugins: [workerSource(), pagesLetGo(), sveltekit()],
	// The build takes in what it needs: hundreds of small files that every start would read one by one become a few. Tests take
	// packages as they are.
	ssr: command === 'build' ? { noExternal: true, external: LEFT_OUTSIDE } : { external: ['better-auth'] },
	// What most pages share comes in one file: sixty small ones take a quarter more bytes, each packed by itself.
	...(command === 'build' && !isSsrBuild && { build: { rolldownOptions: { output: { codeSplitting: COMMON } } } }),
	test: {
		// Left to itself it keeps one core free, which on two cores is half the machine.
		maxWorkers: availableParallelism(),
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					// Nothing here changes a module: reading all of them anew for each file took as long as the tests.
					isolate: false,
					include: ['tests/{domain,architecture,components,cases,bundle,export,import}/**/*.test.ts'],
					environment: 'node',
					testTimeout: LIMIT
				}
			},
			{
				extends: true,
				test: {
					name: 'store',
					// As above; each file opens a database of its own.
					isolate: false,
					include: ['tests/{queries,usecases,routes,faults}/**/*.test.ts'],
					exclude: ['tests/faults/built/**'],
					environment: 'node',
					globalSetup: ['tests/support/store-setup.ts'],
					testTimeout: LIMIT,
					hookTimeout: LIMIT
				}
			},
			{
				extends: true,
				test: {
					name: 'built',
					include: ['tests/faults/built/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/support/built-setup.ts'],
					testTimeout: LIMIT,
					hookTimeout: LIMIT
				}
			}
		]
	}
}));
