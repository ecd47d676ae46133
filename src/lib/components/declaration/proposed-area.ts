/** The area a new line begins with: one that something is agreed for in its role, as long as nobody chose another. */
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { LineArea } from '$lib/domain/shared/area';

/**
 * `area` itself where something is agreed for it, or nothing for this role at all; else the one area of the role, or the one with
 * more agreed hours than any other. Of two with as many, nobody knows which. `commitments`: of the organisation.
 */
export function proposedArea(commitments: readonly Commitment[], roleId: string, area: LineArea): LineArea {
	const agreed = new Map<LineArea, bigint>();
	for (const each of commitments)
		if (each.roleId === roleId) agreed.set(each.area, (agreed.get(each.area) ?? 0n) + each.hours);
	if (agreed.size === 0 || agreed.has(area)) return area;
	const [first, second] = [...agreed].sort(([, one], [, other]) => (one === other ? 0 : one > other ? -1 : 1));
	return first && first[1] !== second?.[1] ? first[0] : area;
}
