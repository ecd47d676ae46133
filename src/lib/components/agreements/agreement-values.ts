/** Agreed hours and rounds as the texts of their forms. */
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { addDays } from '$lib/domain/shared/day';
import { formatDayFigures } from '$lib/format/day';
import { formatHoursFigure } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';

/** `null` is a new one. By field name, as the form sends them. */
export function commitmentValues(commitment: Commitment | null, locale: Locale): Readonly<Record<string, string>> {
	if (commitment === null) return { area: 'opleiden' };
	const { partnerId, roleId, area, activity, hours, lineId, note } = commitment;
	return {
		...{ partnerId, roleId, area, activity, lineId: lineId ?? '', note: note ?? '' },
		hours: formatHoursFigure(hours, locale)
	};
}

type RoundFields = Pick<DeclarationRound, 'name' | 'from' | 'until' | 'submitBy' | 'graceDays'>;

export function roundValues(round: RoundFields | null): Readonly<Record<string, string>> {
	if (round === null) return { graceDays: '7' };
	return {
		name: round.name,
		from: formatDayFigures(round.from),
		lastDay: formatDayFigures(addDays(round.until, -1)),
		submitBy: formatDayFigures(round.submitBy),
		graceDays: String(round.graceDays)
	};
}
