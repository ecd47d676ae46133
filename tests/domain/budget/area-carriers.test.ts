import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCarriers, CARRIED_AS } from '$lib/domain/budget/area-carriers';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { sharedCost } from '$lib/domain/budget/shared-cost';
import { AREAS } from '$lib/domain/shared/area';
import { subtractCents, sumCents, toCents } from '$lib/domain/shared/money';
import { soundFacts } from '../../support/arbitrary-facts';
import { DEMO_IDS, demoYear } from '../../support/demo';

type Year = ReturnType<typeof demoYear>;

function addsUp({ facts, figures }: Year) {
	for (const area of AREAS) {
		const rows = areaCarriers(area, facts, figures);
		const totals = figures.coverage.byArea[area];
		const sum = (as: (typeof CARRIED_AS)[number] | 'total') => sumCents(rows.map((row) => row[as]));
		expect(sum('total')).toBe(totals.cost);
		expect(sum('gap')).toBe(totals.gap);
		expect(sum('inKind')).toBe(totals.inKind);
		expect(sum('cash')).toBe(subtractCents(totals.covered, totals.inKind));
		for (const row of rows) expect(sumCents(CARRIED_AS.map((as) => row[as]))).toBe(row.total);
		const partners = rows.flatMap(({ carrier }) => (carrier.kind === 'partner' ? [carrier.partnerId] : []));
		expect(new Set(partners).size).toBe(partners.length);
	}
}

describe('who carries an area', () => {
	it('adds up to what the coverage says of it, column by column', () => {
		fc.assert(
			fc.property(soundFacts, (facts) => addsUp({ facts, figures: computeBudget(facts) })),
			{ numRuns: 500 }
		);
	});

	it.each(DEMO_IDS)('adds up in the demonstration: %s', (id) => {
		const year = demoYear(id);
		addsUp(year);
		expect(areaCarriers('professionaliseren', year.facts, year.figures).length).toBeGreaterThan(0);
	});

	it('begins with the partner that carries most, and ends with money from elsewhere and what nobody carries', () => {
		for (const id of DEMO_IDS) {
			const { facts, figures } = demoYear(id);
			const rows = areaCarriers('professionaliseren', facts, figures);
			const kinds = rows.map(({ carrier }) => carrier.kind);
			const order = ['partner', 'elsewhere', 'refunds', 'nobody'];
			expect(kinds).toEqual([...kinds].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
			const totals = rows.filter(({ carrier }) => carrier.kind === 'partner').map(({ total }) => total);
			expect(totals).toEqual([...totals].sort((one, other) => (one > other ? -1 : one < other ? 1 : 0)));
		}
	});

	it('names who gives a source of which the amount is not known, or performs a line without one', () => {
		const { facts, figures } = demoYear('waterrijk');
		const [source] = facts.sources;
		const partnerId = facts.partners.at(-1)?.id ?? '';
		if (!source) throw new Error('the demonstration has sources');
		const promised = {
			...{ ...source, id: 'toezegging', inKind: true, giverPartnerId: partnerId },
			...{ areas: ['onderzoeken' as const], amount: { kind: 'unknown' as const } }
		};
		const withPromise = { ...facts, sources: [...facts.sources, promised] };
		const rowOf = (given: typeof facts) =>
			areaCarriers('onderzoeken', given, computeBudget(given)).find(
				({ carrier }) => carrier.kind === 'partner' && carrier.partnerId === partnerId
			);
		expect(rowOf(withPromise)?.unknown).toContain('inKind');
		expect(rowOf(facts)?.unknown ?? []).not.toContain('inKind');

		const [line] = facts.lines;
		if (!line) throw new Error('the demonstration has lines');
		const open = { ...line, id: 'open', area: 'onderzoeken' as const, partnerId, cost: { kind: 'open' as const } };
		expect(rowOf({ ...facts, lines: [...facts.lines, open] })?.unknown).toContain('gap');
		expect(figures.lines.length).toBe(facts.lines.length);
	});
});

describe('what lines for all areas cost', () => {
	const line = (area: 'shared' | 'opleiden', amount: bigint | null) => ({
		area,
		amount: amount === null ? null : toCents(amount)
	});
	const cost = (...lines: readonly ReturnType<typeof line>[]) => sharedCost({ lines }, { lines });

	it('is the sum of those lines, and says when one has no amount', () => {
		expect(cost(line('shared', 100n), line('opleiden', 50n), line('shared', 20n))).toEqual({
			amount: 120n,
			partial: false
		});
		expect(cost(line('shared', 100n), line('shared', null))).toEqual({ amount: 100n, partial: true });
		expect(cost(line('shared', null))).toEqual({ amount: 0n, partial: true });
		expect(cost(line('opleiden', 100n), line('opleiden', null))).toBeNull();
	});
});
