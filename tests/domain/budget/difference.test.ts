import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { differenceBetween, isEmptyDifference } from '$lib/domain/budget/difference';
import { applyLineDifference } from '$lib/domain/budget/line-difference';
import { startNextYear } from '$lib/domain/budget/start-next-year';
import { sameValue } from '$lib/domain/shared/same-value';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { soundFacts } from '../../support/arbitrary-facts';
import { aLine, aNode, aSource, aTariff, someFacts } from '../../support/build-facts';

function difference(before: BudgetFacts, after: BudgetFacts) {
	return differenceBetween(before, computeBudget(before), after, computeBudget(after));
}

const before = someFacts({
	tariffs: [aTariff('t', '50.00')],
	sources: [aSource('s', '1000.00'), aSource('weg', '10.00')],
	split: [aNode('p', '10.00')],
	lines: [aLine('a', '10.00 h'), aLine('b', '200.00', { partnerId: 'bestuur-b' }), aLine('c', 'open')]
});

describe('the difference between two budgets', () => {
	it('names added, removed and changed lines with their amounts', () => {
		const [a, b, c] = before.lines;
		if (!a || !b || !c) throw new Error('three lines');
		const changed = { ...b, cost: { kind: 'lumpSum', amount: money('250.00') }, note: 'besluit' } as const;
		const { lines } = difference(before, { ...before, lines: [a, changed, aLine('d', '5.00')] });
		expect(lines.added).toEqual([
			{ line: aLine('d', '5.00'), amount: { before: null, after: money('5.00'), change: null } }
		]);
		expect(lines.removed).toEqual([{ line: c, amount: { before: null, after: null, change: null } }]);
		expect(lines.changed).toEqual([
			{
				before: b,
				after: changed,
				fields: ['cost', 'note'],
				amount: { before: money('200.00'), after: money('250.00'), change: money('50.00') }
			}
		]);
	});

	it('shows a line whose amount changed by a tariff alone, without a field', () => {
		const { lines, areas } = difference(before, { ...before, tariffs: [aTariff('t', '55.00')] });
		expect(lines.changed).toMatchObject([{ fields: [], amount: { change: money('50.00') } }]);
		expect(areas).toMatchObject([{ area: 'opleiden', cost: { change: money('50.00') }, gap: { change: 0n } }]);
	});

	it('does not turn unknown into zero: a line that gets its first amount has no change', () => {
		const lines = before.lines.map((line) => (line.id === 'c' ? aLine('c', '7.00') : line));
		expect(difference(before, { ...before, lines }).lines.changed).toMatchObject([
			{ fields: ['cost'], amount: { before: null, after: money('7.00'), change: null } }
		]);
	});

	it('lists partners whose cost, cover or carried gap changed, and no others', () => {
		const lines = [...before.lines, aLine('d', '2000.00', { partnerId: 'bestuur-b' })];
		const { partners } = difference(before, { ...before, lines });
		const changes = partners.map(({ partnerId, cost, carried }) => [partnerId, cost.change, carried.change]);
		expect(changes).toContainEqual(['bestuur-b', money('2000.00'), expect.anything()]);
		expect(difference(before, { ...before, split: [] }).partners).toEqual([]);
	});

	it('lists sources and nodes that came, went or changed', () => {
		const { sources, nodes } = difference(before, {
			...before,
			sources: [aSource('s', '1000.00', { certainty: 'expected' }), aSource('nieuw', '1.00', { name: 'Nieuw' })],
			split: [aNode('p', '20.00')]
		});
		expect(sources.map((row) => [row.before?.id, row.after?.id, row.fields])).toEqual([
			['s', 's', ['certainty']],
			[undefined, 'nieuw', []],
			['weg', undefined, []]
		]);
		expect(nodes).toMatchObject([{ fields: ['rule'], amount: { before: money('10.00'), after: money('20.00') } }]);
	});

	it('pairs a line with one that continues it, and counts a second as added', () => {
		const after = {
			...before,
			lines: [aLine('x', '1.00', { previousLineId: 'b' }), aLine('y', '2.00', { previousLineId: 'b' })]
		};
		const { lines } = difference(before, after);
		expect(lines.changed.map((line) => [line.before.id, line.after.id])).toEqual([['b', 'x']]);
		expect(lines.added.map(({ line }) => line.id)).toEqual(['y']);
		expect(lines.removed.map(({ line }) => line.id)).toEqual(['a', 'c']);
	});

	it('pairs the lines of a next year with those they continue, and rows by name', () => {
		let count = 0;
		const { facts: next } = startNextYear(before, toSchoolYear('2027-2028'), () => `n${++count}`);
		const { lines, sources, nodes } = difference(before, next);
		expect([lines.added, lines.removed, lines.changed, lines.order]).toEqual([[], [], [], null]);
		expect(lines.renumbered.map((line) => [line.before.id, line.after.previousLineId])).toEqual([
			['a', 'a'],
			['b', 'b'],
			['c', 'c']
		]);
		expect(sources.map(({ fields }) => fields)).toEqual([['certainty'], ['certainty']]);
		expect(nodes).toEqual([]);
	});
});

describe('whatever two budgets are, their difference', () => {
	it('applied to the old lines gives the new ones', () => {
		fc.assert(
			fc.property(soundFacts, soundFacts, (first, second) => {
				const { lines } = difference(first, second);
				expect(applyLineDifference(first.lines, lines)).toEqual(second.lines);
			}),
			{ numRuns: 400 }
		);
	});

	it('gives the new order when lines only move', () => {
		fc.assert(
			fc.property(soundFacts, (facts) => {
				const moved = { ...facts, lines: [...facts.lines].reverse() };
				const { lines } = difference(facts, moved);
				expect(applyLineDifference(facts.lines, lines)).toEqual(moved.lines);
				expect([lines.added, lines.removed]).toEqual([[], []]);
			}),
			{ numRuns: 100 }
		);
	});

	it('is empty when they are equal, and only then', () => {
		fc.assert(
			fc.property(soundFacts, soundFacts, (first, second) => {
				expect(isEmptyDifference(difference(first, structuredClone(first)))).toBe(true);
				const rows = (facts: BudgetFacts) => [facts.lines, facts.sources, facts.split];
				if (isEmptyDifference(difference(first, second))) {
					const byId = (facts: BudgetFacts) => rows(facts).map((list) => new Map(list.map((row) => [row.id, row])));
					expect(byId(second)).toEqual(byId(first));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('backwards is the opposite', () => {
		fc.assert(
			fc.property(soundFacts, soundFacts, (first, second) => {
				const [forth, back] = [difference(first, second), difference(second, first)];
				for (const name of ['cost', 'covered', 'gap', 'cash', 'inKind'] as const) {
					expect((forth.totals[name].change ?? 0n) + (back.totals[name].change ?? 0n)).toBe(0n);
				}
				expect(back.lines.added.map(({ line }) => line.id)).toEqual(forth.lines.removed.map(({ line }) => line.id));
				expect(back.lines.changed).toHaveLength(forth.lines.changed.length);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('two values', () => {
	it('are the same all the way down, in whatever order their fields stand', () => {
		expect(sameValue({ a: 1n, b: [{ c: null }] }, { b: [{ c: null }], a: 1n })).toBe(true);
		expect(sameValue({ a: 1n }, { a: 1 })).toBe(false);
		expect(sameValue([1], { 0: 1 })).toBe(false);
		expect(sameValue({ a: undefined }, {})).toBe(false);
		expect(sameValue(null, {})).toBe(false);
	});
});
