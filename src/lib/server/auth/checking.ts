/**
 * Whose declared hours somebody checks (model section 7): the penvoerder's staff checks everybody's, and an organisation those
 * that were given to it to check; nobody checks an organisation they act for. The database says the same (`app_checks`).
 */
import type { DeclarationChecker } from '$lib/domain/declaration/commitment';
import type { Access } from './actor';

export function mayCheck(access: Access, partnerId: string, checkers: readonly DeclarationChecker[]): boolean {
	if (access.partnerIds.includes(partnerId)) return false;
	if (checksAll(access)) return true;
	if (!access.roles.includes('partnerMember')) return false;
	const checker = checkers.find((given) => given.partnerId === partnerId);
	return checker !== undefined && access.partnerIds.includes(checker.checkerPartnerId);
}

/** The penvoerder's staff checks everybody but their own organisation. */
export function checksAll({ roles }: Access): boolean {
	return roles.includes('penvoerder') || roles.includes('coordinator');
}

/** Whether there is anybody whose hours they check. */
export function checksAnyone(access: Access, checkers: readonly DeclarationChecker[]): boolean {
	const { roles, partnerIds } = access;
	if (checksAll(access)) return true;
	return roles.includes('partnerMember') && checkers.some((given) => partnerIds.includes(given.checkerPartnerId));
}

/** Whose submitted lines somebody may see; the database shows no others either (`app_sees_submitted`). */
export function organisationsSeen(
	access: Access,
	partners: readonly { readonly id: string }[],
	checkers: readonly DeclarationChecker[]
): readonly string[] {
	const all = checksAll(access) || access.roles.includes('accountant');
	return partners
		.map(({ id }) => id)
		.filter((id) => all || access.partnerIds.includes(id) || mayCheck(access, id, checkers));
}
