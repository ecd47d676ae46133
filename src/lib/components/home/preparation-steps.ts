/** The road from partners to a frozen version, and how far this budget is on it. */
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import type { FindingPlace } from '$lib/domain/budget/finding';
import { formatMoney } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import { homeMessages } from '$lib/messages/home';
import type { Locale } from '$lib/messages/locale';
import type { Step } from '../shared/Steps.svelte';

type Page = Exclude<FindingPlace['page'], 'coverage' | 'settings'> | 'check' | 'versions';

export interface PreparationInput {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
	readonly lastVersion: number | null;
	readonly partnershipId: string;
	readonly locale: Locale;
}

export function preparationSteps(input: PreparationInput): Step[] {
	const { facts, figures, partnershipId, locale } = input;
	const text = homeMessages[locale];
	const blocked = new Set(
		figures.findings.filter(({ severity }) => severity === 'blocking').map(({ place }) => place.page)
	);
	const home = `/p/${partnershipId}`;
	const step = (page: Page, done: boolean, detail: string, who: string): Step => ({
		title: text.steps[page],
		href: page === 'partners' ? `${home}/partners` : `${home}/${facts.schoolYear}/${page}`,
		state: page !== 'check' && page !== 'versions' && blocked.has(page) ? 'blocked' : done ? 'done' : 'waiting',
		detail,
		who
	});
	const steps = [
		step('partners', facts.partners.length > 0, text.detail.partners(facts.partners.length), text.preparers),
		step('students', figures.subsidy.students !== null, studentsDetail(input), text.preparers),
		step('subsidy', figures.subsidy.used.kind === 'known', subsidyDetail(input), text.lead),
		step('funding', facts.sources.length > 0, sourcesDetail(input), text.preparers),
		step('tariffs', tariffsDone(input), tariffsDetail(input), text.preparers),
		step('split', figures.split.findings.length === 0, splitDetail(input), text.preparers),
		step('lines', facts.lines.length > 0, linesDetail(input), text.preparers),
		step('check', blocked.size === 0, text.detail.check(blockingCount(figures)), text.preparers),
		step('versions', input.lastVersion !== null, versionDetail(input), text.lead)
	];
	const next = steps.findIndex(({ state }) => state !== 'done');
	return steps.map((each, index) =>
		index === next && each.state === 'waiting' ? { ...each, state: 'current' } : each
	);
}

export function blockingCount(figures: BudgetFigures): number {
	return figures.findings.filter(({ severity }) => severity === 'blocking').length;
}

function studentsDetail({ figures, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	const { students, referenceYear } = figures.subsidy;
	return students === null
		? text.studentsMissing(referenceYear)
		: text.students(formatCount(students, locale), referenceYear);
}

function subsidyDetail({ figures, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	const { used } = figures.subsidy;
	if (used.kind === 'known') return formatMoney(used.amount, locale);
	return used.kind === 'unknown' ? text.subsidyUnknown : text.subsidyNone;
}

function sourcesDetail({ facts, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	return facts.sources.length === 0 ? text.sourcesMissing : text.sources(facts.sources.length);
}

/** Without tariffs only a budget of lump sums is priced; one without lines has yet to agree on its tariffs. */
function tariffsDone({ facts, figures }: PreparationInput): boolean {
	return figures.totals.unpricedLines === 0 && (facts.tariffs.length > 0 || facts.lines.length > 0);
}

function tariffsDetail(input: PreparationInput): string {
	const { facts, figures, locale } = input;
	const text = homeMessages[locale].detail;
	const { unpricedLines } = figures.totals;
	if (unpricedLines > 0) return text.tariffsMissing(unpricedLines);
	if (facts.tariffs.length > 0) return text.tariffs;
	return tariffsDone(input) ? text.tariffsNotNeeded : text.tariffsNone;
}

function splitDetail({ figures, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	const pots = figures.split.nodes.filter(({ isPot }) => isPot).length;
	return pots === 0 ? text.splitNone : text.split(pots);
}

function linesDetail({ facts, figures, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	return facts.lines.length === 0
		? text.linesMissing
		: text.lines(facts.lines.length, formatMoney(figures.totals.cost, locale));
}

function versionDetail({ lastVersion, locale }: PreparationInput): string {
	const text = homeMessages[locale].detail;
	return lastVersion === null ? text.versionNone : text.version(lastVersion);
}
