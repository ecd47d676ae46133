/** The picture of what is used up over time: what is declared, what is above the plan, and the month it comes to. */
import { describe, expect, it } from 'vitest';
import { usedOverTimePicture } from '$lib/charts/used-over-time';
import { usedOverTime } from '$lib/domain/actuals/used-over-time';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { sentenceParts } from '$lib/format/emphasis';

const year = toSchoolYear('2026-2027');
const plain = (text: string) =>
	sentenceParts(text)
		.map((part) => part.text.replace(/\u00a0/g, ' '))
		.join('');
const picture = (planned: bigint, unit: 'hours' | 'euro', ...sums: readonly (readonly [string, bigint])[]) =>
	usedOverTimePicture(
		{
			used: usedOverTime(
				year,
				planned,
				sums.map(([month, declared]) => ({ month: toDay(month), declared })),
				null
			),
			unit,
			partial: false,
			ahead: 0n
		},
		'nl'
	);

describe('the picture of what is used up', () => {
	it('draws what is above the plan apart, in front of it the plan, and says the month', () => {
		const shown = picture(2000n, 'hours', ['2026-09-01', 1300n], ['2026-10-01', 2450n]);
		expect(plain(shown.conclusion)).toBe(
			'In oktober 2026 was het op; er is nu 17,50 uur meer gedeclareerd dan afgesproken.'
		);
		expect(shown.drawing).toMatchObject({ kind: 'bars', stacked: true, unit: 'hours' });
		if (shown.drawing.kind !== 'bars') throw new Error('bars were to be drawn');
		const [plan, within, over, expected] = shown.drawing.series;
		expect(plan).toMatchObject({ label: 'Afgesproken', points: true, values: Array(12).fill(20) });
		expect(within?.values.slice(0, 4)).toEqual([0, 13, 20, null]);
		expect(over?.values.slice(0, 4)).toEqual([null, null, 17.5, null]);
		expect(expected?.values.slice(2, 5)).toEqual([null, 50, 62.5]);
		expect(shown.legend.map(({ fill }) => fill.look)).toEqual(['solid', 'solid', 'hatch', 'soft']);
	});

	it('has the same figures as a table, with the plan as its last row', () => {
		const { table } = picture(500000n, 'euro', ['2026-08-01', 125050n]);
		expect(table.rows).toHaveLength(13);
		expect(table.rows[0]?.cells).toEqual(['augustus 2026', '1.250,50', '1.250,50', '']);
		expect(table.rows[1]?.cells).toEqual(['september 2026', '', '', '2.501,00']);
		expect(table.rows.at(-1)).toMatchObject({ cells: ['Afgesproken', '', '5.000,00', ''], total: true });
	});

	it('says what is left, when it will be used up, and that there is no pace yet', () => {
		expect(plain(picture(500000n, 'euro', ['2026-08-01', 10000n]).conclusion)).toBe(
			'In het tempo tot nu toe wordt er dit jaar € 1.200,00 gedeclareerd, en blijft er € 3.800,00 over.'
		);
		expect(plain(picture(500000n, 'euro', ['2026-08-01', 125050n]).conclusion)).toBe(
			'In het tempo tot nu toe is het op in november 2026.'
		);
		expect(picture(500000n, 'euro').conclusion).toMatch(/nog geen tempo/);
		expect(picture(500000n, 'euro').legend).toHaveLength(1);
	});

	it('says that what has no amount is not in it', () => {
		const used = usedOverTime(year, 500000n, [{ month: toDay('2026-08-01'), declared: 10000n }], null);
		const { conclusion } = usedOverTimePicture({ used, unit: 'euro', partial: true, ahead: 0n }, 'nl');
		expect(plain(conclusion)).toMatch(/€ 3\.800,00 over\. Wat geen bedrag heeft, telt daarin niet mee\.$/);
	});

	it('says what of it is about months that are still to come', () => {
		const used = usedOverTime(year, 500000n, [{ month: toDay('2026-08-01'), declared: 10000n }], null);
		const { conclusion } = usedOverTimePicture({ used, unit: 'euro', partial: false, ahead: 1625n }, 'nl');
		expect(plain(conclusion)).toMatch(/Daarin telt € 16,25 over maanden die nog komen mee/);
	});
});
