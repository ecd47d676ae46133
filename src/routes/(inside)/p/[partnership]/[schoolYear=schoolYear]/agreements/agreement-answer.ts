/** What the forms of agreed hours and rounds get back when they were not accepted. */
import { commitmentValues, roundValues } from '$lib/components/agreements/agreement-values';
import type { AgreementFormReason } from '$lib/forms/agreement-form';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import { agreementMessages } from '$lib/messages/agreements';
import type { Locale } from '$lib/messages/locale';
import type { CommitmentRefusal } from '$lib/server/usecases/edit-commitments';
import type { RoundRefusal } from '$lib/server/usecases/edit-rounds';

type Form = FormReader<AgreementFormReason>;

const COMMITMENT_FIELDS = {
	noHours: 'hours',
	partnerUnknown: 'partnerId',
	notMember: 'partnerId',
	roleUnknown: 'roleId',
	sameAgreed: 'activity'
} as const;

export function commitmentAnswer(form: Form, locale: Locale, refusal?: CommitmentRefusal): FormAnswer {
	const text = agreementMessages[locale];
	const base = { locale, reasons: { tooManyDays: text.tooManyDays } };
	if (!refusal) return formAnswer('commitment', form, base);
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { updatedBy: by, updatedAt: at } = refusal.current;
			return withRevision(
				formAnswer('commitment', form, {
					...base,
					conflict: { by, at, theirs: commitmentValues(refusal.current, locale) }
				}),
				refusal.current.revision
			);
		}
		case 'notRemoved':
		case 'reference':
		case 'overlap':
			return formAnswer('commitment', form, { ...base, notice: text.notices[refusal.kind] });
		default: {
			const fields = { [COMMITMENT_FIELDS[refusal.kind]]: text.problems[refusal.kind] };
			return formAnswer('commitment', form, { ...base, fields });
		}
	}
}

const ROUND_FIELDS = {
	nameTaken: 'name',
	untilNotAfterFrom: 'lastDay',
	submitTooEarly: 'submitBy',
	submitPassed: 'submitBy'
} as const;

export function roundAnswer(
	name: 'round' | 'close' | 'reopen' | 'splitYear',
	form: Form,
	locale: Locale,
	refusal?: RoundRefusal
): FormAnswer {
	const text = agreementMessages[locale];
	const base = { locale, reasons: { tooManyDays: text.tooManyDays } };
	if (!refusal) return formAnswer(name, form, base);
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { updatedBy: by, updatedAt: at } = refusal.current;
			const conflict = { by, at, theirs: roundValues(refusal.current) };
			return withRevision(formAnswer(name, form, { ...base, conflict }), refusal.current.revision);
		}
		case 'roundOverlaps':
			return formAnswer(name, form, { ...base, fields: { from: text.roundOverlaps(refusal.name) } });
		case 'outsideYear': {
			const fields = Object.fromEntries(refusal.days.map((day) => [day, text.roundProblems.outsideYear]));
			return formAnswer(name, form, { ...base, fields });
		}
		case 'nameTaken':
		case 'untilNotAfterFrom':
		case 'submitTooEarly':
		case 'submitPassed':
			return formAnswer(name, form, {
				...base,
				fields: { [ROUND_FIELDS[refusal.kind]]: text.roundProblems[refusal.kind] }
			});
		default:
			return formAnswer(name, form, { ...base, notice: text.notices[refusal.kind] });
	}
}

function withRevision(answer: FormAnswer, revision: number): FormAnswer {
	return { ...answer, values: { ...answer.values, revision: String(revision) } };
}
