/** What every form of the page sends: for which organisation, and which month or week it came from. */
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { requireAccess } from '$lib/server/auth/guard';
import { callerFrom } from '$lib/server/page-action';
import type { RequestEvent } from './$types';

export async function readDeclareRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const access = requireAccess(event, params.partnership, 'hours.view');
	const data = await request.formData();
	const form = new FormReader(data, locals.locale);
	const partnerId = form.text('partner', { longest: 63 });
	const caller = callerFrom(event, params.partnership, 'hours.declare', partnerId);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear), partnerId };
	const period = form.text('period', { optional: true, longest: 20 });
	const view = /^\d{4}-\d{2}$/.test(period) ? `&month=${period}` : /^[\d-]{10}$/.test(period) ? `&week=${period}` : '';
	const page = `/p/${params.partnership}/${params.schoolYear}/declare`;
	const here = `${page}?partner=${partnerId}${view}`;
	return { access, caller, data, form, place, page, here, locale: locals.locale };
}

/** A rule that said no, at its field or above the form. */
export function refusedForm(
	name: string,
	form: FormReader,
	{
		locale,
		field,
		message
	}: { readonly locale: 'nl' | 'en'; readonly field?: string | null; readonly message?: string }
): FormAnswer {
	if (message === undefined) return formAnswer(name, form, { locale });
	return formAnswer(name, form, { locale, ...(field ? { fields: { [field]: message } } : { notice: message }) });
}
