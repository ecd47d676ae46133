/** What is left of agreed hours: each figure says of which agreement it is. */
import { expect, it } from 'vitest';
import { leftColumn, type DeclaringChoices } from '$lib/components/declaration/declaration-table';
import { monthColumns, monthDerive } from '$lib/components/declaration/month-table';
import { missingOf } from '$lib/components/shared/grid/cell-text';
import type { CellValues, GridRow } from '$lib/components/shared/grid/grid-types';
import type { Commitment } from '$lib/domain/declaration/commitment';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Tariff } from '$lib/domain/tariff/tariff';

const agreed = (id: string, roleId: string, lineId: string | null): Commitment => ({
	...{ id, schoolYear: toSchoolYear('2026-2027'), partnerId: 'loods', roleId, area: 'opleiden', lineId },
	...{ activity: '', note: null },
	hours: hours(lineId === null ? '100.00' : '20.00')
});
const choices: DeclaringChoices = {
	...{ partnerId: 'loods', people: [], roles: [], tariffs: [], declared: [] },
	budgetLines: [{ id: 'l-1', activity: 'Begeleiden', area: 'opleiden' }],
	commitments: [agreed('a', 'so', null), agreed('b', 'so', 'l-1')]
};
const TARIFF: Tariff = {
	...{ id: 't', partnerId: null, roleId: 'so', area: null, agreedIn: null, validUntil: null },
	...{ amountPerHour: money('65.00'), validFrom: toDay('2026-08-01') }
};
const row = (cells: CellValues): GridRow => ({ id: 'r', revision: 0, cells: { area: 'opleiden', ...cells } });

it.each([
	[{ role: 'so', hours: '5.00' }, '325.00', null],
	[{ role: 'ander', hours: '5.00' }, '', 'unpriced'],
	[{ role: 'so', hours: '' }, '', null],
	[{ hours: '5.00' }, '', null]
])(
	'shows of %o an amount where role and hours are known, and says where there is no tariff',
	(cells, amount, missing) => {
		const before = row({ from: '2026-11-02', ...cells });
		const derived = monthDerive({ ...choices, tariffs: [TARIFF] }, [], 'nl')(before);
		expect(derived['amount']).toBe(amount);
		const column = monthColumns(choices, 'nl').find(({ id }) => id === 'amount');
		expect(column && missingOf(column, { ...before, cells: { ...before.cells, ...derived } })).toBe(missing);
	}
);

it.each([
	[{ role: 'so', line: 'l-1', hours: '5.00' }, '15.00', 'regel', 'van wat op deze begrotingsregel is afgesproken'],
	[{ role: 'so', hours: '30.00' }, '90.00', 'rol', 'van wat voor deze rol in dit gebied is afgesproken'],
	[{ role: 'ander', hours: '5.00' }, '', null, null],
	[{ hours: '5.00' }, '', null, null]
])('says of %o what it is left of', (cells, left, short, long) => {
	const before = row(cells);
	const derived = monthDerive(choices, [], 'nl')(before);
	const whole = { ...before, cells: { ...before.cells, ...derived } };
	expect(derived['left']).toBe(left);
	const column = monthColumns(choices, 'nl').find(({ id }) => id === 'left');
	expect(column?.word?.(whole) ?? null).toEqual(short === null ? null : { short, long });
	expect(leftColumn('nl').word?.(whole)).toEqual(column?.word?.(whole));
});
