/**
 * Computes the amount of one scheme for a number of students, with every step, the parameter it read, its source and its
 * confidence. The national ceiling is known only afterwards and for everyone together, so it is an assumption here
 * (model section 4; facts section 1.4).
 */
import { toCents } from '../shared/money';
import type { Derivation, DerivationStep } from '../shared/derivation';
import {
	amountFor,
	dependsOnStudents,
	NOTHING_AROUND,
	ownMinimum,
	stepsAround,
	type PayingRule
} from './amount-for-students';
import { bracketOf } from './bracket-lookup';
import type { Scheme } from './scheme';
import type { Recipient, SchemeComputation } from './scheme-computation';
import { amountValue, countValue, schemeStep, sourceOf } from './scheme-steps';

/** `students`: those of the reference year, `null` when nobody entered a count. The amount is for one period of the scheme. */
export function computeScheme(scheme: Scheme, students: number | null, recipient: Recipient): SchemeComputation {
	if (recipient === 'aspirantYear1or2') return computeFirstAspirantYears(scheme);
	if (recipient === 'aspirantYear3or4' && scheme.aspirants.years3and4 === 'notFound') {
		return {
			kind: 'unknown',
			missing: ['aspirantAmount'],
			derivation: [schemeStep('scheme.aspirantRuleNotFound', {})]
		};
	}
	const opening = recipient === 'aspirantYear3or4' ? [schemeStep('scheme.aspirantSameAsRecognised', {})] : [];
	return computeByRule(scheme, students, opening);
}

function computeFirstAspirantYears(scheme: Scheme): SchemeComputation {
	const parameter = scheme.aspirants.years1and2;
	if (!parameter) {
		return {
			kind: 'unknown',
			missing: ['aspirantAmount'],
			derivation: [schemeStep('scheme.aspirantAmountNotFound', {})]
		};
	}
	const step = schemeStep('scheme.aspirantAmount', {}, amountValue(parameter.value), sourceOf(scheme, parameter));
	return { kind: 'computed', amount: parameter.value, derivation: [step], steps: NOTHING_AROUND };
}

function computeByRule(scheme: Scheme, students: number | null, opening: Derivation): SchemeComputation {
	const { rule } = scheme;
	if (rule.kind === 'unknown') {
		const derivation = [...opening, schemeStep('scheme.ruleNotFound', {})];
		return { kind: 'unknown', missing: rule.missing, derivation };
	}
	const count = students ?? (dependsOnStudents(scheme, rule) ? null : 0);
	if (count === null) {
		const derivation = [...opening, schemeStep('scheme.studentsNotEntered', {})];
		return { kind: 'unknown', missing: ['studentCount'], derivation };
	}
	const tooFew = refuseTooFew(scheme, rule, count, opening);
	if (tooFew) return tooFew;
	const steps = [
		...opening,
		...minimumSteps(scheme, count),
		...amountSteps(scheme, rule, count),
		...assumptions(scheme)
	];
	return {
		kind: 'computed',
		amount: amountFor(rule, count),
		derivation: steps,
		steps: dependsOnStudents(scheme, rule) ? stepsAround(scheme, rule, count) : NOTHING_AROUND
	};
}

function refuseTooFew(
	scheme: Scheme,
	rule: PayingRule,
	students: number,
	opening: Derivation
): SchemeComputation | null {
	const minimum = ownMinimum(scheme);
	if (!minimum || students >= minimum.value) return null;
	const short = minimum.value - students;
	const inputs = { students: countValue(students), minimum: countValue(minimum.value), short: countValue(short) };
	return {
		kind: 'notEligible',
		condition: 'tooFewStudents',
		minimum: minimum.value,
		studentsShort: short,
		amountAtMinimum: amountFor(rule, minimum.value),
		derivation: [...opening, schemeStep('scheme.minimumNotMet', inputs, null, sourceOf(scheme, minimum))]
	};
}

function minimumSteps(scheme: Scheme, students: number): readonly DerivationStep[] {
	const { minimumStudents } = scheme;
	if (!minimumStudents) return [];
	const source = sourceOf(scheme, minimumStudents);
	const minimum = countValue(minimumStudents.value);
	return minimumStudents.scope === 'onderwijsregio'
		? [schemeStep('scheme.minimumOfRegion', { minimum }, null, source)]
		: [schemeStep('scheme.minimumMet', { students: countValue(students), minimum }, null, source)];
}

function amountSteps(scheme: Scheme, rule: PayingRule, count: number): readonly DerivationStep[] {
	const students = countValue(count);
	if (rule.kind === 'brackets') {
		const { fromStudents, toStudents, amount } = bracketOf(rule.brackets, count);
		const from = countValue(fromStudents);
		const source = sourceOf(scheme, rule);
		return toStudents === null
			? [schemeStep('scheme.openBracket', { students, from }, amountValue(amount), source)]
			: [schemeStep('scheme.bracket', { students, from, to: countValue(toStudents) }, amountValue(amount), source)];
	}
	if (rule.kind === 'fixedYearly') {
		const { value } = rule.amountPerYear;
		return [schemeStep('scheme.amountPerYear', {}, amountValue(value), sourceOf(scheme, rule.amountPerYear))];
	}
	return perStudentSteps(scheme, rule, count);
}

function perStudentSteps(
	scheme: Scheme,
	rule: Extract<PayingRule, { kind: 'perStudent' }>,
	count: number
): readonly DerivationStep[] {
	const { fixedAmount, amountPerStudent } = rule;
	const fixed = amountValue(fixedAmount.value);
	const fixedSource = sourceOf(scheme, fixedAmount);
	const forStudents = amountValue(toCents(BigInt(count) * amountPerStudent.value));
	const inputs = { students: countValue(count), amountPerStudent: amountValue(amountPerStudent.value) };
	const perStudent = schemeStep('scheme.perStudent', inputs, forStudents, sourceOf(scheme, amountPerStudent));
	if (fixedAmount.value === 0n) return [schemeStep('scheme.noFixedAmount', {}, null, fixedSource), perStudent];
	const sum = schemeStep('scheme.sum', { fixed, forStudents }, amountValue(amountFor(rule, count)));
	return [schemeStep('scheme.fixedAmount', {}, fixed, fixedSource), perStudent, sum];
}

/** What everyone together gets is known only afterwards; and a region divides what it gets. */
function assumptions(scheme: Scheme): Derivation {
	const { ceiling, recipient } = scheme;
	const step = ceiling
		? schemeStep('scheme.ceilingNotApplied', { ceiling: amountValue(ceiling.value) }, null, sourceOf(scheme, ceiling))
		: schemeStep('scheme.ceilingNotFound', {});
	return recipient === 'onderwijsregio' ? [step, schemeStep('scheme.paidToRegion', {})] : [step];
}
