/** What a settings form gets back when it was not accepted. */
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import type { SettingsFormReason } from '$lib/forms/settings-form';
import type { Locale } from '$lib/messages/locale';
import { settingsMessages } from '$lib/messages/settings';
import type { SettingsRefusal } from '$lib/server/usecases/change-budget-settings';
import { settingsValues } from './settings-values';

export function settingsAnswer(
	name: string,
	form: FormReader<SettingsFormReason>,
	locale: Locale,
	refusal?: SettingsRefusal
): FormAnswer {
	const text = settingsMessages[locale];
	const base = { locale, reasons: text.reasons };
	if (!refusal) return formAnswer(name, form, base);
	if (refusal.kind === 'invalid') {
		const fields = refusal.problems.map(({ field, reason }) => [field, text.problems[reason]] as const);
		const shown = new Set(Object.keys(form.failure().values));
		const elsewhere = fields.filter(([field]) => !shown.has(field) && field !== 'sharedKey');
		const notice = elsewhere.map(([, sentence]) => sentence).join(' ');
		return formAnswer(name, form, {
			...base,
			fields: Object.fromEntries(fields),
			...(notice !== '' && { notice })
		});
	}
	const { current } = refusal;
	const conflict = { by: current.updatedBy, at: current.updatedAt, theirs: settingsValues(current, locale) };
	return formAnswer(name, form, { ...base, conflict });
}
