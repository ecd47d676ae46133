/**
 * Reads a bundle: first its size and form, then every field, then how everything refers to everything. All problems come
 * back at once, each with its path; a bundle with one problem is not used at all.
 */
import * as v from 'valibot';
import { ok, refuse, type Result } from '../domain/shared/result';
import { BUNDLE_FORMAT, BUNDLE_VERSION, bundleSchema, type BundleRead } from './bundle-schema';
import { checkReferences } from './check-references';

/** A bundle of a large partnership with ten frozen years stays well under this. */
export const LARGEST_BUNDLE_BYTES = 20 * 1024 * 1024;
/** More than this many problems are counted, not listed. */
export const MOST_PROBLEMS = 200;

export interface BundleProblem {
	/** Where it is: "years[0].lines[12].cost.hours"; empty for the file as a whole. */
	readonly path: string;
	/** A key of the bundle messages. */
	readonly reason: string;
	/** What stood there or what it refers to, shortened; `null` when that says nothing. */
	readonly found: string | null;
}

export function readBundle(text: string): Result<BundleRead, readonly BundleProblem[]> {
	if (text.length > LARGEST_BUNDLE_BYTES) return refuse([problem('', 'fileTooLarge', `${text.length}`)]);
	const json = parseJson(text);
	if (!json.ok) return json;
	const form = checkForm(json.value);
	if (form) return refuse([form]);
	const read = v.safeParse(bundleSchema, json.value, { abortPipeEarly: true });
	if (!read.success) return refuse(read.issues.slice(0, MOST_PROBLEMS).map(problemOfIssue));
	const problems = checkReferences(read.output);
	return problems.length > 0 ? refuse(problems.slice(0, MOST_PROBLEMS)) : ok(read.output);
}

function parseJson(text: string): Result<unknown, readonly BundleProblem[]> {
	try {
		return ok(JSON.parse(text) as unknown);
	} catch {
		return refuse([problem('', 'notJson', null)]);
	}
}

/** A file of another kind or version gets one clear answer instead of a list of fields that do not fit. */
function checkForm(json: unknown): BundleProblem | null {
	const head = v.safeParse(v.looseObject({ format: v.literal(BUNDLE_FORMAT), version: v.number() }), json);
	if (!head.success) return problem('format', 'notABundle', null);
	if (head.output.version === BUNDLE_VERSION) return null;
	return problem('version', 'otherVersion', String(head.output.version));
}

function problemOfIssue(issue: v.BaseIssue<unknown>): BundleProblem {
	const path = (issue.path ?? []).reduce((written, part) => {
		const key = String(part.key);
		return part.type === 'array' ? `${written}[${key}]` : written === '' ? key : `${written}.${key}`;
	}, '');
	const unknownField = issue.type === 'strict_object' && issue.expected === 'never';
	const missing = issue.received === 'undefined';
	const named = /^[a-z][A-Za-z0-9]*$/.test(issue.message) ? issue.message : 'notAllowed';
	return problem(path, unknownField ? 'unknownField' : missing ? 'missing' : named, missing ? null : issue.received);
}

function problem(path: string, reason: string, found: string | null): BundleProblem {
	return { path, reason, found: found === null ? null : found.slice(0, 80) };
}
