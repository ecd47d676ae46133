import { describe, expect, it } from 'vitest';
import { LOCALES } from '$lib/messages/locale';
import { reviewDisputeMessages } from '$lib/messages/review-disputes';
import { reviewLineMessages } from '$lib/messages/review-lines';
import { whoseLines } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/whose-lines';

const partners = ['bestuur', 'school', 'hogeschool'].map((id) => ({ id }));
const whose = (seen: readonly string[], own: readonly string[], asked: string | null = null) =>
	whoseLines({ seen, own, asked, partners });

describe('whose lines are shown', () => {
	it('says nothing where they are those of all', () => {
		expect(whose(['bestuur', 'school', 'hogeschool'], ['bestuur'])).toBeNull();
		expect(reviewLineMessages.nl.shownOf(4, 39, null)).toBe('4 van 39 regels');
	});

	it('tells own organisations from those that the reader reviews', () => {
		expect(whose(['bestuur'], ['bestuur'])).toEqual({ own: 1, checked: 0 });
		expect(whose(['bestuur', 'school'], ['bestuur', 'school'])).toEqual({ own: 2, checked: 0 });
		expect(whose(['bestuur', 'school'], ['bestuur'])).toEqual({ own: 1, checked: 1 });
		expect(reviewLineMessages.nl.shownOf(4, 4, { own: 1, checked: 0 })).toBe('4 regels van je eigen organisatie');
		expect(reviewLineMessages.en.shownOf(1, 1, { own: 2, checked: 0 })).toBe('1 line of your own organisations');
		expect(reviewLineMessages.nl.noLines({ own: 1, checked: 1 })).toBe(
			'Er zijn geen regels van je eigen organisatie en van wie je beoordeelt in deze keuze.'
		);
	});

	it('does not say of all what holds for the own organisation', () => {
		const { noDisputes } = reviewDisputeMessages.nl;
		expect(noDisputes({ own: 1, checked: 0 })).toBe('Er is geen regel van je eigen organisatie betwist.');
		expect(noDisputes(null)).toBe('Er is geen regel betwist.');
	});

	it('speaks of the organisation that was chosen alone, and never of one that is not seen', () => {
		expect(whose(['bestuur', 'school'], ['bestuur'], 'school')).toEqual({ own: 0, checked: 1 });
		expect(whose(['bestuur'], ['bestuur'], 'hogeschool')).toEqual({ own: 1, checked: 0 });
	});

	it('reads differently for every kind of reader, in each language', () => {
		for (const locale of LOCALES) {
			const kinds = [
				null,
				{ own: 1, checked: 0 },
				{ own: 2, checked: 0 },
				{ own: 0, checked: 1 },
				{ own: 1, checked: 1 }
			];
			const read = kinds.map((seen) => reviewLineMessages[locale].shownOf(4, 4, seen));
			expect(new Set(read).size).toBe(kinds.length);
		}
	});
});
