/** What a partner form gets back when it was not accepted, with the names that the sentences need. */
import { partnerValues } from '$lib/components/partner/partner-values';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import type { PartnerFormReason } from '$lib/forms/partner-form';
import type { Locale } from '$lib/messages/locale';
import { partnerMessages } from '$lib/messages/partners';
import type { NamedProblem, PartnerRefusal } from '$lib/server/usecases/partner-writing';

export function partnerAnswer(
	name: string,
	form: FormReader<PartnerFormReason>,
	locale: Locale,
	refusal?: PartnerRefusal
): FormAnswer {
	const base = { locale, reasons: partnerMessages[locale].reasons };
	if (!refusal) return formAnswer(name, form, base);
	if (refusal.kind === 'changedMeanwhile') {
		const { current } = refusal;
		const conflict = { by: current.updatedBy, at: current.updatedAt, theirs: partnerValues(current) };
		return formAnswer(name, form, { ...base, conflict });
	}
	if (refusal.kind !== 'invalid') return formAnswer(name, form, { ...base, notice: noticeOf(refusal, locale) });
	const sentences = refusal.problems.map((found) => [fieldOf(found), sentenceOf(found, locale)] as const);
	const fields = Object.fromEntries([...sentences].reverse());
	const elsewhere = sentences.filter(([field]) => !(field in form.failure().values)).map(([, sentence]) => sentence);
	return formAnswer(name, form, { ...base, fields, ...(elsewhere.length > 0 && { notice: elsewhere.join(' ') }) });
}

function sentenceOf({ reason, partnerName, otherName }: NamedProblem, locale: Locale): string {
	return partnerMessages[locale].problems[reason](partnerName, otherName ?? '');
}

/** The form asks for the last day of a membership. */
function fieldOf({ field }: NamedProblem): string {
	return field === 'memberUntil' ? 'lastDay' : field;
}

function noticeOf(
	refusal: Exclude<PartnerRefusal, { kind: 'invalid' } | { kind: 'changedMeanwhile' }>,
	locale: Locale
): string {
	const text = partnerMessages[locale];
	if (refusal.kind !== 'hasHistory') return text[refusal.kind];
	if (refusal.history.length === 0) return text.hasHiddenHistory;
	return text.hasHistory(refusal.history.map(({ kind, count }) => text.history[kind](count)).join(', '));
}
