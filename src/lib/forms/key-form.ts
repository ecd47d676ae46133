/** The form of an allocation key: what was typed → the key to be counted and frozen, or why not. */
import { KEY_KINDS, type KeyKind } from '$lib/domain/allocation/allocation-key';
import type { Day } from '$lib/domain/shared/day';
import type { Locale } from '$lib/messages/locale';
import type { FormReader } from './form-reader';
import { readWeight } from './split-form';

/** Kinds whose bases people fill in; the others are counted. */
export const ENTERED_KINDS: readonly KeyKind[] = ['percentages', 'declaredHours'];

export interface TypedKey {
	readonly name: string;
	readonly kind: KeyKind;
	readonly referenceDay: Day;
	readonly partnerIds: readonly string[];
	readonly entered: Readonly<Record<string, string>>;
}

/** `partnerIds` are those the form offered, in order. */
export function readKey(form: FormReader<string>, partnerIds: readonly string[], locale: Locale): TypedKey {
	const kind = form.choice('kind', KEY_KINDS);
	const chosen = partnerIds.filter((id) => form.ticked(`partner-${id}`));
	const entered = ENTERED_KINDS.includes(kind) ? chosen.map((id) => [id, weightOf(form, id, locale)] as const) : [];
	return {
		name: form.text('name').replace(/\s+/g, ' '),
		kind,
		referenceDay: form.day('referenceDay'),
		partnerIds: chosen,
		entered: Object.fromEntries(entered)
	};
}

function weightOf(form: FormReader<string>, partnerId: string, locale: Locale): string {
	const field = `weight-${partnerId}`;
	const typed = form.text(field, { optional: true, longest: 40 });
	if (typed === '') return '0';
	const read = readWeight(typed, locale);
	if (!read.ok) form.refuse(field, read.error);
	return read.ok ? read.value : '0';
}
