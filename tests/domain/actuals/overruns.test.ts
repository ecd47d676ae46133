/** What comes above the budget: never "nothing" where something is not known, and only within what was chosen. */
import { describe, expect, it } from 'vitest';
import { computeActuals, EVERYTHING, type ActualsChoice } from '$lib/domain/actuals/actuals';
import type { ActualsFacts, AgreedHours, DeclaredOnLine, PlannedLine } from '$lib/domain/actuals/actuals-cell';
import { overrunsOf } from '$lib/domain/actuals/overruns';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';

const line = (given: Partial<PlannedLine> = {}): PlannedLine => ({
	...{ id: 'l1', area: 'opleiden', partnerId: 'beek', roleId: 'so', potId: null, cost: 'hours' },
	...{ hours: hours('10.00'), amount: money('500.00'), ...given }
});
const agreed = (given: Partial<AgreedHours> = {}): AgreedHours => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: 'l1' },
	...{ hours: hours('10.00'), amount: money('500.00'), ...given }
});
const declared = (given: Partial<DeclaredOnLine> = {}): DeclaredOnLine => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: 'l1', inKind: false, state: 'approved', entries: 1 },
	...{ hours: hours('2.00'), amount: money('130.00'), unpricedEntries: 0, unpricedHours: hours('0.00'), ...given }
});
const unpriced = (given: Partial<DeclaredOnLine> = {}) =>
	declared({ amount: money('0.00'), unpricedEntries: 1, unpricedHours: hours('2.00'), ...given });
const overruns = (facts: Partial<ActualsFacts>, unit: 'hours' | 'euro' = 'euro', choice: ActualsChoice = EVERYTHING) =>
	overrunsOf(computeActuals({ lines: [], agreed: [], declared: [], moreToCome: true, ...facts }), choice, unit);

describe('what comes above the budget', () => {
	it('is at least what is known where that is above it already', () => {
		const onNothing = [declared({ lineId: null }), unpriced({ lineId: null })];
		expect(overruns({ declared: onNothing })).toEqual({
			above: [{ grouping: 'area', key: 'opleiden', over: 13000n, atLeast: true }],
			notDetermined: []
		});
		expect(overruns({ declared: [declared({ lineId: null })] }).above).toMatchObject([
			{ over: 13000n, atLeast: false }
		]);
	});

	it('is not determined where what is known stays within it, or the budget has no amount', () => {
		const area = { grouping: 'area', key: 'opleiden' };
		expect(overruns({ lines: [line()], declared: [unpriced()] })).toEqual({ above: [], notDetermined: [area] });
		const open = line({ id: 'l2', cost: 'open', hours: null, amount: null });
		const far = { lines: [line(), open], declared: [declared({ amount: money('900.00') })] };
		expect(overruns(far)).toEqual({ above: [], notDetermined: [area] });
		expect(overruns({ lines: [line()], declared: [declared()] })).toEqual({ above: [], notDetermined: [] });
	});

	it('does not count on what a line without an amount may take from another pot', () => {
		const lines = [line({ potId: 'one' }), line({ id: 'l2', potId: 'other', amount: money('400.00') })];
		const twice = [agreed(), agreed({ lineId: 'l2' })];
		expect(overruns({ lines, agreed: twice, declared: [unpriced()] })).toEqual({
			above: [{ grouping: 'area', key: 'opleiden', over: 10000n, atLeast: true }],
			notDetermined: [
				{ grouping: 'pot', key: 'one' },
				{ grouping: 'pot', key: 'other' }
			]
		});
	});

	it('is told of what was chosen only, the largest first', () => {
		const above = { hours: hours('12.00') };
		const other = { area: 'onderzoeken', lineId: 'l2' } as const;
		const facts = {
			lines: [line({ potId: 'pot' }), line({ id: 'l2', area: 'onderzoeken', hours: hours('5.00') })],
			declared: [declared(above), declared({ ...above, ...other })]
		};
		const keys = (choice: ActualsChoice) => overruns(facts, 'hours', choice).above.map(({ key, over }) => [key, over]);
		expect(keys(EVERYTHING)).toEqual([
			['onderzoeken', 700n],
			['opleiden', 200n],
			['pot', 200n]
		]);
		expect(keys({ ...EVERYTHING, area: 'opleiden' })).toEqual([
			['opleiden', 200n],
			['pot', 200n]
		]);
	});
});
