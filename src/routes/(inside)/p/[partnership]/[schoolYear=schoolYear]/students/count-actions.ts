/** Filling in one count at a time: the way that needs no script. */
import { fail, redirect } from '@sveltejs/kit';
import { schoolYearFromText, type SchoolYear } from '$lib/domain/shared/school-year';
import { formatCount } from '$lib/format/quantity';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import type { Locale } from '$lib/messages/locale';
import { studentMessages } from '$lib/messages/students';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { restoreStudentCount } from '$lib/server/usecases/restore-student-count';
import { setStudentCounts, type CountResult } from '$lib/server/usecases/set-student-counts';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'budget.edit');
	const form = new FormReader(await request.formData(), locals.locale);
	const year = schoolYearFromText(form.text('year', { longest: 9 }));
	if (year === null) form.refuse('year', 'notAChoice');
	const here = `/p/${params.partnership}/${params.schoolYear}/students?year=${year ?? ''}`;
	const command = {
		partnershipId: params.partnership,
		schoolYear: year ?? (params.schoolYear as SchoolYear),
		otherwise: 'refuse'
	} as const;
	return { caller, form, here, command };
}

function countAnswer(form: FormReader, locale: Locale, results: readonly CountResult[] = []): FormAnswer {
	const text = studentMessages[locale];
	const [result] = results;
	if (result?.kind === 'refused') {
		const field = { unknownInstitute: 'instituteId', unknownPlace: 'placeId', placementType: 'placementType' } as const;
		return formAnswer('count', form, { locale, fields: { [field[result.reason]]: text.refused[result.reason] } });
	}
	if (result?.kind !== 'conflict') return formAnswer('count', form, { locale });
	const theirs = result.theirs === null ? text.notCounted : formatCount(result.theirs, locale);
	const isNew = form.optionalText('before', 9) === null;
	const students = isNew ? text.alreadyCounted(theirs) : text.conflict(theirs, result.by);
	return formAnswer('count', form, { locale, fields: { students } });
}

export const countActions = {
	setCount: async (event) => {
		const { caller, form, here, command } = await readRequest(event);
		const change = {
			instituteId: form.text('instituteId', { longest: 63 }),
			placeId: form.text('placeId', { longest: 63 }),
			placementType: form.text('placementType', { longest: 100 }).replace(/\s+/g, ' '),
			before: form.optionalText('before', 9) === null ? null : form.count('before'),
			after: form.count('students')
		};
		if (form.failed) return fail(422, countAnswer(form, event.locals.locale));
		const outcome = await setStudentCounts(caller, { ...command, changes: [change] });
		if (outcome.ok) redirect(303, `${here}&saved#one`);
		return fail(409, countAnswer(form, event.locals.locale, ownRefusal(outcome.error).results));
	},
	removeCount: async (event) => {
		const { caller, form, here, command } = await readRequest(event);
		const change = {
			instituteId: form.text('instituteId', { longest: 63 }),
			placeId: form.text('placeId', { longest: 63 }),
			placementType: form.text('placementType', { longest: 100 }),
			before: form.count('before'),
			after: null
		};
		const id = form.text('id', { longest: 63 });
		if (form.failed) return fail(422, countAnswer(form, event.locals.locale));
		const outcome = await setStudentCounts(caller, { ...command, changes: [change] });
		if (outcome.ok) redirect(303, `${here}&removed=${id}#one`);
		return fail(409, countAnswer(form, event.locals.locale, ownRefusal(outcome.error).results));
	},
	restoreCount: async (event) => {
		const { locals, params, request } = event;
		const caller = callerFrom(event, params.partnership, 'budget.edit');
		const form = new FormReader(await request.formData(), locals.locale);
		const command = { partnershipId: params.partnership, countId: form.text('id', { longest: 63 }) };
		const outcome = await restoreStudentCount(caller, command);
		const here = `/p/${params.partnership}/${params.schoolYear}/students`;
		if (outcome.ok) redirect(303, `${here}?year=${outcome.value.schoolYear}&saved#one`);
		const notice = studentMessages[locals.locale][ownRefusal(outcome.error)];
		return fail(409, formAnswer('count', form, { locale: locals.locale, notice }));
	}
} satisfies Actions;
