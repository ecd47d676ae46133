import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import cases from '../../cases/model-cases.json';
import { AREAS, LINE_AREAS, isArea, isLineArea, type Area } from '$lib/domain/shared/area';
import { addDays, toDay } from '$lib/domain/shared/day';
import { moneyText, toCents } from '$lib/domain/shared/money';
import { periodContains } from '$lib/domain/shared/period';
import { TARIFF_SCOPES } from '$lib/domain/tariff/line-price';
import { resolveTariff, type TariffQuery } from '$lib/domain/tariff/resolve-tariff';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { findOverlaps } from '$lib/domain/tariff/tariff-overlaps';
import { tariffScope } from '$lib/domain/tariff/tariff-scope';
import { aTariff } from '../../support/build-facts';

interface TariffCase {
	readonly partner?: string;
	readonly role?: string;
	readonly area?: string;
	readonly amount: string;
	readonly validFrom: string;
	readonly validUntil?: string;
}

function areaOf(text: string | undefined): Area | null {
	return text !== undefined && isArea(text) ? text : null;
}

const tariffs = cases.groups.tariff.tariffs.map((entry: TariffCase, index) =>
	aTariff(`t${index}`, entry.amount, {
		partnerId: entry.partner ?? null,
		roleId: entry.role ?? null,
		area: areaOf(entry.area),
		validFrom: toDay(entry.validFrom),
		validUntil: entry.validUntil === undefined ? null : toDay(entry.validUntil)
	})
);

function priced(list: readonly Tariff[], query: TariffQuery): string {
	const match = resolveTariff(list, query);
	return match.kind === 'found' ? moneyText(match.tariff.amountPerHour) : match.kind;
}

describe('the tariff of a piece of work', () => {
	it.each(cases.groups.tariff.queries)('$title', ({ partner, role, area, day, expect: expected }) => {
		if (!isLineArea(area)) throw new Error(`${area} is no area`);
		expect(priced(tariffs, { partnerId: partner, roleId: role, area, day: toDay(day) })).toBe(expected);
	});

	const day = toDay('2026-10-01');
	const everyScope = [
		aTariff('none', '1.00', { roleId: null }),
		aTariff('role', '2.00'),
		aTariff('roleArea', '3.00', { area: 'opleiden' }),
		aTariff('partnerRole', '4.00', { partnerId: 'p' }),
		aTariff('partnerRoleArea', '5.00', { partnerId: 'p', area: 'opleiden' })
	];

	it('follows the order of the model when each scope in turn is taken away', () => {
		const query = { partnerId: 'p', roleId: 'schoolopleider', area: 'opleiden', day } as const;
		for (const [index, scope] of TARIFF_SCOPES.entries()) {
			const left = everyScope.slice(0, everyScope.length - index);
			expect(resolveTariff(left, query)).toMatchObject({ kind: 'found', scope, tariff: { id: scope } });
		}
		expect(resolveTariff([], query)).toEqual({ kind: 'unpriced' });
	});

	it('of shared work matches no scope with an area', () => {
		expect(priced(everyScope, { partnerId: 'p', roleId: 'schoolopleider', area: 'shared', day })).toBe('4.00');
		expect(priced(everyScope, { partnerId: null, roleId: 'schoolopleider', area: 'shared', day })).toBe('2.00');
	});

	it('of work that is still open who does it matches no scope with a partner, and says so', () => {
		const match = resolveTariff(everyScope, { partnerId: null, roleId: 'schoolopleider', area: 'opleiden', day });
		expect(match).toMatchObject({ scope: 'roleArea', tariff: { id: 'roleArea' } });
	});

	it('of two that are valid at once, which the database refuses, is the one that began later', () => {
		const early = aTariff('early', '50.00', { validFrom: toDay('2025-08-01') });
		const late = aTariff('late', '60.00', { validFrom: toDay('2026-09-01') });
		const query = { partnerId: null, roleId: 'schoolopleider', area: 'opleiden', day } as const;
		expect([priced([early, late], query), priced([late, early], query)]).toEqual(['60.00', '60.00']);
	});

	it('without a role is the tariff without any scope', () => {
		expect(priced(everyScope, { partnerId: 'p', roleId: null, area: 'opleiden', day })).toBe('1.00');
	});

	it('ignores a partner without a role and an area without a role: neither is an agreed scope', () => {
		const odd = [
			aTariff('a', '9.00', { partnerId: 'p', roleId: null }),
			aTariff('b', '9.00', { roleId: null, area: 'opleiden' })
		];
		expect(odd.map(tariffScope)).toEqual([null, null]);
		expect(priced(odd, { partnerId: 'p', roleId: null, area: 'opleiden', day })).toBe('unpriced');
	});

	it('is the same in any order of the list, as long as no two overlap', () => {
		fc.assert(
			fc.property(anyTariffs, anyQuery, (list, query) => {
				fc.pre(findOverlaps(list).length === 0);
				expect(resolveTariff([...list].reverse(), query)).toEqual(resolveTariff(list, query));
			})
		);
	});

	it('is always the first scope of the order in which any tariff fits, found by trying them all', () => {
		fc.assert(
			fc.property(anyTariffs, anyQuery, (list, query) => {
				const fitting = list.filter(
					({ partnerId, roleId, area, validFrom, validUntil }) =>
						[null, query.partnerId].includes(partnerId) &&
						[null, query.roleId].includes(roleId) &&
						(area === null || area === query.area) &&
						periodContains({ from: validFrom, until: validUntil }, query.day)
				);
				const scopes = fitting.map(tariffScope);
				const match = resolveTariff(list, query);
				expect(match.kind === 'found' ? match.scope : null).toBe(
					TARIFF_SCOPES.find((scope) => scopes.includes(scope)) ?? null
				);
				if (match.kind === 'found') expect(fitting).toContain(match.tariff);
			}),
			{ numRuns: 1000 }
		);
	});
});

const someDay = fc.integer({ min: 0, max: 40 }).map((count) => addDays(toDay('2026-08-01'), count * 30));
const anyTariffs: fc.Arbitrary<Tariff[]> = fc
	.array(
		fc.record({
			partnerId: fc.option(fc.constantFrom('p', 'q')),
			roleId: fc.option(fc.constantFrom('r', 's')),
			area: fc.option(fc.constantFrom(...AREAS)),
			amountPerHour: fc.integer({ min: 1, max: 99_999 }).map((amount) => toCents(BigInt(amount))),
			validFrom: someDay,
			validUntil: fc.option(someDay),
			agreedIn: fc.constant(null)
		}),
		{ maxLength: 12 }
	)
	.map((list) => list.map((tariff, index) => ({ id: `t${index}`, ...tariff })));
const anyQuery: fc.Arbitrary<TariffQuery> = fc.record({
	partnerId: fc.option(fc.constantFrom('p', 'q', 'z')),
	roleId: fc.option(fc.constantFrom('r', 's', 'z')),
	area: fc.constantFrom(...LINE_AREAS),
	day: someDay
});

describe('tariffs that overlap', () => {
	it('are of one scope and valid on one day', () => {
		const first = aTariff('a', '58.00', { validUntil: toDay('2027-08-01') });
		const next = aTariff('b', '59.00', { validFrom: toDay('2027-08-01') });
		const early = aTariff('c', '60.00', { validFrom: toDay('2027-07-31'), validUntil: toDay('2027-08-01') });
		const other = aTariff('d', '61.00', { area: 'opleiden' });
		expect(findOverlaps([first, next, other])).toEqual([]);
		expect(findOverlaps([next, early, first])).toEqual([{ first, second: early }]);
	});

	it('are found behind a shorter one in between', () => {
		const long = aTariff('a', '58.00', { validFrom: toDay('2026-01-01') });
		const short = aTariff('b', '59.00', { validFrom: toDay('2026-02-01'), validUntil: toDay('2026-03-01') });
		const late = aTariff('c', '60.00', { validFrom: toDay('2030-01-01') });
		expect(findOverlaps([short, late, long])).toEqual([
			{ first: long, second: short },
			{ first: long, second: late }
		]);
	});
});
