/**
 * What no field of a bundle may hold, whatever it is called: nesting without end, and characters that a database cannot
 * keep (control characters, halves of a character pair). Looked at before anything walks the file.
 */
import type { JsonValue } from '../domain/shared/exact-json';
import { problem, type BundleProblem } from './bundle-problem';

/** The deepest field of a bundle lies at about a third of this. */
const DEEPEST = 40;
/** Control characters but for tab and line ends, and a surrogate that stands alone. */
const BAD_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

interface Place {
	readonly value: JsonValue;
	readonly path: string;
	readonly depth: number;
}

/** Walks with its own list of places, so that nesting cannot exhaust the stack. */
export function checkText(json: JsonValue, most: number): BundleProblem[] {
	const problems: BundleProblem[] = [];
	const places: Place[] = [{ value: json, path: '', depth: 0 }];
	for (let place = places.pop(); place && problems.length < most; place = places.pop()) {
		const { value, path, depth } = place;
		if (typeof value === 'string' && BAD_CHARACTER.test(value)) problems.push(problem(path, 'badCharacter'));
		if (typeof value !== 'object' || value === null) continue;
		if (depth === DEEPEST) return [problem(path, 'tooDeep')];
		for (const [key, inner] of Object.entries(value)) {
			if (BAD_CHARACTER.test(key)) problems.push(problem(path, 'badCharacter'));
			places.push({ value: inner, path: pathInto(path, key, Array.isArray(value)), depth: depth + 1 });
		}
	}
	return problems.reverse();
}

/** "years[0]" + "lines" → "years[0].lines"; "lines" + "12" in a list → "lines[12]". */
export function pathInto(path: string, key: string, inList: boolean): string {
	if (inList) return `${path}[${key}]`;
	return path === '' ? key : `${path}.${key}`;
}
