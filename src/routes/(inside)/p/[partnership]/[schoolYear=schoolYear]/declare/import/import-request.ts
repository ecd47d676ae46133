/** What every form of the page sends: for which organisation, and about which file. */
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readId } from '$lib/forms/declaration-form';
import { FormReader } from '$lib/forms/form-reader';
import { requireAccess } from '$lib/server/auth/guard';
import { callerFrom } from '$lib/server/page-action';
import type { RequestEvent } from './$types';

export async function readImportRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	requireAccess(event, params.partnership, 'hours.view');
	const data = await request.formData();
	const form = new FormReader(data, locals.locale);
	const partnerId = form.text('partner', { longest: 63 });
	const caller = callerFrom(event, params.partnership, 'hours.declare', partnerId);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear), partnerId };
	const page = `/p/${params.partnership}/${params.schoolYear}/declare/import?partner=${partnerId}`;
	const id = readId(form, 'id') ?? '';
	return { caller, data, form, place, page, id, file: `${page}&id=${id}`, locale: locals.locale };
}
