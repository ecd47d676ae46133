/**
 * Counts the bases of an allocation key on its reference day (model section 5). A key lists partners of any level: what
 * belongs to a school or a site counts for the nearest partner on the list, itself or above it, so that a board on the
 * list has the students of all its schools and a school that is listed beside its board has its own.
 */
import type { BudgetLine } from '../budget/budget-line';
import type { Partner } from '../partnership/partner';
import { nearestAmong, partnerTree, type PartnerTree } from '../partnership/partner-tree';
import type { Day } from '../shared/day';
import { schoolYearOf } from '../shared/school-year';
import { textFromScaled } from '../shared/scaled';
import type { PartnerMeasure, StudentCount } from '../student/student-count';
import type { KeyBase, KeyKind } from './allocation-key';
import { pupilsOf, trainingPlaceHundredths, type MeasuredTree } from './partner-measures';

export interface KeyBasisFacts {
	readonly partners: readonly Partner[];
	readonly studentCounts: readonly StudentCount[];
	readonly partnerMeasures: readonly PartnerMeasure[];
	readonly lines: readonly BudgetLine[];
	/** For percentages and, until declarations are counted, declared hours: canonical decimals by partner. */
	readonly entered: Readonly<Record<string, string>>;
}

/** One base per partner in the order of `partnerIds`; a partner with nothing to count has weight "0". */
export function freezeKeyBases(
	kind: KeyKind,
	facts: KeyBasisFacts,
	referenceDay: Day,
	partnerIds: readonly string[]
): KeyBase[] {
	const tree = partnerTree(facts.partners);
	const chosen = new Set(partnerIds);
	const weightOf = weigher(kind, facts, referenceDay, tree, chosen);
	return [...chosen].map((partnerId) => ({ partnerId, weight: weightOf(partnerId) }));
}

function weigher(
	kind: KeyKind,
	facts: KeyBasisFacts,
	day: Day,
	tree: PartnerTree,
	chosen: ReadonlySet<string>
): (partnerId: string) => string {
	const measured: MeasuredTree = { tree, chosen, measures: facts.partnerMeasures, day };
	switch (kind) {
		case 'equal':
			return () => '1';
		case 'percentages':
		case 'declaredHours':
			return (partnerId) => (Object.hasOwn(facts.entered, partnerId) ? (facts.entered[partnerId] ?? '0') : '0');
		case 'students':
			return decimals(countStudents(facts.studentCounts, day, tree, chosen), 0);
		case 'hours':
			return decimals(countHours(facts.lines, tree, chosen), 2);
		case 'pupils':
			return (partnerId) => String(pupilsOf(measured, partnerId) ?? 0);
		case 'trainingPlaces':
			return (partnerId) => shortest(textFromScaled(trainingPlaceHundredths(measured, partnerId) ?? 0n, 2));
	}
}

/** Students of the school year the day falls in: at their school or site, and at their institute where that is listed. */
function countStudents(counts: readonly StudentCount[], day: Day, tree: PartnerTree, chosen: ReadonlySet<string>) {
	const year = schoolYearOf(day);
	const totals = new Map<string, bigint>();
	for (const count of counts) {
		if (count.schoolYear !== year) continue;
		for (const partnerId of [count.placeId, count.instituteId]) {
			addTo(totals, nearestAmong(tree, partnerId, chosen), BigInt(count.students));
		}
	}
	return totals;
}

function countHours(lines: readonly BudgetLine[], tree: PartnerTree, chosen: ReadonlySet<string>) {
	const totals = new Map<string, bigint>();
	for (const line of lines) {
		if (line.partnerId === null || line.cost.kind !== 'hours') continue;
		addTo(totals, nearestAmong(tree, line.partnerId, chosen), line.cost.hours);
	}
	return totals;
}

function addTo(totals: Map<string, bigint>, partnerId: string | null, value: bigint): void {
	if (partnerId !== null) totals.set(partnerId, (totals.get(partnerId) ?? 0n) + value);
}

function decimals(totals: ReadonlyMap<string, bigint>, digits: number): (partnerId: string) => string {
	return (partnerId) => shortest(textFromScaled(totals.get(partnerId) ?? 0n, digits));
}

/** "24.60" → "24.6", "12.00" → "12". */
function shortest(text: string): string {
	return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
