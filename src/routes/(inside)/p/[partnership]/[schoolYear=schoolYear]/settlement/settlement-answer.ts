/** What the forms of advances, contributions and swaps get back when they were not accepted. */
import { advanceValues, contributionValues } from '$lib/components/settlement/settling-values';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import { formatMoney } from '$lib/format/money';
import type { Locale } from '$lib/messages/locale';
import { readingMessages } from '$lib/messages/reading';
import { settlingMessages } from '$lib/messages/settling-facts';
import type { AdvanceRefusal } from '$lib/server/usecases/edit-advances';
import type { ContributionRefusal } from '$lib/server/usecases/ask-contributions';
import type { SwapRefusal } from '$lib/server/usecases/take-swap';

export function advanceAnswer(form: FormReader, locale: Locale, refusal?: AdvanceRefusal): FormAnswer {
	const text = settlingMessages[locale];
	if (!refusal) return formAnswer('advance', form, { locale });
	switch (refusal.kind) {
		case 'changedMeanwhile':
			return conflicting('advance', form, locale, refusal.current, advanceValues(refusal.current, locale));
		case 'partnerUnknown':
		case 'toLeadPartner':
			return formAnswer('advance', form, { locale, fields: { partnerId: text.problems[refusal.kind] } });
		case 'notAboveZero':
			return formAnswer('advance', form, { locale, fields: { amount: text.problems.notAboveZero } });
		case 'inFuture':
			return formAnswer('advance', form, { locale, fields: { paidOn: text.problems.inFuture } });
		case 'sameAdvance':
			return formAnswer('advance', form, { locale, fields: { reference: text.problems.sameAdvance } });
		default:
			return formAnswer('advance', form, { locale, notice: text.notices[refusal.kind] });
	}
}

export function contributionAnswer(form: FormReader, locale: Locale, refusal?: ContributionRefusal): FormAnswer {
	const text = settlingMessages[locale];
	if (!refusal) return formAnswer('contribution', form, { locale });
	switch (refusal.kind) {
		case 'changedMeanwhile':
			return conflicting('contribution', form, locale, refusal.current, contributionValues(refusal.current, locale));
		case 'sourceUnknown':
		case 'promiseUnknown':
			return formAnswer('contribution', form, { locale, fields: { sourceId: text.problems[refusal.kind] } });
		case 'notAboveZero':
			return formAnswer('contribution', form, { locale, fields: { amount: text.problems.notAboveZero } });
		case 'afterTheYear':
		case 'sameAsked':
			return formAnswer('contribution', form, { locale, fields: { dueOn: text.problems[refusal.kind] } });
		case 'aboveThePromise': {
			const [promised, asked, room] = [refusal.promised, refusal.asked, refusal.room].map((one) =>
				formatMoney(one, locale)
			);
			const amount = text.aboveThePromise(promised ?? '', asked ?? '', room ?? '');
			return formAnswer('contribution', form, { locale, fields: { amount } });
		}
		default:
			return formAnswer('contribution', form, { locale, notice: text.notices[refusal.kind] });
	}
}

export function swapAnswer(
	name: 'swap' | 'answer',
	form: FormReader,
	locale: Locale,
	refusal?: SwapRefusal
): FormAnswer {
	const text = settlingMessages[locale];
	if (!refusal) return formAnswer(name, form, { locale });
	switch (refusal.kind) {
		case 'notWaiting':
			return formAnswer(name, form, { locale, notice: text.notices.notWaiting });
		case 'amountDiffers': {
			const amount = text.amountDiffers(formatMoney(refusal.amount, locale));
			return formAnswer(name, form, { locale, fields: { amount } });
		}
		case 'notAboveZero':
			return formAnswer(name, form, { locale, fields: { amount: text.problems.notAboveZero } });
		case 'aboveTheTotal': {
			const amount = text.aboveTheTotal(formatMoney(refusal.total, locale));
			return formAnswer(name, form, { locale, fields: { amount } });
		}
		case 'aboveWhatIsKnown': {
			const amount = text.aboveWhatIsKnown(formatMoney(refusal.known, locale));
			return formAnswer(name, form, { locale, fields: { amount } });
		}
		case 'tooLarge':
			return formAnswer(name, form, { locale, fields: { amount: readingMessages[locale].tooLarge } });
		case 'sameProposed':
			return formAnswer(name, form, { locale, fields: { description: text.problems.sameProposed } });
		case 'noSideOfOwn':
			return formAnswer(name, form, { locale, fields: { fromPartnerId: text.problems.noSideOfOwn } });
		case 'hoursNeedTariff':
			return formAnswer(name, form, { locale, fields: { tariffPerHour: text.problems.hoursNeedTariff } });
		default:
			return formAnswer(name, form, { locale, fields: { toPartnerId: text.problems[refusal.kind] } });
	}
}

function conflicting(
	name: string,
	form: FormReader,
	locale: Locale,
	current: { readonly revision: number; readonly updatedBy: string | null; readonly updatedAt: Date },
	theirs: Readonly<Record<string, string>>
): FormAnswer {
	const conflict = { by: current.updatedBy, at: current.updatedAt, theirs };
	const answer = formAnswer(name, form, { locale, conflict });
	return { ...answer, values: { ...answer.values, revision: String(current.revision) } };
}
