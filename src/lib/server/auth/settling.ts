/**
 * Whose money somebody sees (model section 11): the penvoerder's staff that of everybody, anybody else that of organisations they
 * act for. The database says the same (`app_sees_money_of`).
 */
import type { Access } from './actor';

export function seesMoneyOfAll({ roles }: Access): boolean {
	return roles.some((role) => role === 'penvoerder' || role === 'coordinator' || role === 'accountant');
}

export function seesMoneyOf(access: Access, partnerId: string): boolean {
	return seesMoneyOfAll(access) || access.partnerIds.includes(partnerId);
}
