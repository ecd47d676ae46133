import { describe, expect, it } from 'vitest';
import { subsidySteps } from '$lib/charts/subsidy-steps';
import { productSchemes } from '$lib/schemes/product-schemes';

function picture(schemeId: string, students: number) {
	const scheme = productSchemes.find(({ id }) => id === schemeId);
	if (!scheme) throw new Error(`no scheme ${schemeId}`);
	return subsidySteps({ scheme, students }, 'nl');
}

describe('the picture of a subsidy against students', () => {
	it('shows the bracket of the students between its neighbours, and marks it', () => {
		const rows = picture('tko-2018-2019', 139)?.table.rows.map(({ cells }) => cells.join(': '));
		expect(rows).toEqual(['60–139 ◂ nu: 200.000,00', '140–179: 280.000,00', '180–219: 320.000,00']);
		expect(picture('tko-2018-2019', 139)?.conclusion).toContain('60 tot en met 139');
	});

	it('shows steps of ten students where each student counts, with the worth of one', () => {
		const shown = picture('tko-2020-2021', 139);
		expect(shown?.table.rows.map(({ cells }) => cells[0])).toEqual(['119', '129', '139 ◂ nu', '149', '159']);
		expect(shown?.table.rows[2]?.cells[1]).toBe('232.745,00');
		expect(shown?.conclusion).toContain('955,00');
	});

	it('shows nothing below the minimum, for a fixed amount, or without an amount', () => {
		expect(picture('tko-2018-2019', 59)).toBeNull();
		expect(picture('academische-kop-2012-2016', 139)).toBeNull();
		expect(picture('tko-2023-aug-dec', 139)).toBeNull();
	});

	it('has as many lengths, texts and fills as categories', () => {
		const drawing = picture('tko-2014-2015', 400)?.drawing;
		if (drawing?.kind !== 'bars') throw new Error('bars');
		const [series] = drawing.series;
		const count = drawing.categories.length;
		expect([series?.values.length, series?.texts.length, series?.fills.length]).toEqual([count, count, count]);
	});
});
