/** The figures of one row of agreed against declared hours, in the order of the columns. */
import type { FigureTone, Missing } from '$lib/components/shared/Figure.svelte';
import { leftOfAgreed } from '$lib/domain/declaration/left-of-agreed';
import type { Cents } from '$lib/domain/shared/money';
import { formatMoneyFigure } from '$lib/format/money';
import { formatHoursFigure, formatPercent } from '$lib/format/quantity';
import { comparedHoursMessages } from '$lib/messages/compared-hours';
import type { Locale } from '$lib/messages/locale';
import type { ShownFigures } from './shown-comparison';

export interface ComparisonCell {
	/** `null`: there is none, and `missing` says why. */
	readonly text: string | null;
	readonly missing?: Missing;
	/** Leaves out what has no tariff. */
	readonly partial: boolean;
	readonly tone: FigureTone;
	/** A phone shows it when somebody asks for more columns. */
	readonly secondary: boolean;
	/** Where its lines can be reached. */
	readonly declared: boolean;
}

/** `wholeYear`: agreements are of the year, so that with one round chosen nothing is left over or expected. */
export function comparisonCells(figures: ShownFigures, wholeYear: boolean, locale: Locale): ComparisonCell[] {
	const { hours, euro, usedUp } = figures;
	const ofHours = (value: ShownFigures['hours']['agreed'], more: Partial<ComparisonCell> = {}): ComparisonCell => ({
		...{ text: formatHoursFigure(value, locale), partial: false, tone: 'plain', secondary: false, declared: false },
		...more
	});
	const [agreedPartly, declaredPartly] = [figures.unpricedAgreed > 0, figures.unpricedEntries > 0];
	const ofEuro = (value: Cents, partial: boolean, missing: boolean, tone: FigureTone = 'plain'): ComparisonCell => ({
		...(missing
			? { text: null, missing: 'unpriced', partial: false }
			: { text: formatMoneyFigure(value, locale), partial }),
		...{ tone, secondary: true, declared: false }
	});
	const noneAgreed = agreedPartly && euro.agreed === 0n;
	const noneDeclared = declaredPartly && euro.declared === 0n;
	const gap = (value: bigint): FigureTone => (value < 0n ? 'gap' : 'plain');
	const left = (): ComparisonCell => {
		const found = leftOfAgreed(euro, { agreed: agreedPartly, declared: declaredPartly });
		const unpriced = (noneAgreed || noneDeclared) && !(agreedPartly && declaredPartly);
		const cell = ofEuro(euro.difference, found.kind === 'atLeast', unpriced, gap(euro.difference));
		if (cell.text === null) return cell;
		if (found.kind === 'notDetermined') return { ...cell, text: null, missing: 'notDetermined', partial: false };
		return found.kind === 'atMost' ? { ...cell, text: comparedHoursMessages[locale].atMost(cell.text) } : cell;
	};
	const euros = [ofEuro(euro.agreed, agreedPartly, noneAgreed), ofEuro(euro.declared, declaredPartly, noneDeclared)];
	const counted = [ofHours(hours.agreed), ofHours(hours.declared, { declared: true }), ofHours(hours.approved)];
	if (!wholeYear) return [...counted, ...euros];
	return [
		...counted,
		ofHours(hours.difference, { tone: gap(hours.difference), secondary: true }),
		ofHours(hours.expected, { secondary: true }),
		...euros,
		left(),
		{
			...(usedUp.kind === 'determined'
				? { text: formatPercent(usedUp.text, locale) }
				: ({ text: null, missing: 'notDetermined' } as const)),
			...{ partial: false, tone: 'plain', secondary: false, declared: false }
		}
	];
}

/** Nothing but a figure: as nearly all are, so that a page of many partners needs no more than a cell for each. */
export function isPlain({ text, partial }: ComparisonCell): boolean {
	return text !== null && !partial;
}
