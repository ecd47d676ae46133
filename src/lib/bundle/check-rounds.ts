/**
 * Whether rounds and the lines in them fit together: days within the year, work within the days of its round or missed in a settled
 * one, and nothing left unpaid that a settlement the bundle does not hold must have taken up.
 */
import { schoolYearPeriod } from '../domain/shared/school-year';
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import { checkIds, checkPeriod, checkReference } from './check-partnership';
import type { DeclarationRow, RoundRow } from './hours-schema';
import { overlappingPlaces } from './repeated';
import { recordsOf } from './settlement-document';

export function checkRounds(bundle: BundleRead, years: ReadonlySet<string>, report: Report): void {
	const { rounds } = bundle;
	checkIds(rounds, 'rounds', report);
	rounds.forEach((round, place) => {
		const at = `rounds[${place}]`;
		checkReference(years, round.schoolYear, `${at}.schoolYear`, report);
		checkPeriod(round.from, round.until, `${at}.until`, report);
		const year = schoolYearPeriod(round.schoolYear);
		if (round.from < year.from) report(`${at}.from`, 'roundOutsideYear', round.from);
		else if (round.until > year.until) report(`${at}.until`, 'roundOutsideYear', round.until);
		if (round.submitBy < round.from) report(`${at}.submitBy`, 'submitBeforeRound', round.submitBy);
	});
	overlappingPlaces(rounds.map(({ from, until }) => ({ scope: '', from, until }))).forEach((place) =>
		report(`rounds[${place}].from`, 'roundsOverlap', rounds[place]?.from)
	);
	if (bundle.leftOut.includes('rounds')) return;
	checkDaysOfLines(bundle, report);
	checkSettledElsewhere(bundle, report);
}

/**
 * Only the first day counts: how far work may go on after its round is a finding. What was missed in a settled round stands in a
 * later one (`roundOfWork`), and a correction has the days of what it corrects.
 */
function checkDaysOfLines({ declarations, rounds }: BundleRead, report: Report): void {
	const roundOf = new Map(rounds.map((round) => [round.id, round]));
	const settledOn = findSettledRounds(rounds);
	declarations.forEach((row, place) => {
		const round = roundOf.get(row.roundId);
		const year = schoolYearPeriod(row.schoolYear);
		// Told already: another year of the round, days outside the year of the line.
		if (!round || round.schoolYear !== row.schoolYear || row.from < year.from || row.until > year.until) return;
		if (row.correctsId !== null || (round.from <= row.from && row.from < round.until)) return;
		const own = settledOn(row.from);
		const missed = own !== null && own.schoolYear === round.schoolYear && own.until <= round.from;
		if (!missed) report(`declarations[${place}].from`, 'outsideRound', row.from);
	});
}

/** The settled round that holds a day, if any; rounds do not overlap. */
function findSettledRounds(rounds: readonly RoundRow[]): (day: string) => RoundRow | null {
	const settled = rounds.filter(({ state }) => state === 'settled').sort((a, b) => (a.from < b.from ? -1 : 1));
	return (day) => {
		let [low, high] = [0, settled.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((settled[middle]?.from ?? '') <= day) low = middle + 1;
			else high = middle;
		}
		const round = settled[low - 1];
		return round && day < round.until ? round : null;
	};
}

/**
 * Of a round that was settled elsewhere nobody knows when. But a settlement takes up all that is approved, so that no line of it was
 * approved before the last one that was settled with it; what is approved later settles with a later round.
 */
function checkSettledElsewhere({ declarations, rounds, settlements, leftOut }: BundleRead, report: Report): void {
	if (leftOut.includes('settlements') || leftOut.includes('declarations')) return;
	const here = new Set(settlements.map(({ roundId }) => roundId));
	const elsewhere = new Map(
		rounds.filter(({ id, state }) => state === 'settled' && !here.has(id)).map((round) => [round.id, round])
	);
	const takenUpHere = recordsOf(settlements).hours;
	const lastDecided = new Map<string, string>();
	for (const { id, roundId, state, decidedAt } of declarations)
		if (state === 'settled' && decidedAt !== null && elsewhere.has(roundId) && !takenUpHere.has(id))
			if (decidedAt > (lastDecided.get(roundId) ?? '')) lastDecided.set(roundId, decidedAt);
	const wasPassedOver = ({ state, roundId, from, decidedAt }: DeclarationRow) =>
		state === 'approved' &&
		decidedAt !== null &&
		decidedAt <= (lastDecided.get(roundId) ?? '') &&
		from < (elsewhere.get(roundId)?.until ?? '');
	declarations.forEach((row, place) => {
		if (wasPassedOver(row)) report(`declarations[${place}].state`, 'approvedBeforeSettling', row.roundId);
	});
}
