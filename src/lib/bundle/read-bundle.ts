/**
 * Reads a bundle: first its size and form, then every field, then how everything refers to everything. All problems come
 * back at once, each with its path; a bundle with one problem is not used at all.
 */
import * as v from 'valibot';
import type { JsonValue } from '../domain/shared/exact-json';
import { ok, refuse, type Result } from '../domain/shared/result';
import { checkBankAccounts } from './bank-account-schema';
import { isBundleReason, problem, type BundleProblem, type Report } from './bundle-problem';
import {
	BUNDLE_FORMAT,
	BUNDLE_VERSION,
	bundleSchema,
	LATER_LISTS,
	type BundleRead,
	type JsonObject
} from './bundle-schema';
import { checkActuals } from './check-actuals';
import { checkAgreements } from './check-agreements';
import { checkHours } from './check-hours';
import { checkPartnership, checkPartnersOfToday, checkWageCosts, idsOf } from './check-partnership';
import { checkText, pathInto } from './check-text';
import { checkEnteredSchemes, checkVersions } from './check-versions';
import { checkYear } from './check-year';
import type { DigestOf } from './frozen-document';
import { checkSettling } from './check-settling';
import { LARGEST_BUNDLE_BYTES, MOST_PROBLEMS } from './limits';
import { inOrder } from './order';
import { repeatedPlaces } from './repeated';

/** `digestOf` is SHA-256 in hexadecimal over UTF-8; it is handed in because browser and server have different ones. */
export function readBundle(text: string, digestOf: DigestOf): Result<BundleRead, readonly BundleProblem[]> {
	const size = sizeInBytes(text);
	if (size > LARGEST_BUNDLE_BYTES) return refuse([problem('', 'fileTooLarge', `${size}`)]);
	const json = parseJson(text);
	if (!json.ok) return json;
	const unfit = checkForm(json.value) ?? checkText(json.value, MOST_PROBLEMS);
	if (unfit.length > 0) return refuse(unfit);
	const read = v.safeParse(bundleSchema, json.value, { abortPipeEarly: true });
	if (!read.success) return refuse(shortened(read.issues.map(problemOfIssue)));
	// What was read above has these fields; JSON as a type does not know that.
	const raw = json.value as unknown as RawBundle;
	const bundle = withListsUnsaid(withDocumentsAsWritten(read.output, raw), raw);
	const problems = checkBundle(bundle, digestOf);
	return problems.length > 0 ? refuse(shortened(problems)) : ok(inOrder(bundle));
}

/** As UTF-8. A character takes at least one byte, so what is too long already need not be written out to be counted. */
function sizeInBytes(text: string): number {
	return text.length > LARGEST_BUNDLE_BYTES ? text.length : new TextEncoder().encode(text).byteLength;
}

function parseJson(text: string): Result<JsonValue, readonly BundleProblem[]> {
	try {
		return ok(JSON.parse(text.replace(/^\ufeff/, '')) as JsonValue);
	} catch {
		return refuse([problem('', 'notJson')]);
	}
}

/** A file of another kind or version gets one clear answer instead of a list of fields that do not fit. */
function checkForm(json: JsonValue): BundleProblem[] | null {
	const head = v.safeParse(v.looseObject({ format: v.literal(BUNDLE_FORMAT), version: v.number() }), json);
	if (!head.success) return [problem('', 'notABundle')];
	if (head.output.version === BUNDLE_VERSION) return null;
	return [problem('version', 'otherVersion', String(head.output.version))];
}

interface RawBundle {
	readonly versions: readonly { readonly facts: JsonObject; readonly figures: JsonObject }[];
	readonly enteredSchemes: readonly { readonly scheme: JsonObject }[];
}

/** Frozen documents and entered schemes were checked like everything else, and stay to the letter what they were. */
function withDocumentsAsWritten(read: v.InferOutput<typeof bundleSchema>, raw: RawBundle): BundleRead {
	return {
		...read,
		versions: read.versions.map((version, place) => ({
			...version,
			facts: raw.versions[place]?.facts ?? {},
			figures: raw.versions[place]?.figures ?? {}
		})),
		enteredSchemes: read.enteredSchemes.map((entered, place) => ({
			...entered,
			scheme: raw.enteredSchemes[place]?.scheme ?? {}
		}))
	};
}

/** A file from before these lists were kept says nothing about them, which is not the same as that there are none. */
function withListsUnsaid(read: BundleRead, raw: RawBundle): BundleRead {
	const unsaid = LATER_LISTS.filter((list) => !Object.hasOwn(raw, list) && !read.leftOut.includes(list));
	return { ...read, leftOut: [...read.leftOut, ...unsaid] };
}

function checkBundle(bundle: BundleRead, digestOf: DigestOf): BundleProblem[] {
	const problems: BundleProblem[] = [];
	const report: Report = (...found) => problems.push(problem(...found));
	const around = { partners: idsOf(bundle.partners), roles: idsOf(bundle.roles) };
	checkPartnership(bundle, '', report);
	checkPartnersOfToday(bundle, report);
	checkWageCosts(bundle, report);
	checkBankAccounts(bundle, report);
	checkEnteredSchemes(bundle, report);
	bundle.years.forEach((year, place) => checkYear(year, around, `years[${place}]`, report));
	repeatedPlaces(bundle.years.map((year) => year.schoolYear)).forEach((place) =>
		report(`years[${place}].schoolYear`, 'twice', bundle.years[place]?.schoolYear)
	);
	checkHours(bundle, report);
	checkActuals(bundle, report);
	checkAgreements(bundle, report);
	checkVersions(bundle, digestOf, report);
	checkSettling(bundle, digestOf, report);
	return problems;
}

function shortened(problems: readonly BundleProblem[]): readonly BundleProblem[] {
	if (problems.length <= MOST_PROBLEMS) return problems;
	const more = problem('', 'moreProblems', `${problems.length - MOST_PROBLEMS}`);
	return [...problems.slice(0, MOST_PROBLEMS), more];
}

function problemOfIssue(issue: v.BaseIssue<unknown>): BundleProblem {
	const path = (issue.path ?? []).reduce(
		(written, part) => pathInto(written, String(part.key), part.type === 'array'),
		''
	);
	if (issue.type === 'strict_object' && issue.expected === 'never') return problem(path, 'unknownField');
	if (issue.received === 'undefined') return problem(path, 'missing');
	if (issue.type === 'strict_object') return problem(path, 'objectExpected', issue.received);
	return problem(path, isBundleReason(issue.message) ? issue.message : 'notAllowed', foundBy(issue));
}

/** What stood in the file: an amount that is refused for its value was turned into cents before it was judged. */
function foundBy({ path, received }: v.BaseIssue<unknown>): string {
	const written = path?.at(-1)?.value;
	return typeof written === 'string' ? `"${written}"` : received;
}
