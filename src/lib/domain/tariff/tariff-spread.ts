/**
 * How far partners lie apart for the same role: harmonising fees (report:1119) and competition between institutes
 * (report:105) both start from this figure (model section 6).
 */
import { isMemberOn, type Partner } from '../partnership/partner';
import type { Area } from '../shared/area';
import { AREAS } from '../shared/area';
import type { Day } from '../shared/day';
import { subtractCents, type Cents } from '../shared/money';
import { percentageOf, type Ratio } from '../shared/ratio';
import type { TariffScope } from './line-price';
import { indexTariffs } from './resolve-tariff';
import type { Role, Tariff } from './tariff';

export interface TariffSpread {
	readonly roleId: string;
	/** `null`: the tariff that holds where no tariff of an area goes before it. */
	readonly area: Area | null;
	/** Members on the day that have a tariff for the role, in list order. */
	readonly partners: readonly { readonly partnerId: string; readonly amount: Cents; readonly scope: TariffScope }[];
	readonly lowest: Cents;
	readonly highest: Cents;
	readonly difference: Cents;
	/** difference in per cent of the lowest. */
	readonly differencePercentage: Ratio;
}

/** Per role without an area, then per area in which that role has a tariff of its own; rows without any tariff are left out. */
export function tariffSpread(
	tariffs: readonly Tariff[],
	roles: readonly Role[],
	partners: readonly Partner[],
	day: Day
): TariffSpread[] {
	const index = indexTariffs(tariffs);
	const members = partners.filter((partner) => isMemberOn(partner, day));
	return roles.flatMap(({ id: roleId }) => {
		const own = AREAS.filter((area) => tariffs.some((tariff) => tariff.roleId === roleId && tariff.area === area));
		return [null, ...own].flatMap((area) => {
			const found = members.flatMap((member) => {
				const match = index.resolve({ partnerId: member.id, roleId, area: area ?? 'shared', day });
				if (match.kind === 'unpriced') return [];
				return [{ partnerId: member.id, amount: match.tariff.amountPerHour, scope: match.scope }];
			});
			return spread(roleId, area, found);
		});
	});
}

function spread(roleId: string, area: Area | null, partners: TariffSpread['partners']): TariffSpread[] {
	const [first] = partners;
	if (!first) return [];
	const amounts = partners.map(({ amount }) => amount);
	const lowest = amounts.reduce((one, other) => (other < one ? other : one), first.amount);
	const highest = amounts.reduce((one, other) => (other > one ? other : one), first.amount);
	const difference = subtractCents(highest, lowest);
	const differencePercentage = percentageOf(difference, lowest);
	return [{ roleId, area, partners, lowest, highest, difference, differencePercentage }];
}
