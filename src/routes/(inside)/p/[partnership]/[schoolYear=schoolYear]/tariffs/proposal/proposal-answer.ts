/** What the forms of a round about tariffs get back when they were not accepted. */
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import type { Locale } from '$lib/messages/locale';
import { proposalMessages } from '$lib/messages/proposal';
import type { AdoptionConflict } from '$lib/domain/tariff/propose-tariffs';
import type { AdoptRefusal, UndoAdoptionRefusal } from '$lib/server/usecases/adopt-proposal';
import type { AnswerRefusal } from '$lib/server/usecases/answer-proposal';
import type { ProposalRefusal } from '$lib/server/usecases/propose-tariffs';

type Form = FormReader<string>;
type Refusal =
	ProposalRefusal | AnswerRefusal | UndoAdoptionRefusal | Exclude<AdoptRefusal, { readonly kind: 'conflicts' }>;

export interface ProposalFormAnswer extends FormAnswer {
	/** Tariffs that stand in the way of adopting. */
	readonly conflicts: readonly AdoptionConflict[];
}

/** Fields of refusals that are about one. */
const FIELDS: Readonly<Record<string, string>> = {
	roleNeeded: 'roleId',
	scopeUnknown: 'roleId',
	proposedAlready: 'roleId',
	reasonRequired: 'reason',
	emptyRemark: 'body'
};

export function proposalAnswer(name: string, form: Form, locale: Locale, refusal?: Refusal): ProposalFormAnswer {
	const text = proposalMessages[locale];
	if (!refusal) return withConflicts(formAnswer(name, form, { locale }));
	if (refusal.kind === 'changedMeanwhile') {
		const { updatedBy, revision } = refusal.current;
		const answer = formAnswer(name, form, { locale, notice: text.changedMeanwhile(updatedBy ?? text.somebody) });
		return withConflicts({ ...answer, values: { ...answer.values, revision: String(revision) } });
	}
	const message = text.problems[refusal.kind] ?? refusal.kind;
	const field = FIELDS[refusal.kind];
	const told = field === undefined ? { notice: message } : { fields: { [field]: message } };
	return withConflicts(formAnswer(name, form, { locale, ...told }));
}

/** Told tariff by tariff on the page. */
export function conflictAnswer(form: Form, locale: Locale, conflicts: readonly AdoptionConflict[]): ProposalFormAnswer {
	return { ...formAnswer('adopt', form, { locale }), conflicts };
}

function withConflicts(answer: FormAnswer): ProposalFormAnswer {
	return { ...answer, conflicts: [] };
}
