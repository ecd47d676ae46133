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
	const partners = new Map<string, AgreedByPartner>();
	for (const { partnerId, roleId, area, lineId, hours } of commitments) {
		const ofPartner = partners.get(partnerId) ?? { hours: 0n, roles: new Map(), lines: new Map() };
		partners.set(partnerId, ofPartner);
		const areas = ofPartner.roles.get(roleId) ?? new Map<string, bigint>();
		ofPartner.roles.set(roleId, areas);
		ofPartner.hours += hours;
		areas.set(area, (areas.get(area) ?? 0n) + hours);
		if (lineId !== null) ofPartner.lines.set(lineId, (ofPartner.lines.get(lineId) ?? 0n) + hours);
	}
	const found = (sum: bigint | undefined) => (sum ?? null) as HourHundredths | null;
	return {
		hasRole: (partnerId, roleId) => partners.get(partnerId)?.roles.has(roleId) ?? false,
		ofLine: (partnerId, lineId) => found(partners.get(partnerId)?.lines.get(lineId)),
		ofRole: ({ partnerId, roleId, area }) => found(partners.get(partnerId)?.roles.get(roleId)?.get(area)),
		ofPartner: (partnerId) => found(partners.get(partnerId)?.hours)
	};
}

/** Asked several times for each line that is looked through: found by name after name, without making a key of them. */
interface AgreedByPartner {
	hours: bigint;
	/** By role, then area. */
	readonly roles: Map<string, Map<string, bigint>>;
	readonly lines: Map<string, bigint>;
}
