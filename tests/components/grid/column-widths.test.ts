/** How wide columns are: what a label asks for, and no column that is in sight in part. */
import { describe, expect, it } from 'vitest';
import { wholeColumns, widthOfLabels } from '$lib/components/shared/grid/column-widths';

const limits = { least: 7, most: 14 };

describe('the width of labels', () => {
	it('holds the longest word whole, and of several words the better of two lines', () => {
		const long = widthOfLabels(['Kwaliteitszorgmedewerker'], limits);
		expect(long).toBeGreaterThan(widthOfLabels(['Kwaliteitszorg medewerker'], limits));
		expect(widthOfLabels(['Coby Voorbeeld (M01)'], limits)).toBe(widthOfLabels(['CobyxVoorbeeld'], limits));
		expect(widthOfLabels(['Mentor', 'Kwaliteitszorgmedewerker'], limits)).toBe(long);
	});

	it('stays between its limits', () => {
		expect([widthOfLabels([], limits), widthOfLabels(['M01'], limits)]).toEqual([7, 7]);
		expect(widthOfLabels(['x'.repeat(200)], limits)).toBe(14);
	});
});

describe('columns at the edge of their frame', () => {
	const widths = [100, 100, 50, 100, 100, 100];
	const texts = (at: number) => at !== 2;

	it('are in sight whole or not at all: what is left goes to those that may grow', () => {
		const shown = wholeColumns(widths, 380.5, texts);
		expect(shown).toEqual([110, 110, 50, 110, 100, 100]);
		const uneven = wholeColumns(widths, 382, texts);
		expect(uneven.slice(0, 4).reduce((sum, width) => sum + width)).toBe(382);
	});

	it('keep their width where all fit, where few do, and while nobody knows the frame', () => {
		for (const room of [600, 290, 0]) expect(wholeColumns(widths, room, texts)).toEqual(widths);
	});
});
