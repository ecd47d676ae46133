/** What is covered and what is not: the working budget against its sources. */
import { error } from '@sveltejs/kit';
import { coverByDate } from '$lib/charts/cover-by-date';
import { coverageByArea } from '$lib/charts/coverage-by-area';
import { moneyFlow } from '$lib/charts/money-flow';
import { areaCarriers, type Carrier } from '$lib/domain/budget/area-carriers';
import { budgetNames } from '$lib/domain/budget/budget-names';
import { coverageAnswer } from '$lib/components/coverage/coverage-answer';
import { listsInFull, longList, PARTNER_FIGURES, POT_FIGURES } from '$lib/components/coverage/long-list';
import { leftOut } from '$lib/domain/budget/left-out';
import { sharedCost } from '$lib/domain/budget/shared-cost';
import { calendarYearParts } from '$lib/domain/budget/calendar-year';
import { AREAS, type Area } from '$lib/domain/shared/area';
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
	const unknown = leftOut(facts, figures);
	const inFull = listsInFull(url.searchParams);
	const pots = figures.coverage.byPot.map((pot) => ({
		...pot,
		name: names.pot(pot.potId),
		unknown: unknown.potIds.has(pot.potId) ? (['cost', 'gap'] as const) : []
	}));
	const partners = totals.byPartner.map((row) => ({
		...row,
		name: names.partner(row.partnerId),
		unknown: [
			...(unknown.performers.has(row.partnerId) ? (['cost', 'covered'] as const) : []),
			...(unknown.carriers.has(row.partnerId) ? (['carried'] as const) : []),
			...(unknown.givers.has(row.partnerId ?? '') ? (['contributedCash', 'contributedInKind'] as const) : [])
		]
	}));
	const carried = figures.carried.map((row) => ({
		...row,
		name: row.partnerId === null ? text.nobody : names.partner(row.partnerId),
		unknown: unknown.areas.has(row.area) ? (['amount'] as const) : []
	}));
	const carriedArea = askedArea(url.searchParams, budget);
	return {
		schoolYear: facts.schoolYear,
		mayEdit: may(access, 'budget.edit'),
		answer: coverageAnswer(figures, names.partner, locals.locale),
		partial: unknown.count > 0,
		cover: unknown.cover,
		totals: figures.coverage.totals,
		areas: AREAS.map((area) => ({ area, ...figures.coverage.byArea[area], partial: unknown.areas.has(area) })),
		sources: sourceRows(budget),
		carriers: {
			area: carriedArea,
			rows: areaCarriers(carriedArea, facts, figures).map((row) => ({ ...row, name: carrierName(row.carrier) }))
		},
		/** Spread over the areas here. */
		sharedCost: sharedCost(facts, figures),
		inFull,
		pots: longList(pots, POT_FIGURES, { all: inFull.includes('pots'), always: ({ potId }) => potId === null }),
		hasPots: figures.split.nodes.length > 0,
		partners: longList(partners, PARTNER_FIGURES, { all: inFull.includes('partners'), always: isOfNobody }),
		carried: longList(carried, ['amount'], { all: inFull.includes('carried'), always: isOfNobody }),
		ending: figures.coverage.ending.map((row) => ({ ...row, name: names.source(row.sourceId) })),
		calendar: calendarYearParts(facts.schoolYear, figures.coverage, facts.settings),
		byCalendarYear: url.searchParams.get('view') === 'calendar',
		pictures: picturesOnce(budget, locals.locale)
	};

	function carrierName(carrier: Carrier): string {
		if (carrier.kind === 'nobody' || carrier.kind === 'refunds') return text[carrier.kind];
		if (carrier.kind === 'partner') return names.partner(carrier.partnerId);
		const { sourceIds } = carrier;
		return sourceIds.length > MOST_NAMED ? text.otherSources(sourceIds.length) : sourceIds.map(names.source).join(', ');
	}
};

/** Names of more sources than this read as a number. */
const MOST_NAMED = 3;

/** What boards ask about first, because no subsidy pays for it; else the area that costs most. */
function askedArea(query: URLSearchParams, { figures }: ComputedBudget): Area {
	const { byArea } = figures.coverage;
	const asked = AREAS.find((area) => area === query.get('area'));
	if (asked !== undefined || byArea.professionaliseren.cost !== 0n) return asked ?? 'professionaliseren';
	return [...AREAS].sort((one, other) => (byArea[other].cost > byArea[one].cost ? 1 : -1))[0] ?? 'opleiden';
}

function isOfNobody({ partnerId }: { readonly partnerId: string | null }): boolean {
	return partnerId === null;
}

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

/** Kept with the figures they show: shaping them takes as long as reading them. */
const shaped = new WeakMap<ComputedBudget['figures'], Map<string, ReturnType<typeof picturesOf>>>();

function picturesOnce(budget: ComputedBudget, locale: App.Locals['locale']) {
	const known = shaped.get(budget.figures) ?? new Map<string, ReturnType<typeof picturesOf>>();
	shaped.set(budget.figures, known);
	const pictures = known.get(locale) ?? picturesOf(budget, locale);
	known.set(locale, pictures);
	return pictures;
}

/** Drawn on the page, shaped here: the page then needs neither the figures of every line nor the code that shapes them. */
function picturesOf({ facts, figures }: ComputedBudget, locale: App.Locals['locale']) {
	const { coverage } = figures;
	const certainty = new Map(figures.sources.map((source) => [source.sourceId, source.certainty]));
	const sources = facts.sources.map(({ id, name, inKind, certainty: entered }) => {
		return { id, name, inKind, certainty: certainty.get(id) ?? entered };
	});
	const partners = facts.partners.map(({ id, shortName }) => ({ id, name: shortName }));
	return {
		areas: coverageByArea({ coverage, sources }, locale),
		flow: moneyFlow({ coverage, sources, pots: facts.split, partners }, locale),
		ending: coverage.ending.length > 0 ? coverByDate(coverage, locale) : null
	};
}
