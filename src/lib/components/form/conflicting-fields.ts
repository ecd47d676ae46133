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
