/** Settings as the texts of their form, by field name. */
import type { BudgetSettings } from '$lib/domain/budget/budget-facts';
import { AREAS } from '$lib/domain/shared/area';
import { formatDayFigures } from '$lib/format/day';
import { formatDecimal, withoutTrailingZeros } from '$lib/format/decimal';
import type { Locale } from '$lib/messages/locale';

export function settingsValues(settings: BudgetSettings, locale: Locale): Readonly<Record<string, string>> {
	const perArea = AREAS.flatMap((area) => {
		const carrier = settings.gapCarriers[area];
		return [
			[`sharedKey.${area}`, formatDecimal(withoutTrailingZeros(settings.sharedKey[area]), locale)],
			[`gapCarriers.${area}`, carrier.kind],
			[`gapKey.${area}`, carrier.kind === 'key' ? carrier.keyId : '']
		] as const;
	});
	return {
		referenceYear: settings.referenceYear,
		schemeId: settings.schemeId ?? '',
		recipient: settings.recipient,
		twelfthsInFirstCalendarYear: String(settings.twelfthsInFirstCalendarYear),
		twelfthsReason: settings.twelfthsReason ?? '',
		pricingDay: formatDayFigures(settings.pricingDay),
		sharedKeyReason: settings.sharedKeyReason ?? '',
		...Object.fromEntries(perArea)
	};
}
