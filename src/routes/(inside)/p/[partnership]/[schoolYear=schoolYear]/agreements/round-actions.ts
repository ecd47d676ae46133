/** The actions on declaration rounds. */
import { fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readReopening, readRound, readRoundCount, type AgreementFormReason } from '$lib/forms/agreement-form';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { agreementMessages } from '$lib/messages/agreements';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import {
	closeRound,
	removeRound,
	reopenRound,
	restoreRound,
	saveRound,
	splitYearIntoRounds
} from '$lib/server/usecases/edit-rounds';
import { roundAnswer } from './agreement-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'hours.agree');
	const form = new FormReader<AgreementFormReason>(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/agreements`;
	const row = { id: form.text('id', { optional: true, longest: 63 }), revision: form.revision() };
	return { caller, form, place, here, row, locale: locals.locale };
}

export const roundActions = {
	saveRound: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const round = readRound(form);
		if (form.failed) return fail(422, roundAnswer('round', form, locale));
		const outcome = await saveRound(caller, place, { round, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}#rounds`);
		return fail(409, roundAnswer('round', form, locale, ownRefusal(outcome.error)));
	},
	removeRound: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await removeRound(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removedRound=${row.id}#rounds`);
		return fail(409, roundAnswer('round', form, locale, ownRefusal(outcome.error)));
	},
	restoreRound: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await restoreRound(caller, place, row.id);
		if (outcome.ok) redirect(303, `${here}#rounds`);
		return fail(409, roundAnswer('round', form, locale, ownRefusal(outcome.error)));
	},
	splitYear: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const count = readRoundCount(form);
		if (form.failed) return fail(422, roundAnswer('splitYear', form, locale));
		const nameOf = agreementMessages[locale].roundNumber;
		const outcome = await splitYearIntoRounds(caller, place, { count, nameOf });
		if (outcome.ok) redirect(303, `${here}#rounds`);
		return fail(409, roundAnswer('splitYear', form, locale, ownRefusal(outcome.error)));
	},
	closeRound: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const outcome = await closeRound(caller, place, row);
		if (outcome.ok) redirect(303, `${here}#rounds`);
		return fail(409, roundAnswer('close', form, locale, ownRefusal(outcome.error)));
	},
	reopenRound: async (event) => {
		const { caller, form, place, here, row, locale } = await readRequest(event);
		const reopening = readReopening(form);
		if (form.failed) return fail(422, roundAnswer('reopen', form, locale));
		const outcome = await reopenRound(caller, place, row, reopening);
		if (outcome.ok) redirect(303, `${here}#rounds`);
		return fail(409, roundAnswer('reopen', form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
