/** What changes with more or fewer students, as sentences: the nearest brackets, one student, and room above the minimum. */
import type { SchemeComputation } from '$lib/domain/scheme/scheme-computation';
import { formatMoney, formatMoneyChange } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import { schemeMessages } from '$lib/messages/scheme';

export function aroundSentences(computation: SchemeComputation, locale: Locale): readonly string[] {
	const text = schemeMessages[locale];
	const count = (students: number) => formatCount(students, locale);
	if (computation.kind === 'unknown') return [];
	if (computation.kind === 'notEligible') {
		const { studentsShort, minimum, amountAtMinimum } = computation;
		const amount = formatMoney(amountAtMinimum, locale);
		return [text.belowMinimum({ short: count(studentsShort), minimum: count(minimum), amountAtMinimum: amount })];
	}
	const { next, previous, oneMore, oneFewer, aboveMinimum } = computation.steps;
	const change = (difference: typeof oneMore) => ({ difference: formatMoneyChange(difference, locale) });
	return [
		...(oneMore === 0n && next === null && previous === null ? [] : [text.oneMore(change(oneMore))]),
		...(oneFewer === null
			? aboveMinimum === 0
				? [text.oneFewerEndsIt]
				: []
			: oneFewer === 0n && next === null && previous === null
				? []
				: [text.oneFewer(change(oneFewer))]),
		...(next
			? [text.nextBracket({ more: count(next.more), students: count(next.students), ...change(next.difference) })]
			: []),
		...(previous
			? [
					text.previousBracket({
						...{ fewer: count(previous.fewer), students: count(previous.students) },
						...change(previous.difference)
					})
				]
			: []),
		...(aboveMinimum === null ? [] : [text.aboveMinimum({ students: count(aboveMinimum) })])
	];
}
