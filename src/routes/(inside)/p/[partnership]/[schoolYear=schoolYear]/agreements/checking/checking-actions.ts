/** The actions on what is agreed about checking. */
import { fail, redirect } from '@sveltejs/kit';
import type { DeclarationFindingKind } from '$lib/domain/declaration/finding-kinds';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readCheckers, readFindingChoices } from '$lib/forms/checking-form';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { checkingMessages } from '$lib/messages/checking';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { requireAccess } from '$lib/server/auth/guard';
import type { Permission } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { findPartner } from '$lib/server/queries/partners';
import { agreeCheckers, agreeFindings, restoreFindingDefaults } from '$lib/server/usecases/agree-checking';
import { agreeRetention } from '$lib/server/usecases/keep-names';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent, permission: Permission = 'hours.agree') {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, permission);
	const data = await request.formData();
	const form = new FormReader<string>(data, locals.locale);
	const here = `/p/${params.partnership}/${params.schoolYear}/agreements/checking`;
	return { caller, data, form, here, locale: locals.locale };
}

async function nameOfPartner({ locals, params, url }: RequestEvent, id: string): Promise<string> {
	const access = requireAccess({ locals, url }, params.partnership);
	const partner = await inPartnership(locals.services.db, access, (trx) => findPartner(trx, params.partnership, id), {
		readOnly: true
	});
	return partner?.name ?? id;
}

export const checkingActions = {
	saveCheckers: async (event) => {
		const { caller, data, form, here, locale } = await readRequest(event);
		const { partnership: partnershipId, schoolYear } = event.params;
		const place = { partnershipId, schoolYear: toSchoolYear(schoolYear) };
		const outcome = await agreeCheckers(caller, place, readCheckers(data));
		if (outcome.ok) redirect(303, `${here}?told=checkers&count=${outcome.value}#checkers`);
		const { kind, partnerId } = ownRefusal(outcome.error);
		const message = checkingMessages[locale].checkerProblems[kind](await nameOfPartner(event, partnerId));
		return fail(409, formAnswer('checkers', form, { locale, fields: { [`checker-${partnerId}`]: message } }));
	},
	saveFindings: async (event) => {
		const { caller, data, form, here, locale } = await readRequest(event);
		const outcome = await agreeFindings(caller, event.params.partnership, readFindingChoices(data));
		if (outcome.ok) redirect(303, `${here}?told=findings&count=${outcome.value}#findings`);
		const kind = ownRefusal(outcome.error).finding as DeclarationFindingKind;
		const message = checkingMessages[locale].findingMeanwhile(declarationFindingMessages[locale].titles[kind]);
		return fail(409, formAnswer('findings', form, { locale, fields: { [`treatment-${kind}`]: message } }));
	},
	restoreDefaults: async (event) => {
		const { caller, here } = await readRequest(event);
		const outcome = await restoreFindingDefaults(caller, event.params.partnership);
		if (outcome.ok) redirect(303, `${here}?told=defaults&count=${outcome.value}#findings`);
		return ownRefusal(outcome.error);
	},
	saveNames: async (event) => {
		const { caller, form, here, locale } = await readRequest(event, 'partnership.settings');
		const monthsKept = form.optionalText('months', 9) === null ? null : form.count('months');
		const seen = form.optionalText('seen', 9) === null ? null : form.count('seen');
		if (form.failed) return fail(422, formAnswer('names', form, { locale }));
		const outcome = await agreeRetention(caller, event.params.partnership, { monthsKept, seen });
		if (outcome.ok) redirect(303, `${here}?told=names#names`);
		const refusal = ownRefusal(outcome.error);
		const text = checkingMessages[locale];
		if (refusal.kind === 'tooLong')
			return fail(409, formAnswer('names', form, { locale, fields: { months: text.tooLong(refusal.most) } }));
		const answer: FormAnswer = formAnswer('names', form, { locale, notice: text.agreedMeanwhile });
		const current = refusal.monthsKept === null ? '' : String(refusal.monthsKept);
		return fail(409, { ...answer, values: { ...answer.values, seen: current } });
	}
} satisfies Actions;
