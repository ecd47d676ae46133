/**
 * Whose declared hours somebody checks (model section 7): the penvoerder's staff checks everybody's, and an organisation those
 * that were given to it to check; nobody checks an organisation they act for. The database says the same (`app_checks`).
 */
import type { DeclarationChecker } from '$lib/domain/declaration/commitment';
import type { Access } from './actor';

export function mayCheck(access: Access, partnerId: string, checkers: readonly DeclarationChecker[]): boolean {
	if (access.partnerIds.includes(partnerId)) return false;
	if (access.roles.includes('penvoerder') || access.roles.includes('coordinator')) return true;
	if (!access.roles.includes('partnerMember')) return false;
	const checker = checkers.find((given) => given.partnerId === partnerId);
	return checker !== undefined && access.partnerIds.includes(checker.checkerPartnerId);
}
