/** The actions on advances and on contributions that are asked. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { readAdvance, readContribution } from '$lib/forms/settlement-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { askContribution, removeContribution, restoreContribution } from '$lib/server/usecases/ask-contributions';
import { removeAdvance, restoreAdvance, saveAdvance } from '$lib/server/usecases/edit-advances';
import { advanceAnswer, contributionAnswer } from './settlement-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'settlement.record');
	const form = new FormReader(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/settlement`;
	const row = { id: form.text('id', { optional: true, longest: 63 }), revision: form.revision() };
	return { caller, form, place, here, row, locale: locals.locale };
}

export const moneyActions = {
	saveAdvance: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const advance = readAdvance(form);
		if (form.failed) return fail(422, advanceAnswer(form, locale));
		const outcome = await saveAdvance(caller, place, { advance, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}#advances`);
		return fail(409, advanceAnswer(form, locale, ownRefusal(outcome.error)));
	},
	removeAdvance: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await removeAdvance(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removedAdvance=${row.id}#advances`);
		return fail(409, advanceAnswer(form, locale, ownRefusal(outcome.error)));
	},
	restoreAdvance: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await restoreAdvance(caller, place, row.id);
		if (outcome.ok) redirect(303, `${here}#advances`);
		return fail(409, advanceAnswer(form, locale, ownRefusal(outcome.error)));
	},
	askContribution: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const request = readContribution(form);
		if (form.failed) return fail(422, contributionAnswer(form, locale));
		const outcome = await askContribution(caller, place, { request, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}#contributions`);
		return fail(409, contributionAnswer(form, locale, ownRefusal(outcome.error)));
	},
	removeContribution: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await removeContribution(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removedContribution=${row.id}#contributions`);
		return fail(409, contributionAnswer(form, locale, ownRefusal(outcome.error)));
	},
	restoreContribution: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await restoreContribution(caller, place, row.id);
		if (outcome.ok) redirect(303, `${here}#contributions`);
		return fail(409, contributionAnswer(form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
