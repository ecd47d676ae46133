/** The actions on agreed hours. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readCommitment, type AgreementFormReason } from '$lib/forms/agreement-form';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import {
	removeCommitment,
	restoreCommitment,
	saveCommitment,
	takeOverCommitments,
	undoTakeOver
} from '$lib/server/usecases/edit-commitments';
import { commitmentAnswer } from './agreement-answer';
import { keptView } from './agreements-view';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request, url } = event;
	const caller = callerFrom(event, params.partnership, 'hours.agree');
	const form = new FormReader<AgreementFormReason>(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const address = `/p/${params.partnership}/${params.schoolYear}/agreements`;
	/** The page again, in the view that was chosen, with what was just done. */
	const backTo = (done: Readonly<Record<string, string>>): never => {
		const query = new URLSearchParams({ ...keptView(url.searchParams), ...done }).toString();
		redirect(303, `${address}${query && `?${query}`}#commitments`);
	};
	return { caller, form, place, backTo, locale: locals.locale };
}

export const commitmentActions = {
	saveCommitment: async (event) => {
		const { caller, form, place, backTo, locale } = await readRequest(event);
		const commitment = readCommitment(form);
		if (form.failed) return fail(422, commitmentAnswer(form, locale));
		const outcome = await saveCommitment(caller, place, { commitment, changing: readChanging(form) });
		if (outcome.ok) return backTo({ saved: outcome.value });
		return fail(409, commitmentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	removeCommitment: async (event) => {
		const { caller, form, place, backTo, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeCommitment(caller, place, row);
		if (outcome.ok) return backTo({ removedCommitment: row.id });
		return fail(409, commitmentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	restoreCommitment: async (event) => {
		const { caller, form, place, backTo, locale } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await restoreCommitment(caller, place, id);
		if (outcome.ok) return backTo({ saved: id });
		return fail(409, commitmentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	takeOver: async (event) => {
		const { caller, form, place, backTo, locale } = await readRequest(event);
		const outcome = await takeOverCommitments(caller, place);
		if (outcome.ok) return backTo({ taken: caller.requestId, count: String(outcome.value) });
		return fail(409, commitmentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	undoTakeOver: async (event) => {
		const { caller, form, place, backTo, locale } = await readRequest(event);
		const outcome = await undoTakeOver(caller, place, form.text('id', { longest: 100 }));
		if (outcome.ok) return backTo({});
		return fail(409, commitmentAnswer(form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
