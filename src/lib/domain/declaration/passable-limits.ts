/**
 * Which limits the lines of a page could pass at all: where even everything that was ever added to a sum stays within its limit,
 * no running sum can be above it, and nobody needs to know it. Only the other sums are read line by line.
 */
import type { HourHundredths } from '../shared/hours';
import { commitmentIndex } from './commitment-index';
import type { LineToJudge } from './declared-so-far';
import { fullYearOf, potOfLine, type FindingRules } from './findings';

/** No running sum of these lines comes above what stands here, in whatever order they are judged. */
export interface SumBounds {
	readonly ofPartner: (partnerId: string) => bigint;
	readonly ofRole: (work: Pick<LineToJudge, 'partnerId' | 'roleId' | 'area'>) => bigint;
	readonly ofLine: (partnerId: string, lineId: string) => bigint;
	readonly ofPerson: (personId: string) => bigint;
	readonly paidFromLine: (lineId: string) => bigint;
	readonly paidFromPot: (potId: string) => bigint;
}

export interface PassableLimits {
	readonly partnerIds: readonly string[];
	readonly roles: readonly Pick<LineToJudge, 'partnerId' | 'roleId' | 'area'>[];
	readonly lines: readonly { readonly partnerId: string; readonly lineId: string }[];
	readonly personIds: readonly string[];
	readonly paidLineIds: readonly string[];
	readonly potIds: readonly string[];
}

export function passableLimits(rules: FindingRules, bounds: SumBounds, lines: readonly LineToJudge[]): PassableLimits {
	const agreed = commitmentIndex(rules.commitments);
	const above = (limit: HourHundredths | bigint | null | undefined, bound: () => bigint) =>
		limit !== null && limit !== undefined && bound() > limit;
	const partnerIds = new Set<string>();
	const personIds = new Set<string>();
	const [roles, ofLines] = [new Map<string, LineToJudge>(), new Map<string, { partnerId: string; lineId: string }>()];
	const [paidLineIds, potIds] = [new Set<string>(), new Set<string>()];
	for (const line of lines) {
		const { partnerId, roleId, area, lineId, personId } = line;
		if (above(agreed.ofPartner(partnerId), () => bounds.ofPartner(partnerId))) partnerIds.add(partnerId);
		if (above(agreed.ofRole(line), () => bounds.ofRole(line))) roles.set(`${partnerId} ${roleId} ${area}`, line);
		if (personId !== null && above(fullYearOf(rules.hoursPerYear, personId), () => bounds.ofPerson(personId)))
			personIds.add(personId);
		if (lineId === null) continue;
		if (above(agreed.ofLine(partnerId, lineId), () => bounds.ofLine(partnerId, lineId)))
			ofLines.set(`${partnerId} ${lineId}`, { partnerId, lineId });
		if (above(rules.budgetLines.get(lineId)?.amount, () => bounds.paidFromLine(lineId))) paidLineIds.add(lineId);
		const potId = potOfLine(rules, lineId);
		if (potId !== null && above(rules.pots.get(potId)?.amount, () => bounds.paidFromPot(potId))) potIds.add(potId);
	}
	return {
		...{ partnerIds: [...partnerIds], roles: [...roles.values()], lines: [...ofLines.values()] },
		...{ personIds: [...personIds], paidLineIds: [...paidLineIds], potIds: [...potIds] }
	};
}
