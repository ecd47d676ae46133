/** The actions on the payments of an award. */
import { fail, redirect } from '@sveltejs/kit';
import { readInstalment } from '$lib/forms/award-form';
import { FormReader } from '$lib/forms/form-reader';
import { readCorrecting } from '$lib/forms/partner-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { removeInstalment, restoreInstalment, saveInstalment } from '$lib/server/usecases/save-instalment';
import { awardAnswer } from '../../award-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'award.edit');
	const form = new FormReader(await request.formData(), locals.locale);
	const { partnership: partnershipId, awardId } = params;
	const here = `/p/${partnershipId}/${params.schoolYear}/subsidy/awards/${awardId}`;
	return { caller, form, partnershipId, awardId, here };
}

export const instalmentActions = {
	saveInstalment: async (event) => {
		const { caller, form, partnershipId, awardId, here } = await readRequest(event);
		const instalment = readInstalment(form);
		const changing = readCorrecting(form);
		if (form.failed) return fail(422, awardAnswer('instalment', form, event.locals.locale));
		const outcome = await saveInstalment(caller, { partnershipId, awardId, instalment, changing });
		if (outcome.ok) redirect(303, `${here}?saved#instalments`);
		return fail(409, awardAnswer('instalment', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	removeInstalment: async (event) => {
		const { caller, form, partnershipId, awardId, here } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await removeInstalment(caller, { partnershipId, awardId, id, revision: form.revision() });
		if (outcome.ok) redirect(303, `${here}?removed=${id}#instalments`);
		return fail(409, awardAnswer('instalment', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	restoreInstalment: async (event) => {
		const { caller, form, partnershipId, here } = await readRequest(event);
		const outcome = await restoreInstalment(caller, { partnershipId, id: form.text('id', { longest: 63 }) });
		if (outcome.ok) redirect(303, `${here}?saved#instalments`);
		return fail(409, awardAnswer('instalment', form, event.locals.locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
