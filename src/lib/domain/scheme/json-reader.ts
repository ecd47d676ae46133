/**
 * Reads values out of unknown JSON and notes every problem instead of stopping at the first. After a problem a reader goes
 * on with a harmless stand-in; whoever uses it looks at `problems` before using what was read.
 */
import { dayFromText, toDay, type Day } from '../shared/day';
import { centsFromText, moneyText, ZERO_CENTS, type Cents } from '../shared/money';
import { readRecordId } from '../shared/record-id';
import type { SchemeProblem, SchemeProblemReason } from './scheme-problem';

/** A value with the path it was found at. */
export interface Field {
	readonly value: unknown;
	readonly path: string;
}
export type Fields<K extends string> = Readonly<Record<K, Field>>;

/** Stands for a field that is not there; that was noted when its object was read. */
const MISSING = Symbol('missing');
const LARGEST_COUNT = 1_000_000;

export class JsonReader {
	readonly problems: SchemeProblem[] = [];

	constructor(private readonly where: string) {}

	note({ value, path }: Field, reason: SchemeProblemReason): void {
		if (value === MISSING) return;
		const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		this.problems.push({ where: this.where, path, reason, found: plain ? String(value).slice(0, 80) : null });
	}

	/** The fields of an object that has exactly these keys. */
	object<const K extends string>(field: Field, keys: readonly K[]): Fields<K> {
		const source = isRecord(field.value) ? field.value : null;
		if (!source) this.note(field, 'notAnObject');
		const known = new Set<string>(keys);
		for (const [key, value] of Object.entries(source ?? {})) {
			if (!known.has(key)) this.note({ value, path: joined(field.path, key) }, 'unknownField');
		}
		const entries = keys.map((key) => {
			const path = joined(field.path, key);
			if (source && Object.hasOwn(source, key)) return [key, { value: source[key], path }] as const;
			if (source) this.problems.push({ where: this.where, path, reason: 'missing', found: null });
			return [key, { value: MISSING, path }] as const;
		});
		return Object.fromEntries(entries) as Fields<K>;
	}

	list<T>(field: Field, longest: number, read: (item: Field) => T): readonly T[] {
		if (!Array.isArray(field.value)) {
			this.note(field, 'notAList');
			return [];
		}
		if (field.value.length > longest) {
			this.note(field, 'listTooLong');
			return [];
		}
		return field.value.map((value: unknown, index) => read({ value, path: `${field.path}[${index}]` }));
	}

	/** `null` stays `null`; anything else is read. */
	nullable<T>(field: Field, read: (field: Field) => T): T | null {
		return field.value === null ? null : read(field);
	}

	text(field: Field, longest: number): string {
		const { value } = field;
		if (typeof value !== 'string') this.note(field, 'notText');
		else if (value.trim() === '') this.note(field, 'emptyText');
		else if (value.length > longest) this.note(field, 'tooLong');
		else return value;
		return '';
	}

	id(field: Field): string {
		const id = readRecordId(field.value);
		if (id !== null) return id;
		this.note(field, typeof field.value === 'string' ? 'badId' : 'notText');
		return '';
	}

	/** One of a fixed list of words. */
	choice<const T extends string>(field: Field, words: readonly [T, ...T[]], reason: SchemeProblemReason): T {
		const word = words.find((candidate) => candidate === field.value);
		if (word === undefined) this.note(field, reason);
		return word ?? words[0];
	}

	/** The word in one field of an object that decides which other fields it has; `null` when there is no such word. */
	variant<const T extends string>(field: Field, key: string, words: readonly [T, ...T[]]): T | null {
		if (!isRecord(field.value)) {
			this.note(field, 'notAnObject');
			return null;
		}
		const path = joined(field.path, key);
		const value = Object.hasOwn(field.value, key) ? field.value[key] : MISSING;
		const word = words.find((candidate) => candidate === value);
		if (value === MISSING) this.problems.push({ where: this.where, path, reason: 'missing', found: null });
		else if (word === undefined) this.note({ value, path }, 'notAllowed');
		return word ?? null;
	}

	day(field: Field): Day {
		const day = typeof field.value === 'string' ? dayFromText(field.value) : null;
		if (day === null) this.note(field, 'badDate');
		return day ?? toDay('2000-01-01');
	}

	/** A decimal string with exactly two digits, not below zero. A JSON number is refused: it may have lost its cents. */
	amount(field: Field): Cents {
		const amount = typeof field.value === 'string' ? centsFromText(field.value) : null;
		if (typeof field.value === 'number') this.note(field, 'amountAsNumber');
		else if (amount === null || moneyText(amount) !== field.value) this.note(field, 'notCanonical');
		else if (amount < 0n) this.note(field, 'negativeAmount');
		return amount ?? ZERO_CENTS;
	}

	/** A whole number from `smallest` to a million. */
	count(field: Field, smallest: number, largest: number = LARGEST_COUNT): number {
		const { value } = field;
		if (typeof value === 'number' && Number.isInteger(value) && value >= smallest && value <= largest) return value;
		this.note(field, 'notACount');
		return smallest;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}
