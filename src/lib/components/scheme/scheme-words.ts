/** A scheme in a few words for lists: what it pays, its minimum, its period. */
import type { Scheme } from '$lib/domain/scheme/scheme';
import { addDays } from '$lib/domain/shared/day';
import { formatDayShort } from '$lib/format/day';
import { formatMoney } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import { schemesMessages } from '$lib/messages/schemes';

export function paysText({ rule }: Scheme, locale: Locale): string {
	const text = schemesMessages[locale];
	const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, locale);
	switch (rule.kind) {
		case 'brackets': {
			const [first, last] = [rule.brackets[0], rule.brackets.at(-1)];
			return first && last ? text.paysBrackets(money(first.amount), money(last.amount)) : text.paysUnknown;
		}
		case 'perStudent': {
			const each = money(rule.amountPerStudent.value);
			const fixed = rule.fixedAmount.value;
			return fixed === 0n ? text.paysOnlyPerStudent(each) : text.paysPerStudent(money(fixed), each);
		}
		case 'fixedYearly':
			return text.paysFixed(money(rule.amountPerYear.value));
		case 'unknown':
			return text.paysUnknown;
	}
}

export function minimumText({ minimumStudents, origin }: Scheme, locale: Locale): string {
	const text = schemesMessages[locale];
	if (minimumStudents === null) return origin === 'entered' ? text.none : text.noneOrNotFound;
	const students = formatCount(minimumStudents.value, locale);
	return minimumStudents.scope === 'partnership' ? text.minimumOf(students) : text.minimumRegion(students);
}

/** "1 jan 2025 – 31 dec 2025" */
export function periodText({ from, until }: Pick<Scheme, 'from' | 'until'>, locale: Locale): string {
	return `${formatDayShort(from, locale)} – ${formatDayShort(addDays(until, -1), locale)}`;
}
