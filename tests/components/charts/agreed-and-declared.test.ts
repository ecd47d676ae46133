/** Agreed and declared hours as one bar within the other, along an axis of hours. */
import { describe, expect, it } from 'vitest';
import { agreedAndDeclared } from '$lib/charts/agreed-and-declared';
import { chartConfiguration } from '$lib/charts/chart-configuration';
import { hours, ZERO_HOURS } from '$lib/domain/shared/hours';

const NOTHING = { returned: ZERO_HOURS, disputed: ZERO_HOURS, inKind: ZERO_HOURS, approved: ZERO_HOURS };
const partner = (name: string, agreed: string, declared: string, difference: string) => ({
	name,
	hours: {
		...{ ...NOTHING, agreed: hours(agreed), declared: hours(declared), open: hours(declared) },
		...{ difference: hours(difference), expected: hours(agreed) }
	}
});
const palette = { color: (token: string) => token, fill: () => 'fill', fontFamily: 'face', fontSize: 14 };

describe('the picture of agreed and declared hours', () => {
	const picture = agreedAndDeclared(
		{ partners: [partner('Noord', '1250.00', '300.50', '949.50'), partner('Zuid', '80.00', '81.00', '-1.00')] },
		'nl'
	);
	const { options, data } = chartConfiguration(picture, palette, 'nl');

	it('counts hours along its axis, and never euro', () => {
		// Chart.js calls it on a scale and with all ticks; ours looks at the value alone.
		const tick = options?.scales?.x?.ticks?.callback as unknown as (value: number) => string;
		expect([0, 0.5, 1250].map((value) => tick(value).replace(/\s/, ' '))).toEqual(['0 uur', '0,5 uur', '1.250 uur']);
	});

	it('draws what was declared in front of what was agreed, and narrower', () => {
		const [front, back] = data.datasets as { label: string; data: number[]; barPercentage: number }[];
		expect([front?.label, back?.label]).toEqual(['Gedeclareerd', 'Afgesproken']);
		expect(front?.data).toEqual([300.5, 81]);
		expect(front?.barPercentage).toBeLessThan(back?.barPercentage ?? 0);
	});

	it('names first whoever declared more than was agreed', () => {
		expect(picture.conclusion).toContain('Zuid');
	});
});
