/**
 * Whether anybody can decide about what an organisation declares (model section 7): the penvoerder's staff and whoever was named,
 * but nobody about an organisation they act for. Where all of the staff act for one organisation, somebody else must be named.
 */
import type { DeclarationChecker } from './commitment';

/** A person with what they do in the partnership. */
export interface Standing {
	readonly isStaff: boolean;
	readonly isMember: boolean;
	/** Organisations they act for. */
	readonly partnerIds: readonly string[];
}

export function isCheckable(
	partnerId: string,
	people: readonly Standing[],
	checkers: readonly DeclarationChecker[]
): boolean {
	const named = checkers.find((checker) => checker.partnerId === partnerId)?.checkerPartnerId ?? null;
	return people.some(({ isStaff, isMember, partnerIds }) => {
		if (partnerIds.includes(partnerId)) return false;
		return isStaff || (isMember && named !== null && partnerIds.includes(named));
	});
}
