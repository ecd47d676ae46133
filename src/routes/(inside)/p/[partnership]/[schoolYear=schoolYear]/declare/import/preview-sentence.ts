/** The sentence on top of a file that was read: how many rows are new, what they come to, and what becomes of the others. */
import { strong } from '$lib/format/emphasis';
import { formatCount, formatHours } from '$lib/format/quantity';
import { importHoursMessages } from '$lib/messages/import-hours';
import { valuesInWords } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';
import type { Preview } from './preview-data';

type Previewed = Pick<Preview, 'counts' | 'hours' | 'values'>;

export function previewSentence({ counts, hours, values }: Previewed, locale: Locale): string {
	const text = importHoursMessages[locale];
	const { present, refused } = counts;
	const rows = (count: number) => text.rows(formatCount(count, locale), count === 1);
	const others = [
		present === 0 ? '' : present === 1 ? text.onePresent : text.alsoPresent(rows(present)),
		refused === 0 ? '' : refused === 1 ? text.oneRefused : text.alsoRefused(rows(refused))
	];
	return [newRows(), ...others].filter(Boolean).join(' ');

	function newRows(): string {
		if (counts.added === 0) return present === 0 && refused > 0 ? text.answerAllRefused : text.answerNothing;
		const added = [strong(rows(counts.added)), strong(formatHours(hours, locale))] as const;
		if (noneIsPriced(values)) return text.answerUnpriced(...added);
		// The rows without a tariff are told below, in hours.
		return text.answer(...added, valuesInWords({ ...values, unpriced: 0 }, locale, strong));
	}
}

/** Nothing can be said in euros of such rows, not even that it is € 0. */
export function noneIsPriced({ paid, inKind }: Previewed['values']): boolean {
	return paid === null && inKind === null;
}
