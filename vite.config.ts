/// <reference types="vitest/config" />
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// It also has parts for Svelte, for which it would be built in; on the server it stays the package it is.
	ssr: { external: ['better-auth'] },
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
});
