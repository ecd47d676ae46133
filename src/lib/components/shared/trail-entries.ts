/** Events of the audit trail as the entries of `ChangeTrail`: which fields changed, in the words and notation of the reader. */
import { capitalised } from '$lib/format/capitalised';
import { changedFields } from '$lib/format/changed-fields';
import { eventMessages } from '$lib/messages/events';
import type { Locale } from '$lib/messages/locale';
import { trailMessages } from '$lib/messages/trail';

export interface TrailEntry {
	readonly id: number;
	readonly at: Date;
	readonly userName: string;
	/** What happened: "Gewijzigd". */
	readonly what: string;
	readonly reason: string | null;
	/** In the reader's notation; "" is empty. */
	readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

interface RecordedEvent {
	readonly id: number;
	readonly at: Date;
	readonly userName: string;
	/** "partner.changed" */
	readonly action: string;
	readonly before: unknown;
	readonly after: unknown;
	readonly reason: string | null;
}

/** What was done, out of an action of the trail: "changed" of "partner.changed". */
export function verbOf(action: string): string {
	return action.slice(action.lastIndexOf('.') + 1);
}

/** `labels` name the fields that are told, in their order; `write` puts a field's value into the reader's notation. */
export function trailEntries(
	events: readonly RecordedEvent[],
	labels: Readonly<Record<string, string>>,
	write: (field: string, value: unknown) => string,
	locale: Locale
): TrailEntry[] {
	const words: Readonly<Record<string, string>> = { ...eventMessages[locale].verbs, ...trailMessages[locale].verbs };
	return events.map(({ before, after, action, ...event }) => ({
		...event,
		what: capitalised(words[verbOf(action)] ?? action),
		changes:
			before === null || after === null
				? []
				: changedFields(before, after, Object.keys(labels)).map((changed) => ({
						label: labels[changed.field] ?? changed.field,
						before: write(changed.field, changed.before),
						after: write(changed.field, changed.after)
					}))
	}));
}
