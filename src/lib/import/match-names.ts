/**
 * The words of a file → roles, areas, people and budget lines. What whoever imports said about a word goes first, then an exact
 * name or code; nothing is guessed, and what is not recognised is counted to be asked about.
 */
import type { DeclaredPerson } from '../domain/declaration/declaration';
import { comparable } from '../domain/partnership/match-partner';
import { isLineArea, type LineArea } from '../domain/shared/area';
import type { Role } from '../domain/tariff/tariff';
import { areaOfName } from './area-names';
import type { ImportMapping, TranslatedKind } from './import-mapping';

export interface KnownNames {
	readonly roles: readonly Role[];
	/** Of the organisation itself. */
	readonly people: readonly Pick<DeclaredPerson, 'id' | 'code' | 'name' | 'erasedOn'>[];
	readonly lines: readonly { readonly id: string; readonly activity: string }[];
}

export interface UnknownWord {
	readonly kind: TranslatedKind;
	/** As it stands in the file, the first time. */
	readonly shown: string;
	/** In how many rows. */
	readonly count: number;
}

/** What whoever imports said about words, and what stands where a row says nothing. */
type Said = Pick<ImportMapping, 'roleId' | 'area' | 'translations'>;

type Found<T> =
	{ readonly kind: 'found'; readonly value: T } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

export class NameMatcher {
	readonly #said: Said;
	readonly #roles: ReadonlyMap<string, string | null>;
	readonly #lines: ReadonlyMap<string, string | null>;
	readonly #codes: ReadonlyMap<string, string | null>;
	readonly #exactCodes: ReadonlyMap<string, string>;
	readonly #names: ReadonlyMap<string, string | null>;
	readonly #ids: ReadonlySet<string>;
	readonly #meant = new Map<string, string>();
	readonly #unknown = new Map<string, UnknownWord>();
	/** Thousands of rows say the same few things: each is made comparable, and found as an area, once. */
	readonly #words = new Map<string, string>();
	readonly #areas = new Map<string, LineArea | null>();

	constructor(said: Said, { roles, people, lines }: KnownNames) {
		this.#said = said;
		this.#roles = once(
			roles.flatMap(({ id, name, aliases }) => [name, id, ...aliases].map((word) => [word, id] as const))
		);
		this.#lines = once(lines.flatMap(({ id, activity }) => [[id, id] as const, [activity, id] as const]));
		const known = people.filter(({ erasedOn }) => erasedOn === null);
		this.#codes = once(people.map(({ id, code }) => [code, id] as const));
		this.#exactCodes = new Map(people.map(({ id, code }) => [code.toLowerCase(), id]));
		this.#names = once(known.flatMap(({ id, name }) => (name === null ? [] : [[name, id] as const])));
		this.#ids = new Set([...roles, ...people, ...lines].map(({ id }) => id));
		for (const { kind, given, to } of said.translations) this.#meant.set(`${kind} ${given}`, to);
	}

	/** By how often each stands in the file. */
	get unknown(): readonly UnknownWord[] {
		return [...this.#unknown.values()].sort((one, other) => other.count - one.count);
	}

	role(given: string): string | null {
		if (given === '') return this.#said.roleId;
		const found = this.#find('role', given, this.#roles);
		return found.kind === 'found' ? found.value : null;
	}

	area(given: string): LineArea | null {
		if (given === '') return this.#said.area;
		let area = this.#areas.get(given);
		if (area === undefined) {
			const said = this.#meant.get(`area ${this.#wordOf(given)}`);
			area = said !== undefined && isLineArea(said) ? said : areaOfName(given);
			this.#areas.set(given, area);
		}
		if (area === null) this.#count('area', given);
		return area;
	}

	/** `undefined` when it is not known; `null` is no budget line. */
	line(given: string): string | null | undefined {
		if (given === '') return null;
		const found = this.#find('line', given, this.#lines);
		return found.kind === 'unknown' ? undefined : found.kind === 'none' ? null : found.value;
	}

	/** By code, and without one by name, or a code that stands for the name. `undefined` when nobody is meant by it. */
	person(code: string, name: string): string | null | undefined {
		const given = code === '' ? name : code;
		if (given === '') return null;
		const exact = this.#exactCodes.get(code.toLowerCase());
		if (exact !== undefined) return exact;
		const coded = code === '' ? this.#codeForName(name) : undefined;
		if (coded !== undefined) return coded;
		const found = this.#find('person', given, code === '' ? this.#names : this.#codes);
		return found.kind === 'unknown' ? undefined : found.kind === 'none' ? null : found.value;
	}

	/** Where nobody is called so and nobody said who is meant. */
	#codeForName(name: string): string | undefined {
		const word = this.#wordOf(name);
		const isName = this.#names.has(word) || this.#meant.has(`person ${word}`);
		return isName ? undefined : this.#exactCodes.get(name.toLowerCase());
	}

	#find(kind: TranslatedKind, given: string, known: ReadonlyMap<string, string | null>): Found<string> {
		const word = this.#wordOf(given);
		const said = this.#meant.get(`${kind} ${word}`);
		if (said === '') return { kind: 'none' };
		const value = said !== undefined && this.#ids.has(said) ? said : known.get(word);
		if (value !== undefined && value !== null) return { kind: 'found', value };
		this.#count(kind, given);
		return { kind: 'unknown' };
	}

	#wordOf(given: string): string {
		const known = this.#words.get(given);
		if (known !== undefined) return known;
		const word = comparable(given);
		this.#words.set(given, word);
		return word;
	}

	#count(kind: TranslatedKind, given: string): void {
		const key = `${kind} ${this.#wordOf(given)}`;
		const { count = 0, shown = given } = this.#unknown.get(key) ?? {};
		this.#unknown.set(key, { kind, shown, count: count + 1 });
	}
}

/** A word that stands for several things stands for none. */
function once(pairs: Iterable<readonly [string, string]>): Map<string, string | null> {
	const found = new Map<string, string | null>();
	for (const [word, id] of pairs) {
		const key = comparable(word);
		if (key === '') continue;
		const known = found.get(key);
		found.set(key, known === undefined || known === id ? id : null);
	}
	return found;
}
