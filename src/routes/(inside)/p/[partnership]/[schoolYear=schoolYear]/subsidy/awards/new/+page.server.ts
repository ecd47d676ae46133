/** Entering an award (beschikking). */
import { fail, redirect } from '@sveltejs/kit';
import { schoolYearPeriod, toSchoolYear } from '$lib/domain/shared/school-year';
import { readAward } from '$lib/forms/award-form';
import { FormReader } from '$lib/forms/form-reader';
import { requireAccess } from '$lib/server/auth/guard';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { saveAward } from '$lib/server/usecases/save-award';
import { awardAnswer } from '../../award-answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	requireAccess({ locals, url }, params.partnership, 'award.edit');
	const { from, until } = schoolYearPeriod(toSchoolYear(params.schoolYear));
	return { from, until };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'award.edit');
		const form = new FormReader(await request.formData(), locals.locale);
		const award = readAward(form);
		if (form.failed) return fail(422, awardAnswer('award', form, locals.locale));
		const outcome = await saveAward(caller, { partnershipId: params.partnership, award, changing: null });
		const here = `/p/${params.partnership}/${params.schoolYear}/subsidy/awards`;
		if (outcome.ok) redirect(303, `${here}/${outcome.value}?saved`);
		return fail(409, awardAnswer('award', form, locals.locale, ownRefusal(outcome.error)));
	}
};
