/** Where in the table it stands that a line was refused, and what is said of the rest of its row. */
import type { RefusedCell } from '$lib/components/shared/grid/grid-types';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import type { Locale } from '$lib/messages/locale';
import type { RowAnswer } from './send-declarations';

type Refused = Extract<RowAnswer, { readonly kind: 'refused' }>;

/** `columnOf`: the column of what a refusal is about, `null` for the line as a whole. */
export function refusedCell(
	{ field, message }: Refused,
	columnOf: (field: string | null) => string,
	locale: Locale
): RefusedCell {
	const told = field === undefined ? message : declareSavingMessages[locale].refused(message);
	return { columnId: columnOf(field ?? null), message: told };
}

/** At a cell of a row that is kept elsewhere: what is typed in it was not saved, because of itself or of another cell that changed with it. */
export function refusedEdit(
	{ message }: Refused,
	columnId: string,
	{
		about,
		together,
		locale
	}: { readonly about: string; readonly together: ReadonlySet<string>; readonly locale: Locale }
): { readonly kind: 'refused'; readonly message: string } {
	const isOther = columnId !== about && together.has(about);
	return { kind: 'refused', message: isOther ? declareSavingMessages[locale].refusedWith(message) : message };
}
