/**
 * A frozen version as a document: the facts, the figures computed from them, and a digest over both, so that anybody can
 * see that nothing in it was changed. Frozen facts hold the shared level only, since everybody in the partnership reads
 * them: references and payments of awards stay out (model section 11).
 */
import * as v from 'valibot';
import type { BudgetFacts } from '../domain/budget/budget-facts';
import type { BudgetFigures } from '../domain/budget/budget-figures';
import { encodeScheme } from '../domain/scheme/encode-scheme';
import { parseScheme } from '../domain/scheme/parse-scheme';
import { decodeExact, encodeExact } from '../domain/shared/exact-json';
import { invariant } from '../domain/shared/invariant';
import type { Award } from '../domain/subsidy/award';
import { frozenDocumentSchema, frozenFactsSchema, type JsonObject } from './bundle-schema';
import { canonicalJson, canonicalText } from './canonical';

/** SHA-256 of the UTF-8 bytes of a text, in hexadecimal. */
export type DigestOf = (text: string) => string;

export interface FrozenDocument {
	readonly facts: JsonObject;
	readonly figures: JsonObject;
}

export function frozenDocument(facts: BudgetFacts, figures: BudgetFigures): FrozenDocument {
	const written = { ...facts, awards: facts.awards.map(sharedAward), schemes: facts.schemes.map(encodeScheme) };
	return {
		facts: canonicalJson(frozenFactsSchema, written) as JsonObject,
		figures: encodeExact(figures) as JsonObject
	};
}

/** The same for a document that was just made and for one that came back from a database or a file. */
export function frozenDigest(document: FrozenDocument, digestOf: DigestOf): string {
	return digestOf(canonicalText(frozenDocumentSchema, { facts: document.facts, figures: document.figures }));
}

/** What everybody may see of an award. */
export function sharedAward({ id, title, from, until, granted, corrected }: Award): Award {
	return { id, title, reference: null, from, until, granted, corrected, instalments: [] };
}

/** For documents our own code wrote or an import checked: throws when they are of another shape. */
export function thawFacts(document: JsonObject): BudgetFacts {
	const read = v.safeParse(frozenFactsSchema, document);
	invariant(read.success, 'frozen facts are facts');
	const schemes = read.output.schemes.map((json) => {
		const scheme = parseScheme(json, 'schemes');
		invariant(scheme.ok, 'the schemes of frozen facts are schemes');
		return scheme.value;
	});
	return { ...read.output, schemes };
}

/** The figures as they were computed then; their shape is that of the day they were frozen. */
export function thawFigures(document: JsonObject): BudgetFigures {
	return decodeExact(document) as BudgetFigures;
}
