import { describe, expect, it } from 'vitest';
import { schemeTimeline } from '$lib/domain/scheme/scheme-timeline';
import { toDay } from '$lib/domain/shared/day';
import { productSchemes } from '$lib/schemes/product-schemes';

function shown(schemes = productSchemes): string[] {
	return schemeTimeline(schemes).map((entry) =>
		entry.kind === 'scheme' ? entry.scheme.id : `nothing ${entry.from} ${entry.until ?? 'on'}`
	);
}

describe('the schemes in the order of time', () => {
	it('begins with the days from which nothing is known, and names the gap before 2013', () => {
		expect(shown()[0]).toBe('nothing 2026-01-01 on');
		expect(shown()).toContain('nothing 2010-08-01 2013-08-01');
		expect(shown().at(-1)).toBe('tko-2009');
	});

	it('leaves add-ons out and has no gap where schemes follow each other', () => {
		expect(shown().filter((entry) => entry.startsWith('nothing'))).toHaveLength(2);
		expect(shown()).not.toContain('vsls-2013-2016');
	});

	it('closes the gap for a scheme that somebody entered', () => {
		const entered = productSchemes
			.filter(({ id }) => id === 'ldnor-2025')
			.map((scheme) => ({ ...scheme, id: 'nieuw', from: toDay('2026-01-01'), until: toDay('2027-01-01') }));
		expect(shown([...productSchemes, ...entered]).slice(0, 2)).toEqual(['nothing 2027-01-01 on', 'nieuw']);
	});

	it('says nothing about days when there is no scheme at all', () => {
		expect(shown([])).toEqual([]);
	});
});
