/** Explains one figure of the working budget: its steps with their sources, and the entries that add up to it. */
import { error } from '@sveltejs/kit';
import { budgetNames, type BudgetNames } from '$lib/domain/budget/budget-names';
import { explainHref } from '$lib/components/budget/explain-href';
import { figureName } from '$lib/components/budget/figure-name';
import { parseAddress } from '$lib/domain/budget/address-text';
import { explainFigure } from '$lib/domain/budget/explain-figure';
import type { ExplanationEntry } from '$lib/domain/budget/explanation';
import { isArea } from '$lib/domain/shared/area';
import { formatDerivationValue } from '$lib/format/derivation-value';
import { explainDerivation } from '$lib/messages/explain-derivation';
import { explanationMessages } from '$lib/messages/explanation';
import { wordMessages } from '$lib/messages/words';
import { requireAccess } from '$lib/server/auth/guard';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const address = parseAddress(params.address);
	const budget = address && (await readComputedBudget(locals.services, access, params.schoolYear));
	const explanation = budget && explainFigure(budget.facts, budget.figures, address);
	if (!budget || !explanation) error(404, 'notFound');
	const text = explanationMessages[locals.locale];
	const names = budgetNames(budget.facts, { ...text, lineNumber: (position) => text.lineNumber(String(position)) });
	/** With who does it: many lines have the same activity. */
	const performers = new Map(budget.facts.lines.map(({ id, partnerId }) => [id, names.partner(partnerId)]));
	const lineName = (id: string) => [names.line(id), performers.get(id) ?? ''].filter((part) => part !== '').join(', ');
	return {
		schoolYear: params.schoolYear,
		name: figureName(address, names, locals.locale),
		amount: explanation.amount,
		steps: explainDerivation(explanation.derivation, locals.locale, (value) =>
			formatDerivationValue(value, locals.locale)
		),
		entries: explanation.entries.map((entry) => ({
			name: entry.kind === 'line' && entry.id !== null ? lineName(entry.id) : entryName(entry, names, locals.locale),
			amount: entry.amount,
			href: entry.address && explainHref(params.partnership, params.schoolYear, entry.address)
		})),
		leftOut: [
			...explanation.leftOut.lineIds.map((id) => ({
				name: lineName(id),
				href: `/p/${params.partnership}/${params.schoolYear}/lines#row-${id}`
			})),
			...explanation.leftOut.sourceIds.map((id) => ({
				name: names.source(id),
				href: `/p/${params.partnership}/${params.schoolYear}/funding#row-${id}`
			}))
		]
	};
};

function entryName(entry: ExplanationEntry, names: BudgetNames, locale: App.Locals['locale']): string {
	if (entry.kind === 'area') return isArea(entry.label) ? wordMessages[locale].area[entry.label] : entry.label;
	if (entry.kind === 'partner') return names.partner(entry.id);
	if (entry.kind === 'total' && entry.address) return figureName(entry.address, names, locale);
	return entry.label;
}
