/** A bracket table (staffel) has one amount for every number of students from the minimum up: no gap, no overlap, no end. */
import type { Finding } from './check-scheme';
import type { Bracket, Scheme } from './scheme';

export function checkBrackets({ rule, minimumStudents }: Scheme): readonly Finding[] {
	if (rule.kind !== 'brackets') return [];
	const minimum = minimumStudents?.scope === 'partnership' ? minimumStudents.value : 0;
	const findings: Finding[] = [];
	let previous: Bracket | null = null;
	for (const [index, bracket] of rule.brackets.entries()) {
		findings.push(...checkBracket(bracket, previous, index, index === rule.brackets.length - 1));
		previous = bracket;
	}
	const first = rule.brackets[0]?.fromStudents;
	if (first !== undefined && first !== minimum) {
		findings.push(['rule.brackets[0].fromStudents', 'minimumMismatch', String(first)]);
	}
	return findings;
}

function checkBracket(bracket: Bracket, previous: Bracket | null, index: number, last: boolean): readonly Finding[] {
	const path = `rule.brackets[${index}]`;
	const { fromStudents, toStudents } = bracket;
	const findings: Finding[] = [];
	if (last && toStudents !== null) findings.push([`${path}.toStudents`, 'lastBracketNotOpen', String(toStudents)]);
	if (!last && toStudents === null) findings.push([`${path}.toStudents`, 'openBracketNotLast', null]);
	if (toStudents !== null && toStudents < fromStudents) {
		findings.push([`${path}.toStudents`, 'bracketEmpty', String(toStudents)]);
	}
	const reason = previous && orderReason(previous, fromStudents);
	if (reason) findings.push([`${path}.fromStudents`, reason, String(fromStudents)]);
	return findings;
}

function orderReason(previous: Bracket, from: number): 'bracketUnordered' | 'bracketOverlap' | 'bracketGap' | null {
	if (from <= previous.fromStudents) return 'bracketUnordered';
	if (previous.toStudents === null) return null;
	if (from <= previous.toStudents) return 'bracketOverlap';
	return from > previous.toStudents + 1 ? 'bracketGap' : null;
}
