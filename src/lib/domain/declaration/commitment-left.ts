/** How many agreed hours are left for a piece of work: of its budget line, else its role in the area, else the organisation. */
import { toHours, type HourHundredths } from '../shared/hours';
import type { Commitment } from './commitment';
import { commitmentIndex } from './commitment-index';
import type { DeclaredWork } from './declaration';

export type WorkScope = Pick<DeclaredWork, 'partnerId' | 'roleId' | 'area' | 'lineId'>;
/** Hours that were declared of some work, drafts too; returned lines left out. */
export type DeclaredSum = WorkScope & { readonly hours: HourHundredths };

export interface CommitmentLeft {
	readonly of: 'line' | 'role' | 'partner';
	readonly agreed: HourHundredths;
	/** Below zero when more was declared. */
	readonly left: HourHundredths;
}

/** `null` where nothing was agreed. */
export function commitmentLeft(
	commitments: readonly Commitment[],
	declared: readonly DeclaredSum[]
): (work: WorkScope) => CommitmentLeft | null {
	const agreed = commitmentIndex(commitments);
	const sums = new Map<string, bigint>();
	for (const { hours, ...work } of declared)
		for (const key of Object.values(keysOf(work))) sums.set(key, (sums.get(key) ?? 0n) + hours);
	return (work) => {
		const limits = [
			['line', work.lineId === null ? null : agreed.ofLine(work.partnerId, work.lineId)],
			['role', agreed.ofRole(work)],
			['partner', agreed.ofPartner(work.partnerId)]
		] as const;
		const found = limits.find(([, limit]) => limit !== null);
		if (!found || found[1] === null) return null;
		const [of, limit] = found;
		return { of, agreed: limit, left: toHours(limit - (sums.get(keysOf(work)[of]) ?? 0n)) };
	};
}

function keysOf({ partnerId, roleId, area, lineId }: WorkScope) {
	return {
		line: `line ${partnerId} ${lineId ?? ''}`,
		role: `role ${partnerId} ${roleId} ${area}`,
		partner: `partner ${partnerId}`
	};
}

/** One sum per work, so that a year of lines stays short. */
export function declaredSums(lines: readonly DeclaredSum[]): readonly DeclaredSum[] {
	const sums = new Map<string, DeclaredSum>();
	for (const { partnerId, roleId, area, lineId, hours } of lines) {
		const key = `${partnerId} ${roleId} ${area} ${lineId ?? ''}`;
		const sum = toHours((sums.get(key)?.hours ?? 0n) + hours);
		sums.set(key, { partnerId, roleId, area, lineId, hours: sum });
	}
	return [...sums.values()];
}
