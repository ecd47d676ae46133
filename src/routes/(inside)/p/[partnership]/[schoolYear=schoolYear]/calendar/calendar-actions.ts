/** The actions on the moments of the calendar. */
import { fail, redirect } from '@sveltejs/kit';
import { momentValues } from '$lib/components/calendar/calendar-names';
import { readMoment, type CalendarFormReason } from '$lib/forms/calendar-form';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { calendarMessages } from '$lib/messages/calendar';
import type { Locale } from '$lib/messages/locale';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import {
	removeMoment,
	restoreMoment,
	saveMoment,
	startCalendar,
	type MomentRefusal
} from '$lib/server/usecases/edit-calendar';
import type { Actions, RequestEvent } from './$types';

type Form = FormReader<CalendarFormReason>;

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'calendar.edit');
	const form: Form = new FormReader(await request.formData(), locals.locale);
	const here = `/p/${params.partnership}/${params.schoolYear}/calendar`;
	return { caller, form, here, partnershipId: params.partnership, locale: locals.locale };
}

function momentAnswer(form: Form, locale: Locale, refusal?: MomentRefusal): FormAnswer {
	const text = calendarMessages[locale];
	const base = { locale, reasons: text.problems };
	if (!refusal) return formAnswer('moment', form, base);
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { updatedBy: by, updatedAt: at, revision } = refusal.current;
			const conflict = { by, at, theirs: momentValues(refusal.current) };
			const answer = formAnswer('moment', form, { ...base, conflict });
			return { ...answer, values: { ...answer.values, revision: String(revision) } };
		}
		case 'dayOrRule':
			return formAnswer('moment', form, { ...base, fields: { onDay: text.problems.dayOrRule } });
		case 'partnerNeeded':
			return formAnswer('moment', form, { ...base, fields: { partnerId: text.problems.partnerNeeded } });
		default:
			return formAnswer('moment', form, { ...base, notice: text.notices[refusal.kind] });
	}
}

export const calendarActions = {
	save: async (event) => {
		const { caller, form, here, partnershipId, locale } = await readRequest(event);
		const moment = readMoment(form);
		if (form.failed) return fail(422, momentAnswer(form, locale));
		const outcome = await saveMoment(caller, partnershipId, { moment, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}#moments`);
		return fail(409, momentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, here, partnershipId, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeMoment(caller, partnershipId, row);
		if (outcome.ok) redirect(303, `${here}?removed=${row.id}#moments`);
		return fail(409, momentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	restore: async (event) => {
		const { caller, form, here, partnershipId, locale } = await readRequest(event);
		const outcome = await restoreMoment(caller, partnershipId, form.text('id', { longest: 63 }));
		if (outcome.ok) redirect(303, `${here}#moments`);
		return fail(409, momentAnswer(form, locale, ownRefusal(outcome.error)));
	},
	start: async (event) => {
		const { caller, form, here, partnershipId, locale } = await readRequest(event);
		const outcome = await startCalendar(caller, partnershipId, (key) => calendarMessages[locale].starts[key]);
		if (outcome.ok) redirect(303, here);
		return fail(409, momentAnswer(form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
