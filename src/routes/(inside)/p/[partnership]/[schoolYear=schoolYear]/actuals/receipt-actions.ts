/** The actions on what came in. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readReceipt } from '$lib/forms/actuals-form';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { removeReceipt, restoreReceipt, saveReceipt } from '$lib/server/usecases/edit-receipts';
import { receiptAnswer } from './actuals-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'budget.edit');
	const form = new FormReader(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/actuals`;
	return { caller, form, place, here, locale: locals.locale };
}

export const receiptActions = {
	saveReceipt: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const receipt = readReceipt(form);
		if (form.failed) return fail(422, receiptAnswer(form, locale));
		const outcome = await saveReceipt(caller, place, { receipt, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}#receipts`);
		return fail(409, receiptAnswer(form, locale, ownRefusal(outcome.error)));
	},
	removeReceipt: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeReceipt(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removedReceipt=${row.id}#receipts`);
		return fail(409, receiptAnswer(form, locale, ownRefusal(outcome.error)));
	},
	restoreReceipt: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const outcome = await restoreReceipt(caller, place, form.text('id', { longest: 63 }));
		if (outcome.ok) redirect(303, `${here}#receipts`);
		return fail(409, receiptAnswer(form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
