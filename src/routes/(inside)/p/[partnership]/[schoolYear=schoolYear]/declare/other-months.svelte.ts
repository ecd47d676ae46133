/**
 * What hours are held against whose day is outside the month or week that is shown. Only that period is at hand, so the month of such
 * a day is read once somebody fills it in.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { monthOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import type { Day } from '$lib/domain/shared/day';
import { schoolYearPeriod } from '$lib/domain/shared/school-year';
import type { PageJudging } from './judging';

/** A month as the page would have it. */
export type MonthAtHand = Pick<PageJudging, 'ground' | 'saved'>;

export type MonthRead = MonthAtHand | 'reading' | 'failed';

/** The month to read for hours of this day; `null` where they are at hand, and of days of another year, which are refused anyway. */
export function otherMonthOf({ period, schoolYear }: LiveGround, day: Day): WorkPeriod | null {
	const year = schoolYearPeriod(schoolYear);
	if ((day >= period.from && day < period.until) || day < year.from || day >= year.until) return null;
	return monthOf(day);
}

export class OtherMonths {
	readonly #months = new SvelteMap<string, MonthRead>();
	readonly #read: (month: string) => Promise<MonthAtHand | null>;
	/** What the page had at hand when they were read: with every save it is another, and so are they. */
	#beside: LiveGround | null = null;

	/** `read`: `null` or a rejection where it cannot be had. */
	constructor(read: (month: string) => Promise<MonthAtHand | null>) {
		this.#read = read;
	}

	found(month: string): MonthRead | null {
		return this.#months.get(month) ?? null;
	}

	/** Reads it unless it is there; what could not be read is tried again. */
	async ask(month: string, beside: LiveGround): Promise<void> {
		if (this.#beside !== beside) this.#months.clear();
		this.#beside = beside;
		if (this.#months.has(month) && this.#months.get(month) !== 'failed') return;
		this.#months.set(month, 'reading');
		const answer = await this.#read(month).catch(() => null);
		if (this.#beside === beside) this.#months.set(month, answer ?? 'failed');
	}
}
