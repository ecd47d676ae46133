/** The agreements of a year's budget: reference year, scheme, division of the year, pricing day, shared key, who carries a gap. */
import { error, fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { readSettings, type SettingsFormReason } from '$lib/forms/settings-form';
import { productSchemes } from '$lib/schemes/product-schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findStoredSettings } from '$lib/server/queries/budget-settings';
import { changeBudgetSettings } from '$lib/server/usecases/change-budget-settings';
import { settingsAnswer } from './settings-answer';
import type { Actions, PageServerLoad } from './$types';

const EVENTS_SHOWN = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const { partnershipId } = access;
	const schoolYear = toSchoolYear(params.schoolYear);
	const trail = { entity: 'budgetSettings', entityId: schoolYear, limit: EVENTS_SHOWN };
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			facts: await findBudgetFacts(trx, schoolYear, productSchemes),
			settings: await findStoredSettings(trx, partnershipId, schoolYear),
			events: await listAuditEvents(trx, partnershipId, trail)
		}),
		{ readOnly: true }
	);
	const { facts, settings, events } = read;
	if (!facts || !settings) error(404, 'notFound');
	return {
		schoolYear,
		settings,
		events,
		keys: facts.keys.map(({ id, name }) => ({ id, name })),
		schemes: facts.schemes.map(({ id, title, from, until, role, origin }) => ({
			id,
			title,
			from,
			until,
			role,
			origin
		})),
		mayEdit: may(access, 'budget.edit'),
		field: url.searchParams.get('field'),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'budget.edit');
		const form = new FormReader<SettingsFormReason>(await request.formData(), locals.locale);
		const settings = readSettings(form, locals.locale);
		if (form.failed) return fail(422, settingsAnswer('settings', form, locals.locale));
		const outcome = await changeBudgetSettings(caller, {
			partnershipId: params.partnership,
			schoolYear: toSchoolYear(params.schoolYear),
			revision: form.revision(),
			changes: settings
		});
		if (outcome.ok) redirect(303, `/p/${params.partnership}/${params.schoolYear}/settings?saved`);
		return fail(409, settingsAnswer('settings', form, locals.locale, ownRefusal(outcome.error)));
	}
};
