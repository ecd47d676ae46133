/** The actions on swaps: proposing one, and agreeing to it, refusing it or withdrawing it. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { LONGEST_TEXT, readSwap } from '$lib/forms/settlement-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { agreeToSwap, proposeSwap, refuseSwap, withdrawSwap } from '$lib/server/usecases/take-swap';
import { swapAnswer } from './settlement-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'swap.take');
	const form = new FormReader(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/settlement#swaps`;
	return { caller, form, place, here, locale: locals.locale };
}

export const swapActions = {
	propose: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const swap = readSwap(form);
		if (form.failed) return fail(422, swapAnswer('swap', form, locale));
		const outcome = await proposeSwap(caller, place, swap);
		if (outcome.ok) redirect(303, here);
		return fail(409, swapAnswer('swap', form, locale, ownRefusal(outcome.error)));
	},
	agree: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const outcome = await agreeToSwap(caller, place, form.text('id', { longest: 63 }));
		if (outcome.ok) redirect(303, here);
		return fail(409, swapAnswer('answer', form, locale, ownRefusal(outcome.error)));
	},
	refuse: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const reason = form.text('reason', { longest: LONGEST_TEXT });
		if (form.failed) return fail(422, swapAnswer('answer', form, locale));
		const outcome = await refuseSwap(caller, place, id, reason);
		if (outcome.ok) redirect(303, here);
		return fail(409, swapAnswer('answer', form, locale, ownRefusal(outcome.error)));
	},
	withdraw: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const outcome = await withdrawSwap(caller, place, form.text('id', { longest: 63 }));
		if (outcome.ok) redirect(303, here);
		return fail(409, swapAnswer('answer', form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
