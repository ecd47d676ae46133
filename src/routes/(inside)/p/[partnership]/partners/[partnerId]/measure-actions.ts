/** The actions on a partner's pupils and training places. */
import { fail, redirect } from '@sveltejs/kit';
import { formatDayFigures } from '$lib/format/day';
import { formatCount } from '$lib/format/quantity';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { readCorrecting, readMeasure, type PartnerFormReason } from '$lib/forms/partner-form';
import type { Locale } from '$lib/messages/locale';
import { partnerMessages } from '$lib/messages/partners';
import { partnerPageMessages } from '$lib/messages/partner';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { recordPartnerMeasure, type MeasureRefusal } from '$lib/server/usecases/record-partner-measure';
import { removePartnerMeasure, restorePartnerMeasure } from '$lib/server/usecases/remove-partner-measure';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'partner.edit');
	const form = new FormReader<PartnerFormReason>(await request.formData(), locals.locale);
	const here = `/p/${params.partnership}/partners/${params.partnerId}`;
	return { caller, form, here, partnershipId: params.partnership };
}

function measureAnswer(form: FormReader<PartnerFormReason>, locale: Locale, refusal?: MeasureRefusal): FormAnswer {
	if (!refusal) return formAnswer('measure', form, { locale });
	if (refusal.kind === 'notRemoved')
		return formAnswer('measure', form, { locale, notice: partnerMessages[locale].notRemoved });
	const { current } = refusal;
	const count = formatCount(current.count, locale);
	if (refusal.kind === 'dayTaken') {
		const fields = { referenceDay: partnerPageMessages[locale].dayTaken(count) };
		return formAnswer('measure', form, { locale, fields });
	}
	const theirs = { measure: current.measure, count, referenceDay: formatDayFigures(current.referenceDay) };
	return formAnswer('measure', form, { locale, conflict: { by: current.updatedBy, at: current.updatedAt, theirs } });
}

export const measureActions = {
	recordMeasure: async (event) => {
		const { caller, form, here, partnershipId } = await readRequest(event);
		const measure = readMeasure(form, event.params.partnerId);
		const correcting = readCorrecting(form);
		if (form.failed) return fail(422, measureAnswer(form, event.locals.locale));
		const outcome = await recordPartnerMeasure(caller, { partnershipId, measure, correcting });
		if (outcome.ok) redirect(303, `${here}?saved#measures`);
		return fail(409, measureAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	},
	removeMeasure: async (event) => {
		const { caller, form, here, partnershipId } = await readRequest(event);
		const measureId = form.text('id', { longest: 63 });
		const outcome = await removePartnerMeasure(caller, { partnershipId, measureId, revision: form.revision() });
		if (outcome.ok) redirect(303, `${here}?removed=${measureId}#measures`);
		return fail(409, measureAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	},
	restoreMeasure: async (event) => {
		const { caller, form, here, partnershipId } = await readRequest(event);
		const outcome = await restorePartnerMeasure(caller, { partnershipId, measureId: form.text('id', { longest: 63 }) });
		if (outcome.ok) redirect(303, `${here}?saved#measures`);
		return fail(409, measureAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
