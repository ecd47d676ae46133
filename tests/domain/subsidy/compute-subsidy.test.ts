import { describe, expect, it } from 'vitest';
import type { SchemeComputation } from '$lib/domain/scheme/scheme-computation';
import { moneyText } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import type { SubsidyOutcome } from '$lib/domain/subsidy/subsidy-outcome';
import { productSchemes } from '$lib/schemes/product-schemes';
import { aCount, anAward, calendarAward, enteredScheme, subsidyFacts } from './build-subsidy';

/** "2025-01-01 ldnor-2025 computed 7/12 72916.67" per part. */
function written({ parts }: SubsidyOutcome): readonly string[] {
	return parts.map(({ from, scheme, computation, twelfths, amountInSchoolYear }) => {
		const amount = amountInSchoolYear === null ? '-' : moneyText(amountInSchoolYear);
		return `${from} ${scheme?.id ?? '-'} ${computation.kind} ${twelfths.numerator}/${twelfths.denominator} ${amount}`;
	});
}

function usedText({ used }: SubsidyOutcome): string {
	if (used.kind === 'unknown') return `unknown: ${used.missing.join(', ')}`;
	if (used.kind === 'notEligible') return `notEligible: ${used.minimum}`;
	return `${moneyText(used.amount)} ${used.basis} ${used.certainty}`;
}

function stepKeys({ derivation }: SubsidyOutcome | SchemeComputation): readonly string[] {
	return derivation.map(({ key }) => key);
}

describe('the parts of a school year', () => {
	it('are one whole part under a school-year scheme', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139));
		expect(written(outcome)).toEqual(['2022-08-01 tko-2022-2023 computed 12/12 232745.00']);
		expect(usedText(outcome)).toBe('232745.00 computed expected');
	});

	it('are two under calendar-year schemes: 5/12 of the first and 7/12 of the second', () => {
		const outcome = computeSubsidy(subsidyFacts('2024-2025', 100));
		expect(written(outcome)).toEqual([
			'2024-08-01 or-2024 unknown 5/12 -',
			'2025-01-01 ldnor-2025 computed 7/12 72916.67'
		]);
		expect(usedText(outcome)).toBe('unknown: fixedAmount, amountPerStudent');
	});

	it('are the five loose months of 2023 and seven months of 2024', () => {
		expect(written(computeSubsidy(subsidyFacts('2023-2024', 100)))).toEqual([
			'2023-08-01 tko-2023-aug-dec unknown 12/12 -',
			'2024-01-01 or-2024 unknown 7/12 -'
		]);
	});

	it('say where no scheme is known, and which one ended before', () => {
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 100));
		expect(written(outcome)).toEqual(['2025-08-01 ldnor-2025 computed 5/12 52083.33', '2026-01-01 - unknown 7/12 -']);
		expect(outcome.parts[1] && stepKeys(outcome.parts[1].computation)).toEqual(['scheme.ended']);
		expect(usedText(outcome)).toBe('unknown: scheme');
	});

	it.each(['2010-2011', '2011-2012', '2012-2013'])(
		'name both neighbours in %s, of which no table was found',
		(year) => {
			const outcome = computeSubsidy(subsidyFacts(year, 100));
			expect(outcome.parts[0] && stepKeys(outcome.parts[0].computation)).toEqual(['scheme.ended', 'scheme.notYet']);
			expect(usedText(outcome)).toBe('unknown: scheme');
		}
	);

	it('follow the twelfths the partnership agreed, and say why', () => {
		const settings = { twelfthsInFirstCalendarYear: 4, twelfthsReason: 'Zo besloot de stuurgroep.' };
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 100, { settings }));
		expect(written(outcome)[0]).toBe('2025-08-01 ldnor-2025 computed 4/12 41666.67');
		expect(stepKeys(outcome)).toContain('subsidy.twelfthsAgreedBecause');
	});

	it('mention no twelfths where nothing is divided', () => {
		const divided = (year: string) =>
			stepKeys(computeSubsidy(subsidyFacts(year, 100)))
				.join()
				.includes('twelfths');
		expect([divided('2022-2023'), divided('2025-2026')]).toEqual([false, true]);
	});
});

describe('the students', () => {
	it('are those of the reference year, over all places', () => {
		const year = toSchoolYear('2021-2022');
		const studentCounts = [aCount(year, 80, 'a'), aCount(year, 59, 'b'), aCount(toSchoolYear('2022-2023'), 500, 'c')];
		expect(computeSubsidy(subsidyFacts('2022-2023', null, { studentCounts }))).toMatchObject({ students: 139 });
	});

	it('are unknown when nobody entered a count', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', null));
		expect(outcome.students).toBe(null);
		expect(usedText(outcome)).toBe('unknown: studentCount');
		expect(stepKeys(outcome)[0]).toBe('subsidy.studentsNotEntered');
	});

	it('are zero, and too few, when somebody entered zeros', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 0));
		expect(outcome.students).toBe(0);
		expect(usedText(outcome)).toBe('notEligible: 60');
	});

	it('come with a warning when the scheme counts another year', () => {
		const otherYear = (year: string) =>
			stepKeys(computeSubsidy(subsidyFacts(year, 100))).includes('subsidy.countedInOtherYear');
		expect([otherYear('2024-2025'), otherYear('2025-2026')]).toEqual([false, true]);
	});

	it('do not matter to an aspirant in its first two years, whose amount is unknown', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139, { settings: { recipient: 'aspirantYear1or2' } }));
		expect(usedText(outcome)).toBe('unknown: aspirantAmount');
	});
});

describe('an award', () => {
	it('goes before the computation, which stays visible', () => {
		const awards = [anAward('a', '2022-08-01', '2023-08-01', '230000.00')];
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139, { awards }));
		expect(usedText(outcome)).toBe('230000.00 granted granted');
		expect(outcome.parts[0]?.amountInSchoolYear).toBe(23_274_500n);
		expect(stepKeys(outcome)).toEqual([
			'subsidy.students',
			'subsidy.part',
			'subsidy.awardInsteadOfComputed',
			'subsidy.awardGranted',
			'subsidy.usedGranted'
		]);
	});

	it('counts as corrected once it is', () => {
		const awards = [anAward('a', '2021-08-01', '2022-08-01', '230312.50', '232745.00')];
		const outcome = computeSubsidy(subsidyFacts('2021-2022', 139, { awards }));
		expect(usedText(outcome)).toBe('232745.00 corrected granted');
		expect(stepKeys(outcome)).toContain('subsidy.awardCorrected');
	});

	it('never shows its reference, which only the penvoerder sees', () => {
		const awards = [anAward('a', '2022-08-01', '2023-08-01', '230000.00')];
		const text = computeSubsidy(subsidyFacts('2022-2023', 139, { awards })).derivation.map((step) =>
			Object.values(step.inputs)
		);
		const names = text.flat().flatMap((value) => (value.kind === 'name' ? [value.name] : []));
		expect(names).toContain('Beschikking a');
		expect(names.join()).not.toContain('OND');
	});

	it('decides where no rule is known', () => {
		const awards = [calendarAward(2026, '120000.00'), calendarAward(2027, '180000.00')];
		const outcome = computeSubsidy(subsidyFacts('2026-2027', null, { awards }));
		expect(usedText(outcome)).toBe('155000.00 granted granted');
	});

	it('for part of the year is completed by the rules, and then only expected', () => {
		const awards = [calendarAward(2024, '120000.00')];
		const outcome = computeSubsidy(subsidyFacts('2024-2025', 100, { awards }));
		expect(usedText(outcome)).toBe('122916.67 mixed expected');
		expect(outcome.used.kind === 'known' && outcome.used.contributions).toMatchObject([
			{ from: '2024-08-01', until: '2025-01-01', amount: 5_000_000n, basis: 'granted', awardId: 'beschikking-2024' },
			{ from: '2025-01-01', until: '2025-08-01', amount: 7_291_667n, basis: 'computed', schemeId: 'ldnor-2025' }
		]);
		expect(stepKeys(outcome)).toContain('subsidy.restComputed');
	});

	it('for part of the year leaves the whole unknown where the rest is', () => {
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 100, { awards: [calendarAward(2025, '120000.00')] }));
		expect(usedText(outcome)).toBe('unknown: scheme');
		expect(outcome.used.kind === 'unknown' && outcome.used.contributions).toMatchObject([{ amount: 5_000_000n }]);
	});

	it('for part of a school-year scheme leaves the other months of it to the rules', () => {
		const awards = [anAward('a', '2022-08-01', '2022-11-01', '60000.00')];
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139, { awards }));
		expect(usedText(outcome)).toBe('234558.75 mixed expected');
	});

	it('is all there is when the partnership is not eligible for the rest', () => {
		const awards = [anAward('a', '2022-08-01', '2022-11-01', '60000.00')];
		expect(usedText(computeSubsidy(subsidyFacts('2022-2023', 10, { awards })))).toBe('60000.00 granted granted');
	});

	it('for two school years is divided by months', () => {
		const awards = [anAward('a', '2026-08-01', '2028-08-01', '100000.01')];
		const years = ['2026-2027', '2027-2028'].map((year) => usedText(computeSubsidy(subsidyFacts(year, 1, { awards }))));
		expect(years).toEqual(['50000.01 granted granted', '50000.00 granted granted']);
	});

	it('beside another for the same months adds to it', () => {
		const awards = [
			anAward('a', '2022-08-01', '2023-08-01', '200000.00'),
			anAward('b', '2022-08-01', '2023-08-01', '1000.00', '1500.00')
		];
		expect(usedText(computeSubsidy(subsidyFacts('2022-2023', 139, { awards })))).toBe('201500.00 mixed granted');
	});

	it('for another year changes nothing', () => {
		const awards = [calendarAward(2021, '120000.00'), anAward('later', '2023-08-01', '2024-08-01', '5.00')];
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139, { awards }));
		expect(usedText(outcome)).toBe('232745.00 computed expected');
	});

	it('of zero is an amount, not a gap in what is known', () => {
		const awards = [anAward('a', '2026-08-01', '2027-08-01', '0.00')];
		expect(usedText(computeSubsidy(subsidyFacts('2026-2027', 100, { awards })))).toBe('0.00 granted granted');
	});
});

describe('a scheme the partnership entered', () => {
	const year2026 = enteredScheme('eigen-2026', ['2026-01-01', '2027-01-01'], 'calendarYear', ['0.00', '1300.00']);
	const year2024 = enteredScheme('eigen-2024', ['2024-01-01', '2025-01-01'], 'calendarYear', ['100000.00', '955.00']);
	const year2022 = enteredScheme('eigen-2022', ['2022-08-01', '2023-08-01'], 'schoolYear', ['0.00', '1.00']);

	it('applies where the product knows none', () => {
		const schemes = [...productSchemes, year2026];
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 120, { schemes }));
		expect(written(outcome)).toEqual([
			'2025-08-01 ldnor-2025 computed 5/12 62500.00',
			'2026-01-01 eigen-2026 computed 7/12 91000.00'
		]);
		expect(usedText(outcome)).toBe('153500.00 computed expected');
	});

	it('applies where the product only knows that it does not know', () => {
		const outcome = computeSubsidy(subsidyFacts('2024-2025', 120, { schemes: [...productSchemes, year2024] }));
		expect(written(outcome)[0]).toBe('2024-08-01 eigen-2024 computed 5/12 89416.67');
	});

	it('gives way to a rule the product holds, unless it is chosen', () => {
		const schemes = [...productSchemes, year2022];
		expect(written(computeSubsidy(subsidyFacts('2022-2023', 139, { schemes })))[0]).toContain('tko-2022-2023');
		const chosen = computeSubsidy(subsidyFacts('2022-2023', 139, { schemes, settings: { schemeId: 'eigen-2022' } }));
		expect(written(chosen)).toEqual(['2022-08-01 eigen-2022 computed 12/12 139.00']);
	});

	it('for one school year stands beside a calendar-year rule with the months that are left', () => {
		const own = enteredScheme('eigen', ['2025-08-01', '2026-08-01'], 'schoolYear', ['0.00', '1200.00']);
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 100, { schemes: [...productSchemes, own] }));
		expect(written(outcome)).toEqual([
			'2025-08-01 ldnor-2025 computed 5/12 52083.33',
			'2026-01-01 eigen computed 7/12 70000.00'
		]);
	});

	it('for several calendar years gives one part per calendar year', () => {
		const own = enteredScheme('eigen', ['2026-01-01', '2028-01-01'], 'calendarYear', ['0.00', '1200.00']);
		const outcome = computeSubsidy(subsidyFacts('2026-2027', 100, { schemes: [own] }));
		expect(written(outcome)).toEqual([
			'2026-08-01 eigen computed 5/12 50000.00',
			'2027-01-01 eigen computed 7/12 70000.00'
		]);
	});
});

describe('a chosen scheme', () => {
	it('that is not among the known ones leaves the amount unknown', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139, { settings: { schemeId: 'weg' } }));
		expect(usedText(outcome)).toBe('unknown: chosenScheme');
	});

	it('that is in force on no day of the year leaves it unknown too, and says when it was', () => {
		const outcome = computeSubsidy(subsidyFacts('2026-2027', 139, { settings: { schemeId: 'tko-2018-2019' } }));
		expect(usedText(outcome)).toBe('unknown: chosenSchemeInForce');
		expect(outcome.parts[0] && stepKeys(outcome.parts[0].computation)).toEqual(['scheme.chosenNotInForce']);
	});

	it('may be an add-on, which the date alone never picks', () => {
		expect(written(computeSubsidy(subsidyFacts('2014-2015', 100)))[0]).toContain('tko-2014-2015');
		const settings = { schemeId: 'academische-kop-2012-2016' };
		expect(usedText(computeSubsidy(subsidyFacts('2014-2015', 100, { settings })))).toBe('70000.00 computed expected');
	});
});
