/**
 * Declared hours or euro added up month by month against what was planned, and the month in which it is used up. What is not used up
 * yet is followed at the pace so far: the average of the months from the first of the year to the last one about which anybody in the
 * partnership declared. That month is one for all parts of it, so that what parts come to at their pace adds up. Nobody worked in months
 * that are still to come: what was declared about them counts in the month it is (`notAhead`), or one line would slow down all.
 */
import { monthOf } from '../declaration/work-period';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import { toDay, type Day } from '../shared/day';

export interface MonthSum {
	/** First day of the month. */
	readonly month: Day;
	readonly declared: bigint;
}

export interface UsedMonth {
	readonly month: Day;
	readonly declared: bigint;
	/** From the first month of the year to this one. */
	readonly cumulative: bigint;
	/** The months so far were counted, the others follow at their pace; `null` where there is no pace yet. */
	readonly kind: 'declared' | 'expected' | 'unknown';
}

export type UsedUp =
	/** What was declared came to what was planned in this month; `over` is what it is above it by now. */
	| { readonly kind: 'usedUp'; readonly month: Day; readonly over: bigint }
	/** At this pace it will, in this month. */
	| { readonly kind: 'willBe'; readonly month: Day }
	/** At this pace something is left at the end of the year. */
	| { readonly kind: 'notThisYear'; readonly left: bigint }
	/** Nothing was planned, or nothing declared: no pace, no month. */
	| { readonly kind: 'notDetermined' };

export interface UsedOverTime {
	/** The twelve months of the school year. */
	readonly months: readonly UsedMonth[];
	readonly planned: bigint;
	readonly usedUp: UsedUp;
}

/**
 * Work outside the school year counts in its first or last month. `through`: the last month about which anybody declared, `null` where
 * nobody did; a part of the work in which nobody did has no pace.
 */
export function usedOverTime(
	schoolYear: SchoolYear,
	planned: bigint,
	sums: readonly MonthSum[],
	through: Day | null
): UsedOverTime {
	const months = monthsOf(schoolYear);
	const declared = months.map(() => 0n);
	for (const { month, declared: amount } of sums) {
		const place = placeOf(months, month);
		declared[place] = (declared[place] ?? 0n) + amount;
	}
	const own = declared.findLastIndex((amount) => amount !== 0n) + 1;
	const count = own === 0 || through === null ? own : Math.max(own, placeOf(months, through) + 1);
	const total = declared.reduce((sum, amount) => sum + amount, 0n);
	let cumulative = 0n;
	const rows = months.map((month, index): UsedMonth => {
		const own = declared[index] ?? 0n;
		if (index < count) {
			cumulative += own;
			return { month, declared: own, cumulative, kind: 'declared' };
		}
		if (count === 0) return { month, declared: 0n, cumulative: 0n, kind: 'unknown' };
		return { month, declared: 0n, cumulative: atPace(total, count, index + 1), kind: 'expected' };
	});
	return { months: rows, planned, usedUp: usedUpOf(rows, planned, total) };
}

/** What was declared, none of it in a later month than that of `today`. */
export function notAhead<Sum extends Pick<MonthSum, 'month'>>(sums: readonly Sum[], today: Day): readonly Sum[] {
	const now = monthOf(today).from;
	return sums.map((sum) => (sum.month > now ? { ...sum, month: now } : sum));
}

function usedUpOf(months: readonly UsedMonth[], planned: bigint, total: bigint): UsedUp {
	if (planned <= 0n || total <= 0n) return { kind: 'notDetermined' };
	// What was taken back since does not count: it is used up from the month after which it stays so.
	const stays = months.findLastIndex(({ kind, cumulative }) => kind === 'declared' && cumulative < planned) + 1;
	const first = months[stays];
	if (first?.kind === 'declared') return { kind: 'usedUp', month: first.month, over: total - planned };
	const then = months.find(({ kind, cumulative }) => kind === 'expected' && cumulative >= planned);
	if (then) return { kind: 'willBe', month: then.month };
	return { kind: 'notThisYear', left: planned - (months.at(-1)?.cumulative ?? 0n) };
}

/** Rounded down: what is not reached is not said to be. */
function atPace(total: bigint, count: number, months: number): bigint {
	return (total * BigInt(months)) / BigInt(count);
}

export function monthsOf(schoolYear: SchoolYear): readonly Day[] {
	const { from } = schoolYearPeriod(schoolYear);
	const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
	return Array.from({ length: 12 }, (_, index) => {
		const place = month - 1 + index;
		return toDay(`${year + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-01`);
	});
}

function placeOf(months: readonly Day[], month: Day): number {
	const place = months.findIndex((each) => each >= month);
	return place < 0 ? months.length - 1 : place;
}
