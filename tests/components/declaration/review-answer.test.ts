/** What the page of reviewing hours answers when a rule says no. */
import { expect, it } from 'vitest';
import { FormReader } from '$lib/forms/form-reader';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { refusedAnswer } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-answer';

it('says in one sentence that nothing was decided, and why', () => {
	const form = new FormReader(new FormData(), 'nl');
	const passedOver = [{ why: 'changed', by: null, count: 1 }] as const;
	const { data } = refusedAnswer('approve', form, { locale: 'nl', refusal: { kind: 'nothingDecided', passedOver } });
	expect(data.notice).toContain(reviewDecisionMessages.nl.passedOver.changed(1, null));
	expect(reviewDecisionMessages.nl.passedOver.changed(1, null)).toContain('1, die is intussen');
});
