/** What a declared line must keep to before it is written down, also as a draft; everything else is a finding. */
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { DeclarationDetail, DeclaredWork } from './declaration';
import { daysIn } from './declared-so-far';
import { lastDayToSubmit, roundOfDay, roundOfWork, type DeclarationRound } from './round';

export type DeclarationProblem =
	| { readonly kind: 'partnerUnknown' }
	| { readonly kind: 'roleUnknown' }
	| { readonly kind: 'lineUnknown' }
	| { readonly kind: 'personUnknown' }
	/** Not one day, week or month. */
	| { readonly kind: 'daysReversed' }
	| { readonly kind: 'outsideYear'; readonly from: Day; readonly until: Day }
	| { readonly kind: 'noRound' }
	/** It can be opened again. */
	| {
			readonly kind: 'roundClosed';
			readonly name: string;
			/** Of submitting, the days of grace included; `null` when it was closed before that day was over. */
			readonly lastDay: Day | null;
	  }
	/** It never opens again, and no later round takes what was missed in it. */
	| { readonly kind: 'roundSettled'; readonly name: string }
	| { readonly kind: 'noHours' }
	/** Not the address of a page. */
	| { readonly kind: 'badLink' }
	/** More than one person can work on so many days. */
	| { readonly kind: 'tooManyHours'; readonly most: HourHundredths };

export interface DeclarationSurroundings {
	readonly schoolYear: SchoolYear;
	readonly today: Day;
	readonly rounds: readonly DeclarationRound[];
	readonly partnerIds: ReadonlySet<string>;
	readonly roleIds: ReadonlySet<string>;
	/** Of the budget of the year. */
	readonly lineIds: ReadonlySet<string>;
	/** Of the declaring organisation. */
	readonly personIds: ReadonlySet<string>;
}

export type WorkToJudge = DeclaredWork & Pick<DeclarationDetail, 'personId' | 'link'>;

/** As the database has it. */
const MOST_DAYS = 31;
const HOURS_OF_A_DAY = 2400n;
/** As the database has it: one line. */
const LINK = /^https?:\/\/\S{1,290}$/;

/** `null` when it may be written; of a correction the hours have rules of their own. */
export function declarationProblem(
	work: WorkToJudge,
	surroundings: DeclarationSurroundings,
	{ correction = false }: { readonly correction?: boolean } = {}
): DeclarationProblem | null {
	return (
		unknownPart(work, surroundings) ??
		daysProblem(work, surroundings.schoolYear) ??
		(correction ? null : (roundProblemOf(work, surroundings) ?? hoursProblem(work)))
	);
}

function unknownPart(
	{ partnerId, roleId, lineId, personId, link }: WorkToJudge,
	{ partnerIds, roleIds, lineIds, personIds }: DeclarationSurroundings
): DeclarationProblem | null {
	if (!partnerIds.has(partnerId)) return { kind: 'partnerUnknown' };
	if (!roleIds.has(roleId)) return { kind: 'roleUnknown' };
	if (lineId !== null && !lineIds.has(lineId)) return { kind: 'lineUnknown' };
	if (personId !== null && !personIds.has(personId)) return { kind: 'personUnknown' };
	return link !== null && !LINK.test(link) ? { kind: 'badLink' } : null;
}

function daysProblem(work: WorkToJudge, schoolYear: SchoolYear): DeclarationProblem | null {
	const days = daysIn(work);
	if (days < 1 || days > MOST_DAYS) return { kind: 'daysReversed' };
	const year = schoolYearPeriod(schoolYear);
	return work.from < year.from || work.until > year.until ? { kind: 'outsideYear', ...year } : null;
}

function roundProblemOf({ from }: WorkToJudge, { rounds, today }: DeclarationSurroundings): DeclarationProblem | null {
	const round = roundOfDay(rounds, from);
	if (round === null) return { kind: 'noRound' };
	return roundOfWork(rounds, { from }, today) === null ? closedRound(round, today) : null;
}

export function closedRound(round: DeclarationRound, today: Day): DeclarationProblem {
	const { name, state } = round;
	const lastDay = lastDayToSubmit(round);
	if (state === 'settled') return { kind: 'roundSettled', name };
	return { kind: 'roundClosed', name, lastDay: lastDay < today ? lastDay : null };
}

function hoursProblem(work: WorkToJudge): DeclarationProblem | null {
	if (work.hours <= 0n) return { kind: 'noHours' };
	if (work.personId === null) return null;
	const most = (HOURS_OF_A_DAY * BigInt(daysIn(work))) as HourHundredths;
	return work.hours > most ? { kind: 'tooManyHours', most } : null;
}
