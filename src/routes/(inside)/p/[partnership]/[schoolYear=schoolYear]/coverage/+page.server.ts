/** What is covered and what is not: the working budget against its sources. */
import { error } from '@sveltejs/kit';
import { budgetNames } from '$lib/components/budget/budget-names';
import { coverageAnswer } from '$lib/components/coverage/coverage-answer';
import { calendarYearParts } from '$lib/domain/budget/calendar-year';
import { AREAS } from '$lib/domain/shared/area';
import { coverageMessages } from '$lib/messages/coverage';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const budget = await readComputedBudget(locals.services, access, params.schoolYear);
	if (!budget) error(404, 'notFound');
	const { facts, figures } = budget;
	const text = coverageMessages[locals.locale];
	const names = budgetNames(facts, { ...text, lineNumber: (position) => text.rowNumber(String(position)) });
	const { totals } = figures;
	return {
		schoolYear: facts.schoolYear,
		mayEdit: may(access, 'budget.edit'),
		answer: coverageAnswer(figures, names.partner, locals.locale),
		partial: totals.unknownSources + totals.unpricedLines + totals.openLines > 0,
		totals: figures.coverage.totals,
		areas: AREAS.map((area) => ({ area, ...figures.coverage.byArea[area] })),
		sources: sourceRows(budget),
		pots: figures.coverage.byPot.map((pot) => ({ ...pot, name: names.pot(pot.potId) })),
		hasPots: figures.split.nodes.length > 0,
		partners: figures.totals.byPartner.map((row) => ({ ...row, name: names.partner(row.partnerId) })),
		carried: figures.carried.map((row) => ({
			...row,
			name: row.partnerId === null ? text.nobody : names.partner(row.partnerId)
		})),
		ending: figures.coverage.ending.map((row) => ({ ...row, name: names.source(row.sourceId) })),
		calendar: calendarYearParts(facts.schoolYear, figures.coverage, facts.settings),
		byCalendarYear: url.searchParams.get('view') === 'calendar',
		flows: moneyFlows(budget)
	};
};

function sourceRows({ facts, figures }: ComputedBudget) {
	const used = new Map(figures.coverage.bySource.map((row) => [row.sourceId, row]));
	return figures.sources.map(({ sourceId, amount, certainty }) => {
		const source = facts.sources.find(({ id }) => id === sourceId);
		return {
			id: sourceId,
			name: source?.name ?? sourceId,
			inKind: source?.inKind ?? false,
			duration: source?.duration ?? { kind: 'structural' as const },
			certainty,
			amount,
			use: used.get(sourceId) ?? null
		};
	});
}

/** Which source pays which pot, area and partner: what the picture of the money draws. */
function moneyFlows({ figures }: ComputedBudget) {
	const entries = new Map(figures.coverage.entries.map((entry) => [`${entry.lineId} ${entry.area}`, entry]));
	const sums = new Map<
		string,
		{ sourceId: string; potId: string | null; area: string; partnerId: string | null; amount: bigint }
	>();
	for (const flow of figures.coverage.flows) {
		const entry = entries.get(`${flow.lineId} ${flow.area}`);
		if (!entry) continue;
		const key = [flow.sourceId, entry.potId, flow.area, entry.partnerId].join('|');
		const sum = sums.get(key);
		if (sum) sum.amount += flow.amount;
		else {
			const { potId, partnerId } = entry;
			sums.set(key, { sourceId: flow.sourceId, potId, area: flow.area, partnerId, amount: flow.amount });
		}
	}
	return [...sums.values()];
}
