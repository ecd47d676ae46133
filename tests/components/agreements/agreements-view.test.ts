/** When agreements are folded per partner, and what of the address a form comes back to. */
import { expect, it } from 'vitest';
import {
	agreementsView,
	keptView
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/agreements/agreements-view';

const view = (query: string, agreed: number, partners: number) =>
	agreementsView(new URLSearchParams(query), { agreed, partners });

it('folds many agreements of several partners, until one table is asked for', () => {
	expect(view('', 9, 2)).toBe('perPartner');
	expect(view('all=commitments', 9, 2)).toBe('table');
	expect(view('all=pots', 9, 2)).toBe('perPartner');
	expect(view('', 8, 2)).toBe('table');
	expect(view('', 40, 1)).toBe('table');
});

it('keeps the one table in the address, and nothing else of it', () => {
	expect(keptView(new URLSearchParams('all=commitments&edit=een&saved=twee'))).toEqual({ all: 'commitments' });
	expect(keptView(new URLSearchParams('edit=een'))).toEqual({});
});
