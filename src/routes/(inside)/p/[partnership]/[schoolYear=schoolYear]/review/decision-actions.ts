/** The actions on declared lines: approving, returning and disputing them, taking that back, and pricing open ones anew. */
import { error } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { LONGEST_REASON, readDispute, readReviewFilter, readTicked, REVIEW_SCOPES } from '$lib/forms/review-form';
import { checksAnyone } from '$lib/server/auth/checking';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { answeredBefore, callerFrom, ownRefusal } from '$lib/server/page-action';
import { listCheckers } from '$lib/server/queries/agreed-hours';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import type { DecisionTarget } from '$lib/server/usecases/decision-target';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { doneAnswer, refusedAnswer } from './review-answer';
import type { Actions, RequestEvent } from './$types';

/** Who checks nobody is sent away before anything of the form is read. */
async function requireChecking({ locals, params, url }: RequestEvent): Promise<void> {
	const { services } = locals;
	if (services.checks === 'off') return;
	const access = requireAccess({ locals, url }, params.partnership, 'hours.check');
	const checkers = await inPartnership(
		services.db,
		access,
		(trx) => listCheckers(trx, access.partnershipId, toSchoolYear(params.schoolYear)),
		{ readOnly: true }
	);
	if (!checksAnyone(access, checkers)) error(403, 'notAllowed');
}

async function readRequest(event: RequestEvent, asChecker: boolean) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'hours.check');
	if (asChecker) await requireChecking(event);
	const data = await request.formData();
	const form = new FormReader(data, locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	return { caller, form, data, place, locale: locals.locale };
}

function targetOf(data: FormData, form: FormReader): DecisionTarget {
	const text = (name: string) => {
		const value = data.get(name);
		return typeof value === 'string' ? value : null;
	};
	const scope = form.choice('scope', REVIEW_SCOPES);
	if (scope === 'ticked') return { kind: 'lines', lines: readTicked(data.getAll('line').map(String)) };
	const { round, partner, role, area, budgetLine } = readReviewFilter(text);
	const filter = {
		...(round !== null && { roundId: round }),
		...(partner !== null && { partnerId: partner }),
		...(role !== null && { roleId: role }),
		...(area !== null && { area }),
		...(budgetLine !== null && { lineId: budgetLine })
	};
	const seen = new Date(text('seenAt') ?? '');
	if (Number.isNaN(seen.getTime())) form.refuse('scope', 'required');
	return { kind: 'filter', filter, onlyWithoutFindings: scope === 'withoutFindings', seenAt: seen };
}

async function decided(event: RequestEvent, commandOf: (form: FormReader) => DecisionCommand) {
	const { caller, form, data, place, locale } = await readRequest(event, true);
	const ticked = data.getAll('line').map(String);
	const command = commandOf(form);
	const target = targetOf(data, form);
	const key = form.optionalText('key', 63);
	if (form.failed) return refusedAnswer(command.step, form, { locale, ticked });
	const outcome = await decideAboutDeclarations(caller, place, target, command, key);
	if (outcome.ok)
		return doneAnswer({ kind: 'decided', ...outcome.value, before: answeredBefore(outcome.value, caller) });
	return refusedAnswer(command.step, form, { locale, ticked, refusal: ownRefusal(outcome.error) });
}

export const decisionActions = {
	approve: (event) => decided(event, () => ({ step: 'approve' })),
	return: (event) =>
		decided(event, (form) => ({ step: 'return', reason: form.text('reason', { longest: LONGEST_REASON }) })),
	dispute: (event) => decided(event, (form) => ({ step: 'dispute', ...readDispute(form) })),
	undo: async (event) => {
		const { caller, form, place, locale } = await readRequest(event, true);
		const outcome = await undoDecision(caller, place, form.text('id', { longest: 63 }));
		if (outcome.ok) return doneAnswer({ kind: 'undone', ...outcome.value });
		return refusedAnswer('undo', form, { locale, refusal: ownRefusal(outcome.error) });
	},
	reprice: async (event) => {
		const { caller, form, place, locale } = await readRequest(event, false);
		const outcome = await repriceOpenDeclarations(caller, place, form.optionalText('id', 63));
		if (outcome.ok) return doneAnswer({ kind: 'repriced', ...outcome.value });
		return refusedAnswer('reprice', form, { locale, refusal: ownRefusal(outcome.error) });
	}
} satisfies Actions;
