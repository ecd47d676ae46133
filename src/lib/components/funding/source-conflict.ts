/** What two people made of one source, field by field, in the words of its form. */
import { AREAS } from '$lib/domain/shared/area';
import type { FormAnswer } from '$lib/forms/form-answer';
import { fundingMessages } from '$lib/messages/funding';
import type { Locale } from '$lib/messages/locale';
import { sharedMessages } from '$lib/messages/shared';
import { wordMessages } from '$lib/messages/words';
import { conflictingFields, inWords, namesById } from '../form/conflicting-fields';

export function sourceConflict(
	answer: FormAnswer | null,
	partners: readonly { readonly id: string; readonly name: string }[],
	locale: Locale
) {
	const text = fundingMessages[locale];
	const shared = sharedMessages[locale];
	const words = wordMessages[locale];
	const { form } = text;
	const labels = {
		name: form.name,
		giverPartnerId: form.giver,
		amountKind: form.amountKind,
		amount: form.amount,
		hours: form.hoursLabel,
		valuePerHour: form.valuePerHour,
		contribution: form.contribution,
		...Object.fromEntries(AREAS.map((area) => [`area-${area}`, words.area[area]])),
		areasLimitedBy: form.areasLimitedBy,
		certainty: form.certainty,
		duration: form.duration,
		lastDay: form.lastDay,
		regularFunding: form.regularFunding,
		note: form.note
	};
	const write = inWords({
		giverPartnerId: namesById(partners, text.outside),
		amountKind: { entered: form.entered, hours: form.hours, subsidy: form.subsidy, unknown: form.unknown },
		contribution: { cash: form.cash, inKind: form.inKind },
		...Object.fromEntries(AREAS.map((area) => [`area-${area}`, { on: shared.yes, '': shared.no }])),
		areasLimitedBy: { law: form.law, agreement: form.agreement },
		certainty: words.certainty,
		duration: { structural: form.structural, incidental: form.incidental },
		regularFunding: words.regularFunding
	});
	return conflictingFields(answer, labels, write);
}
