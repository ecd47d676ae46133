/** The one-sentence answer of a budget's coverage: the largest gap first, and who carries it. */
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import { AREAS, type Area } from '$lib/domain/shared/area';
import { addCents } from '$lib/domain/shared/money';
import { formatMoney } from '$lib/format/money';
import { coverageMessages } from '$lib/messages/coverage';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';

export interface CoverageAnswer {
	readonly sentence: string;
	/** Other areas with a gap, how certain the cover is, what the sums leave out; each a sentence. */
	readonly beside: readonly string[];
	readonly tone: 'gap' | 'good' | 'plain';
}

/** Names of more partners than this read as a number. */
const MOST_NAMES = 3;

export function coverageAnswer(
	figures: BudgetFigures,
	partnerName: (id: string) => string,
	locale: Locale
): CoverageAnswer {
	const text = coverageMessages[locale];
	const money = (amount: typeof figures.totals.cost) => formatMoney(amount, locale);
	const { totals, byArea } = figures.coverage;
	const leftOut = leftOutSentence(figures, locale);
	if (totals.cost === 0n) return { sentence: text.noLines, beside: leftOut, tone: 'plain' };
	const gaps = AREAS.filter((area) => byArea[area].gap > 0n).sort((one, other) =>
		byArea[other].gap > byArea[one].gap ? 1 : -1
	);
	const hoped = addCents(totals.byCertainty.applied, totals.byCertainty.expected);
	const secured = text.secured(
		money(totals.byCertainty.granted),
		money(totals.covered),
		hoped === 0n && hopesForMore(figures) ? text.unknownAmount : money(hoped),
		money(totals.incidental)
	);
	const [largest, ...others] = gaps;
	if (largest === undefined) {
		return { sentence: text.covered(money(totals.cost)), beside: [secured, ...leftOut], tone: 'good' };
	}
	const named = others.map((area) => text.gapIn(wordMessages[locale].area[area], money(byArea[area].gap)));
	const also = others.length === 0 ? [] : [text.alsoGap(listed(named, text.and))];
	return {
		sentence: gapSentence(figures, largest, partnerName, locale),
		beside: [...also, secured, ...leftOut],
		tone: 'gap'
	};
}

/** Whether money was applied for or is expected of which not everything is known. */
function hopesForMore({ sources, totals }: BudgetFigures): boolean {
	const hopes = sources.some(({ certainty }) => certainty !== 'granted');
	return hopes && totals.unknownSources + totals.unpricedLines + totals.openLines > 0;
}

function gapSentence(figures: BudgetFigures, area: Area, partnerName: (id: string) => string, locale: Locale): string {
	const text = coverageMessages[locale];
	const { gap, cost } = figures.coverage.byArea[area];
	const carriers = figures.carried.filter((carried) => carried.area === area && carried.amount > 0n);
	const names = carriers.map(({ partnerId }) => (partnerId === null ? text.nobody : partnerName(partnerId)));
	const carried =
		names.length === 0 ? null : names.length > MOST_NAMES ? text.carrierCount(names.length) : listed(names, text.and);
	const words = {
		area: wordMessages[locale].area[area],
		gap: formatMoney(gap, locale),
		cost: formatMoney(cost, locale),
		carriers: carried
	};
	return names.length === 1 ? text.gapByOne(words) : text.gapAnswer(words);
}

/** What the sums leave out, as one sentence or none. */
export function leftOutSentence({ totals }: BudgetFigures, locale: Locale): string[] {
	const text = coverageMessages[locale];
	const parts = [
		...(totals.unknownSources > 0 ? [text.unknownSources(totals.unknownSources)] : []),
		...(totals.unpricedLines > 0 ? [text.unpricedLines(totals.unpricedLines)] : []),
		...(totals.openLines > 0 ? [text.openLines(totals.openLines)] : [])
	];
	return parts.length === 0 ? [] : [text.leftOut(listed(parts, text.and))];
}

function listed(names: readonly string[], and: string): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
