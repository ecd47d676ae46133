/**
 * Finds the partner somebody means by a name typed or pasted: its name, short name or number, in any case and with any blanks.
 * What is not found comes back with the partner whose name looks most like it, never with a guess taken for granted.
 */
import type { Partner } from './partner';

export type PartnerMatch =
	| { readonly kind: 'found'; readonly partner: Partner }
	/** Several go by this name. */
	| { readonly kind: 'ambiguous'; readonly partners: readonly Partner[] }
	| { readonly kind: 'unknown'; readonly suggestion: Partner | null };

/** `candidates` are the partners that can be meant here. */
export function matchPartner(typed: string, candidates: readonly Partner[]): PartnerMatch {
	const wanted = comparable(typed);
	const exact = [
		candidates.filter(({ name }) => comparable(name) === wanted),
		candidates.filter(({ shortName }) => comparable(shortName) === wanted),
		candidates.filter(({ identifier }) => identifier !== null && comparable(identifier) === wanted)
	].find((found) => found.length > 0);
	if (!exact) return { kind: 'unknown', suggestion: mostAlike(wanted, candidates) };
	const [only, ...others] = exact;
	return only && others.length === 0 ? { kind: 'found', partner: only } : { kind: 'ambiguous', partners: exact };
}

/** "  St. Het-Bäken " → "st het baken": what makes a difference between two names people type. */
export function comparable(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The nearest name, when at most a third of it would have to change, or it holds the other. */
function mostAlike(wanted: string, candidates: readonly Partner[]): Partner | null {
	if (wanted === '') return null;
	const ranked = candidates
		.flatMap((partner) => [partner.name, partner.shortName].map((name) => ({ partner, name: comparable(name) })))
		.filter(({ name }) => name !== '')
		.map(({ partner, name }) => ({ partner, distance: unlikeness(wanted, name) }))
		.sort((first, second) => first.distance - second.distance);
	const nearest = ranked[0];
	return nearest && nearest.distance <= 1 / 3 ? nearest.partner : null;
}

/** 0 for the same, 1 for nothing in common; a name within the other counts as near. */
function unlikeness(first: string, second: string): number {
	const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
	if (shorter.length >= 4 && longer.includes(shorter)) return 0.25;
	return editDistance(first, second) / Math.max(first.length, second.length);
}

/** Levenshtein: characters to add, drop or change. */
function editDistance(first: string, second: string): number {
	let row = Array.from({ length: second.length + 1 }, (_, index) => index);
	for (let i = 1; i <= first.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= second.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
