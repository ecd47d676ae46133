/**
 * Euro amounts as people read them: "€ 1.234,50" in Dutch, "€1,234.50" in English, always to the cent, with a real minus
 * sign. There is no whole-euro form: rounding in a headline hides what the table says.
 */
import { divideRounded } from '$lib/domain/shared/scaled';
import { moneyText, type Cents } from '$lib/domain/shared/money';
import type { Locale } from '$lib/messages/locale';
import { formatDecimal, withoutTrailingZeros } from './decimal';
import { MINUS, NO_BREAK_SPACE } from './notation';

/** "€ −1.234,50" in Dutch, "−€1,234.50" in English. */
export function formatMoney(amount: Cents, locale: Locale): string {
	return withEuro(formatMoneyFigure(amount, locale), locale);
}

/** The same without the euro sign, for columns whose header says the unit: "1.234,50". */
export function formatMoneyFigure(amount: Cents, locale: Locale): string {
	return formatDecimal(moneyText(amount), locale);
}

/** A change: always with its sign, "€ +1.234,50". Zero has none. */
export function formatMoneyChange(amount: Cents, locale: Locale): string {
	const figure = formatMoneyFigure(amount, locale);
	return withEuro(amount > 0n ? `+${figure}` : figure, locale);
}

const STEPS = [
	{ from: 100_000_000n, unit: 10_000_000n, suffix: { nl: 'mln', en: 'm' } },
	{ from: 100_000n, unit: 10_000n, suffix: { nl: 'k', en: 'k' } }
] as const;

/** For the axis of a chart only: "€ 120k", "€ 1,2 mln", to one digit behind the decimal sign. */
export function formatMoneyShort(amount: Cents, locale: Locale): string {
	const magnitude = amount < 0n ? -amount : amount;
	const step = STEPS.find(({ from }) => magnitude >= from);
	if (!step) return withEuro(formatDecimal(withoutTrailingZeros(moneyText(amount)), locale), locale);
	const tenths = divideRounded(amount, step.unit);
	const figure = formatDecimal(withoutTrailingZeros(tenthsText(tenths)), locale);
	const gap = step.suffix[locale].length > 1 ? NO_BREAK_SPACE : '';
	return withEuro(`${figure}${gap}${step.suffix[locale]}`, locale);
}

function tenthsText(tenths: bigint): string {
	const magnitude = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0');
	return `${tenths < 0n ? '-' : ''}${magnitude.slice(0, -1)}.${magnitude.slice(-1)}`;
}

/** The euro sign with an amount that was written without it. */
export function withEuro(figure: string, locale: Locale): string {
	if (locale === 'nl') return `€${NO_BREAK_SPACE}${figure}`;
	const sign = figure.startsWith(MINUS) || figure.startsWith('+') ? figure.slice(0, 1) : '';
	return `${sign}€${figure.slice(sign.length)}`;
}
