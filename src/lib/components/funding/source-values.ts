/** A funding source as the texts of its form, and which field of the form a field of the facts is. */
import type { FundingSource } from '$lib/domain/coverage/funding-source';
import { addDays } from '$lib/domain/shared/day';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import { formatHoursFigure } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';

/** By field name, as the form sends them. */
export function sourceValues(source: FundingSource, locale: Locale): Readonly<Record<string, string>> {
	const { amount, duration } = source;
	const until = duration.kind === 'incidental' ? duration.until : null;
	return {
		name: source.name,
		giverPartnerId: source.giverPartnerId ?? '',
		contribution: source.inKind ? 'inKind' : 'cash',
		amountKind: amount.kind,
		amount: amount.kind === 'entered' ? formatMoneyFigure(amount.amount, locale) : '',
		hours: amount.kind === 'hours' ? formatHoursFigure(amount.hours, locale) : '',
		valuePerHour: amount.kind === 'hours' ? formatMoneyFigure(amount.valuePerHour, locale) : '',
		...Object.fromEntries(source.areas.map((area) => [`area-${area}`, 'on'])),
		areasLimitedBy: source.areasLimitedBy,
		certainty: source.certainty,
		duration: duration.kind,
		lastDay: until === null ? '' : formatDayFigures(addDays(until, -1)),
		regularFunding: source.regularFunding,
		note: source.note ?? ''
	};
}

/** A new source: cash, structural, everything else still to be said. */
export const NEW_SOURCE: Readonly<Record<string, string>> = {
	contribution: 'cash',
	amountKind: 'entered',
	areasLimitedBy: 'agreement',
	certainty: 'expected',
	duration: 'structural',
	regularFunding: 'notAnswered'
};
