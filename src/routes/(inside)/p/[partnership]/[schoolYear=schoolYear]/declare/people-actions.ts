/** The actions on people whose hours an organisation declares. */
import { fail, redirect } from '@sveltejs/kit';
import { readId, readPerson } from '$lib/forms/declaration-form';
import { readChanging } from '$lib/forms/row-form';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import { ownRefusal } from '$lib/server/page-action';
import { erasePerson } from '$lib/server/usecases/erase-person';
import { eraseDueNames } from '$lib/server/usecases/keep-names';
import { savePerson } from '$lib/server/usecases/save-person';
import { readDeclareRequest, refusedForm } from './declare-request';
import type { Actions } from './$types';

export const peopleActions = {
	savePerson: async (event) => {
		const { caller, form, place, here, locale } = await readDeclareRequest(event);
		const person = readPerson(form);
		if (form.failed) return fail(422, refusedForm('person', form, { locale }));
		const outcome = await savePerson(caller, place, { person, changing: readChanging(form) });
		if (outcome.ok) redirect(303, `${here}&people=1#people`);
		const refusal = ownRefusal(outcome.error);
		const text = declareRefusalMessages[locale];
		if (refusal.kind === 'codeTaken')
			return fail(409, refusedForm('person', form, { locale, field: 'code', message: text.plain.codeTaken }));
		const by = refusal.kind === 'changedMeanwhile' ? (refusal.current.updatedBy ?? text.somebody) : '';
		const message = refusal.kind === 'erased' ? text.plain.erased : declareSavingMessages[locale].changedMeanwhile(by);
		return fail(409, refusedForm('person', form, { locale, message }));
	},
	erasePerson: async (event) => {
		const { caller, form, place, here } = await readDeclareRequest(event);
		const outcome = await erasePerson(caller, place, readId(form, 'id') ?? '');
		if (outcome.ok) redirect(303, `${here}&told=erased#people`);
		return ownRefusal(outcome.error);
	},
	eraseDueNames: async (event) => {
		const { caller, place, here } = await readDeclareRequest(event);
		const outcome = await eraseDueNames(caller, place);
		if (outcome.ok) redirect(303, `${here}&told=erasedDue&count=${outcome.value.people}#people`);
		return ownRefusal(outcome.error);
	}
} satisfies Actions;
