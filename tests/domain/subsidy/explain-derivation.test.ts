import { describe, expect, it } from 'vitest';
import { SCHEME_STEPS } from '$lib/domain/scheme/scheme-steps';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import type { SubsidyOutcome } from '$lib/domain/subsidy/subsidy-outcome';
import { SUBSIDY_STEPS } from '$lib/domain/subsidy/subsidy-steps';
import { formatDerivationValue } from '$lib/format/derivation-value';
import { explainDerivation, type ExplainedStep } from '$lib/messages/explain-derivation';
import { LOCALES, type Locale } from '$lib/messages/locale';
import { stepSentences, isExplainedStep } from '$lib/messages/scheme-derivation';
import { describeSchemeProblem } from '$lib/messages/scheme-problems';
import { anAward, calendarAward, enteredScheme, subsidyFacts } from './build-subsidy';

function explain(derivation: SubsidyOutcome['derivation'], locale: Locale): readonly ExplainedStep[] {
	return explainDerivation(derivation, locale, (value) => formatDerivationValue(value, locale));
}

function texts(derivation: SubsidyOutcome['derivation'] | undefined, locale: Locale): readonly string[] {
	return explain(derivation ?? [], locale).map(({ text }) => text.replaceAll('\u00a0', ' '));
}

describe('the derivation of a subsidy', () => {
	it('reads as sentences in Dutch', () => {
		const outcome = computeSubsidy(subsidyFacts('2018-2019', 139));
		expect(texts(outcome.parts[0]?.computation.derivation, 'nl')).toEqual([
			'“Regeling tegemoetkoming kosten opleidingsscholen (2018-2019) en Regeling tegemoetkoming kosten opleidingsscholen 2019 (2019-2020)” geldt van 1 augustus 2018 tot en met 31 juli 2020.',
			'Het minimum is 60 studenten. Er zijn er 139, dus dat is gehaald.',
			'139 studenten: de schijf van 60 tot en met 139 geeft € 200.000,00.',
			'Aanname: het landelijke plafond wordt niet overschreden. Hoe hoog het is, is niet gevonden.'
		]);
		expect(texts(outcome.derivation, 'nl').at(-1)).toBe(
			'De begroting rekent met de berekening: € 200.000,00. Er is nog geen beschikking, dus dit kan veranderen.'
		);
	});

	it('reads as sentences in English', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139));
		expect(texts(outcome.parts[0]?.computation.derivation, 'en')).toContain(
			'139 students × €955.00 per student = €132,745.00.'
		);
	});

	it('names the source of a parameter and how sure it is', () => {
		const [part] = computeSubsidy(subsidyFacts('2020-2021', 139)).parts;
		const step = explain(part?.computation.derivation ?? [], 'nl').find(({ key }) => key === 'scheme.perStudent');
		expect(step?.source).toMatchObject({
			url: 'https://www.platformsamenopleiden.nl/blog/2022/06/13/actueel-subsidiebedrag-per-student-bijgesteld/',
			confidenceLabel: 'Afgeleid'
		});
	});

	it('says one student in the singular', () => {
		const own = enteredScheme('eigen', ['2026-08-01', '2027-08-01'], 'schoolYear', ['0.00', '1200.00']);
		const [part] = computeSubsidy(subsidyFacts('2026-2027', 1, { schemes: [own] })).parts;
		expect(texts(part?.computation.derivation, 'nl')).toContain('1 student × € 1.200,00 per student = € 1.200,00.');
	});

	it('has a sentence for every step, without a missing value, in every situation tried here', () => {
		const years = [
			'2008-2009',
			'2009-2010',
			'2012-2013',
			'2014-2015',
			'2021-2022',
			'2023-2024',
			'2024-2025',
			'2025-2026',
			'2026-2027'
		];
		const awards = [
			[],
			[calendarAward(2025, '1.00', '2.00')],
			[anAward('a', '2021-08-01', '2022-08-01', '9.00', '8.00')]
		];
		const settings = [
			{},
			{ twelfthsInFirstCalendarYear: 4 },
			{ recipient: 'aspirantYear1or2' },
			{ recipient: 'aspirantYear3or4' },
			{ schemeId: 'weg' },
			{ schemeId: 'tko-2009' }
		] as const;
		for (const year of years) {
			for (const students of [null, 0, 140, 500]) {
				for (const given of awards) {
					for (const changes of settings) {
						const outcome = computeSubsidy(subsidyFacts(year, students, { awards: given, settings: changes }));
						const all = [outcome.derivation, ...outcome.parts.map((part) => part.computation.derivation)];
						for (const locale of LOCALES)
							for (const text of all.flatMap((part) => texts(part, locale)))
								expect(text).not.toMatch(/undefined|null|NaN/);
					}
				}
			}
		}
	});

	it('has no sentence for steps that do not exist', () => {
		const keys = [...Object.keys(SCHEME_STEPS), ...Object.keys(SUBSIDY_STEPS)].sort();
		for (const locale of LOCALES) expect(Object.keys(stepSentences[locale]).sort()).toEqual(keys);
		expect(isExplainedStep('toString')).toBe(false);
	});
});

describe('a refused scheme', () => {
	it('is described with its file, path and what stood there', () => {
		const problem = {
			where: 'eigen.json',
			path: 'rule.brackets[1].fromStudents',
			reason: 'bracketGap',
			found: '141'
		} as const;
		expect(describeSchemeProblem(problem, 'nl')).toBe(
			'eigen.json, rule.brackets[1].fromStudents: Tussen deze schijf en de vorige zit een gat. (141)'
		);
		expect(describeSchemeProblem({ ...problem, path: '', found: null }, 'en')).toBe(
			'eigen.json: There is a gap between this bracket and the one before.'
		);
	});
});
