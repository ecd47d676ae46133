/**
 * What a page with several forms gets back when one of them was not accepted: which one, what was typed, and why, in
 * sentences of the reader's language.
 */
import type { Locale } from '$lib/messages/locale';
import { readingMessages } from '$lib/messages/reading';
import type { FormReader } from './form-reader';

export interface FormAnswer {
	/** Name of the form on the page. */
	readonly form: string;
	/** As typed, by field name. */
	readonly values: Readonly<Record<string, string>>;
	/** A sentence per field that is not right. */
	readonly errors: Readonly<Record<string, string>>;
	/** Why a rule said no, when that is not about one field. */
	readonly notice: string | null;
	readonly conflict: FormConflict | null;
}

/** Somebody else changed the row first. */
export interface FormConflict {
	readonly by: string | null;
	readonly at: Date;
	/** What is there now, by field name, in the reader's notation. */
	readonly theirs: Readonly<Record<string, string>>;
}

export interface Refusals<Reason extends string> {
	readonly locale: Locale;
	/** The sentences of the form's own reasons. */
	readonly reasons?: Readonly<Record<Reason, string>>;
	/** Sentences for fields that a rule refused. */
	readonly fields?: Readonly<Record<string, string>>;
	readonly notice?: string;
	readonly conflict?: FormConflict;
}

export function formAnswer<Reason extends string>(
	form: string,
	reader: FormReader<Reason>,
	{ locale, reasons, fields = {}, notice, conflict }: Refusals<Reason>
): FormAnswer {
	const { values, errors } = reader.failure();
	const sentences: Readonly<Record<string, string>> = { ...readingMessages[locale], ...reasons };
	const read = Object.entries(errors).map(([field, reason]) => [field, sentences[reason] ?? reason]);
	return {
		form,
		values,
		errors: { ...Object.fromEntries(read), ...fields },
		notice: notice ?? null,
		conflict: conflict ?? null
	};
}
