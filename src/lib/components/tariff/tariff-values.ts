/** Tariffs and roles as the texts of their forms, and how a tariff's period reads. */
import { addDays } from '$lib/domain/shared/day';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';
import { formatDay, formatDayFigures, formatLastDay } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import type { Locale } from '$lib/messages/locale';
import { tariffMessages } from '$lib/messages/tariffs';

export function tariffValues(tariff: Tariff, locale: Locale): Readonly<Record<string, string>> {
	return {
		partnerId: tariff.partnerId ?? '',
		roleId: tariff.roleId ?? '',
		area: tariff.area ?? '',
		amountPerHour: formatMoneyFigure(tariff.amountPerHour, locale),
		validFrom: formatDayFigures(tariff.validFrom),
		lastDay: tariff.validUntil === null ? '' : formatDayFigures(addDays(tariff.validUntil, -1)),
		agreedIn: tariff.agreedIn ?? ''
	};
}

export function roleValues({ name, aliases }: Role): Readonly<Record<string, string>> {
	return { roleName: name, aliases: aliases.join(', ') };
}

/** "vanaf 1 augustus 2026", with "tot en met 31 juli 2027" when it ends. */
export function periodText({ validFrom, validUntil }: Tariff, locale: Locale): string {
	const text = tariffMessages[locale];
	const begins = text.from(formatDay(validFrom, locale));
	return validUntil === null ? begins : `${begins} ${text.until(formatLastDay(validUntil, locale))}`;
}
