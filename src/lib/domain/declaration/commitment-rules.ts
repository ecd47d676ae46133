/** What agreed hours must keep to before they are written, and which ones the budget itself already tells of. */
import type { BudgetLine } from '../budget/budget-line';
import type { Partner } from '../partnership/partner';
import { periodsOverlap } from '../shared/period';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { Commitment } from './commitment';

/** Each is about one field. */
export type CommitmentProblem =
	| { readonly kind: 'noHours' }
	| { readonly kind: 'partnerUnknown' }
	| { readonly kind: 'notMember' }
	| { readonly kind: 'roleUnknown' }
	/** The same partner, role, area and activity stand there already. */
	| { readonly kind: 'sameAgreed' };

export interface CommitmentSurroundings {
	readonly schoolYear: SchoolYear;
	readonly partners: readonly Partner[];
	readonly roleIds: ReadonlySet<string>;
}

/** `null` when it may stand among the others. */
export function commitmentProblem(
	commitment: Commitment,
	others: readonly Commitment[],
	{ schoolYear, partners, roleIds }: CommitmentSurroundings
): CommitmentProblem | null {
	const partner = partners.find(({ id }) => id === commitment.partnerId);
	if (!partner) return { kind: 'partnerUnknown' };
	const membership = { from: partner.memberFrom, until: partner.memberUntil };
	if (!periodsOverlap(membership, schoolYearPeriod(schoolYear))) return { kind: 'notMember' };
	if (!roleIds.has(commitment.roleId)) return { kind: 'roleUnknown' };
	if (commitment.hours <= 0n) return { kind: 'noHours' };
	const same = others.some((other) => sameWork(other) === sameWork(commitment));
	return same ? { kind: 'sameAgreed' } : null;
}

function sameWork({ partnerId, roleId, area, activity }: Omit<Commitment, 'id'>): string {
	return JSON.stringify([partnerId, roleId, area, activity.trim().toLowerCase()]);
}

/**
 * What the budget plans in hours by a named partner in a named role, and was not agreed yet: for each such line one commitment.
 * Lines that plan the same work are one agreement, of which the first line is the line.
 */
export function commitmentsFromLines(
	lines: readonly BudgetLine[],
	known: readonly Commitment[]
): readonly Omit<Commitment, 'id'>[] {
	const taken = new Set(known.flatMap(({ lineId }) => lineId ?? []));
	const agreed = new Set(known.map(sameWork));
	const found = new Map<string, Omit<Commitment, 'id'>>();
	for (const { id, partnerId, roleId, area, activity, cost } of lines) {
		if (partnerId === null || roleId === null || cost.kind !== 'hours' || cost.hours <= 0n) continue;
		if (taken.has(id)) continue;
		const planned = { partnerId, roleId, area, activity, hours: cost.hours, lineId: id, note: null };
		const key = sameWork(planned);
		if (agreed.has(key)) continue;
		const earlier = found.get(key);
		const sum = ((earlier?.hours ?? 0n) + cost.hours) as typeof cost.hours;
		found.set(key, { ...(earlier ?? planned), hours: sum });
	}
	return [...found.values()];
}
