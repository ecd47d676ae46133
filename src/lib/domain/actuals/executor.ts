/**
 * Who performs a line from when ("de uitvoerder wijzigt, de waarde blijft bij de activiteit"): dated changes on top of the budget, which
 * stays as it was adopted. Agreed hours that are not worked yet may go along.
 */
import type { Partner } from '../partnership/partner';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { BudgetLine } from '../budget/budget-line';

export interface ExecutorChange {
	readonly id: string;
	readonly lineId: string;
	readonly partnerId: string;
	readonly from: Day;
	readonly reason: string;
	/** Agreed hours that went from one commitment to another. */
	readonly moved: readonly MovedHours[];
}

export interface MovedHours {
	readonly fromCommitmentId: string;
	readonly toCommitmentId: string;
	readonly hours: HourHundredths;
}

/** A change as somebody asks for it. */
export interface ExecutorInput extends Pick<ExecutorChange, 'lineId' | 'partnerId' | 'from' | 'reason'> {
	/** Whether agreed hours that are not worked yet go along. */
	readonly movesCommitments: boolean;
}

export interface Executor {
	/** `null`: still open who does it. */
	readonly partnerId: string | null;
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
}

/** In date order, from the first to the last day of the year. */
export function executorsOf(
	line: Pick<BudgetLine, 'id' | 'partnerId'>,
	changes: readonly Pick<ExecutorChange, 'lineId' | 'partnerId' | 'from'>[],
	schoolYear: SchoolYear
): readonly Executor[] {
	const { from, until } = schoolYearPeriod(schoolYear);
	const own = changes.filter(({ lineId }) => lineId === line.id).sort((one, other) => (one.from < other.from ? -1 : 1));
	const starts = [{ partnerId: line.partnerId, from }, ...own];
	return starts
		.map(({ partnerId, from: start }, index) => ({ partnerId, from: start, until: starts[index + 1]?.from ?? until }))
		.filter((executor) => executor.from < executor.until);
}

/** Each is about one field. */
export type ExecutorProblem =
	/** Nothing is adopted yet: the line itself can be changed. */
	| { readonly kind: 'nothingFrozen' }
	| { readonly kind: 'lineUnknown' }
	| { readonly kind: 'partnerUnknown' }
	| { readonly kind: 'outsideYear' }
	/** The partner does not take part on that day. */
	| { readonly kind: 'notMember' }
	/** It changes again on this day or later already; only the last change can be undone, and a new one comes after it. */
	| { readonly kind: 'notAfterLast'; readonly last: Day }
	| { readonly kind: 'sameExecutor' };

export interface ExecutorSurroundings {
	readonly schoolYear: SchoolYear;
	readonly frozenVersions: number;
	readonly lines: readonly Pick<BudgetLine, 'id' | 'partnerId'>[];
	readonly partners: readonly Partner[];
}

/** `null` when the change may stand after the others. */
export function executorProblem(
	change: Pick<ExecutorChange, 'lineId' | 'partnerId' | 'from'>,
	others: readonly ExecutorChange[],
	{ schoolYear, frozenVersions, lines, partners }: ExecutorSurroundings
): ExecutorProblem | null {
	if (frozenVersions === 0) return { kind: 'nothingFrozen' };
	const line = lines.find(({ id }) => id === change.lineId);
	if (!line) return { kind: 'lineUnknown' };
	const partner = partners.find(({ id }) => id === change.partnerId);
	if (!partner) return { kind: 'partnerUnknown' };
	const year = schoolYearPeriod(schoolYear);
	if (change.from < year.from || change.from >= year.until) return { kind: 'outsideYear' };
	const ended = partner.memberUntil !== null && partner.memberUntil <= change.from;
	if (partner.memberFrom > change.from || ended) return { kind: 'notMember' };
	const last = lastChangeOf(change.lineId, others);
	if (last && last.from >= change.from) return { kind: 'notAfterLast', last: last.from };
	const before = last ? last.partnerId : line.partnerId;
	return before === change.partnerId ? { kind: 'sameExecutor' } : null;
}

export function lastChangeOf(lineId: string, changes: readonly ExecutorChange[]): ExecutorChange | null {
	const own = changes.filter((change) => change.lineId === lineId);
	return own.reduce<ExecutorChange | null>((last, each) => (last && last.from > each.from ? last : each), null);
}
