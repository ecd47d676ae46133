import { describe, expect, it } from 'vitest';
import { moneyText } from '$lib/domain/shared/money';
import { awardBySchoolYear } from '$lib/domain/subsidy/award-shares';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import cases from '../../cases/model-cases.json';
import { calendarAward, subsidyFacts } from './build-subsidy';

describe('the subsidy cases of the model', () => {
	it.each(cases.groups.subsidy)('$title', ({ schoolYear, students, expect: expected }) => {
		const { parts, used } = computeSubsidy(subsidyFacts(schoolYear, students));
		expect(parts).toHaveLength(1);
		expect(parts[0]?.computation.kind).toBe(expected.kind);
		const amount = 'amount' in expected ? expected.amount : null;
		expect(used.kind).toBe(expected.kind === 'computed' ? 'known' : expected.kind);
		expect(used.kind === 'known' ? moneyText(used.amount) : null).toBe(amount);
	});
});

describe('the calendar-year cases of the model', () => {
	it.each(cases.groups.calendarShare)('$title', ({ schoolYear, awards: amounts, expect: expected, ...rest }) => {
		const awards = Object.entries(amounts).map(([year, amount]) => calendarAward(Number(year), amount));
		const { used } = computeSubsidy(subsidyFacts(schoolYear, 100, { awards }));
		expect(used).toMatchObject({ kind: 'known', basis: 'granted', certainty: 'granted' });
		expect(used.kind === 'known' && moneyText(used.amount)).toBe(expected);

		const partBefore = 'partOf2024InSchoolYear2023-2024';
		const first = awards[0];
		if (!(partBefore in rest) || !first) return;
		const shares = awardBySchoolYear(first, 5).map(({ schoolYear: year, amount }) => [year, moneyText(amount)]);
		expect(shares).toEqual([
			['2023-2024', rest[partBefore]],
			['2024-2025', expected]
		]);
	});
});
