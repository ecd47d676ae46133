import { describe, expect, it } from 'vitest';
import { schemePreview } from '$lib/domain/scheme/scheme-preview';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { yearsUsing } from '$lib/domain/subsidy/scheme-use';
import { productSchemes } from '$lib/schemes/product-schemes';
import { SETTINGS } from '$tests/support/build-facts';

const years = ['2018-2019', '2019-2020', '2020-2021', '2026-2027'].map((text) => ({
	schoolYear: toSchoolYear(text),
	settings: SETTINGS
}));

function preview(id: string): string[] {
	const scheme = productSchemes.find((one) => one.id === id);
	if (!scheme) throw new Error(`no scheme ${id}`);
	return schemePreview(scheme).map(({ students, outcome }) =>
		outcome.kind === 'amount' ? `${students}: ${outcome.amount}` : `${students}: ${outcome.kind}`
	);
}

describe('the budgets that rest on a scheme', () => {
	it('are those of the years in which it is in force', () => {
		expect(yearsUsing('tko-2018-2019', years, productSchemes)).toEqual(['2018-2019', '2019-2020']);
	});

	it('are also those that chose it', () => {
		const chosen = { schoolYear: toSchoolYear('2027-2028'), settings: { ...SETTINGS, schemeId: 'tko-2009' } };
		expect(yearsUsing('tko-2009', [...years, chosen], productSchemes)).toEqual(['2027-2028']);
		expect(yearsUsing('tko-2009', years, productSchemes)).toEqual([]);
	});
});

describe('the preview of a scheme', () => {
	it('shows the amounts at the edges of the known tables', () => {
		expect(preview('tko-2018-2019')).toEqual([
			'60: 20000000',
			'139: 20000000',
			'140: 28000000',
			'220: 34000000',
			'380: 50000000'
		]);
		expect(preview('tko-2014-2015')[0]).toBe('60: notEligible');
		expect(new Set(preview('tko-2023-aug-dec').map((text) => text.split(': ')[1]))).toEqual(new Set(['unknown']));
	});
});
