/** The actions on who performs a line. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readExecutorChange } from '$lib/forms/actuals-form';
import { FormReader } from '$lib/forms/form-reader';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { changeExecutor, undoExecutorChange } from '$lib/server/usecases/change-executor';
import { executorAnswer } from './actuals-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'hours.agree');
	const form = new FormReader(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/actuals`;
	return { caller, form, place, here, locale: locals.locale };
}

export const executorActions = {
	changeExecutor: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const input = readExecutorChange(form);
		if (form.failed) return fail(422, executorAnswer('executor', form, locale));
		const outcome = await changeExecutor(caller, place, input);
		if (outcome.ok) redirect(303, `${here}?changed=${outcome.value.id}#executors`);
		return fail(409, executorAnswer('executor', form, locale, ownRefusal(outcome.error)));
	},
	undoExecutor: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await undoExecutorChange(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?undone=yes#executors`);
		return fail(409, executorAnswer('undoExecutor', form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
