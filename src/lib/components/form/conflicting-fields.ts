/** The fields of a form beside what somebody else made of them meanwhile. */
import type { ConflictingField } from '$lib/components/shared/ConflictNotice.svelte';
import type { FormAnswer } from '$lib/forms/form-answer';

/** One entry per label, in their order; `write` puts a value that is an id or a word of our own into the reader's words. */
export function conflictingFields(
	answer: Pick<FormAnswer, 'values' | 'conflict'> | null,
	labels: Readonly<Record<string, string>>,
	write: (field: string, value: string) => string = (_field, value) => value
): ConflictingField[] {
	return Object.entries(labels).map(([field, label]) => ({
		label,
		theirs: write(field, answer?.conflict?.theirs[field] ?? ''),
		mine: write(field, answer?.values[field] ?? '')
	}));
}

/** What the values of a field are called, by field name; other values are written as they are. */
export function inWords(words: Readonly<Record<string, Readonly<Record<string, string>>>>) {
	return (field: string, value: string): string => {
		const known = words[field];
		return known && Object.hasOwn(known, value) ? (known[value] ?? value) : value;
	};
}

/** By id, as `inWords` takes them; `none` when nothing is chosen. */
export function namesById(
	list: readonly { readonly id: string; readonly name: string }[],
	none: string
): Readonly<Record<string, string>> {
	return { ...Object.fromEntries(list.map(({ id, name }) => [id, name])), '': none };
}
