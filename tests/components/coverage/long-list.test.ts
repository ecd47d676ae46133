import { describe, expect, it } from 'vitest';
import { LARGEST_SHOWN, listsInFull, longList, switchList } from '$lib/components/coverage/long-list';
import { sumCents, toCents } from '$lib/domain/shared/money';

const FIGURES = ['cost', 'gap'] as const;
const rows = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		...{ id: at, cost: toCents(BigInt(at * 100)), gap: toCents(BigInt(-at)) },
		unknown: at === 1 ? (['gap'] as const) : []
	}));
const list = (count: number, all = false) => longList(rows(count), FIGURES, { all, always: ({ id }) => id === 0 });

describe('a long list', () => {
	it('shows the largest rows and those that always stand there, in the order of the list', () => {
		const { rows: shown, count, long } = list(40);
		expect(shown.map(({ id }) => id)).toEqual([
			0,
			...rows(40)
				.slice(-LARGEST_SHOWN)
				.map(({ id }) => id)
		]);
		expect([count, long]).toEqual([40, true]);
	});

	it.each(FIGURES)('loses nothing of %s: what is left out is in the row of the others', (figure) => {
		const { rows: shown, rest } = list(40);
		expect(shown.length + (rest?.count ?? 0)).toBe(40);
		const together = sumCents([...shown.map((row) => row[figure]), rest?.sums[figure] ?? toCents(0n)]);
		expect(together).toBe(sumCents(rows(40).map((row) => row[figure])));
	});

	it('says of the others which figures leave something out', () => {
		expect(list(40).rest?.unknown).toEqual(['gap']);
	});

	it('finds a row large by any of its figures', () => {
		const odd = { id: 99, cost: toCents(0n), gap: toCents(999_999n), unknown: [] };
		const shown = longList([...rows(30), odd], FIGURES, { all: false, always: () => false }).rows;
		expect(shown).toContain(odd);
	});

	it('shows all rows when they are asked for, and when there are only a few more', () => {
		expect(list(40, true)).toMatchObject({ rows: rows(40), rest: null, long: true });
		expect(list(14)).toMatchObject({ rows: rows(14), rest: null, long: false });
		expect(list(15).rest?.count).toBe(4);
		expect(list(0)).toMatchObject({ rows: [], rest: null, count: 0 });
	});
});

describe('the address of a long list', () => {
	it('names the lists shown in full and leaves out what is no list', () => {
		expect(listsInFull(new URLSearchParams('all=partners&all=pots&all=x'))).toEqual(['pots', 'partners']);
		expect(listsInFull(new URLSearchParams('view=calendar'))).toEqual([]);
	});

	it('switches one list and leaves the others', () => {
		expect(switchList([], 'pots')).toBe('?all=pots#pots');
		expect(switchList(['pots'], 'partners')).toBe('?all=pots&all=partners#partners');
		expect(switchList(['pots', 'partners'], 'pots')).toBe('?all=partners#pots');
		expect(switchList(['pots'], 'pots')).toBe('#pots');
	});
});
