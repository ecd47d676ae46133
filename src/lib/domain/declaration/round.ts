/** The period of work that is opened, closed and settled together (model section 7). */
import { addDays, type Day } from '../shared/day';
import type { SchoolYear } from '../shared/school-year';

export const ROUND_STATES = ['open', 'closed', 'settled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export interface DeclarationRound {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	readonly name: string;
	/** The days of work it holds; `until` is exclusive. */
	readonly from: Day;
	readonly until: Day;
	/** Last day to submit. */
	readonly submitBy: Day;
	/** Days after it on which submitting is still accepted. */
	readonly graceDays: number;
	readonly state: RoundState;
	/** Why it was opened again, the last time that happened. */
	readonly reopenedBecause: string | null;
}

/** Where a round stands on a day, for what may be written in it and what its pages say. */
export type RoundMoment = 'open' | 'inGrace' | 'overdue' | 'closed' | 'settled';

export function roundMoment(round: DeclarationRound, today: Day): RoundMoment {
	if (round.state !== 'open') return round.state;
	if (today <= round.submitBy) return 'open';
	return today <= lastDayToSubmit(round) ? 'inGrace' : 'overdue';
}

/** The very last day on which submitting is accepted, the days of grace included. */
export function lastDayToSubmit({ submitBy, graceDays }: Pick<DeclarationRound, 'submitBy' | 'graceDays'>): Day {
	return addDays(submitBy, graceDays);
}

/** The last day of its work that can be submitted, of an open round that ends before its work does; `null`: all of it can. */
export function lastWorkInTime(
	round: Pick<DeclarationRound, 'state' | 'until' | 'submitBy' | 'graceDays'>
): Day | null {
	const last = lastDayToSubmit(round);
	return round.state === 'open' && last < addDays(round.until, -1) ? last : null;
}

/** Whether lines may be written and submitted: open, or within the days of grace. */
export function acceptsDeclarations(round: DeclarationRound, today: Day): boolean {
	const moment = roundMoment(round, today);
	return moment === 'open' || moment === 'inGrace';
}

/** The round whose days hold this day. */
export function roundOfDay<R extends Pick<DeclarationRound, 'from' | 'until'>>(
	rounds: readonly R[],
	day: Day
): R | null {
	return rounds.find(({ from, until }) => from <= day && day < until) ?? null;
}

/**
 * The round that hours go with. That of their days, as long as it takes lines; what was missed in a settled round goes with the next
 * one of the year that takes them, as whatever is decided late settles later (model section 8). `null`: none takes them.
 */
export function roundOfWork(
	rounds: readonly DeclarationRound[],
	{ from }: { readonly from: Day },
	today: Day
): DeclarationRound | null {
	const own = roundOfDay(rounds, from);
	if (own === null || acceptsDeclarations(own, today)) return own;
	if (own.state !== 'settled') return null;
	const later = rounds.filter((round) => round.from >= own.until && acceptsDeclarations(round, today));
	return later.reduce<DeclarationRound | null>((next, round) => (next && next.from < round.from ? next : round), null);
}
