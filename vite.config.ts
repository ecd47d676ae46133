/// <reference types="vitest/config" />
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => ({
	plugins: [sveltekit()],
	// Hundreds of small files that every start would read one by one; in the build they are a few. Tests take them as they are.
	ssr:
		command === 'build'
			? { noExternal: ['better-auth', /^@better-auth\//, 'better-call', 'zod', 'kysely', 'valibot'] }
			: { external: ['better-auth'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'pure',
					include: ['tests/{domain,architecture,components,cases,bundle,export}/**/*.test.ts'],
					environment: 'node',
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'store',
					include: ['tests/{queries,usecases,routes,faults}/**/*.test.ts'],
					exclude: ['tests/faults/built/**'],
					environment: 'node',
					globalSetup: ['tests/support/store-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'built',
					include: ['tests/faults/built/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/support/built-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
}));
