/** Finds the bracket (schijf) of a staffel that a number of students falls in, and the brackets beside it. */
import { invariant } from '../shared/invariant';
import { toCents } from '../shared/money';
import type { Bracket } from './scheme';
import type { StepsAround } from './scheme-computation';

/** The last bracket that starts at or below `students`: the table has no gaps, so it holds them. */
export function bracketOf(brackets: readonly Bracket[], students: number): Bracket {
	const bracket = brackets[bracketIndex(brackets, students)];
	invariant(bracket, `a bracket holds ${students} students`);
	return bracket;
}

/** Students and amount between this number of students and the nearest number in the brackets beside its own. */
export function stepsAroundBracket(
	brackets: readonly Bracket[],
	students: number
): Pick<StepsAround, 'next' | 'previous'> {
	const index = bracketIndex(brackets, students);
	const { amount } = bracketOf(brackets, students);
	const next = brackets[index + 1];
	const previous = index > 0 ? brackets[index - 1] : undefined;
	return {
		next: next
			? {
					students: next.fromStudents,
					more: next.fromStudents - students,
					difference: toCents(next.amount - amount)
				}
			: null,
		previous:
			previous && previous.toStudents !== null
				? {
						students: previous.toStudents,
						fewer: students - previous.toStudents,
						difference: toCents(previous.amount - amount)
					}
				: null
	};
}

function bracketIndex(brackets: readonly Bracket[], students: number): number {
	let low = 0;
	let high = brackets.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const start = brackets[middle]?.fromStudents ?? Infinity;
		if (start <= students) low = middle;
		else high = middle - 1;
	}
	return low;
}
