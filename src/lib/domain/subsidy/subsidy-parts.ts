/**
 * What the rules say for a school year, stretch by stretch: a school-year scheme gives one part, two calendar years give two,
 * and days without a known scheme give a part that says so.
 */
import type { BudgetFacts } from '../budget/budget-facts';
import { computeScheme } from '../scheme/compute-scheme';
import type { MissingParameter } from '../scheme/missing-parameter';
import type { Scheme } from '../scheme/scheme';
import type { SchemeComputation } from '../scheme/scheme-computation';
import { dayValue, nameValue, schemeStep } from '../scheme/scheme-steps';
import { findScheme, schemesInForce, type Stretch } from '../scheme/schemes-in-force';
import { addDays, toDay } from '../shared/day';
import type { DerivationStep } from '../shared/derivation';
import { periodsOverlap } from '../shared/period';
import { schoolYearPeriod } from '../shared/school-year';
import { monthCount, monthsTouched } from './month-span';
import { fractionWithin, shareWithin } from './share-over-time';
import type { SubsidyPart } from './subsidy-outcome';

export type PartFacts = Pick<BudgetFacts, 'schoolYear' | 'settings' | 'schemes'>;

export function subsidyParts(facts: PartFacts, students: number | null): readonly SubsidyPart[] {
	const { schoolYear, settings, schemes } = facts;
	const year = schoolYearPeriod(schoolYear);
	const chosen = settings.schemeId === null ? null : schemes.find(({ id }) => id === settings.schemeId);
	if (chosen === undefined) {
		const step = schemeStep('scheme.chosenNotFound', { scheme: nameValue(settings.schemeId ?? '') });
		return [partWithoutScheme(year, 'chosenScheme', [step])];
	}
	if (chosen && !periodsOverlap(chosen, year)) {
		const step = schemeStep('scheme.chosenNotInForce', { scheme: nameValue(chosen.title), ...daysInForce(chosen) });
		return [partWithoutScheme(year, 'chosenSchemeInForce', [step])];
	}
	return schemesInForce(schemes, year, chosen).map(({ scheme, from, until }) =>
		scheme
			? computedPart(facts, scheme, { from, until }, students)
			: partWithoutScheme({ from, until }, 'scheme', whyNoScheme(schemes, { from, until }))
	);
}

/** The period of the scheme that one amount is for: the school or calendar year around the stretch, or all of it. */
export function periodOf(scheme: Scheme, { from }: Stretch): Stretch {
	if (scheme.periodBasis === 'other') return { from: scheme.from, until: scheme.until };
	const begin = scheme.periodBasis === 'calendarYear' ? '-01-01' : '-08-01';
	const calendarYear = Number(from.slice(0, 4)) - (from.slice(4) < begin ? 1 : 0);
	return { from: toDay(`${calendarYear}${begin}`), until: toDay(`${calendarYear + 1}${begin}`) };
}

function computedPart(facts: PartFacts, scheme: Scheme, stretch: Stretch, students: number | null): SubsidyPart {
	const { recipient, twelfthsInFirstCalendarYear: twelfths } = facts.settings;
	const period = periodOf(scheme, stretch);
	const months = monthsTouched(stretch);
	const computed = computeScheme(scheme, students, recipient);
	const opening = schemeStep('scheme.inForce', { scheme: nameValue(scheme.title), ...daysInForce(scheme) });
	return {
		scheme,
		...stretch,
		computation: { ...computed, derivation: [opening, ...computed.derivation] },
		twelfths: fractionWithin(period, months, twelfths),
		amountInSchoolYear: computed.kind === 'computed' ? shareWithin(computed.amount, period, months, twelfths) : null
	};
}

function partWithoutScheme(
	stretch: Stretch,
	missing: MissingParameter,
	derivation: readonly DerivationStep[]
): SubsidyPart {
	const computation: SchemeComputation = { kind: 'unknown', missing: [missing], derivation };
	const twelfths = { numerator: monthCount(monthsTouched(stretch)), denominator: 12 };
	return { scheme: null, from: stretch.from, until: stretch.until, computation, twelfths, amountInSchoolYear: null };
}

function whyNoScheme(schemes: readonly Scheme[], { from }: Stretch): readonly DerivationStep[] {
	const lookup = findScheme(schemes, from);
	if (lookup.kind === 'inForce') return [];
	const { ended, notYet } = lookup;
	const steps: DerivationStep[] = [];
	if (ended) {
		const { lastDay } = daysInForce(ended);
		steps.push(schemeStep('scheme.ended', { scheme: nameValue(ended.title), lastDay }));
	}
	if (notYet) {
		steps.push(schemeStep('scheme.notYet', { scheme: nameValue(notYet.title), from: dayValue(notYet.from) }));
	}
	return steps.length > 0 ? steps : [schemeStep('scheme.none', {})];
}

function daysInForce({ from, until }: Stretch) {
	return { from: dayValue(from), lastDay: dayValue(addDays(until, -1)) };
}
