/** What becomes of each row of a file: a new line with its price, one that is there already, or refused with every reason. */
import type {
	DeclarationDetail,
	DeclarationPrice,
	DeclaredPerson,
	DeclaredWork
} from '../domain/declaration/declaration';
import {
	declarationProblem,
	type DeclarationProblem,
	type DeclarationSurroundings
} from '../domain/declaration/declaration-rules';
import { priceDeclaration } from '../domain/declaration/price-declaration';
import { comparable } from '../domain/partnership/match-partner';
import type { TariffIndex } from '../domain/tariff/resolve-tariff';
import type { CellRefusal } from './cell-refusal';
import type { FileChoices, ImportMapping, TranslatedKind } from './import-mapping';
import { NameMatcher, type KnownNames, type UnknownWord } from './match-names';
import type { ReadRows, RowRead } from './read-rows';
import { contentOf, Presence } from './row-content';

export type RowReason =
	| ({ readonly kind: 'cell' } & CellRefusal)
	| { readonly kind: 'unknown'; readonly what: TranslatedKind; readonly shown: string }
	| { readonly kind: 'missing'; readonly what: 'role' | 'area' }
	/** Only a correction takes hours back. */
	| { readonly kind: 'belowZero' }
	| { readonly kind: 'rule'; readonly problem: DeclarationProblem };

export type LineOfRow = DeclaredWork & DeclarationDetail;

interface Judged {
	readonly row: number;
	readonly words: RowRead['words'];
}
export interface NewRow extends Judged {
	readonly outcome: 'new';
	readonly line: LineOfRow;
	readonly price: DeclarationPrice | null;
	readonly key: string;
}
export interface PresentRow extends Judged {
	readonly outcome: 'present';
	readonly line: LineOfRow;
	readonly price: null;
}
export interface RefusedRow extends Judged {
	readonly outcome: 'refused';
	readonly reasons: readonly RowReason[];
}
export type JudgedRow = NewRow | PresentRow | RefusedRow;

/** Somebody the file names and the organisation does not know yet; stands in lines under `id`, which no row has, until then. */
export interface NewPerson {
	readonly id: string;
	readonly code: string;
	readonly name: string | null;
}

export interface ImportGround extends KnownNames {
	readonly partnerId: string;
	readonly surroundings: DeclarationSurroundings;
	readonly tariffs: TariffIndex;
	readonly people: readonly DeclaredPerson[];
	/** All lines of the organisation in the year, whatever their state. */
	readonly existing: readonly (DeclaredWork & Pick<DeclarationDetail, 'personId'>)[];
	/** Of rows that were imported before. */
	readonly importKeys: ReadonlySet<string>;
	readonly keyOf: (content: string, occurrence: number) => string;
}

export interface JudgedFile {
	readonly rows: readonly JudgedRow[];
	readonly unknown: readonly UnknownWord[];
	readonly newPeople: readonly NewPerson[];
}

export function judgeRows(
	read: ReadRows,
	mapping: ImportMapping,
	choices: FileChoices,
	ground: ImportGround
): JudgedFile {
	const matcher = new NameMatcher(mapping, ground);
	const newcomers = new Newcomers(choices.newPeople, ground.people);
	const codes = new Map(ground.people.map(({ id, code }) => [id, code]));
	const existing = ground.existing.map((line) => contentOf(line, codes.get(line.personId ?? '') ?? ''));
	const presence = new Presence(existing, ground.importKeys, ground.keyOf);
	const rows = read.rows.map((row): JudgedRow => {
		const named = namesOf(row, matcher, newcomers);
		const { row: number, words, refusals, days, hours } = row;
		const told = [...refusals.map((refusal) => ({ kind: 'cell' as const, ...refusal })), ...named.reasons];
		if (told.length > 0 || days === null || hours === null || named.work === null)
			return { row: number, words, outcome: 'refused', reasons: told };
		const line: LineOfRow = {
			...{ partnerId: ground.partnerId, from: days.from, until: days.until, hours, inKind: row.inKind },
			...{ activity: words.activity, note: words.note || null, link: words.link || null },
			...named.work
		};
		const personCode = codes.get(line.personId ?? '') ?? newcomers.codeOf(line.personId) ?? '';
		const { present, key } = presence.next(contentOf(line, personCode));
		// What is there already was judged when it came.
		if (present) return { row: number, words, outcome: 'present', line, price: null };
		const reasons = rulesBroken(line, ground, newcomers);
		if (reasons.length > 0) return { row: number, words, outcome: 'refused', reasons };
		return { row: number, words, outcome: 'new', line, price: priceDeclaration(line, ground.tariffs), key };
	});
	const used = new Set(rows.flatMap((row) => (row.outcome === 'new' ? (row.line.personId ?? []) : [])));
	return { rows, unknown: matcher.unknown, newPeople: newcomers.all.filter(({ id }) => used.has(id)) };
}

interface Named {
	readonly work: Pick<LineOfRow, 'roleId' | 'area' | 'lineId' | 'personId'> | null;
	readonly reasons: readonly RowReason[];
}

function namesOf({ words }: RowRead, matcher: NameMatcher, newcomers: Newcomers): Named {
	const [roleId, area, lineId] = [matcher.role(words.role), matcher.area(words.area), matcher.line(words.line)];
	const { personCode, personName } = words;
	const found = matcher.person(personCode, personName);
	const personId = found === undefined ? newcomers.take(personCode, personName) : found;
	const known = personId !== undefined;
	const said = (kind: 'role' | 'area'): RowReason =>
		words[kind] === '' ? { kind: 'missing', what: kind } : { kind: 'unknown', what: kind, shown: words[kind] };
	const reasons: RowReason[] = [
		...(roleId === null ? [said('role')] : []),
		...(area === null ? [said('area')] : []),
		...(lineId === undefined ? [{ kind: 'unknown' as const, what: 'line' as const, shown: words.line }] : []),
		...(known ? [] : [{ kind: 'unknown' as const, what: 'person' as const, shown: personCode || personName }])
	];
	const complete = roleId !== null && area !== null && lineId !== undefined && personId !== undefined;
	return { work: complete ? { roleId, area, lineId, personId } : null, reasons };
}

function rulesBroken(line: LineOfRow, { surroundings }: ImportGround, newcomers: Newcomers): RowReason[] {
	if (line.hours < 0n) return [{ kind: 'belowZero' }];
	const known = newcomers.has(line.personId) ? { ...line, personId: null } : line;
	const problem =
		declarationProblem(known, surroundings) ??
		// Whoever is new works no more hours in a day than others.
		(known === line ? null : tooManyFor(line, surroundings));
	return problem === null ? [] : [{ kind: 'rule', problem }];
}

function tooManyFor(line: LineOfRow, surroundings: DeclarationSurroundings): DeclarationProblem | null {
	const personIds = new Set([line.personId ?? '']);
	return declarationProblem(line, { ...surroundings, personIds });
}

/** People of whom the file has a code or a name that nobody goes by. */
class Newcomers {
	readonly #wanted: boolean;
	readonly #codes: Set<string>;
	readonly #byWord = new Map<string, NewPerson>();
	readonly #byId = new Map<string, NewPerson>();

	constructor(wanted: boolean, people: readonly DeclaredPerson[]) {
		this.#wanted = wanted;
		this.#codes = new Set(people.map(({ code }) => code.toLowerCase()));
	}

	get all(): readonly NewPerson[] {
		return [...this.#byId.values()];
	}
	has(id: string | null): boolean {
		return id !== null && this.#byId.has(id);
	}
	codeOf(id: string | null): string | undefined {
		return this.#byId.get(id ?? '')?.code;
	}

	/** `null` for nobody, `undefined` when new people are not wanted. */
	take(code: string, name: string): string | null | undefined {
		const given = code || name;
		if (given === '') return null;
		if (!this.#wanted) return undefined;
		const word = comparable(given);
		const known = this.#byWord.get(word);
		if (known) return known.id;
		const person: NewPerson = { id: `new ${this.#byId.size + 1}`, code: code || this.#nextCode(), name: name || null };
		this.#codes.add(person.code.toLowerCase());
		this.#byWord.set(word, person);
		this.#byId.set(person.id, person);
		return person.id;
	}

	#nextCode(): string {
		let number = 1;
		while (this.#codes.has(`p${number}`)) number += 1;
		return `P${number}`;
	}
}
