/** What the forms of the page get back: what was done, or why not, with everything that was filled in and ticked. */
import { fail } from '@sveltejs/kit';
import type { RepricedLines } from '$lib/domain/declaration/line-values';
import { formatHours } from '$lib/format/quantity';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import type { Locale } from '$lib/messages/locale';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { reviewRefusalMessages } from '$lib/messages/review-refusals';
import type { KeyRefusal } from '$lib/server/usecases/answer-once';
import type { DisputeRefusal } from '$lib/server/usecases/answer-dispute';
import type { DecisionOutcome, DecisionRefusal } from '$lib/server/usecases/decide-declarations';
import type { RepriceRefusal } from '$lib/server/usecases/reprice-open';
import type { UndoneDecision, UndoRefusal } from '$lib/server/usecases/undo-decision';

export type ReviewDone =
	| ({ readonly kind: 'decided'; readonly before: boolean } & DecisionOutcome)
	| ({ readonly kind: 'undone' } & UndoneDecision)
	| { readonly kind: 'answered'; readonly what: 'giveIn' }
	| { readonly kind: 'answered'; readonly what: 'uphold' | 'returnDisputed'; readonly decisionId: string }
	/** `next`: the organisation that acts next. */
	| { readonly kind: 'remarked'; readonly next: string }
	| ({ readonly kind: 'repriced' } & RepricedLines);

export interface ReviewAnswer extends FormAnswer {
	readonly done: ReviewDone | null;
	/** Lines that were ticked, as they were sent. */
	readonly ticked: readonly string[];
}

const NOTHING = { values: {}, errors: {}, notice: null, conflict: null, ticked: [] } as const;

export function doneAnswer(done: ReviewDone): ReviewAnswer {
	return { form: 'done', done, ...NOTHING };
}

type Refusal = DecisionRefusal | DisputeRefusal | KeyRefusal | UndoRefusal | RepriceRefusal;

/** Which field of which form a rule is about. */
const FIELDS: Readonly<Record<string, string>> = {
	dueInPast: 'dueOn',
	noHoursProposed: 'proposedHours',
	proposesMore: 'proposedHours',
	proposesSame: 'proposedHours',
	ownerNoSide: 'ownerPartnerId'
};

function sentenceOf(refusal: Refusal, locale: Locale): string {
	const text = reviewRefusalMessages[locale];
	switch (refusal.kind) {
		case 'nothingDecided': {
			const why = reviewDecisionMessages[locale].passedOver;
			const reasons = refusal.passedOver.map((passed) => why[passed.why](passed.count, passed.by));
			return [text.nothingDecided, ...reasons].join(' ');
		}
		case 'proposesMore':
		case 'proposesSame':
			return text[refusal.kind](formatHours(refusal.declared, locale), refusal.lines);
		case 'shortOfCorrections':
			return text.shortOfCorrections(formatHours(refusal.takenBack, locale));
		default:
			return text.problems[refusal.kind];
	}
}

/** Of what could not be read, or of what a rule refused. */
export function refusedAnswer(
	name: string,
	form: FormReader,
	{
		locale,
		ticked = [],
		refusal
	}: { readonly locale: Locale; readonly ticked?: readonly string[]; readonly refusal?: Refusal }
) {
	const sentence = refusal && sentenceOf(refusal, locale);
	const field = refusal && FIELDS[refusal.kind];
	const said = field && sentence ? { fields: { [field]: sentence } } : sentence ? { notice: sentence } : {};
	const answer: ReviewAnswer = { ...formAnswer(name, form, { locale, ...said }), done: null, ticked };
	return fail(refusal ? 409 : 422, answer);
}
