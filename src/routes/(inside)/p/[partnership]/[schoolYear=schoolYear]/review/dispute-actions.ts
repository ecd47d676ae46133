/** The actions of both sides in a dispute. */
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { LONGEST_REASON } from '$lib/forms/review-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { decideDispute, giveInToDispute, remarkOnDispute } from '$lib/server/usecases/answer-dispute';
import { doneAnswer, refusedAnswer } from './review-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'hours.check');
	const form = new FormReader(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const id = form.text('id', { longest: 63 });
	return { caller, form, place, id, locale: locals.locale };
}

export const disputeActions = {
	giveIn: async (event) => {
		const { caller, form, place, id, locale } = await readRequest(event);
		const outcome = await giveInToDispute(caller, place, id);
		if (outcome.ok) return doneAnswer({ kind: 'answered', what: 'giveIn' });
		return refusedAnswer('giveIn', form, { locale, refusal: ownRefusal(outcome.error) });
	},
	uphold: async (event) => {
		const { caller, form, place, id, locale } = await readRequest(event);
		const outcome = await decideDispute(caller, place, id, { step: 'approve' });
		if (outcome.ok) return doneAnswer({ kind: 'answered', what: 'uphold', decisionId: outcome.value });
		return refusedAnswer('uphold', form, { locale, refusal: ownRefusal(outcome.error) });
	},
	returnDisputed: async (event) => {
		const { caller, form, place, id, locale } = await readRequest(event);
		const reason = form.text('reason', { longest: LONGEST_REASON });
		if (form.failed) return refusedAnswer('returnDisputed', form, { locale });
		const outcome = await decideDispute(caller, place, id, { step: 'return', reason });
		if (outcome.ok) return doneAnswer({ kind: 'answered', what: 'returnDisputed', decisionId: outcome.value });
		return refusedAnswer('returnDisputed', form, { locale, refusal: ownRefusal(outcome.error) });
	},
	remark: async (event) => {
		const { caller, form, place, id, locale } = await readRequest(event);
		const remark = {
			body: form.text('body', { longest: LONGEST_REASON }),
			ownerPartnerId: form.text('ownerPartnerId')
		};
		if (form.failed) return refusedAnswer('remark', form, { locale });
		const outcome = await remarkOnDispute(caller, place, id, remark);
		if (outcome.ok) return doneAnswer({ kind: 'remarked', next: remark.ownerPartnerId });
		return refusedAnswer('remark', form, { locale, refusal: ownRefusal(outcome.error) });
	}
} satisfies Actions;
