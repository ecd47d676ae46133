/** What a rule pays for a number of students, and what changes around a number of students. */
import { invariant } from '../shared/invariant';
import { toCents, ZERO_CENTS, type Cents } from '../shared/money';
import { bracketOf, stepsAroundBracket } from './bracket-lookup';
import type { Scheme, SchemeRule } from './scheme';
import type { StepsAround } from './scheme-computation';

export type PayingRule = Exclude<SchemeRule, { kind: 'unknown' }>;

/** Where the amount does not depend on students. */
export const NOTHING_AROUND: StepsAround = {
	next: null,
	previous: null,
	oneMore: ZERO_CENTS,
	oneFewer: ZERO_CENTS,
	aboveMinimum: null
};

/** For a number of students that is eligible. */
export function amountFor(rule: PayingRule, students: number): Cents {
	if (rule.kind === 'brackets') return bracketOf(rule.brackets, students).amount;
	if (rule.kind === 'fixedYearly') return rule.amountPerYear.value;
	return toCents(rule.fixedAmount.value + BigInt(students) * rule.amountPerStudent.value);
}

export function stepsAround(scheme: Scheme, rule: PayingRule, students: number): StepsAround {
	const minimum = ownMinimum(scheme)?.value ?? 0;
	invariant(students >= minimum, 'steps are shown around a number of students that is eligible');
	const amount = amountFor(rule, students);
	const around =
		rule.kind === 'brackets' ? stepsAroundBracket(rule.brackets, students) : { next: null, previous: null };
	return {
		...around,
		oneMore: toCents(amountFor(rule, students + 1) - amount),
		oneFewer: students > minimum ? toCents(amountFor(rule, students - 1) - amount) : null,
		aboveMinimum: ownMinimum(scheme) ? students - minimum : null
	};
}

/** A fixed amount per year needs no count, unless a minimum has to be met. */
export function dependsOnStudents(scheme: Scheme, rule: PayingRule): boolean {
	return rule.kind !== 'fixedYearly' || ownMinimum(scheme) !== null;
}

/** A minimum for the region together rules out no single partnership. */
export function ownMinimum(scheme: Scheme): Scheme['minimumStudents'] {
	return scheme.minimumStudents?.scope === 'partnership' ? scheme.minimumStudents : null;
}
