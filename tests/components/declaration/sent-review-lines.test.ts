/** Lines to look through on their way to the browser: nothing is lost, with and without findings, disputes and prices. */
import { expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { toHours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import {
	receiveLines,
	sendLines
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/sent-lines';
import type { ShownLine } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-data';

const line = (given: Partial<ShownLine>): ShownLine => ({
	...{ id: 'een', revision: 2, partnerId: 'bestuur', roleId: 'rol', area: 'opleiden', activity: 'Begeleiden' },
	...{ lineId: null, from: toDay('2026-11-01'), until: toDay('2026-12-01'), hours: toHours(1250n), inKind: false },
	...{ price: { tariffId: 't', scope: 'role', tariffPerHour: money('54.00'), amount: money('675.00') } },
	...{ state: 'submitted', note: null, link: null, reason: null, decidedByName: null, correctsId: null },
	...{ person: null, findings: [], disputes: [], decidable: true },
	...given
});

const takenOver: ShownLine['disputes'][number] = {
	...{ id: 'verschil', openedAt: new Date('2026-11-10T10:00:00Z'), closedAt: new Date('2026-11-12T10:00:00Z') },
	...{
		proposedHours: toHours(150n),
		declaredHours: toHours(200n),
		outcome: 'accepted',
		reason: 'Meer dan het rooster'
	},
	...{ openedBy: 'Noor Jansen', closedBy: 'Sam Vos', remarks: [] }
};

it('come back as they were, in their order, in a browser that knows nothing of them', () => {
	const lines = [
		line({}),
		line({ id: 'twee', price: null, inKind: true, note: 'Zie rooster', person: 'M02' }),
		line({ id: 'drie', findings: [{ kind: 'roleNotAgreed' }, { kind: 'noTariff', day: toDay('2026-11-01') }] }),
		line({ id: 'vier', hours: toHours(-250n), correctsId: 'een', state: 'returned', reason: 'Te veel' }),
		line({ id: 'vijf', hours: toHours(150n), disputes: [takenOver] })
	];
	expect(receiveLines(structuredClone(sendLines(lines)))).toEqual(lines);
	expect(receiveLines(structuredClone(sendLines([])))).toEqual([]);
});
