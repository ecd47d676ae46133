/**
 * Form data → values or field errors. Every field is read even after one fails, so that all errors come back at once, and
 * what was typed always goes back to the page.
 */
import { dayFromText, type Day } from '$lib/domain/shared/day';
import type { HourHundredths } from '$lib/domain/shared/hours';
import type { Cents } from '$lib/domain/shared/money';
import type { Result } from '$lib/domain/shared/result';
import { readDay } from '$lib/format/read-day';
import { readMoney } from '$lib/format/read-money';
import { readCount, readHours, readPercentage } from '$lib/format/read-quantity';
import type { ReadRefusal } from '$lib/format/read-refusal';
import type { Locale } from '$lib/messages/locale';

/** Why a field was refused: how it reads, or a reason of the form itself. The sentences are in `messages/shared.ts`. */
export type FieldRefusal = ReadRefusal | 'required' | 'tooLong' | 'notAChoice';

export interface FormFailure<Reason extends string = never> {
	/** As typed, by field name; never passwords. */
	readonly values: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, FieldRefusal | Reason>>;
}

interface TextRule {
	readonly optional?: boolean;
	readonly longest?: number;
}

export class FormReader<Reason extends string = never> {
	readonly #data: FormData;
	readonly #locale: Locale;
	readonly #errors: Record<string, FieldRefusal | Reason> = {};

	constructor(data: FormData, locale: Locale) {
		this.#data = data;
		this.#locale = locale;
	}

	get failed(): boolean {
		return Object.keys(this.#errors).length > 0;
	}

	/** Adds a refusal of the form's own rules; the first one of a field stays. */
	refuse(field: string, reason: FieldRefusal | Reason): void {
		this.#errors[field] ??= reason;
	}

	failure(): FormFailure<Reason> {
		const typed = [...this.#data.entries()].filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0])
		);
		return { values: Object.fromEntries(typed), errors: { ...this.#errors } };
	}

	/** One line of text, trimmed; "" when optional and empty. */
	text(field: string, { optional = false, longest = 200 }: TextRule = {}): string {
		const typed = this.#typed(field);
		if (typed === '' && !optional) this.refuse(field, 'required');
		if (typed.length > longest) this.refuse(field, 'tooLong');
		return typed;
	}

	/** `null` when empty. */
	optionalText(field: string, longest = 4000): string | null {
		const typed = this.text(field, { optional: true, longest });
		return typed === '' ? null : typed;
	}

	choice<T extends string>(field: string, choices: readonly T[]): T {
		const typed = this.#typed(field);
		const chosen = choices.find((choice) => choice === typed);
		if (chosen === undefined) this.refuse(field, typed === '' ? 'required' : 'notAChoice');
		return (chosen ?? choices[0]) as T;
	}

	/** All ticked values of one name, unknown ones refused. */
	choices<T extends string>(field: string, choices: readonly T[]): readonly T[] {
		const typed = this.#data.getAll(field).map(String);
		if (typed.some((value) => !choices.includes(value as T))) this.refuse(field, 'notAChoice');
		return choices.filter((choice) => typed.includes(choice));
	}

	ticked(field: string): boolean {
		return this.#data.get(field) !== null;
	}

	money(field: string): Cents {
		return this.#read(field, readMoney(this.#typed(field), this.#locale)) ?? (0n as Cents);
	}

	optionalMoney(field: string): Cents | null {
		return this.#typed(field) === '' ? null : this.money(field);
	}

	hours(field: string): HourHundredths {
		return this.#read(field, readHours(this.#typed(field), this.#locale)) ?? (0n as HourHundredths);
	}

	count(field: string): number {
		return this.#read(field, readCount(this.#typed(field), this.#locale)) ?? 0;
	}

	percentage(field: string): string {
		return this.#read(field, readPercentage(this.#typed(field), this.#locale)) ?? '0';
	}

	day(field: string): Day {
		return this.#read(field, readDay(this.#typed(field))) ?? (dayFromText('2000-01-01') as Day);
	}

	optionalDay(field: string): Day | null {
		return this.#typed(field) === '' ? null : this.day(field);
	}

	/** The revision of the row as the page showed it; 0 when it is missing, which no row has. */
	revision(field = 'revision'): number {
		const typed = Number(this.#typed(field));
		return Number.isSafeInteger(typed) ? typed : 0;
	}

	#typed(field: string): string {
		const value = this.#data.get(field);
		return typeof value === 'string' ? value.trim() : '';
	}

	#read<T>(field: string, result: Result<T, ReadRefusal>): T | null {
		if (result.ok) return result.value;
		this.refuse(field, result.error === 'empty' ? 'required' : result.error);
		return null;
	}
}
