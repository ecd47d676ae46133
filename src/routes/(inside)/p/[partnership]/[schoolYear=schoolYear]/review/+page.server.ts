/** How declared hours compare with what was agreed, for everyone; and the lines, for who may see and decide about them. */
import { error } from '@sveltejs/kit';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { reviewMessages } from '$lib/messages/review';
import { requireAccess } from '$lib/server/auth/guard';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { decisionActions } from './decision-actions';
import { disputeActions } from './dispute-actions';
import { askedReview, readReview } from './review-data';
import { sendLines } from './sent-lines';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const asked = askedReview(url.searchParams);
	const today = locals.services.today();
	const read = await readComputedBudget(
		locals.services,
		access,
		params.schoolYear,
		async (trx, budget, moment) => budget && readReview(trx, access, budget, asked, { today, moment })
	);
	if (!read?.beside) error(404, 'notFound');
	const { facts, beside } = read;
	const line = facts.lines.find(({ id }) => id === asked.budgetLine);
	const noLine = { id: ON_NO_LINE, name: reviewMessages[locals.locale].noBudgetLine };
	return {
		...beside,
		lines: beside.lines && { ...beside.lines, lines: sendLines(beside.lines.lines) },
		asked,
		schoolYear: facts.schoolYear,
		partners: facts.partners.map(({ id, name, shortName }) => ({ id, name, shortName })),
		roles: facts.roles.map(({ id, name }) => ({ id, name })),
		budgetLine:
			asked.budgetLine === ON_NO_LINE ? noLine : line ? { id: line.id, name: line.activity || line.id } : null,
		pots: facts.split.map(({ id, name }) => ({ id, name })),
		/** Organisations the reader acts for, which are told apart from others. */
		own: access.partnerIds,
		today,
		/** Nothing that came later is decided about unseen. */
		seenAt: locals.services.clock().toISOString(),
		/** Of what is decided next: the same again is one request. */
		key: locals.services.newId()
	};
};

export const actions: Actions = { ...decisionActions, ...disputeActions };
