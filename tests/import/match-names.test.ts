import { expect, it } from 'vitest';
import { NameMatcher } from '$lib/import/match-names';

type Translations = ConstructorParameters<typeof NameMatcher>[0]['translations'];

const person = (id: string, code: string, name: string | null) => ({ id, code, name, erasedOn: null });
const known = {
	roles: [],
	lines: [],
	people: [person('p-1', 'M01', 'Coby'), person('p-2', 'M02', null), person('p-3', 'M03', 'M02')]
};
const matcher = (translations: Translations = []) => new NameMatcher({ roleId: null, area: null, translations }, known);

it('takes a code in the column of names for the person it is of, where nobody is called so', () => {
	expect(matcher().person('', 'Coby')).toBe('p-1');
	expect(matcher().person('', 'm01')).toBe('p-1');
	expect(matcher().person('', 'M02')).toBe('p-3');
	expect(matcher().person('M02', '')).toBe('p-2');
	expect(matcher().person('', 'M09')).toBeUndefined();
	// Somebody said who is meant.
	expect(matcher([{ kind: 'person', given: 'm01', to: 'p-2' }]).person('', 'M01')).toBe('p-2');
});
