/** Saves and removes lines of the table of declared hours: all of a request or nothing, with the reason of each line that is refused. */
import { error, json } from '@sveltejs/kit';
import { declarationCells } from '$lib/components/declaration/declaration-cells';
import type { RowAnswer } from '$lib/components/declaration/send-declarations';
import { refusalSentence, refusedField } from '$lib/components/declaration/declare-refusal';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { declarationRowsSchema } from '$lib/forms/declaration-requests';
import { readRequest } from '$lib/forms/line-requests';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import type { Locale } from '$lib/messages/locale';
import { requireAccess } from '$lib/server/auth/guard';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { saveDeclarations, type RefusedRow } from '$lib/server/usecases/save-declarations';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = async (event) => {
	const { locals, params, request } = event;
	requireAccess(event, params.partnership, 'hours.view');
	const sent = await readRequest(request, declarationRowsSchema);
	const caller = callerFrom(event, params.partnership, 'hours.declare', sent?.partner);
	if (!sent) error(400, 'badRequest');
	const place = {
		...{ partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear), partnerId: sent.partner }
	};
	const { locale } = locals;
	const results: RowAnswer[] = [];
	if (sent.save.length > 0) {
		const outcome = await saveDeclarations(caller, place, sent.save);
		if (outcome.ok) results.push(...outcome.value.map((row) => ({ ...row, kind: 'saved' as const })));
		else {
			const refusal = ownRefusal(outcome.error);
			if (refusal.kind === 'rows') results.push(...refusal.rows.map((row) => answerOf(row, locale)));
			else {
				const told = { message: refusalSentence(refusal, locale), field: refusedField(refusal) };
				results.push(...sent.save.map(({ id }) => ({ id, kind: 'refused' as const, ...told })));
			}
		}
	}
	if (sent.remove.length > 0) {
		const outcome = await removeDeclarations(caller, place, sent.remove);
		if (outcome.ok) results.push(...sent.remove.map((row) => ({ ...row, kind: 'saved' as const })));
		else results.push(...ownRefusal(outcome.error).rows.map((row) => answerOf(row, locale)));
	}
	return json({ results, by: caller.actor.name, at: locals.services.clock().toISOString() });
};

function answerOf({ id, refusal }: RefusedRow, locale: Locale): RowAnswer {
	if (refusal.kind !== 'changedMeanwhile')
		return { id, kind: 'refused', message: refusalSentence(refusal, locale), field: refusedField(refusal) };
	const { current } = refusal;
	const by = current.updatedBy ?? declareRefusalMessages[locale].somebody;
	return { id, kind: 'conflict', revision: current.revision, theirs: declarationCells(current), by };
}
