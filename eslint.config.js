/** Rules a machine can check line by line; `tests/architecture` checks what concerns the house as a whole. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', '.data/', '.test-output/', 'node_modules/']),
	js.configs.recommended,
	typescript.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The type checker knows better, also in Svelte files.
			'no-undef': 'off',
			// Texts are checked for control characters by naming them.
			'no-control-regex': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-template': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// `void promise` says that nobody waits for it; `invariant` is better than `!`.
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/unified-signatures': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: typescript.parser, svelteConfig }
		},
		rules: {
			// Addresses are plain paths; the product is served from the root of its origin.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps behind a table are looked things up in, not watched.
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		// A promise nobody waits for is a write that may be lost: worth the slower, typed check on the server side.
		files: ['src/lib/server/**/*.ts', 'src/cli/**/*.ts', 'src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{
		// Loops over matrices that were made a line earlier: a check per index would hide the algorithm.
		files: ['src/lib/domain/coverage/**', 'tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		files: ['tests/**', 'src/cli/**'],
		rules: { 'no-console': 'off', '@typescript-eslint/no-dynamic-delete': 'off' }
	}
);
