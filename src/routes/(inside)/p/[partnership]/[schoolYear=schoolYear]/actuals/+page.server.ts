/** Plan beside reality: what was budgeted, agreed, declared, settled and is expected; who performs a line; what came in. */
import { error } from '@sveltejs/kit';
import { requireAccess } from '$lib/server/auth/guard';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { askedActuals } from './actuals-address';
import { readActuals } from './actuals-data';
import { executorActions } from './executor-actions';
import { receiptActions } from './receipt-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const asked = askedActuals(url.searchParams);
	const today = locals.services.today();
	const read = await readComputedBudget(
		locals.services,
		access,
		params.schoolYear,
		async (trx, budget) => budget && readActuals(trx, access, budget, asked, today)
	);
	if (!read?.beside) error(404, 'notFound');
	const { facts, beside } = read;
	return {
		...beside,
		asked,
		schoolYear: facts.schoolYear,
		partners: facts.partners.map(({ id, name, shortName }) => ({ id, name, shortName })),
		roles: facts.roles.map(({ id, name }) => ({ id, name })),
		pots: facts.split.map(({ id, name }) => ({ id, name })),
		lines: facts.lines.map(({ id, activity, area, partnerId, roleId }) => ({ id, activity, area, partnerId, roleId })),
		changed: url.searchParams.get('changed'),
		undone: url.searchParams.get('undone') !== null,
		editing: url.searchParams.get('edit'),
		removed: url.searchParams.get('removedReceipt')
	};
};

export const actions: Actions = { ...executorActions, ...receiptActions };
