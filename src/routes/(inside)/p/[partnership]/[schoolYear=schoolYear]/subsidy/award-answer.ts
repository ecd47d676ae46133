/** What an award form gets back when it was not accepted. */
import { addDays } from '$lib/domain/shared/day';
import { formAnswer, type FormAnswer, type Refusals } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import { awardMessages } from '$lib/messages/award';
import type { Locale } from '$lib/messages/locale';
import type { AwardRefusal, InstalmentRefusal } from '$lib/server/usecases/award-writing';

export function awardAnswer(
	name: string,
	form: FormReader,
	locale: Locale,
	refusal?: AwardRefusal | InstalmentRefusal
): FormAnswer {
	const text = awardMessages[locale];
	const answer = (more: Partial<Refusals<never>>) => formAnswer(name, form, { locale, ...more });
	switch (refusal?.kind) {
		case undefined:
			return answer({});
		case 'untilNotAfterFrom':
			return answer({ fields: { lastDay: text.refused.untilNotAfterFrom } });
		case 'negativeAmount':
			return answer({ fields: { amount: text.refused.negativeAmount } });
		case 'correctedBeforeGranted':
			return answer({ fields: { decidedOn: text.refused.correctedBeforeGranted } });
		case 'receivedInFuture':
			return answer({ fields: { receivedOn: text.refused.receivedInFuture } });
		case 'wasPaid':
		case 'inVersion':
		case 'notRemoved':
			return answer({ notice: text.refused[refusal.kind] });
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = 'title' in current ? awardTexts(current, locale) : instalmentTexts(current, locale);
			return answer({ conflict: { by: current.updatedBy, at: current.updatedAt, theirs } });
		}
	}
}

type Current<K> = Extract<AwardRefusal | InstalmentRefusal, { kind: 'changedMeanwhile'; current: K }>['current'];

function awardTexts(
	award: Extract<Current<unknown>, { title: string }>,
	locale: Locale
): Readonly<Record<string, string>> {
	return {
		title: award.title,
		from: formatDayFigures(award.from),
		lastDay: formatDayFigures(addDays(award.until, -1)),
		amount: formatMoneyFigure(award.granted.amount, locale),
		decidedOn: formatDayFigures(award.granted.decidedOn)
	};
}

function instalmentTexts(
	instalment: Extract<Current<unknown>, { dueOn: string }>,
	locale: Locale
): Readonly<Record<string, string>> {
	return {
		dueOn: formatDayFigures(instalment.dueOn),
		amount: formatMoneyFigure(instalment.amount, locale),
		receivedOn: instalment.receivedOn === null ? '' : formatDayFigures(instalment.receivedOn)
	};
}
