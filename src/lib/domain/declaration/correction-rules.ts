/** Corrections of approved hours: what was approved and all that is taken back of it never comes to less than nothing (model section 7). */
import { toHours, type HourHundredths } from '../shared/hours';
import { isDecided, type Declaration } from './declaration';
import { acceptsDeclarations, roundOfDay, roundOfWork, type DeclarationRound } from './round';
import type { Day } from '../shared/day';

export type CorrectionProblem =
	/** Only what was approved or settled is corrected; anything else is changed or withdrawn. */
	| { readonly kind: 'notApproved' }
	/** The line itself is a correction: its original is corrected again. */
	| { readonly kind: 'isCorrection' }
	| { readonly kind: 'noHours' }
	| { readonly kind: 'belowZero'; readonly room: HourHundredths };

type Counted = Pick<Declaration, 'hours' | 'state'>;

/**
 * How many hours can still be taken back. Hours that a correction adds count once they are approved; hours that one takes back
 * count from its draft on, and not while it is returned.
 */
export function correctionRoom(original: Pick<Declaration, 'hours'>, corrections: readonly Counted[]): HourHundredths {
	const counted = corrections.filter(({ hours, state }) => (hours < 0n ? state !== 'returned' : isDecided(state)));
	return counted.reduce((sum, { hours }) => sum + hours, original.hours as bigint) as HourHundredths;
}

/** `corrections`: the others of the same original. */
export function correctionProblem(
	original: Pick<Declaration, 'hours' | 'state' | 'correctsId'>,
	corrections: readonly Counted[],
	hours: HourHundredths
): CorrectionProblem | null {
	if (original.correctsId !== null) return { kind: 'isCorrection' };
	if (!isDecided(original.state)) return { kind: 'notApproved' };
	if (hours === 0n) return { kind: 'noHours' };
	const room = correctionRoom(original, corrections);
	return hours < 0n && room + hours < 0n ? { kind: 'belowZero', room } : null;
}

/** Corrections that were handed in stand while the approval of their original is taken back: it keeps what they take back. */
export interface ShortOfCorrections {
	readonly kind: 'shortOfCorrections';
	readonly takenBack: HourHundredths;
}

/** `corrections`: of a line that is open, with so many hours. Drafts of corrections do not hold it: they are judged when they are handed in. */
export function shortOfCorrections(
	line: Pick<Declaration, 'hours' | 'correctsId'>,
	corrections: readonly Counted[]
): ShortOfCorrections | null {
	if (line.correctsId !== null) return null;
	const handedIn = corrections.filter(({ state }) => state !== 'draft');
	const room = correctionRoom(line, handedIn);
	return room < 0n ? { kind: 'shortOfCorrections', takenBack: toHours(line.hours - room) } : null;
}

/** The round a correction goes with: that of the work while it accepts lines, else the one of today, else the latest that does. */
export function roundOfCorrection(
	rounds: readonly DeclarationRound[],
	{ from }: Pick<Declaration, 'from'>,
	today: Day
): DeclarationRound | null {
	const open = rounds.filter((round) => acceptsDeclarations(round, today));
	return roundOfDay(open, from) ?? roundOfDay(open, today) ?? open.at(-1) ?? null;
}

/** Where a line goes that was withdrawn, returned or left a draft: it stays while its round accepts lines, else it goes as a new one does. */
export function roundToStayIn(
	rounds: readonly DeclarationRound[],
	line: Pick<Declaration, 'from' | 'roundId' | 'correctsId'>,
	today: Day
): DeclarationRound | null {
	const own = rounds.find(({ id }) => id === line.roundId);
	if (own && acceptsDeclarations(own, today)) return own;
	return line.correctsId === null ? roundOfWork(rounds, line, today) : roundOfCorrection(rounds, line, today);
}
