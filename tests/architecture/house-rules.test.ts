/** The rules of the house hold in every file; each is shown to notice what breaks it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as rules from './rules/house-rules';
import { readSources } from './rules/source-files';

const sources = readSources('src', 'tests');

const BROKEN: Record<keyof typeof rules, readonly [path: string, text: string][]> = {
	isNotTooLong: [['src/lib/x.ts', 'x\n'.repeat(401)]],
	namesNoMachine: [
		['src/x.ts', `const folder = '/${'home'}/noor/begroting';`],
		['tests/x.ts', `const folder = 'C:\\\\${'Users'}';`]
	],
	stylesByClass: [
		['src/X.svelte', '<p class="a" style="color: red">x</p>'],
		['src/X.svelte', '<p style:width={width}>x</p>']
	],
	writesNoConsole: [['src/lib/x.ts', "console.log('hier');"]],
	saysWhatItIsFor: [
		['src/lib/domain/x.ts', "import { y } from './y';\n/** Late. */"],
		['src/lib/server/x.ts', 'export const x = 1;']
	],
	testsRunAll: [
		['tests/x.test.ts', `it.${'only'}('x', () => {});`],
		['tests/x.test.ts', `describe.${'skip'}('x', () => {});`],
		['tests/x.test.ts', `it.${'runIf'}(engine === 'embedded')('x', () => {});`]
	],
	leavesNothingLying: [
		['src/x.ts', `// ${'TO'}DO later`],
		['src/x.ts', "// const old = 'x';"]
	],
	asksServices: [
		['src/lib/domain/x.ts', 'const now = new Date();'],
		['src/lib/server/usecases/x.ts', 'if (process.env.DEMO) x();']
	],
	isNamedAfterItsConcept: [
		['src/lib/utils.ts', ''],
		['src/lib/components/common/X.svelte', '']
	],
	exportsByName: [
		['src/lib/x.ts', 'export default 1;'],
		['src/lib/x.ts', 'export default function x() {}']
	]
};

describe.each(Object.entries(rules))('every file %s', (name, rule) => {
	it('in the whole tree', () => {
		const breaches = sources.flatMap((file) => rule(file));
		expect(breaches.map(({ path, what }) => `${path}: ${what}`)).toEqual([]);
	});

	it.each(BROKEN[name as keyof typeof rules])('and one that does not is noticed: %s', (path, text) => {
		expect(rule({ path, text }).length).toBeGreaterThan(0);
	});
});

describe('the repository', () => {
	it('keeps no address of a registry in its lock file', () => {
		expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
	});

	it('runs no install scripts', () => {
		expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
	});
});
