/** One subsidy rule with all its parameters, sources and certainty, and the budgets that rest on it. */
import { error, fail, redirect } from '@sveltejs/kit';
import { schemePreview } from '$lib/domain/scheme/scheme-preview';
import { formAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { schemesMessages } from '$lib/messages/schemes';
import { productSchemes } from '$lib/schemes/product-schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listSchemesEntered } from '$lib/server/queries/entered-schemes';
import { removeScheme } from '$lib/server/usecases/remove-scheme';
import { yearsRestingOn } from '$lib/server/usecases/scheme-writing';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const { partnershipId } = access;
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const entered = await listSchemesEntered(trx, partnershipId);
			return { entered, usedIn: await yearsRestingOn({ trx, partnershipId }, params.schemeId, entered) };
		},
		{ readOnly: true }
	);
	const entry = read.entered.find(({ scheme }) => scheme.id === params.schemeId) ?? null;
	const scheme = entry?.scheme ?? productSchemes.find(({ id }) => id === params.schemeId);
	if (!scheme) error(404, 'notFound');
	return {
		scheme,
		entry: entry && { note: entry.note, enteredBy: entry.enteredBy, enteredAt: entry.enteredAt },
		preview: schemePreview(scheme),
		usedIn: read.usedIn,
		today: locals.services.today(),
		mayEdit: entry !== null && may(access, 'scheme.add'),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	remove: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'scheme.add');
		const form = new FormReader(await request.formData(), locals.locale);
		const outcome = await removeScheme(caller, {
			partnershipId: params.partnership,
			schemeId: params.schemeId
		});
		if (outcome.ok) redirect(303, `/p/${params.partnership}/schemes?removed=${params.schemeId}`);
		const refusal = ownRefusal(outcome.error);
		const { refused } = schemesMessages[locals.locale].detail;
		const notice = refusal.kind === 'inUse' ? refused.inUse(refusal.years.join(', ')) : refused[refusal.kind];
		return fail(409, formAnswer('remove', form, { locale: locals.locale, notice }));
	}
};
