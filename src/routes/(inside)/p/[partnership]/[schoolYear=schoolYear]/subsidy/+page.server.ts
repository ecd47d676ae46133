/** The subsidy of a year: what the rules and the awards say, which amount the budget uses, and choosing the scheme. */
import { error, fail, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { awardShares } from '$lib/domain/subsidy/award-shares';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import { subsidyByCalendarYear } from '$lib/domain/subsidy/subsidy-by-calendar-year';
import { FormReader } from '$lib/forms/form-reader';
import { readSchemeChoice, readTwelfths, type SettingsFormReason } from '$lib/forms/settings-form';
import { productSchemes } from '$lib/schemes/product-schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listStoredAwards } from '$lib/server/queries/awards';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findStoredSettings } from '$lib/server/queries/budget-settings';
import { listEnteredSchemes } from '$lib/server/queries/partnership-rows';
import { findRemovedValue } from '$lib/server/queries/removed-records';
import { changeBudgetSettings } from '$lib/server/usecases/change-budget-settings';
import { restoreAward } from '$lib/server/usecases/remove-award';
import { settingsAnswer } from '../settings/settings-answer';
import { awardAnswer } from './award-answer';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const { partnershipId } = access;
	const schoolYear = toSchoolYear(params.schoolYear);
	const removedId = url.searchParams.get('removed');
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			facts: await findBudgetFacts(trx, schoolYear, productSchemes),
			settings: await findStoredSettings(trx, partnershipId, schoolYear),
			awards: await listStoredAwards(trx, partnershipId),
			entered: await listEnteredSchemes(trx, partnershipId),
			isRemoved:
				removedId !== null &&
				(await findRemovedValue(trx, partnershipId, { entity: 'award', entityId: removedId })) !== null
		}),
		{ readOnly: true }
	);
	const { facts, settings, awards } = read;
	if (!facts || !settings) error(404, 'notFound');
	const twelfths = settings.twelfthsInFirstCalendarYear;
	const outcome = computeSubsidy(facts);
	return {
		schoolYear,
		settings,
		outcome,
		byCalendarYear: subsidyByCalendarYear(outcome, twelfths),
		awards,
		shares: awardShares(facts.awards, schoolYear, twelfths).map(({ award, amount }) => ({ awardId: award.id, amount })),
		schemes: facts.schemes.map(({ id, title, from, until, role, origin }) => ({
			id,
			title,
			from,
			until,
			role,
			origin
		})),
		enteredBy: read.entered.map(({ id, enteredBy, enteredAt }) => ({ id, enteredBy, enteredAt })),
		mayEdit: may(access, 'budget.edit'),
		mayEditAwards: may(access, 'award.edit'),
		mayAddScheme: may(access, 'scheme.add'),
		removed: read.isRemoved ? removedId : null,
		saved: url.searchParams.has('saved')
	};
};

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'budget.edit');
	const form = new FormReader<SettingsFormReason>(await request.formData(), locals.locale);
	const command = {
		partnershipId: params.partnership,
		schoolYear: toSchoolYear(params.schoolYear),
		revision: form.revision()
	};
	return { caller, form, command, here: `/p/${params.partnership}/${params.schoolYear}/subsidy` };
}

export const actions: Actions = {
	chooseScheme: async (event) => {
		const { caller, form, command, here } = await readRequest(event);
		const changes = readSchemeChoice(form);
		if (form.failed) return fail(422, settingsAnswer('scheme', form, event.locals.locale));
		const outcome = await changeBudgetSettings(caller, { ...command, changes });
		if (outcome.ok) redirect(303, `${here}?saved`);
		return fail(409, settingsAnswer('scheme', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	changeTwelfths: async (event) => {
		const { caller, form, command, here } = await readRequest(event);
		const changes = readTwelfths(form);
		if (form.failed) return fail(422, settingsAnswer('twelfths', form, event.locals.locale));
		const outcome = await changeBudgetSettings(caller, { ...command, changes });
		if (outcome.ok) redirect(303, `${here}?saved#years-title`);
		return fail(409, settingsAnswer('twelfths', form, event.locals.locale, ownRefusal(outcome.error)));
	},
	restoreAward: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'award.edit');
		const form = new FormReader(await request.formData(), locals.locale);
		const awardId = form.text('id', { longest: 63 });
		const outcome = await restoreAward(caller, { partnershipId: params.partnership, awardId });
		if (outcome.ok) redirect(303, `/p/${params.partnership}/${params.schoolYear}/subsidy?saved#awards-title`);
		return fail(409, awardAnswer('restore', form, locals.locale, ownRefusal(outcome.error)));
	}
};
