/** The figures in a row of agreed against declared hours: which columns, and what stands where there is no figure. */
import { describe, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import {
	comparisonCells,
	isPlain
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/comparison-cells';
import type { ShownFigures } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/shown-comparison';

const figures = (given: Partial<ShownFigures> = {}): ShownFigures => ({
	hours: {
		...{ agreed: hours('100'), declared: hours('120.5'), approved: hours('80'), open: hours('40.5') },
		...{ difference: hours('-20.5'), expected: hours('120.5') }
	},
	euro: { agreed: money('5000'), declared: money('6025'), difference: money('-1025') },
	...{ unpricedAgreed: 0, unpricedEntries: 0, usedUp: { kind: 'determined', text: '120.5' } },
	...given
});
const texts = (given: ShownFigures, wholeYear = true) =>
	comparisonCells(given, wholeYear, 'nl').map(({ text }) => text);

describe('the figures of a row', () => {
	it('are agreed, declared, approved, difference, expected, euros and what is used up', () => {
		expect(texts(figures())).toEqual([
			...['100,00', '120,50', '80,00', '−20,50', '120,50', '5.000,00', '6.025,00', '−1.025,00', '120,5%']
		]);
		expect(comparisonCells(figures(), true, 'nl').every(isPlain)).toBe(true);
	});

	it('leave out what is left over, expected and used up of one round', () => {
		expect(texts(figures(), false)).toEqual(['100,00', '120,50', '80,00', '5.000,00', '6.025,00']);
	});

	it('mark what was declared above the agreement, and lead from declared hours to their lines', () => {
		const cells = comparisonCells(figures(), true, 'nl');
		expect(cells.map(({ tone }) => tone === 'gap')).toEqual([
			false,
			false,
			false,
			true,
			false,
			false,
			false,
			true,
			false
		]);
		expect(cells.flatMap(({ declared }, place) => (declared ? [place] : []))).toEqual([1]);
	});

	it('never show hours without a tariff as no euros', () => {
		const unpriced = figures({
			...{ unpricedAgreed: 2, unpricedEntries: 3 },
			euro: { agreed: money('0'), declared: money('6025'), difference: money('-6025') }
		});
		const cells = comparisonCells(unpriced, true, 'nl');
		expect(cells[5]).toMatchObject({ text: null, missing: 'unpriced' });
		expect(cells[6]).toMatchObject({ text: '6.025,00', partial: true });
		expect(cells[7]).toMatchObject({ text: null, missing: 'notDetermined' });
		expect(cells.every(isPlain)).toBe(false);
	});

	it('say that at most so much is left where something declared has no tariff', () => {
		const euro = { agreed: money('60000'), declared: money('854.9'), difference: money('59145.1') };
		const left = (given: Partial<ShownFigures>, locale: 'nl' | 'en' = 'nl') =>
			comparisonCells(figures({ euro, ...given }), true, locale)[7];
		expect(left({ unpricedEntries: 1 })).toMatchObject({ text: 'max. 59.145,10', partial: false });
		expect(left({ unpricedEntries: 1 }, 'en')).toMatchObject({ text: 'max. 59,145.10', partial: false });
		// More was agreed than is known.
		expect(left({ unpricedAgreed: 1 })).toMatchObject({ text: '59.145,10', partial: true });
		expect(left({ unpricedAgreed: 1, unpricedEntries: 1 })).toMatchObject({ text: null, missing: 'notDetermined' });
		const above = { agreed: money('100'), declared: money('854.9'), difference: money('-754.9') };
		expect(left({ unpricedAgreed: 1, euro: above })).toMatchObject({ text: null, missing: 'notDetermined' });
		expect(left({ unpricedEntries: 1, euro: above })).toMatchObject({ text: 'max. −754,90', tone: 'gap' });
	});

	it('say nothing of what is left where of one side nothing has a tariff', () => {
		const none = money('0');
		const ofDeclared = { agreed: money('5000'), declared: none, difference: money('5000') };
		const ofAgreed = { agreed: none, declared: money('6025'), difference: money('-6025') };
		expect(comparisonCells(figures({ unpricedEntries: 1, euro: ofDeclared }), true, 'nl')[7]).toMatchObject({
			...{ text: null, missing: 'unpriced' }
		});
		expect(comparisonCells(figures({ unpricedAgreed: 1, euro: ofAgreed }), true, 'nl')[7]).toMatchObject({
			...{ text: null, missing: 'unpriced' }
		});
	});

	it('say that nothing can be used up of nothing', () => {
		const cells = comparisonCells(figures({ usedUp: { kind: 'notDetermined' } }), true, 'nl');
		expect(cells.at(-1)).toMatchObject({ text: null, missing: 'notDetermined' });
	});
});
