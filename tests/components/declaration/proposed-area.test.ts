/** A new line begins with an area that something is agreed for. */
import { expect, it } from 'vitest';
import { proposedArea } from '$lib/components/declaration/proposed-area';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { LineArea } from '$lib/domain/shared/area';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';

const agreed = (roleId: string, area: LineArea, count: string): Commitment => ({
	...{ id: `${roleId} ${area} ${count}`, schoolYear: toSchoolYear('2026-2027'), partnerId: 'loods', roleId, area },
	...{ lineId: null, activity: '', hours: hours(count), note: null }
});
const several = [agreed('so', 'professionaliseren', '40.00'), agreed('so', 'onderzoeken', '30.00')];

it.each([
	['the only area of the role', [agreed('so', 'onderzoeken', '10.00')], 'opleiden', 'onderzoeken'],
	['what was begun with, when something is agreed for it', several, 'onderzoeken', 'onderzoeken'],
	['the area with most hours', several, 'opleiden', 'professionaliseren'],
	[
		'that, also when it is agreed in parts',
		[...several, agreed('so', 'onderzoeken', '20.00')],
		'shared',
		'onderzoeken'
	],
	['what was begun with, of two with as many', [...several, agreed('so', 'onderzoeken', '10.00')], 'shared', 'shared'],
	[
		'what was begun with, when nothing is agreed for the role',
		[agreed('wb', 'shared', '10.00')],
		'opleiden',
		'opleiden'
	]
] as const)('proposes %s', (_what, commitments, begun, proposed) => {
	expect(proposedArea(commitments, 'so', begun)).toBe(proposed);
});
