/** The lines of the year's budget, edited in place; and a form for who has no script. */
import { error, fail, redirect } from '@sveltejs/kit';
import { LINE_CELLS, type LineCells } from '$lib/domain/budget/line-cells';
import { previousSchoolYear, toSchoolYear, schoolYearPeriod } from '$lib/domain/shared/school-year';
import { isMemberOn } from '$lib/domain/partnership/partner';
import { readLineForm } from '$lib/forms/line-form';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import { listStoredLines } from '$lib/server/queries/lines';
import { arrangeLines } from '$lib/server/usecases/arrange-lines';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const schoolYear = toSchoolYear(params.schoolYear);
	const budget = await readComputedBudget(locals.services, access, schoolYear, (trx: TenantTransaction) =>
		listStoredLines(trx, { partnershipId: access.partnershipId, schoolYear })
	);
	if (!budget) error(404, 'notFound');
	const before = await readComputedBudget(locals.services, access, previousSchoolYear(schoolYear));
	const lastYear = new Map(before?.figures.lines.map(({ lineId, amount }) => [lineId, amount]));
	const partner = url.searchParams.get('partner');
	const { facts, figures } = budget;
	const shown = budget.beside.filter(({ line }) => partner === null || (line.partnerId ?? 'open') === partner);
	return {
		schoolYear,
		partner,
		mayEdit: may(access, 'budget.edit'),
		totals: figures.totals,
		lineCount: facts.lines.length,
		lines: shown.map(({ line, revision }) => ({
			line,
			revision,
			lastYear: line.previousLineId === null ? null : (lastYear.get(line.previousLineId) ?? null)
		})),
		withLastYear: before !== null,
		tariffs: facts.tariffs,
		pricingDay: facts.settings.pricingDay,
		...choices(budget)
	};
};

function choices({ facts, figures }: ComputedBudget) {
	const { from } = schoolYearPeriod(facts.schoolYear);
	const used = new Set(facts.lines.map(({ partnerId }) => partnerId));
	const pots = new Set(figures.split.nodes.filter(({ isPot }) => isPot).map(({ nodeId }) => nodeId));
	return {
		roles: facts.roles.map(({ id, name }) => ({ value: id, label: name })),
		partners: facts.partners
			.filter(
				(partner) =>
					used.has(partner.id) ||
					partner.memberUntil === null ||
					isMemberOn(partner, from) ||
					partner.memberUntil > from
			)
			.map(({ id, name }) => ({ value: id, label: name })),
		pots: facts.split.filter(({ id }) => pots.has(id)).map(({ id, name }) => ({ value: id, label: name })),
		activities: [...new Set(facts.lines.map(({ activity }) => activity))].filter((activity) => activity !== '').sort()
	};
}

export const actions: Actions = {
	add: async ({ locals, params, request, url }) => {
		const actor = requireActor({ locals, url });
		requireAccess({ locals, url }, params.partnership, 'budget.edit');
		const form = readLineForm(await request.formData(), locals.locale);
		if (!form.ok) return fail(422, form.error);
		const caller = { services: locals.services, actor, requestId: locals.requestId };
		const budget = { partnershipId: params.partnership, schoolYear: params.schoolYear };
		const lineId = locals.services.newId();
		const cells: Partial<LineCells> = Object.fromEntries(LINE_CELLS.map((cell) => [cell, form.value[cell]]));
		const added = { kind: 'insert', lineId, cells, previousLineId: null, afterLineId: lineId } as const;
		const outcome = await arrangeLines(caller, budget, [added]);
		if (!outcome.ok) error(outcome.error === 'notAllowed' ? 403 : 404, outcome.error);
		const [result] = outcome.value;
		if (result?.kind === 'refused') return fail(422, { values: form.value, errors: { activity: result.reason } });
		redirect(303, `${url.pathname}#row-${lineId}`);
	}
};
