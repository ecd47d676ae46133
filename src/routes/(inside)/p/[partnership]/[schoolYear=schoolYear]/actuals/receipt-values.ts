/** A receipt as the texts of its form. */
import type { Receipt } from '$lib/domain/actuals/income';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import type { Locale } from '$lib/messages/locale';

/** `null` is a new one. By field name, as the form sends them. */
export function receiptValues(receipt: Receipt | null, locale: Locale): Readonly<Record<string, string>> {
	if (receipt === null) return {};
	const { sourceId, receivedOn, amount, reference } = receipt;
	return {
		...{ sourceId, receivedOn: formatDayFigures(receivedOn), reference: reference ?? '' },
		amount: formatMoneyFigure(amount, locale)
	};
}
