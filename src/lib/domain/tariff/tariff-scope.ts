/** What a tariff is agreed for, and which of the five scopes of model section 6 that is. */
import type { Area } from '../shared/area';
import type { TariffScope } from './line-price';

export interface ScopeOfTariff {
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: Area | null;
}

/** `null` for a combination that is none of the five, such as a partner without a role: such a tariff prices nothing. */
export function tariffScope({ partnerId, roleId, area }: ScopeOfTariff): TariffScope | null {
	if (roleId === null) return partnerId === null && area === null ? 'none' : null;
	if (partnerId !== null) return area !== null ? 'partnerRoleArea' : 'partnerRole';
	return area !== null ? 'roleArea' : 'role';
}

/** Equal exactly when the scopes are equal, for grouping. */
export function scopeKey({ partnerId, roleId, area }: ScopeOfTariff): string {
	return JSON.stringify([partnerId, roleId, area]);
}
