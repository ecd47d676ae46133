/**
 * What is to be said about declared lines, live while somebody types and in bulk, by one function (model section 7). A finding
 * never changes a line; what a partnership does with it is its own choice (`finding-kinds.ts`).
 */
import type { Area, LineArea } from '../shared/area';
import { addDays, type Day } from '../shared/day';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { TariffIndex } from '../tariff/resolve-tariff';
import type { Commitment } from './commitment';
import { isDecided } from './declaration';
import type { DeclarationFinding } from './declaration-finding';
import { commitmentIndex, type CommitmentIndex } from './commitment-index';
import {
	DeclaredSoFar,
	daysIn,
	isOneDay,
	type DeclaredUpTo,
	type LineToJudge,
	type SumOnLine
} from './declared-so-far';
import { FINDING_KINDS } from './finding-kinds';
import { FULL_TIME_YEAR } from './full-time-year';
import { isPricedAnew } from './price-declaration';
import { roundOfDay, type DeclarationRound } from './round';

export interface BudgetLineRoom {
	/** What the line costs in the budget; `null` while unknown. */
	readonly amount: Cents | null;
	readonly potId: string | null;
	readonly area: LineArea;
}

export interface PotRoom {
	readonly amount: Cents;
	/** What its sources may pay for; `null` when they may pay for everything. */
	readonly areas: readonly Area[] | null;
}

/** What is asked of a round. */
export type RoundOfDays = Pick<DeclarationRound, 'id' | 'name' | 'from' | 'until' | 'state'>;

export interface FindingContext {
	readonly schoolYear: SchoolYear;
	/** The day on which is judged. */
	readonly today: Day;
	readonly rounds: readonly RoundOfDays[];
	readonly members: ReadonlyMap<string, { readonly memberFrom: Day; readonly memberUntil: Day | null }>;
	readonly tariffs: TariffIndex;
	readonly commitments: readonly Commitment[];
	readonly budgetLines: ReadonlyMap<string, BudgetLineRoom>;
	readonly pots: ReadonlyMap<string, PotRoom>;
	/** A full year of a person, where it is not the standard. */
	readonly hoursPerYear: ReadonlyMap<string, HourHundredths>;
	/** What was declared already, apart from the lines to be judged. */
	readonly earlier: readonly LineToJudge[];
	/** What others declared on budget lines, which the reader knows the sums of only. */
	readonly earlierOnLines: readonly SumOnLine[];
}

/** What the rules need beside the sums: earlier lines are in those. */
export type FindingRules = Omit<FindingContext, 'earlier' | 'earlierOnLines'>;
export type FoundByLine = ReadonlyMap<string, readonly DeclarationFinding[]>;

/** By line id, only lines with findings; each list in the order of `FINDING_KINDS`. Lines are judged by first day, then id. */
export function findDeclarationFindings(context: FindingContext, lines: readonly LineToJudge[]): FoundByLine {
	const soFar = new DeclaredSoFar();
	soFar.addSumsOnLines(context.earlierOnLines, (lineId) => potOfLine(context, lineId));
	for (const line of context.earlier) if (counts(line)) soFar.add(line, potOfLine(context, line.lineId));
	return findingsAfter(context, soFar, lines);
}

/** As above, after what is in `soFar` already. */
export function findingsAfter(rules: FindingRules, soFar: DeclaredSoFar, lines: readonly LineToJudge[]): FoundByLine {
	return judged(rules, [...lines].sort(byDay), (line) => {
		const other = soFar.sameAs(line);
		if (counts(line)) soFar.add(line, potOfLine(rules, line.lineId));
		return { upTo: soFar, other };
	});
}

/** As above, where the sums up to each line are known, so that a line is judged without those before it. */
export function findingsWithSums(rules: FindingRules, upTo: DeclaredUpTo, lines: readonly LineToJudge[]): FoundByLine {
	return judged(rules, lines, (line) => ({ upTo, other: upTo.sameAs(line) }));
}

function judged(
	rules: FindingRules,
	lines: readonly LineToJudge[],
	sumsOf: (line: LineToJudge) => { readonly upTo: DeclaredUpTo; readonly other: string | null }
): FoundByLine {
	const agreed = commitmentIndex(rules.commitments);
	const found = new Map<string, readonly DeclarationFinding[]>();
	for (const line of lines) {
		const { upTo, other } = sumsOf(line);
		const findings = [
			aboutDays(rules, line),
			aboutPerson(rules, upTo, line, other),
			aboutTariff(rules, line),
			aboutAgreement(agreed, upTo, line),
			aboutArea(rules, line),
			aboutMoney(rules, upTo, line)
		].flat();
		if (findings.length > 0) found.set(line.id, findings.sort(byKind));
	}
	return found;
}

export function potOfLine({ budgetLines }: Pick<FindingRules, 'budgetLines'>, lineId: string | null): string | null {
	return lineId === null ? null : (budgetLines.get(lineId)?.potId ?? null);
}

/** Whether it uses something up: what was returned gives it back. */
export function counts(line: Pick<LineToJudge, 'state'>): boolean {
	return line.state !== 'returned';
}

function byDay(first: LineToJudge, second: LineToJudge): number {
	return first.from < second.from || (first.from === second.from && first.id < second.id) ? -1 : 1;
}

function byKind(first: DeclarationFinding, second: DeclarationFinding): number {
	return FINDING_KINDS.indexOf(first.kind) - FINDING_KINDS.indexOf(second.kind);
}

function aboutDays({ schoolYear, today, rounds, members }: FindingRules, line: LineToJudge): DeclarationFinding[] {
	const found: DeclarationFinding[] = [];
	const year = schoolYearPeriod(schoolYear);
	if (line.from < year.from || line.until > year.until) {
		found.push({ kind: 'outsideYear', from: year.from, until: year.until });
	}
	const round = roundOfDay(rounds, line.from);
	if (round === null || line.until > round.until) found.push({ kind: 'outsideRound', roundEnd: round?.until ?? null });
	const member = members.get(line.partnerId);
	if (member && (line.from < member.memberFrom || (member.memberUntil !== null && line.from >= member.memberUntil))) {
		found.push({ kind: 'notMember', memberFrom: member.memberFrom, memberUntil: member.memberUntil });
	}
	if (round?.state === 'settled' && isMissedIn(round, line)) found.push({ kind: 'settledRound', round: round.name });
	const last = addDays(line.until, -1);
	if (last > today) found.push({ kind: 'daysToCome', last });
	return found;
}

/**
 * Whether a line was not submitted in the settled round of its days: it is in a later one, or goes there once it is submitted. What
 * was submitted in time and still waits is not late, and a correction says what it is by pointing at what it corrects.
 */
function isMissedIn(round: RoundOfDays, { roundId, state, correctsId }: LineToJudge): boolean {
	return correctsId === null && (roundId !== round.id || state === 'draft' || state === 'returned');
}

export const HOURS_OF_A_DAY = 2400n as HourHundredths;

function aboutPerson(
	{ hoursPerYear }: FindingRules,
	upTo: DeclaredUpTo,
	line: LineToJudge,
	sameAs: string | null
): DeclarationFinding[] {
	const { personId } = line;
	if (personId === null) return [];
	const found: DeclarationFinding[] = [];
	const days = daysIn(line);
	const within = isOneDay(line) ? upTo.onDay(line) : line.hours;
	if (within > HOURS_OF_A_DAY * BigInt(days)) found.push({ kind: 'aboveDay', hours: within, days });
	if (sameAs !== null) found.push({ kind: 'sameTwice', otherId: sameAs });
	const fullTime = fullYearOf(hoursPerYear, personId);
	const inYear = upTo.ofPerson(line);
	if (inYear > fullTime) found.push({ kind: 'aboveFullTime', hours: inYear, fullTime });
	return found;
}

export function fullYearOf(hoursPerYear: FindingRules['hoursPerYear'], personId: string): HourHundredths {
	return hoursPerYear.get(personId) ?? FULL_TIME_YEAR;
}

function aboutTariff({ tariffs }: FindingRules, line: LineToJudge): DeclarationFinding[] {
	const { partnerId, roleId, area, from, until, price, correctsId } = line;
	const on = (day: Day) => {
		const match = tariffs.resolve({ partnerId, roleId, area, day });
		return match.kind === 'found' ? match.tariff.amountPerHour : null;
	};
	const [agreed, last] = [on(from), on(addDays(until, -1))];
	const pricedAnew = isPricedAnew(line);
	if (price === null) {
		if (agreed === null) return [{ kind: 'noTariff', day: from }];
		if (correctsId !== null || isDecided(line.state)) return [];
		return [{ kind: 'tariffDiffers', kept: null, agreed, pricedAnew }];
	}
	const found: DeclarationFinding[] = [];
	// What was decided keeps its tariff, whatever is agreed later.
	if (agreed !== price.tariffPerHour && !isDecided(line.state)) {
		found.push({ kind: 'tariffDiffers', kept: price.tariffPerHour, agreed, pricedAnew });
	}
	if (agreed !== null && last !== null && last !== agreed) {
		found.push({ kind: 'tariffChanges', before: agreed, after: last, day: addDays(until, -1) });
	}
	return found;
}

/** Whether the role was agreed, and the most specific limit that is passed: of the budget line, of the role, of the whole organisation. */
function aboutAgreement(agreed: CommitmentIndex, upTo: DeclaredUpTo, line: LineToJudge): DeclarationFinding[] {
	const { partnerId, lineId } = line;
	const found: DeclarationFinding[] = agreed.hasRole(partnerId, line.roleId) ? [] : [{ kind: 'roleNotAgreed' }];
	// Taking hours back passes no limit.
	if (line.hours < 0n) return found;
	const ofLine = lineId === null ? null : agreed.ofLine(partnerId, lineId);
	const above =
		passed('line', ofLine, upTo.ofLine(line)) ??
		passed('role', agreed.ofRole(line), upTo.ofRole(line)) ??
		passed('partner', agreed.ofPartner(partnerId), upTo.ofPartner(line));
	return above === null ? found : [...found, above];
}

function passed(
	of: 'line' | 'role' | 'partner',
	agreed: HourHundredths | null,
	declared: HourHundredths
): DeclarationFinding | null {
	return agreed !== null && declared > agreed ? { kind: 'aboveCommitment', of, agreed, declared } : null;
}

function aboutArea({ budgetLines }: FindingRules, { lineId, area }: LineToJudge): DeclarationFinding[] {
	const ofLine = lineId === null ? undefined : budgetLines.get(lineId)?.area;
	if (ofLine === undefined || ofLine === area) return [];
	return [{ kind: 'otherArea', area, ofLine }];
}

function aboutMoney({ budgetLines, pots }: FindingRules, upTo: DeclaredUpTo, line: LineToJudge): DeclarationFinding[] {
	const budgeted = line.lineId === null ? undefined : budgetLines.get(line.lineId);
	if (line.lineId === null || budgeted === undefined || line.inKind) return [];
	const found: DeclarationFinding[] = [];
	const declared = upTo.paidFromLine(line);
	if (budgeted.amount !== null && line.hours > 0n && declared > budgeted.amount) {
		found.push({ kind: 'lineUsedUp', budgeted: budgeted.amount, declared });
	}
	const pot = budgeted.potId === null ? undefined : pots.get(budgeted.potId);
	if (budgeted.potId === null || pot === undefined) return found;
	const fromPot = upTo.paidFromPot(line, budgeted.potId);
	if (line.hours > 0n && fromPot > pot.amount) {
		found.push({ kind: 'potUsedUp', potId: budgeted.potId, available: pot.amount, declared: fromPot });
	}
	const { area } = line;
	if (pot.areas !== null && area !== 'shared' && !pot.areas.includes(area)) {
		found.push({ kind: 'areaNotPayable', potId: budgeted.potId, area, payable: pot.areas });
	}
	return found;
}
