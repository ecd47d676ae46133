/** Declared lines on their way to the browser: nothing is lost, and a month of many lines stays small. */
import { expect, it } from 'vitest';
import { receiveLines, sendLines, type LineOfPage } from '$lib/components/declaration/sent-lines';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { addDays, toDay } from '$lib/domain/shared/day';
import { toHours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { seededRandom } from '$tests/support/seeded-random';

const LINES = 800;
/** Most of it is the id of the line, which no other has. */
const MOST_BYTES = 130;

function monthOfLines(seed: number): LineOfPage[] {
	const random = seededRandom(seed);
	return Array.from({ length: LINES }, (_, index) => {
		const from = addDays(toDay('2026-11-01'), random.whole(0, 29));
		const price = { tariffId: `tarief-${random.whole(1, 9)}`, scope: 'role' as const, tariffPerHour: money('54.00') };
		const hours = toHours(BigInt(random.whole(1, 32) * 25));
		return {
			...{ id: `d${String(index).padStart(19, '0')}`, schoolYear: toSchoolYear('2026-2027'), roundId: 'ronde-2' },
			...{ partnerId: 'bestuur', roleId: `rol-${random.whole(1, 8)}`, area: random.pick(LINE_AREAS) },
			...{ activity: random.pick(['Begeleiden', 'Opleiden op de werkplek']), lineId: random.pick([null, 'regel-1']) },
			...{ from, until: addDays(from, 1), hours, inKind: random.chance(0.2), state: 'draft' as const },
			...{ correctsId: null, reason: null, personId: `medewerker-${random.whole(1, 40)}`, note: null, link: null },
			...{ revision: 1, price: random.chance(0.9) ? { ...price, amount: money('108.00') } : null }
		};
	});
}

it('come back as they were, in their order', () => {
	const lines = monthOfLines(7);
	expect(receiveLines(sendLines(lines))).toEqual(lines);
	expect(receiveLines(sendLines([]))).toEqual([]);
});

it(`take no more than ${MOST_BYTES} bytes a line in a month of ${LINES}`, () => {
	const sent = JSON.stringify(sendLines(monthOfLines(7)), (_, value: unknown) =>
		typeof value === 'bigint' ? `${value}n` : value
	);
	expect(sent.length / LINES).toBeLessThan(MOST_BYTES);
});
