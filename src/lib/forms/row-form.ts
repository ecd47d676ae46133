/** What every form on one row of a list sends: which row, as the person saw it, and where it goes. */
import type { FormReader } from './form-reader';

/** The row that a form changes; `null` when it adds one. */
export function readChanging(form: FormReader<string>): { readonly id: string; readonly revision: number } | null {
	const id = form.optionalText('id', 63);
	return id === null ? null : { id, revision: form.revision() };
}

export function readDirection(form: FormReader<string>): 'up' | 'down' {
	return form.choice('direction', ['up', 'down']);
}
