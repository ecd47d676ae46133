/** How the subsidy of a school year came about, step by step: the count, the division over years, every part and award. */
import { amountValue, countValue, dayValue, nameValue } from '../scheme/scheme-steps';
import type { Stretch } from '../scheme/schemes-in-force';
import { addDays } from '../shared/day';
import type { Derivation, DerivationSource, DerivationStep } from '../shared/derivation';
import { unreachable } from '../shared/invariant';
import type { AwardShare } from './award-shares';
import { monthsOutside, monthsTouched } from './month-span';
import type { PartFacts } from './subsidy-parts';
import { subsidyStep, TWELFTHS_SOURCE } from './subsidy-steps';
import type { SubsidyAmount, SubsidyPart } from './subsidy-outcome';

export function subsidyDerivation(
	facts: PartFacts,
	students: number | null,
	parts: readonly SubsidyPart[],
	awards: readonly AwardShare[],
	used: SubsidyAmount
): Derivation {
	const divided = parts.some(({ twelfths }) => twelfths.numerator < twelfths.denominator) || awards.some(isDivided);
	return [
		studentStep(facts, students),
		...(divided ? [twelfthsStep(facts)] : []),
		...parts.flatMap((part) => [...countedInOtherYear(facts, part), partStep(part), ...instead(part, awards)]),
		...awards.map(awardStep),
		...restSteps(awards, used),
		usedStep(used)
	];
}

function studentStep({ settings }: PartFacts, students: number | null): DerivationStep {
	const referenceYear = nameValue(settings.referenceYear);
	return students === null
		? subsidyStep('subsidy.studentsNotEntered', { referenceYear })
		: subsidyStep('subsidy.students', { referenceYear, students: countValue(students) }, countValue(students));
}

function twelfthsStep({ settings }: PartFacts): DerivationStep {
	const autumn = countValue(settings.twelfthsInFirstCalendarYear);
	const spring = countValue(12 - settings.twelfthsInFirstCalendarYear);
	const { twelfthsReason } = settings;
	if (twelfthsReason !== null && twelfthsReason.trim() !== '') {
		return subsidyStep('subsidy.twelfthsAgreedBecause', { autumn, spring, reason: nameValue(twelfthsReason) });
	}
	return settings.twelfthsInFirstCalendarYear === 5
		? subsidyStep('subsidy.twelfthsAssumed', { autumn, spring }, null, TWELFTHS_SOURCE)
		: subsidyStep('subsidy.twelfthsAgreed', { autumn, spring });
}

/** The text names the year that counts; the budget counts another. */
function countedInOtherYear({ settings }: PartFacts, { scheme, computation }: SubsidyPart): readonly DerivationStep[] {
	const { referenceYear } = settings;
	if (computation.kind !== 'computed' || !scheme?.countedIn || scheme.countedIn === referenceYear) return [];
	const inputs = {
		scheme: nameValue(scheme.title),
		countedIn: nameValue(scheme.countedIn),
		referenceYear: nameValue(referenceYear)
	};
	return [subsidyStep('subsidy.countedInOtherYear', inputs)];
}

function partStep({ scheme, computation, twelfths, amountInSchoolYear, ...stretch }: SubsidyPart): DerivationStep {
	if (!scheme || computation.kind === 'unknown') return subsidyStep('subsidy.partUnknown', days(stretch));
	const inputs = { scheme: nameValue(scheme.title), ...days(stretch) };
	if (computation.kind === 'notEligible') {
		return subsidyStep('subsidy.partNotEligible', { ...inputs, minimum: countValue(computation.minimum) });
	}
	const result = amountInSchoolYear === null ? null : amountValue(amountInSchoolYear);
	if (twelfths.numerator === twelfths.denominator) return subsidyStep('subsidy.part', inputs, result, sourceOf(scheme));
	const share = { numerator: countValue(twelfths.numerator), denominator: countValue(twelfths.denominator) };
	const amount = amountValue(computation.amount);
	return subsidyStep('subsidy.partOfAmount', { ...inputs, ...share, amount }, result, sourceOf(scheme));
}

function sourceOf({ title, sources, confidence }: NonNullable<SubsidyPart['scheme']>): DerivationSource {
	return { title: sources[0]?.title ?? title, url: sources[0]?.url ?? null, confidence };
}

/** Awards are for every month of a part that could be computed: the computation is shown, but not used. */
function instead(part: SubsidyPart, awards: readonly AwardShare[]): readonly DerivationStep[] {
	const spans = awards.map(({ months }) => months);
	const replaced = monthsOutside(monthsTouched(part), spans).length === 0;
	if (!replaced || part.amountInSchoolYear === null) return [];
	return [
		subsidyStep('subsidy.awardInsteadOfComputed', { ...days(part), computed: amountValue(part.amountInSchoolYear) })
	];
}

function awardStep({ award, inUse, amount }: AwardShare): DerivationStep {
	const inputs = {
		award: nameValue(award.title),
		...days(award),
		amount: amountValue(inUse.amount),
		decidedOn: dayValue(inUse.decidedOn)
	};
	return inUse.basis === 'corrected'
		? subsidyStep(
				'subsidy.awardCorrected',
				{ ...inputs, granted: amountValue(award.granted.amount) },
				amountValue(amount)
			)
		: subsidyStep('subsidy.awardGranted', inputs, amountValue(amount));
}

/** Computed amounts that stand beside awards. */
function restSteps(awards: readonly AwardShare[], used: SubsidyAmount): readonly DerivationStep[] {
	if (awards.length === 0 || used.kind === 'notEligible') return [];
	return used.contributions.flatMap((contribution) => {
		if (contribution.basis !== 'computed' || contribution.schemeId === null) return [];
		return [subsidyStep('subsidy.restComputed', days(contribution), amountValue(contribution.amount))];
	});
}

function usedStep(used: SubsidyAmount): DerivationStep {
	if (used.kind === 'notEligible') return subsidyStep('subsidy.usedNotEligible', { minimum: countValue(used.minimum) });
	if (used.kind === 'unknown') return subsidyStep('subsidy.usedUnknown', {});
	const result = amountValue(used.amount);
	switch (used.basis) {
		case 'corrected':
			return subsidyStep('subsidy.usedCorrected', {}, result);
		case 'granted':
			return subsidyStep('subsidy.usedGranted', {}, result);
		case 'computed':
			return subsidyStep('subsidy.usedComputed', {}, result);
		case 'mixed':
			return subsidyStep(used.certainty === 'granted' ? 'subsidy.usedAwardsMixed' : 'subsidy.usedMixed', {}, result);
		default:
			return unreachable(used.basis);
	}
}

function isDivided({ award, months }: AwardShare): boolean {
	const whole = monthsTouched(award);
	return whole.start < months.start || months.end < whole.end;
}

function days({ from, until }: Stretch) {
	return { from: dayValue(from), lastDay: dayValue(addDays(until, -1)) };
}
