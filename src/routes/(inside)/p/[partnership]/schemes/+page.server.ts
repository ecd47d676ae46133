/** All subsidy rules: those of the product and those entered by hand, and the days for which none is known. */
import { fail, redirect } from '@sveltejs/kit';
import { formAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { schemesMessages } from '$lib/messages/schemes';
import { productSchemes } from '$lib/schemes/product-schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listSchemesEntered } from '$lib/server/queries/entered-schemes';
import { findRemovedValue } from '$lib/server/queries/removed-records';
import { restoreScheme } from '$lib/server/usecases/remove-scheme';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const removedId = url.searchParams.get('removed');
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			entered: await listSchemesEntered(trx, access.partnershipId),
			isRemoved:
				removedId !== null &&
				(await findRemovedValue(trx, access.partnershipId, { entity: 'enteredScheme', entityId: removedId })) !== null
		}),
		{ readOnly: true }
	);
	return {
		product: productSchemes,
		entered: read.entered,
		today: locals.services.today(),
		mayAdd: may(access, 'scheme.add'),
		removed: read.isRemoved ? removedId : null,
		restored: url.searchParams.has('restored')
	};
};

export const actions: Actions = {
	restore: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'scheme.add');
		const form = new FormReader(await request.formData(), locals.locale);
		const command = { partnershipId: params.partnership, schemeId: form.text('id', { longest: 63 }) };
		const outcome = await restoreScheme(caller, command);
		if (outcome.ok) redirect(303, `/p/${params.partnership}/schemes?restored`);
		const refusal = ownRefusal(outcome.error);
		const { refused } = schemesMessages[locals.locale].detail;
		const notice = refusal.kind === 'inUse' ? refused.inUse(refusal.years.join(', ')) : refused[refusal.kind];
		return fail(409, formAnswer('restore', form, { locale: locals.locale, notice }));
	}
};
