/** Who takes part in the partnership; adding a partner, and bringing one back that was just removed. */
import { error, fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import { readPartner, type PartnerFormReason } from '$lib/forms/partner-form';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom } from '$lib/server/page-action';
import { listStoredMeasures } from '$lib/server/queries/partner-measures';
import { listPartners } from '$lib/server/queries/partners';
import { findRemovedName } from '$lib/server/queries/removed-records';
import { addPartner } from '$lib/server/usecases/add-partner';
import { restorePartner } from '$lib/server/usecases/restore-partner';
import { partnerAnswer } from './partner-answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const removedId = url.searchParams.get('removed');
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			partners: await listPartners(trx, access.partnershipId),
			measures: await listStoredMeasures(trx, access.partnershipId),
			removedName:
				removedId === null
					? null
					: await findRemovedName(trx, access.partnershipId, { entity: 'partner', entityId: removedId })
		}),
		{ readOnly: true }
	);
	const { removedName, ...shown } = read;
	return {
		...shown,
		today: locals.services.today(),
		mayEdit: may(access, 'partner.edit'),
		removed: removedId === null || removedName === null ? null : { id: removedId, name: removedName },
		restored: read.partners.find((partner) => partner.id === url.searchParams.get('restored'))?.name ?? null
	};
};

export const actions: Actions = {
	add: async ({ locals, params, request, url }) => {
		const caller = callerFrom({ locals, url }, params.partnership, 'partner.edit');
		const form = new FormReader<PartnerFormReason>(await request.formData(), locals.locale);
		const partner = readPartner(form);
		if (form.failed) return fail(422, partnerAnswer('add', form, locals.locale));
		const outcome = await addPartner(caller, { partnershipId: params.partnership, partner });
		if (outcome.ok) redirect(303, `/p/${params.partnership}/partners#row-${outcome.value}`);
		if (outcome.error === 'notFound') error(404, 'notFound');
		if (outcome.error === 'notAllowed') error(403, 'notAllowed');
		return fail(409, partnerAnswer('add', form, locals.locale, outcome.error));
	},
	restore: async ({ locals, params, request, url }) => {
		const caller = callerFrom({ locals, url }, params.partnership, 'partner.edit');
		const form = new FormReader<PartnerFormReason>(await request.formData(), locals.locale);
		const partnerId = form.text('id', { longest: 63 });
		const outcome = await restorePartner(caller, { partnershipId: params.partnership, partnerId });
		if (outcome.ok) redirect(303, `/p/${params.partnership}/partners?restored=${partnerId}#row-${partnerId}`);
		if (outcome.error === 'notFound') error(404, 'notFound');
		if (outcome.error === 'notAllowed') error(403, 'notAllowed');
		return fail(409, partnerAnswer('restore', form, locals.locale, outcome.error));
	}
};
