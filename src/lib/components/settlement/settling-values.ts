/** Advances and contributions as the texts of their forms, by field name. */
import type { Advance } from '$lib/domain/settlement/advance';
import type { ContributionRequest } from '$lib/domain/settlement/contribution';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import type { Locale } from '$lib/messages/locale';

type Texts = Readonly<Record<string, string>>;

/** `null` is a new one. */
export function advanceValues(advance: Advance | null, locale: Locale): Texts {
	if (advance === null) return {};
	const { partnerId, amount, paidOn, reference } = advance;
	return {
		...{ partnerId, amount: formatMoneyFigure(amount, locale), paidOn: formatDayFigures(paidOn) },
		reference: reference ?? ''
	};
}

export function contributionValues(request: ContributionRequest | null, locale: Locale): Texts {
	if (request === null) return {};
	const { sourceId, amount, dueOn } = request;
	return { sourceId, amount: formatMoneyFigure(amount, locale), dueOn: formatDayFigures(dueOn) };
}
