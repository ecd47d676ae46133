/** The actions on the award itself: change, correct, remove. */
import { fail, redirect } from '@sveltejs/kit';
import { readAward, readDecision } from '$lib/forms/award-form';
import { FormReader } from '$lib/forms/form-reader';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { correctAward } from '$lib/server/usecases/correct-award';
import { removeAward } from '$lib/server/usecases/remove-award';
import { saveAward } from '$lib/server/usecases/save-award';
import { awardAnswer } from '../../award-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'award.edit');
	const form = new FormReader(await request.formData(), locals.locale);
	const { partnership: partnershipId, awardId } = params;
	const subsidy = `/p/${partnershipId}/${params.schoolYear}/subsidy`;
	return {
		...{ caller, form, partnershipId, awardId, subsidy },
		here: `${subsidy}/awards/${awardId}`,
		revision: form.revision()
	};
}

export const awardActions = {
	change: async (event) => {
		const { caller, form, partnershipId, awardId, revision, here } = await readRequest(event);
		const award = readAward(form);
		if (form.failed) return fail(422, awardAnswer('award', form, event.locals.locale));
		const outcome = await saveAward(caller, { partnershipId, award, changing: { id: awardId, revision } });
		if (outcome.ok) redirect(303, `${here}?saved`);
		return fail(409, awardAnswer('award', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	correct: async (event) => {
		const { caller, form, partnershipId, awardId, revision, here } = await readRequest(event);
		const corrected = readDecision(form);
		const reason = form.text('reason', { longest: 1000 });
		if (form.failed) return fail(422, awardAnswer('correction', form, event.locals.locale));
		const outcome = await correctAward(caller, { partnershipId, awardId, revision, corrected, reason });
		if (outcome.ok) redirect(303, `${here}?saved#correction`);
		return fail(409, awardAnswer('correction', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	takeCorrectionAway: async (event) => {
		const { caller, form, partnershipId, awardId, revision, here } = await readRequest(event);
		const reason = form.text('reason', { longest: 1000 });
		if (form.failed) return fail(422, awardAnswer('takeAway', form, event.locals.locale));
		const outcome = await correctAward(caller, { partnershipId, awardId, revision, corrected: null, reason });
		if (outcome.ok) redirect(303, `${here}?saved#correction`);
		return fail(409, awardAnswer('takeAway', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, partnershipId, awardId, revision, subsidy } = await readRequest(event);
		const outcome = await removeAward(caller, { partnershipId, awardId, revision });
		if (outcome.ok) redirect(303, `${subsidy}?removed=${awardId}`);
		return fail(409, awardAnswer('remove', form, event.locals.locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
