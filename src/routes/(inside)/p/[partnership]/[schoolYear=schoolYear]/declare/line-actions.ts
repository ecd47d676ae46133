/** The actions on declared lines: one line by form, and submitting, withdrawing, removing, correcting and copying. */
import { error, fail, redirect } from '@sveltejs/kit';
import { refusalSentence, refusedField, type ToldRefusal } from '$lib/components/declaration/declare-refusal';
import { monthFromText, monthOf, previousPeriod } from '$lib/domain/declaration/work-period';
import { readChosen, readCorrection, readId, readQuickLine } from '$lib/forms/declaration-form';
import { answeredBeforeMessages } from '$lib/messages/answered-before';
import { formatHours } from '$lib/format/quantity';
import { declareCorrectionMessages } from '$lib/messages/declare-correction';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import { declareSubmittedMessages } from '$lib/messages/declare-submitted';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import type { Locale } from '$lib/messages/locale';
import { answeredBefore, ownRefusal } from '$lib/server/page-action';
import { copyPeriod } from '$lib/server/usecases/copy-period';
import { correctDeclaration } from '$lib/server/usecases/correct-declaration';
import { removeDeclarations, restoreDeclarations } from '$lib/server/usecases/remove-declarations';
import { saveDeclarations, type SaveRefusal } from '$lib/server/usecases/save-declarations';
import { submitDeclarations } from '$lib/server/usecases/submit-declarations';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { readDeclareRequest, refusedForm } from './declare-request';
import { tellLines } from './told-lines';
import type { Actions } from './$types';

export const lineActions = {
	add: async (event) => {
		const { caller, form, place, here, locale } = await readDeclareRequest(event);
		const value = readQuickLine(form);
		if (form.failed) return fail(422, refusedForm('quick', form, { locale }));
		const row = { id: readId(form, 'id') ?? caller.services.newId(), revision: form.revision() || null, value };
		const outcome = await saveDeclarations(caller, place, [row]);
		if (outcome.ok) redirect(303, `${here}&told=added&day=${value.from}#quick`);
		const refusal = firstOf(ownRefusal(outcome.error));
		const message =
			refusal.kind === 'changedMeanwhile'
				? declareSavingMessages[locale].changedTo(
						refusal.current.updatedBy ?? declareRefusalMessages[locale].somebody,
						formatHours(refusal.current.hours, locale)
					)
				: refusalSentence(refusal, locale);
		const told = { locale, field: refusedField(refusal), message };
		return fail(409, refusedForm('quick', form, told));
	},
	submit: async (event) => {
		const { access, caller, data, form, place, page, locale } = await readDeclareRequest(event);
		const all = form.ticked('all');
		const ids = readChosen(data).map(({ id }) => id);
		const plain = declareRefusalMessages[locale].plain;
		if (!all && ids.length === 0)
			return fail(422, refusedForm('lines', form, { locale, message: plain.nothingChosen }));
		const command = {
			ids: all ? null : ids,
			roundId: all ? readId(form, 'round') : null,
			key: form.optionalText('key', 63)
		};
		const outcome = await submitDeclarations(caller, place, command);
		if (outcome.ok) {
			const asked = { db: caller.services.db, access, partnerId: place.partnerId, page, locale };
			const told = await tellLines(
				asked,
				outcome.value.stopped.map(({ id }) => id)
			);
			const stopped = outcome.value.stopped.map(({ id, reasons }) => {
				const line = told.get(id);
				return { id, name: line?.name ?? id, href: line?.href ?? null, reasons: stopWords(reasons, locale) };
			});
			const { submitted, already } = outcome.value;
			const text = declareSubmittedMessages[locale];
			return {
				...{ form: 'submitted' as const, submitted, stopped },
				title: submitted.length > 0 ? text.submitted(submitted.length) : text.nothingSubmitted,
				already: already.length > 0 ? text.already(already.length) : null,
				before: answeredBefore(outcome.value, caller) ? answeredBeforeMessages[locale].notAgain : null,
				held: stopped.length > 0 ? text.stopped(stopped.length) : null
			};
		}
		const refusal = ownRefusal(outcome.error);
		return fail(409, refusedForm('lines', form, { locale, message: refusalSentence(refusal, locale) }));
	},
	withdraw: async (event) => {
		const { caller, data, form, place, here, locale } = await readDeclareRequest(event);
		const ids = readChosen(data).map(({ id }) => id);
		const plain = declareRefusalMessages[locale].plain;
		if (ids.length === 0) return fail(422, refusedForm('lines', form, { locale, message: plain.nothingChosen }));
		const outcome = await withdrawDeclarations(caller, place, ids);
		if (outcome.ok) redirect(303, `${here}&told=withdrawn&count=${outcome.value}#lines`);
		const message = refusalSentence(firstOf(ownRefusal(outcome.error)), locale);
		return fail(409, refusedForm('lines', form, { locale, message }));
	},
	remove: async (event) => {
		const { caller, data, form, place, here, locale } = await readDeclareRequest(event);
		const rows = readChosen(data);
		const [first] = rows;
		const plain = declareRefusalMessages[locale].plain;
		if (!first) return fail(422, refusedForm('lines', form, { locale, message: plain.nothingChosen }));
		const outcome = await removeDeclarations(caller, place, rows);
		if (outcome.ok) redirect(303, `${here}&removed=${first.id}#lines`);
		const message = refusalSentence(firstOf(ownRefusal(outcome.error)), locale);
		return fail(409, refusedForm('lines', form, { locale, message }));
	},
	restore: async (event) => {
		const { caller, form, place, here, locale } = await readDeclareRequest(event);
		const outcome = await restoreDeclarations(caller, place, readId(form, 'id') ?? '');
		if (outcome.ok) redirect(303, `${here}#lines`);
		const message = refusalSentence(firstOf(ownRefusal(outcome.error)), locale);
		return fail(409, refusedForm('lines', form, { locale, message }));
	},
	correct: async (event) => {
		const { caller, form, place, here, locale } = await readDeclareRequest(event);
		const correction = readCorrection(form);
		const originalId = readId(form, 'original');
		if (form.failed) return fail(422, refusedForm('correct', form, { locale }));
		if (originalId === null) error(404, 'notFound');
		const id = readId(form, 'id') ?? caller.services.newId();
		const outcome = await correctDeclaration(caller, place, { id, originalId, ...correction });
		if (outcome.ok) redirect(303, `${here}&told=corrected#lines`);
		const refusal = ownRefusal(outcome.error);
		const message =
			refusal.kind === 'noHours' ? declareCorrectionMessages[locale].noHours : refusalSentence(refusal, locale);
		return fail(409, refusedForm('correct', form, { locale, field: refusedField(refusal), message }));
	},
	copy: async (event) => {
		const { caller, form, place, here, locale } = await readDeclareRequest(event);
		const day = monthFromText(form.text('to', { longest: 7 }));
		if (day === null) return fail(422, refusedForm('lines', form, { locale }));
		const to = monthOf(day);
		const outcome = await copyPeriod(caller, place, { from: previousPeriod(to), to });
		if (outcome.ok) redirect(303, `${here}&told=copied&count=${outcome.value.lines}&of=${outcome.value.of}#lines`);
		const message = refusalSentence(firstOf(ownRefusal(outcome.error)), locale);
		return fail(409, refusedForm('lines', form, { locale, message }));
	}
} satisfies Actions;

/** In words: rules of their own, and findings by their name. */
function stopWords(reasons: readonly string[], locale: Locale): string[] {
	const words: Readonly<Record<string, string>> = {
		...declarationFindingMessages[locale].titles,
		...declareSubmittedMessages[locale].stopReasons
	};
	return reasons.map((reason) => words[reason] ?? reason);
}

/** Of several lines that were refused the first. */
function firstOf(refusal: ToldRefusal | SaveRefusal): ToldRefusal {
	if ('rows' in refusal) return refusal.rows[0]?.refusal ?? { kind: 'idTaken' };
	return refusal;
}
