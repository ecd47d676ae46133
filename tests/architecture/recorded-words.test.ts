/** Whatever a use-case records can be read in words in the audit trail, in both languages: no name of the code shows there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditMessages } from '$lib/messages/audit';
import { eventMessages } from '$lib/messages/events';
import { LOCALES } from '$lib/messages/locale';

const code = ['src/lib/server/usecases', 'src/lib/server/queries']
	.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')))
	.join('\n');

function found(pattern: RegExp): string[] {
	return [...code.matchAll(pattern)].flatMap(([, words = '']) => words.match(/[a-zA-Z]+/g) ?? []);
}

/** `action: 'award.corrected'`, and the words a writing function takes for it: `what: 'added' | 'changed'`. */
const verbs = new Set([
	...found(/\baction: ['`][^'`]*\.([a-zA-Z]+)['`]/g),
	...found(/\b(?:what|appearing): ((?:'[a-z]+'(?: \| )?)+)/g),
	...found(/\btype \w+Change = ((?:'[a-z]+'(?: \| )?)+)/g)
]);
const entities = new Set(found(/\bentity: '([a-zA-Z]+)'/g));

describe('what is recorded', () => {
	it('is found in the code', () => {
		expect([...verbs]).toEqual(
			expect.arrayContaining(['added', 'moved', 'corrected', 'relieved', 'frozen', 'renewed'])
		);
		expect([...entities]).toEqual(expect.arrayContaining(['partner', 'splitNode', 'budgetSettings', 'wageCost']));
	});

	it.each(LOCALES)('has words in %s for what happened and to what', (locale) => {
		expect([...verbs].filter((verb) => !(verb in eventMessages[locale].verbs))).toEqual([]);
		expect([...entities].filter((entity) => !(entity in auditMessages[locale].entities))).toEqual([]);
	});
});
