/**
 * What hours are held against whose day is outside the month or week that is shown. Only that period is at hand, so the month of such
 * a day is read once somebody fills it in.
 */
import { preloadData } from '$app/navigation';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { monthOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import type { Day } from '$lib/domain/shared/day';
import { schoolYearPeriod } from '$lib/domain/shared/school-year';
import { formatMonth } from '$lib/format/day';
import { declareFoundMessages } from '$lib/messages/declare-found';
import type { Locale } from '$lib/messages/locale';
import { linesWithin, type PageJudging } from './judging';
import type { PageData } from './$types';

/** A month as the page would have it. */
export type MonthAtHand = Pick<PageJudging, 'ground' | 'saved'>;

export type MonthRead = MonthAtHand | 'reading' | 'failed';

/** The month to read for hours of this day; `null` where they are at hand, and of days of another year, which are refused anyway. */
export function otherMonthOf({ period, schoolYear }: LiveGround, day: Day): WorkPeriod | null {
	const year = schoolYearPeriod(schoolYear);
	if ((day >= period.from && day < period.until) || day < year.from || day >= year.until) return null;
	return monthOf(day);
}

/** What is said while the month is not there: that it is read, or could not be. */
export function otherMonthSentence(read: MonthRead | null, { from }: WorkPeriod, locale: Locale): string | null {
	if (read !== 'reading' && read !== 'failed') return null;
	return declareFoundMessages[locale].otherMonth[read](formatMonth(from, locale));
}

/** A month as this page would have it, if it was opened on that. `address`: of the page on that month. */
export async function readMonth(address: string, month: string): Promise<MonthAtHand | null> {
	const answer = await preloadData(address);
	if (answer.type !== 'loaded') return null;
	// Where it cannot be had, the answer is the page that is shown.
	const { period, declaring } = answer.data as PageData;
	if (period.name !== month || !declaring) return null;
	return { ground: declaring.live, saved: linesWithin(declaring.lines, period) };
}

export class OtherMonths {
	#months = $state.raw<Readonly<Record<string, MonthRead>>>({});
	readonly #read: (month: string) => Promise<MonthAtHand | null>;
	/** What the page had at hand when they were read: with every save it is another, and so are they. */
	#beside: LiveGround | null = null;

	/** `read`: `null` or a rejection where it cannot be had. */
	constructor(read: (month: string) => Promise<MonthAtHand | null>) {
		this.#read = read;
	}

	found(month: string): MonthRead | null {
		return this.#months[month] ?? null;
	}

	/** Reads it unless it is there; what could not be read is tried again. */
	async ask(month: string, beside: LiveGround): Promise<void> {
		if (this.#beside !== beside) this.#months = {};
		this.#beside = beside;
		if ((this.#months[month] ?? 'failed') !== 'failed') return;
		this.#months = { ...this.#months, [month]: 'reading' };
		const answer = await this.#read(month).catch(() => null);
		if (this.#beside === beside) this.#months = { ...this.#months, [month]: answer ?? 'failed' };
	}
}
