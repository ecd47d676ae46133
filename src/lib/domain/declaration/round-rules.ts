/** What a round must keep to, and how a school year is cut into rounds of whole months (model section 7). */
import { addDays, toDay, type Day } from '../shared/day';
import { periodsOverlap } from '../shared/period';
import { ok, refuse, type Result } from '../shared/result';
import { firstCalendarYear, schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import { lastDayToSubmit, type DeclarationRound } from './round';

export type RoundProblem =
	| { readonly kind: 'nameTaken' }
	| { readonly kind: 'untilNotAfterFrom' }
	/** The days of it that do. */
	| { readonly kind: 'outsideYear'; readonly days: readonly ('from' | 'lastDay')[] }
	/** Another round holds some of the same days. */
	| { readonly kind: 'roundOverlaps'; readonly name: string }
	/** People submit after the work, not before the round has begun. */
	| { readonly kind: 'submitTooEarly' };

/** `null` when it may stand among the others. */
export function roundProblem(
	round: Pick<DeclarationRound, 'name' | 'from' | 'until' | 'submitBy' | 'schoolYear'>,
	others: readonly DeclarationRound[]
): RoundProblem | null {
	const year = schoolYearPeriod(round.schoolYear);
	if (round.until <= round.from) return { kind: 'untilNotAfterFrom' };
	const outside = (day: Day) => day < year.from || day >= year.until;
	const days = [
		...(outside(round.from) ? (['from'] as const) : []),
		...(outside(addDays(round.until, -1)) ? (['lastDay'] as const) : [])
	];
	if (days.length > 0) return { kind: 'outsideYear', days };
	if (round.submitBy < round.from) return { kind: 'submitTooEarly' };
	const overlapping = others.find((other) => periodsOverlap(other, round));
	if (overlapping) return { kind: 'roundOverlaps', name: overlapping.name };
	const same = others.some(({ name }) => name.trim().toLowerCase() === round.name.trim().toLowerCase());
	return same ? { kind: 'nameTaken' } : null;
}

export type ReopenProblem = { readonly kind: 'notClosed' } | { readonly kind: 'roundSettled' } | SubmitPassed;

/** Whoever sets until when an open round takes hours gives time to submit. */
export interface SubmitPassed {
	readonly kind: 'submitPassed';
}

/** An open round, unless nobody can submit in it any more. */
function withTimeToSubmit<Round extends DeclarationRound>(round: Round, today: Day): Result<Round, SubmitPassed> {
	return round.state === 'open' && lastDayToSubmit(round) < today ? refuse({ kind: 'submitPassed' }) : ok(round);
}

/** The round with other values. One whose last day passed by itself may keep that day. */
export function changedRound<Round extends DeclarationRound>(
	round: Round,
	given: Partial<Pick<DeclarationRound, 'name' | 'from' | 'until' | 'submitBy' | 'graceDays'>>,
	today: Day
): Result<Round, SubmitPassed> {
	const changed: Round = { ...round, ...given };
	const keepsDay = lastDayToSubmit(changed) === lastDayToSubmit(round);
	return keepsDay ? ok(changed) : withTimeToSubmit(changed, today);
}

/** The round as it is once it is opened again, with the reason everybody reads. */
export function reopened<Round extends DeclarationRound>(
	round: Round,
	{ reason, submitBy }: { readonly reason: string; readonly submitBy: Day },
	today: Day
): Result<Round, ReopenProblem> {
	if (round.state === 'settled') return refuse({ kind: 'roundSettled' });
	if (round.state !== 'closed') return refuse({ kind: 'notClosed' });
	return withTimeToSubmit({ ...round, state: 'open', submitBy, reopenedBecause: reason }, today);
}

/** Into how many rounds a year can be cut at once. */
export const ROUND_COUNTS = [2, 3, 4, 6, 12] as const;
export type RoundCount = (typeof ROUND_COUNTS)[number];

const MONTHS = 12;
/** Days after the last day of work to submit, and the days of grace of a ready-made round. */
const DAYS_TO_SUBMIT = 14;
const DAYS_OF_GRACE = 7;

/** Rounds of equally many whole months, which together hold every day of the year once. */
export function roundsOfYear(
	schoolYear: SchoolYear,
	count: RoundCount,
	nameOf: (number: number) => string
): readonly Omit<DeclarationRound, 'id'>[] {
	const months = MONTHS / count;
	return Array.from({ length: count }, (_, index) => {
		const [from, until] = [firstOfMonth(schoolYear, index * months), firstOfMonth(schoolYear, (index + 1) * months)];
		return {
			...{ schoolYear, name: nameOf(index + 1), from, until, submitBy: addDays(until, DAYS_TO_SUBMIT - 1) },
			...{ graceDays: DAYS_OF_GRACE, state: 'open' as const, reopenedBecause: null }
		};
	});
}

/** The first day of a month, counted from August. */
function firstOfMonth(schoolYear: SchoolYear, monthsFromAugust: number): Day {
	const month = 7 + monthsFromAugust;
	const calendarYear = firstCalendarYear(schoolYear) + Math.floor(month / MONTHS);
	return toDay(`${calendarYear}-${String((month % MONTHS) + 1).padStart(2, '0')}-01`);
}
