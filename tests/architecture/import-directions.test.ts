/** Imports go one way (src/ARCHITECTURE.md): what is refused is told with where the code belongs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS, refusedImports } from './rules/import-directions';
import { readSources } from './rules/source-files';

describe('imports', () => {
	it('go the way the architecture says, in every file', () => {
		const refused = refusedImports(readSources('src'));
		expect(refused.map(({ path, target, why }) => `${path} imports ${target}: ${why}`)).toEqual([]);
	});

	it('are told about every folder on the page for people', () => {
		const map = readFileSync('src/ARCHITECTURE.md', 'utf8');
		const folders = LAYERS.map((layer) => layer.at).filter((at) => !/\.|components$|src\/lib\/server$/.test(at));
		expect(folders.filter((folder) => !map.includes(`| \`${folder}/\` |`))).toEqual([]);
	});

	it.each([
		['src/lib/domain/budget/x.ts', "import { db } from '$lib/server/db/open-database';"],
		['src/lib/domain/budget/x.ts', "import type { Tables } from '../../server/db/schema';"],
		['src/lib/domain/budget/x.ts', "import { readFileSync } from 'node:fs';"],
		['src/lib/domain/budget/x.ts', "export { text } from '../../messages/words';"],
		['src/lib/format/x.ts', "import { computeBudget } from '$lib/domain/budget/compute-budget';"],
		[
			'src/lib/components/shared/X.svelte',
			'<script lang="ts">import type { Award } from \'$lib/domain/subsidy/award\';</script>'
		],
		['src/lib/components/lines/X.svelte', "<script>import { services } from '$lib/server/services';</script>"],
		['src/lib/server/queries/x.ts', "import { freeze } from '../usecases/freeze-version';"],
		['src/lib/server/db/x.ts', "const { may } = await import('../auth/permissions');"],
		['src/lib/server/usecases/x.ts', "import { load } from '../../../routes/+page.server';"],
		['src/routes/x/+page.server.ts', "import pg from 'pg';"],
		['src/lib/somewhere-new/x.ts', 'export const x = 1;']
	])('are refused: %s with %s', (path, text) => {
		expect(refusedImports([{ path, text }])).toHaveLength(1);
	});

	it('of shapes alone are allowed where only shapes may be named', () => {
		const text = (clause: string) => `import ${clause} from '../auth/actor';`;
		const path = 'src/lib/server/db/x.ts';
		expect(refusedImports([{ path, text: text('type { Access }') }])).toEqual([]);
		expect(refusedImports([{ path, text: text('{ type Access, type Role }') }])).toEqual([]);
		expect(refusedImports([{ path, text: text('{ type Access, ROLES }') }])).toHaveLength(1);
	});
});
