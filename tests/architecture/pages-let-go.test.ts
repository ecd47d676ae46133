/** Nothing that is made for one page stays in old memory: the part of Svelte that would keep it is built otherwise. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withValues } from '../../src/cli/pages-let-go.mjs';

const handover = readFileSync('node_modules/svelte/src/legacy/legacy-server.js', 'utf8');

it('hands a page over with values where Svelte has getters, and changes nothing else', () => {
	const changed = withValues(handover);
	expect(changed).not.toMatch(/\bget:/);
	expect(changed.replaceAll('value: result.', 'get: () => result.')).toBe(handover);
});

it('stops the build when Svelte hands pages over in another way', () => {
	expect(() => withValues(handover.replace('get: () => result.body', 'get: () => body'))).toThrow('no longer');
	expect(() => withValues(handover + handover)).toThrow('no longer');
});
