/** Who of a side may use what, by the list that was written down by hand. */
import type { Actor } from '$lib/server/auth/actor';
import { EXPECTED, type Group } from './route-expected';
import type { Endpoint } from './route-list';
import type { Side } from './route-walk';

export const groupOf = ({ key }: Endpoint): Group => EXPECTED.get(key) ?? 'public';

export const everybody = (side: Side): readonly Actor[] => [...Object.values(side.actors), side.otherMember];

/** The people of the side who have the right, as far as a place in a partnership gives it. */
export function allowed(side: Side, group: Group): readonly Actor[] {
	const { penvoerder, coordinator, accountant, partnerMember } = side.actors;
	if (group === 'preparers') return [penvoerder, coordinator];
	if (group === 'lead') return [penvoerder];
	if (group === 'keepers') return [penvoerder, accountant];
	if (group === 'checkers') return [penvoerder, coordinator, side.otherMember];
	if (group === 'payees') return [penvoerder, coordinator, partnerMember];
	if (group === 'parties') return [penvoerder, coordinator, partnerMember, side.otherMember];
	if (group === 'money') return [penvoerder, coordinator, accountant, partnerMember];
	return group === 'own' ? [partnerMember] : everybody(side);
}
