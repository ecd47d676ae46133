/** The actions on the partner itself: change, end, appoint as penvoerder, remove. */
import { fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import { readAppointment, readEnd, readPartner, type PartnerFormReason } from '$lib/forms/partner-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { appointLeadPartner } from '$lib/server/usecases/appoint-lead-partner';
import { changePartner } from '$lib/server/usecases/change-partner';
import { endPartner } from '$lib/server/usecases/end-partner';
import { removePartner } from '$lib/server/usecases/remove-partner';
import { partnerAnswer } from '../partner-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'partner.edit');
	const form = new FormReader<PartnerFormReason>(await request.formData(), locals.locale);
	const target = { partnershipId: params.partnership, partnerId: params.partnerId, revision: form.revision() };
	return { caller, form, target, here: `/p/${params.partnership}/partners` };
}

export const membershipActions = {
	change: async (event) => {
		const { caller, form, target, here } = await readRequest(event);
		const partner = readPartner(form);
		if (form.failed) return fail(422, partnerAnswer('change', form, event.locals.locale));
		const outcome = await changePartner(caller, { ...target, partner });
		if (outcome.ok) redirect(303, `${here}/${target.partnerId}?saved`);
		return fail(409, partnerAnswer('change', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	end: async (event) => {
		const { caller, form, target, here } = await readRequest(event);
		const ending = readEnd(form);
		if (form.failed) return fail(422, partnerAnswer('end', form, event.locals.locale));
		const outcome = await endPartner(caller, { ...target, ...ending });
		if (outcome.ok) redirect(303, `${here}/${target.partnerId}?saved`);
		return fail(409, partnerAnswer('end', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	takeEndAway: async (event) => {
		const { caller, form, target, here } = await readRequest(event);
		const outcome = await endPartner(caller, { ...target, memberUntil: null, withAllBelow: false, reason: null });
		if (outcome.ok) redirect(303, `${here}/${target.partnerId}?saved`);
		return fail(409, partnerAnswer('end', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	appoint: async (event) => {
		const { caller, form, target, here } = await readRequest(event);
		const reason = readAppointment(form);
		if (form.failed) return fail(422, partnerAnswer('appoint', form, event.locals.locale));
		const outcome = await appointLeadPartner(caller, { ...target, reason });
		if (outcome.ok) redirect(303, `${here}/${target.partnerId}?saved`);
		return fail(409, partnerAnswer('appoint', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, target, here } = await readRequest(event);
		const outcome = await removePartner(caller, target);
		if (outcome.ok) redirect(303, `${here}?removed=${target.partnerId}`);
		return fail(409, partnerAnswer('remove', form, event.locals.locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
