/**
 * Reads several schemes that will stand beside each other and refuses what would make the lookup by date ambiguous: the same
 * id twice, or two main schemes of one origin in force on the same day. An entered scheme may overlap one of the product:
 * `schemes-in-force.ts` says which of the two goes first.
 */
import { periodsOverlap } from '../shared/period';
import { ok, refuse, type Result } from '../shared/result';
import { parseScheme } from './parse-scheme';
import type { Scheme } from './scheme';
import type { SchemeProblem } from './scheme-problem';

export interface SchemeFile {
	/** File name, or place in a bundle. */
	readonly where: string;
	readonly json: unknown;
}

export interface LoadedScheme {
	readonly where: string;
	readonly scheme: Scheme;
}

/** All schemes in the order of the files, or all problems of all files. */
export function loadSchemes(files: readonly SchemeFile[]): Result<readonly Scheme[], readonly SchemeProblem[]> {
	const loaded: LoadedScheme[] = [];
	const problems: SchemeProblem[] = [];
	for (const { where, json } of files) {
		const parsed = parseScheme(json, where);
		if (parsed.ok) loaded.push({ where, scheme: parsed.value });
		else problems.push(...parsed.error);
	}
	problems.push(...findSchemeConflicts(loaded));
	return problems.length > 0 ? refuse(problems) : ok(loaded.map(({ scheme }) => scheme));
}

/** For schemes that were already read, such as one being added to those a partnership has. Each problem is at the later one. */
export function findSchemeConflicts(loaded: readonly LoadedScheme[]): readonly SchemeProblem[] {
	return loaded.flatMap(({ where, scheme }, index) => {
		const earlier = loaded.slice(0, index).map((other) => other.scheme);
		const namesake = earlier.find((other) => other.id === scheme.id);
		const overlapping = earlier.find((other) => competes(other, scheme));
		const problems: SchemeProblem[] = [];
		if (namesake) problems.push({ where, path: 'id', reason: 'duplicateId', found: scheme.id });
		if (overlapping) problems.push({ where, path: 'from', reason: 'overlappingPeriod', found: overlapping.id });
		return problems;
	});
}

function competes(first: Scheme, second: Scheme): boolean {
	const bothMain = first.role === 'main' && second.role === 'main';
	return bothMain && first.origin === second.origin && periodsOverlap(first, second);
}
