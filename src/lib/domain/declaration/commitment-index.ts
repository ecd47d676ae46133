/** How many hours were agreed: for a budget line, a role in an area, and a whole organisation. */
import type { HourHundredths } from '../shared/hours';
import type { Commitment } from './commitment';

export interface CommitmentIndex {
	readonly hasRole: (partnerId: string, roleId: string) => boolean;
	/** `null` where nothing was agreed. */
	readonly ofLine: (partnerId: string, lineId: string) => HourHundredths | null;
	readonly ofRole: (work: Pick<Commitment, 'partnerId' | 'roleId' | 'area'>) => HourHundredths | null;
	readonly ofPartner: (partnerId: string) => HourHundredths | null;
}

/** One index per list, however often it is asked for: a page asks several times. */
const indexed = new WeakMap<readonly Commitment[], CommitmentIndex>();

export function commitmentIndex(commitments: readonly Commitment[]): CommitmentIndex {
	const known = indexed.get(commitments) ?? indexOf(commitments);
	indexed.set(commitments, known);
	return known;
}

function indexOf(commitments: readonly Commitment[]): CommitmentIndex {
	const sums = new Map<string, bigint>();
	const raise = (key: string, by: bigint) => sums.set(key, (sums.get(key) ?? 0n) + by);
	for (const { partnerId, roleId, area, lineId, hours } of commitments) {
		raise(`partner ${partnerId}`, hours);
		raise(`any ${partnerId} ${roleId}`, hours);
		raise(`role ${partnerId} ${roleId} ${area}`, hours);
		if (lineId !== null) raise(`line ${partnerId} ${lineId}`, hours);
	}
	const found = (key: string) => (sums.get(key) ?? null) as HourHundredths | null;
	return {
		hasRole: (partnerId, roleId) => sums.has(`any ${partnerId} ${roleId}`),
		ofLine: (partnerId, lineId) => found(`line ${partnerId} ${lineId}`),
		ofRole: ({ partnerId, roleId, area }) => found(`role ${partnerId} ${roleId} ${area}`),
		ofPartner: (partnerId) => found(`partner ${partnerId}`)
	};
}
