/** People whose hours are declared: who sees what is filled in, and what can be erased of whom. */
import { expect, it } from 'vitest';
import { declarePeopleMessages } from '$lib/messages/declare-people';
import { visibilityMessages } from '$lib/messages/visibility';
import PeopleSection from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/PeopleSection.svelte';
import { rendered, textOf } from '../rendered';

const text = declarePeopleMessages.nl;
const person = (code: string, name: string | null) => ({
	...{ id: code.toLowerCase(), partnerId: 'loods', code, name, hoursPerYear: null, erasedOn: null, revision: 1 }
});

const shown = textOf(
	rendered(PeopleSection, {
		...{ people: [person('M01', 'Coby Voorbeeld'), person('M02', null)], partnerId: 'loods', period: '2026-11' },
		...{ answer: null, actionOf: (name: string) => `?/${name}`, erased: null, names: { monthsKept: null, due: [] } }
	})
);

it('says above the people who sees them, as their fields do', () => {
	expect(shown).not.toContain(visibilityMessages.nl.ownOrganisation);
	expect(shown.indexOf(visibilityMessages.nl.checker)).toBeLessThan(shown.indexOf('M01'));
});

it('offers to erase a name only where there is one, and notes and links of anybody', () => {
	expect(shown).toContain(text.eraseOf('M01'));
	expect(shown).not.toContain(text.eraseOf('M02'));
	expect(shown).not.toContain(text.eraseNotesOf('M01'));
	expect(shown).toContain(text.eraseNotesText('M02'));
});
