/** Who may import whom: the table of `src/ARCHITECTURE.md`, as data, with where the code belongs when it is refused. */
import type { ImportOf, SourceFile } from './source-files';
import { importsOf } from './source-files';

interface Layer {
	/** Folder or file; the longest match counts. */
	readonly at: string;
	/** Our own code it may run. Its own folder always. */
	readonly runs: readonly string[];
	/** Our own code whose shapes it may also name. */
	readonly names?: readonly string[];
	/** Packages it may use; `any` where it is nobody's business. */
	readonly packages: readonly string[] | 'any';
	readonly belongs: string;
}

const LIB = 'src/lib';
const lib = (...folders: readonly string[]) => folders.map((folder) => `${LIB}/${folder}`);

export const LAYERS: readonly Layer[] = [
	{
		at: `${LIB}/domain`,
		runs: [],
		packages: ['decimal.js'],
		belongs: 'the domain knows rules only: fetch in server/queries, read input in forms, write texts in messages'
	},
	{
		at: `${LIB}/schemes`,
		runs: lib('domain/scheme', 'domain/shared'),
		packages: [],
		belongs: 'schemes hold data; rules belong in domain/scheme'
	},
	{
		at: `${LIB}/bundle`,
		runs: lib('domain', 'import/column-fields', 'import/import-mapping'),
		packages: ['valibot'],
		belongs: 'a bundle is JSON ↔ facts: storing it belongs in server/usecases'
	},
	{
		at: `${LIB}/forms`,
		runs: lib('domain', 'format', 'import', 'messages', 'bundle/fields'),
		packages: ['valibot', 'csv-parse/browser/esm/sync', 'csv-parse/sync'],
		belongs: 'forms turn input into a command: acting on it belongs in server/usecases'
	},
	{
		at: `${LIB}/import`,
		runs: lib('domain', 'format', 'messages/locale'),
		packages: ['csv-parse/sync', 'node:zlib', 'valibot'],
		belongs: 'import understands a file: fetching and writing belong in server, sentences in messages'
	},
	{
		at: `${LIB}/format`,
		runs: lib('domain/shared', 'messages/locale'),
		packages: ['decimal.js'],
		belongs:
			'format knows numbers and days, no concept: what knows more belongs in messages or the concept’s components'
	},
	{
		at: `${LIB}/charts`,
		runs: lib('domain', 'format', 'messages'),
		packages: ['chart.js', 'chartjs-chart-sankey'],
		belongs: 'charts are configuration: drawing belongs in components/charts'
	},
	{
		at: `${LIB}/messages`,
		runs: lib('domain', 'format', 'bundle/limits'),
		names: lib('forms', 'bundle', 'import'),
		packages: ['svelte'],
		belongs: 'messages are texts: deciding which one belongs with the concept'
	},
	{
		at: `${LIB}/components/shared`,
		runs: lib('domain/shared', 'format', 'messages'),
		packages: ['svelte', '$app'],
		belongs: 'a shared component knows no concept: it belongs in components/<concept>'
	},
	{
		at: `${LIB}/components`,
		runs: lib('components', 'domain', 'charts', 'format', 'forms', 'messages'),
		names: lib('import'),
		packages: ['svelte', '$app', 'chart.js', 'chartjs-chart-sankey'],
		belongs: 'a component shows what it is given: fetching belongs in the route’s load, rules in domain'
	},
	{
		at: `${LIB}/export`,
		runs: lib('domain', 'format', 'import', 'messages'),
		packages: ['write-excel-file', 'csv-stringify', 'pdfmake'],
		belongs: 'an export writes figures down: computing belongs in domain, fetching in server/queries'
	},
	{
		at: `${LIB}/server/db`,
		runs: lib('domain/shared'),
		names: lib('server/auth/actor'),
		packages: ['kysely', 'pg', '@electric-sql/pglite', 'node:'],
		belongs: 'db knows tables and connections: what a row means belongs in server/queries'
	},
	{
		at: `${LIB}/server/queries`,
		runs: lib(
			'server/db',
			'server/digest',
			'server/auth/actor',
			'server/auth/permissions',
			'server/auth/checking',
			'server/auth/settling',
			'domain',
			'bundle',
			'import',
			'schemes',
			'demo',
			'messages/locale'
		),
		names: lib('server/auth', 'server/services'),
		packages: ['kysely', 'valibot', 'node:'],
		belongs: 'queries fetch and store: deciding belongs in domain, writing with permission and audit in server/usecases'
	},
	{
		at: `${LIB}/server/usecases`,
		runs: lib('server', 'domain', 'bundle', 'import', 'schemes', 'demo', 'forms', 'format', 'messages/locale'),
		packages: ['kysely', 'valibot', 'better-auth', 'node:'],
		belongs: 'a use-case answers with a result: texts belong in messages, answers to a browser in routes'
	},
	{
		at: `${LIB}/server/auth`,
		runs: lib('server', 'domain', 'messages/locale'),
		packages: 'any',
		belongs: 'auth knows who is asking: what they may see of a budget belongs in server/usecases'
	},
	{
		at: `${LIB}/server`,
		runs: lib('server', 'domain', 'bundle', 'import', 'schemes', 'demo', 'forms', 'format', 'messages', 'export'),
		packages: 'any',
		belongs: 'the server’s own ground: pages belong in routes'
	},
	{
		at: `${LIB}/demo`,
		runs: lib('domain', 'bundle'),
		packages: [],
		belongs: 'demo holds bundles: loading them belongs in server/usecases'
	},
	{
		at: 'src/params',
		runs: lib('domain'),
		packages: ['@sveltejs/kit'],
		belongs: 'a parameter is checked, not looked up'
	},
	{
		at: 'src/routes',
		runs: [LIB, 'src/app.css', 'src/print.css'],
		packages: ['@sveltejs/kit', 'svelte', '$app', 'valibot', '@fontsource-variable'],
		belongs: 'a route guards, parses, calls one thing and answers'
	},
	{
		at: 'src/hooks.server',
		runs: lib('server'),
		packages: ['@sveltejs/kit'],
		belongs: 'hooks only say the order; each step has a file in server/hooks'
	},
	{ at: 'src/app.d.ts', runs: [], names: [LIB], packages: [], belongs: 'types of the framework only' },
	{
		at: 'src/cli',
		runs: [LIB],
		packages: 'any',
		belongs: 'the command line does without pages: share code through src/lib'
	}
];

export interface Refusal {
	readonly path: string;
	readonly target: string;
	readonly why: string;
}

export function refusedImports(files: readonly SourceFile[]): readonly Refusal[] {
	return files.flatMap((file) => {
		const layer = layerOf(file.path);
		if (layer === undefined) {
			return [
				{
					path: file.path,
					target: '',
					why: 'no layer: name the folder in tests/architecture/rules/import-directions.ts'
				}
			];
		}
		return importsOf(file)
			.filter((imported) => !isAllowed(layer, imported))
			.map(({ target }) => ({ path: file.path, target, why: layer.belongs }));
	});
}

function layerOf(path: string): Layer | undefined {
	return LAYERS.filter((layer) => isWithin(path, layer.at)).sort(
		(first, second) => second.at.length - first.at.length
	)[0];
}

function isAllowed(layer: Layer, { target, typeOnly }: ImportOf): boolean {
	const own = /^(src|tests|migrations)\//.test(target);
	if (!own) return layer.packages === 'any' || layer.packages.some((name) => isOfPackage(target, name));
	const folders = [layer.at, ...layer.runs, ...(typeOnly ? (layer.names ?? []) : [])];
	return folders.some((folder) => isWithin(target, folder));
}

function isWithin(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

/** "$app" stands for "$app/state", "node:" for every module of Node, "./$types" is the framework's own. */
function isOfPackage(target: string, name: string): boolean {
	return target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`);
}
