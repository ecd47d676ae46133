/**
 * Whose money somebody sees (model section 11): that of the organisations whose statement they may see, by the table of permissions.
 * The database says the same (`app_sees_money_of`).
 */
import type { Access } from './actor';
import { may } from './permissions';

export function seesMoneyOfAll(access: Access): boolean {
	return may(access, 'statement.view');
}

export function seesMoneyOf(access: Access, partnerId: string): boolean {
	return may(access, 'statement.view', partnerId);
}
