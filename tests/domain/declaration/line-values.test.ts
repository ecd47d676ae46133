import { describe, expect, it } from 'vitest';
import { lineValues, repricedValues, valuesOfSums } from '$lib/domain/declaration/line-values';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';

const line = (amount: string | null, inKind = false) => ({
	inKind,
	price: amount === null ? null : { amount: money(amount) }
});

describe('what lines come to', () => {
	it('keeps what is paid apart from what is given in kind', () => {
		expect(lineValues([line('100.00'), line('40.50', true), line('-10.00'), line('2.00', true)])).toEqual({
			...{ paid: money('90.00'), inKind: money('42.50'), unpriced: 0 }
		});
	});

	it('does so before and after they are priced anew', () => {
		const priced = (inKind: boolean, before: string | null, after: string | null) => ({
			...{ inKind, before: line(before).price, after: line(after).price }
		});
		const changes = [priced(false, '10.00', '12.00'), priced(true, '5.00', null), priced(false, null, '1.00')];
		expect(repricedValues(changes)).toEqual({
			...{ lines: 3, before: { paid: money('10.00'), inKind: money('5.00'), unpriced: 1 } },
			after: { paid: money('13.00'), inKind: null, unpriced: 1 }
		});
	});

	it('tells nothing of a kind from € 0, and counts what has no tariff', () => {
		expect(lineValues([])).toEqual({ paid: null, inKind: null, unpriced: 0 });
		expect(lineValues([line('5.00', true), line('-5.00', true), line(null), line(null, true)])).toEqual({
			...{ paid: null, inKind: money('0.00'), unpriced: 2 }
		});
	});

	it('is the same from sums of them', () => {
		const lines = [line('100.00'), line(null), line('40.50', true), line('-10.00'), line(null, true)];
		const sumOf = (inKind: boolean, entries: number, amount: string) => ({
			...{ inKind, entries, hours: hours('8.00'), amount: money(amount), unpricedEntries: 1 }
		});
		const sums = [sumOf(false, 3, '90.00'), sumOf(true, 2, '40.50')];
		expect(valuesOfSums(sums)).toEqual({ ...lineValues(lines), hours: hours('16.00') });
		expect(valuesOfSums([sumOf(true, 1, '0.00')])).toEqual({ ...lineValues([line(null, true)]), hours: hours('8.00') });
		expect(valuesOfSums([])).toEqual({ ...lineValues([]), hours: hours('0.00') });
	});
});
