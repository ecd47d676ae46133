/**
 * The partners of a partnership and how they hang together (model section 2): a school under its board, a site under its
 * school, an institute under its hogeschool or university. A partner with history ends, it does not vanish.
 */
import type { Day } from '../shared/day';
import type { Period } from '../shared/period';
import { periodContains } from '../shared/period';

export const PARTNER_KINDS = ['schoolBoard', 'school', 'site', 'higherEducation', 'institute'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Which kind each kind may hang under; a kind that may stand alone lists `null`. */
export const PARENT_KINDS: Readonly<Record<PartnerKind, readonly (PartnerKind | null)[]>> = {
	schoolBoard: [null],
	school: ['schoolBoard', null],
	site: ['school'],
	higherEducation: [null],
	institute: ['higherEducation', null]
};

export interface Partner {
	/** Stable within the partnership; lower-case letters, digits and dashes. */
	readonly id: string;
	readonly kind: PartnerKind;
	readonly parentId: string | null;
	readonly name: string;
	/** For narrow columns and charts. */
	readonly shortName: string;
	/** BRIN or vestigingsnummer where the partner has one. */
	readonly identifier: string | null;
	/** A school or partnership not yet recognised. */
	readonly aspirant: boolean;
	readonly memberFrom: Day;
	/** The day membership ends, exclusive. */
	readonly memberUntil: Day | null;
	/** The penvoerder: exactly one partner of the partnership. */
	readonly leadPartner: boolean;
	/** Who may bind the partner in decisions: a name and a function, no more. */
	readonly mandatedRepresentative: string | null;
}

export function membership(partner: Partner): Period {
	return { from: partner.memberFrom, until: partner.memberUntil };
}

export function isMemberOn(partner: Partner, day: Day): boolean {
	return periodContains(membership(partner), day);
}

/** The partner at the top of its line: the board of a site, the university of an institute; itself when it stands alone. */
export function topPartnerId(partners: readonly Partner[], partnerId: string): string {
	const byId = new Map(partners.map((partner) => [partner.id, partner]));
	const seen = new Set<string>();
	let current = partnerId;
	for (;;) {
		const parentId = byId.get(current)?.parentId ?? null;
		if (parentId === null || seen.has(parentId)) return current;
		seen.add(current);
		current = parentId;
	}
}
