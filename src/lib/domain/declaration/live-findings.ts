/**
 * Findings about the hours of one organisation while they are typed, by the rules that judge saved lines (`findings.ts`).
 *
 * In the month or week that is shown every kind is live, with the figures it will have once saved: all lines of the period are at
 * hand, what lies before comes as sums, and what lies after does not count, because lines are judged by day. Of other organisations
 * the rules ask nothing but what they claim of a budget line and its pot, which everybody sees as a sum.
 *
 * Of work on a day outside that period nobody here knows the lines before it. The form for one line, which takes any day, therefore
 * asks for the ground of the month of that day. Until it has that, the kinds that rest on the line alone are live: days, tariff,
 * whether the role was agreed, what a pot may pay for, and its own hours above what its days hold. What adds up over lines is not:
 * above the agreement, a budget line or pot used up, a full-time year, the same twice, and several lines on one day.
 */
import { indexTariffs } from '../tariff/resolve-tariff';
import { DeclaredSoFar, type DeclaredUpTo, type LineToJudge } from './declared-so-far';
import { fullYearsOf } from './finding-context';
import { findingsAfter, findingsWithSums, potOfLine, type FindingRules, type FoundByLine } from './findings';
import type { LiveGround } from './live-ground';
import { toldFindings } from './told-findings';

/** `lines`: all of the period as they stand now, the typed ones in the place of the saved. What is ignored is left out. */
export function findLive(ground: LiveGround, lines: readonly LineToJudge[]): FoundByLine {
	const { from, until } = ground.period;
	const rules = rulesOf(ground);
	const inside = lines.filter((line) => line.from >= from && line.from < until);
	const elsewhere = lines.filter((line) => line.from < from || line.from >= until);
	const found = new Map([
		...findingsAfter(rules, declaredOutside(ground, rules), inside),
		...findingsWithSums(rules, ALONE, elsewhere)
	]);
	return toldFindings(found, ground.treatments);
}

function rulesOf(ground: LiveGround): FindingRules {
	const { partnerId, schoolYear, today, rounds, member, commitments } = ground;
	return {
		...{ schoolYear, today, rounds, commitments },
		members: new Map(member ? [[partnerId, member]] : []),
		tariffs: indexTariffs(ground.tariffs),
		budgetLines: new Map(ground.budgetLines.map(({ id, amount, potId, area }) => [id, { amount, potId, area }])),
		pots: new Map(ground.pots.map(({ id, amount, areas }) => [id, { amount, areas }])),
		hoursPerYear: fullYearsOf(ground.people)
	};
}

function declaredOutside({ outside }: LiveGround, rules: FindingRules): DeclaredSoFar {
	const soFar = new DeclaredSoFar();
	soFar.addSumsOnLines(outside.onLines, (lineId) => potOfLine(rules, lineId));
	for (const { potId, amount } of outside.onPots) soFar.addOnPot(potId, amount);
	for (const work of outside.works) soFar.addWork(work, potOfLine(rules, work.lineId));
	for (const { personId, hours } of outside.people) soFar.addOfPerson(personId, hours);
	return soFar;
}

const NO_HOURS = () => 0n as LineToJudge['hours'];
const NO_MONEY = () => 0n as ReturnType<DeclaredUpTo['paidFromLine']>;

/** A line as if nothing else was declared: no limit of sums is passed. */
const ALONE: DeclaredUpTo = {
	...{ ofPartner: NO_HOURS, ofRole: NO_HOURS, ofLine: NO_HOURS, ofPerson: NO_HOURS },
	...{ paidFromLine: NO_MONEY, paidFromPot: NO_MONEY },
	onDay: ({ hours }) => hours,
	sameAs: () => null
};
