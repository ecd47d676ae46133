/** What a funding form gets back when it was not accepted. */
import { sourceValues } from '$lib/components/funding/source-values';
import type { SourceProblem } from '$lib/domain/coverage/source-rules';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import type { SourceFormReason } from '$lib/forms/funding-form';
import { fundingMessages } from '$lib/messages/funding';
import type { Locale } from '$lib/messages/locale';
import type { SourceRefusal } from '$lib/server/usecases/edit-funding-sources';

/** The field of the form each problem is about. */
const FIELDS: Readonly<Record<SourceProblem['kind'], string>> = {
	nameTaken: 'name',
	noArea: 'areas',
	giverUnknown: 'giverPartnerId',
	inKindWithoutGiver: 'giverPartnerId',
	hoursAreInKind: 'contribution',
	subsidyIsCash: 'contribution',
	subsidyTaken: 'amountKind',
	amountNegative: 'amount',
	amountTooLarge: 'valuePerHour'
};

export function fundingAnswer(
	name: 'save' | 'remove' | 'restore' | 'move',
	form: FormReader<SourceFormReason>,
	locale: Locale,
	refusal?: SourceRefusal
): FormAnswer {
	const text = fundingMessages[locale];
	const base = { locale, reasons: text.reasons };
	if (!refusal) return formAnswer(name, form, base);
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { current } = refusal;
			const conflict = { by: current.updatedBy, at: current.updatedAt, theirs: sourceValues(current, locale) };
			const answer = formAnswer(name, form, { ...base, conflict });
			return { ...answer, values: { ...answer.values, revision: String(current.revision) } };
		}
		case 'usedInSplit':
			return formAnswer(name, form, {
				...base,
				notice: text.usedInSplit(refusal.nodes.map((node) => node.name).join(', '))
			});
		case 'notRemoved':
		case 'reference':
		case 'overlap':
			return formAnswer(name, form, { ...base, notice: text[refusal.kind] });
		default: {
			const sentence = text.problems[refusal.kind]('name' in refusal ? refusal.name : '');
			if (name !== 'save') return formAnswer(name, form, { ...base, notice: sentence });
			return formAnswer(name, form, { ...base, fields: { [FIELDS[refusal.kind]]: sentence } });
		}
	}
}
