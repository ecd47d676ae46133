/** What was just done with lines, as the address says it. */
import { declareDoneMessages } from '$lib/messages/declare-done';
import type { Locale } from '$lib/messages/locale';

export interface ToldDone {
	readonly told: string | null;
	/** How many lines it was done with. */
	readonly count: number;
	/** Of lines that were copied: how many they were. */
	readonly of: number;
}

/** `null` where nothing was done with lines, or something that is told elsewhere on the page. */
export function doneSentence({ told, count, of }: ToldDone, locale: Locale): string | null {
	const text = declareDoneMessages[locale];
	switch (told) {
		case 'copied':
			return text.copied(count, of);
		case 'withdrawn':
			return text.withdrawn(count);
		case 'corrected':
			return text.corrected;
		default:
			return null;
	}
}
