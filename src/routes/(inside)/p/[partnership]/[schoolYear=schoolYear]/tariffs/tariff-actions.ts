/** What the forms on tariffs and roles do, and what they get back when they were not accepted. */
import { fail, redirect } from '@sveltejs/kit';
import { periodText, roleValues, tariffValues } from '$lib/components/tariff/tariff-values';
import { formatMoney } from '$lib/format/money';
import { formAnswer, type FormAnswer, type FormConflict } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { readChanging } from '$lib/forms/row-form';
import { readRole, readSuccessor, readTariff } from '$lib/forms/tariff-form';
import type { Locale } from '$lib/messages/locale';
import { tariffMessages } from '$lib/messages/tariffs';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { removeRole, restoreRole, saveRole, type RoleRefusal } from '$lib/server/usecases/edit-roles';
import {
	removeTariff,
	restoreTariff,
	saveTariff,
	succeedTariff,
	type TariffRefusal
} from '$lib/server/usecases/edit-tariffs';
import type { Actions, RequestEvent } from './$types';

const FIELDS = {
	notAboveZero: 'amountPerHour',
	roleNeeded: 'roleId',
	endBeforeStart: 'lastDay',
	startsTooEarly: 'validFrom'
} as const;

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	return {
		caller: callerFrom(event, params.partnership, 'tariff.edit'),
		form: new FormReader<string>(await request.formData(), locals.locale),
		partnershipId: params.partnership,
		here: `/p/${params.partnership}/${params.schoolYear}/tariffs`,
		locale: locals.locale
	};
}

function tariffAnswer(name: string, form: FormReader<string>, locale: Locale, refusal?: TariffRefusal): FormAnswer {
	const text = tariffMessages[locale];
	const isForm = name === 'save' || name === 'succeed';
	const at = (field: string, sentence: string) =>
		formAnswer(name, form, { locale, ...(isForm ? { fields: { [field]: sentence } } : { notice: sentence }) });
	if (!refusal) return formAnswer(name, form, { locale });
	switch (refusal.kind) {
		case 'overlaps': {
			const { other } = refusal;
			return at('validFrom', text.overlaps(formatMoney(other.amountPerHour, locale), periodText(other, locale)));
		}
		case 'overlap':
			return at('validFrom', text.overlap);
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = tariffValues(current, locale);
			return conflicting(name, form, locale, current.revision, {
				by: current.updatedBy,
				at: current.updatedAt,
				theirs
			});
		}
		case 'reference':
		case 'notRemoved':
			return formAnswer(name, form, { locale, notice: text[refusal.kind] });
		default:
			return at(FIELDS[refusal.kind], text.problems[refusal.kind]);
	}
}

function roleAnswer(name: string, form: FormReader<string>, locale: Locale, refusal?: RoleRefusal): FormAnswer {
	const text = tariffMessages[locale];
	if (!refusal) return formAnswer(name, form, { locale });
	switch (refusal.kind) {
		case 'roleNameTaken':
			return formAnswer(name, form, {
				locale,
				fields: { roleName: text.roleNameTaken(refusal.name, refusal.role) }
			});
		case 'roleInUse':
			return formAnswer(name, form, { locale, notice: text.roleInUse(refusal.lines, refusal.tariffs) });
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = roleValues(current);
			return conflicting(name, form, locale, current.revision, {
				by: current.updatedBy,
				at: current.updatedAt,
				theirs
			});
		}
		case 'overlap':
		case 'reference':
		case 'notRemoved':
			return formAnswer(name, form, { locale, notice: text[refusal.kind] });
	}
}

/** Saving again then replaces what is there now. */
function conflicting(
	name: string,
	form: FormReader<string>,
	locale: Locale,
	revision: number,
	conflict: FormConflict
): FormAnswer {
	const answer = formAnswer(name, form, { locale, conflict });
	return { ...answer, values: { ...answer.values, revision: String(revision) } };
}

export const tariffActions = {
	save: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const tariff = readTariff(form);
		const changing = readChanging(form);
		if (form.failed) return fail(422, tariffAnswer('save', form, locale));
		const outcome = await saveTariff(caller, partnershipId, { tariff, changing });
		if (outcome.ok) redirect(303, `${here}?saved#row-${outcome.value}`);
		return fail(409, tariffAnswer('save', form, locale, ownRefusal(outcome.error)));
	},
	succeed: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const predecessor = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const terms = readSuccessor(form);
		if (form.failed) return fail(422, tariffAnswer('succeed', form, locale));
		const outcome = await succeedTariff(caller, partnershipId, { predecessor, ...terms });
		if (outcome.ok) redirect(303, `${here}?saved#row-${outcome.value}`);
		return fail(409, tariffAnswer('succeed', form, locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeTariff(caller, partnershipId, row);
		if (outcome.ok) redirect(303, `${here}?removed=${row.id}`);
		return fail(409, tariffAnswer('remove', form, locale, ownRefusal(outcome.error)));
	},
	restore: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await restoreTariff(caller, partnershipId, id);
		if (outcome.ok) redirect(303, `${here}?restored#row-${id}`);
		return fail(409, tariffAnswer('restore', form, locale, ownRefusal(outcome.error)));
	},
	saveRole: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const role = readRole(form);
		const changing = readChanging(form);
		if (form.failed) return fail(422, roleAnswer('saveRole', form, locale));
		const outcome = await saveRole(caller, partnershipId, { role, changing });
		if (outcome.ok) redirect(303, `${here}#roles`);
		return fail(409, roleAnswer('saveRole', form, locale, ownRefusal(outcome.error)));
	},
	removeRole: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeRole(caller, partnershipId, row);
		if (outcome.ok) redirect(303, `${here}?removedRole=${row.id}`);
		return fail(409, roleAnswer('removeRole', form, locale, ownRefusal(outcome.error)));
	},
	restoreRole: async (event) => {
		const { caller, form, partnershipId, here, locale } = await readRequest(event);
		const outcome = await restoreRole(caller, partnershipId, form.text('id', { longest: 63 }));
		if (outcome.ok) redirect(303, `${here}#roles`);
		return fail(409, roleAnswer('restoreRole', form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
