/** A proposal of tariffs: what it starts from, how it compares, and what adopting it does (model section 6). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money, toCents } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import {
	adoptProposal,
	averageChange,
	proposedRows,
	raisedBy,
	tariffsBefore,
	undoAdoption
} from '$lib/domain/tariff/propose-tariffs';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { findOverlaps } from '$lib/domain/tariff/tariff-overlaps';
import type { ProposedTariff } from '$lib/domain/tariff/tariff-proposal';

const year = toSchoolYear('2027-2028');

function tariff(id: string, roleId: string, amount: string, from: string, until: string | null): Tariff {
	const period = { validFrom: toDay(from), validUntil: until === null ? null : toDay(until) };
	return { id, partnerId: null, roleId, area: null, amountPerHour: money(amount), ...period, agreedIn: null };
}

function proposed(id: string, roleId: string, amount: string): ProposedTariff {
	const scope = { partnerId: null, roleId, area: null };
	return { id, ...scope, amountPerHour: money(amount), tariffId: null, endedTariffId: null };
}

const counted = () => {
	let number = 0;
	return () => `nieuw-${(number += 1)}`;
};

describe('a proposal of tariffs', () => {
	it.each([
		['61.00', '2.5', '62.53'],
		['61.00', '0', '61.00'],
		['0.01', '50', '0.02'],
		['55.50', '3.333333', '57.35'],
		['100.00', '100', '200.00']
	])('raises %s by %s per cent to %s, half away from zero', (amount, percentage, raised) => {
		expect(raisedBy(money(amount), percentage)).toBe(money(raised));
	});

	it('starts from what holds on 31 July, not from what begins or ended', () => {
		const tariffs = [
			tariff('loopt', 'a', '50.00', '2025-08-01', null),
			tariff('laatste-dag', 'b', '50.00', '2026-08-01', '2027-08-01'),
			tariff('voorbij', 'c', '50.00', '2026-08-01', '2027-07-31'),
			tariff('begint', 'd', '50.00', '2027-08-01', null)
		];
		expect(tariffsBefore(tariffs, year).map(({ id }) => id)).toEqual(['loopt', 'laatste-dag']);
	});

	it('stands beside last year, with what is new and what is dropped, and averages what is in both', () => {
		const before = [
			tariff('a', 'a', '50.00', '2026-08-01', '2027-08-01'),
			tariff('b', 'b', '150.00', '2026-08-01', '2027-08-01'),
			tariff('weg', 'c', '80.00', '2026-08-01', '2027-08-01')
		];
		const rows = proposedRows(
			[proposed('1', 'a', '52.00'), proposed('2', 'b', '153.00'), proposed('3', 'd', '90.00')],
			before,
			year
		);
		expect(rows.map(({ proposed: row, previous, difference }) => [row?.id, previous?.id, difference])).toEqual([
			['1', 'a', 200n],
			['2', 'b', 300n],
			['3', undefined, null],
			[undefined, 'weg', null]
		]);
		expect(rows[0]?.change).toEqual({ kind: 'determined', text: '4.0' });
		expect(averageChange(rows)).toEqual({ kind: 'determined', text: '2.5' });
		expect(averageChange(rows.slice(2))).toEqual({ kind: 'notDetermined' });
	});

	it('becomes tariffs of that school year, and ends what had no end where they begin', () => {
		const open = tariff('open', 'a', '50.00', '2025-08-01', null);
		const ended = tariff('klaar', 'b', '60.00', '2026-08-01', '2027-08-01');
		const adopted = adoptProposal([proposed('1', 'a', '52.00'), proposed('2', 'b', '61.00')], [open, ended], year, {
			...{ newId: counted(), agreedIn: 'stuurgroep' }
		});
		if (!adopted.ok) throw new Error('no conflict was expected');
		expect(adopted.value.tariffs.map(({ id, validFrom, validUntil }) => [id, validFrom, validUntil])).toEqual([
			['open', '2025-08-01', '2027-08-01'],
			['klaar', '2026-08-01', '2027-08-01'],
			['nieuw-1', '2027-08-01', '2028-08-01'],
			['nieuw-2', '2027-08-01', '2028-08-01']
		]);
		expect(adopted.value.rows.map(({ tariffId, endedTariffId }) => [tariffId, endedTariffId])).toEqual([
			['nieuw-1', 'open'],
			['nieuw-2', null]
		]);
	});

	it('is adopted whole or not at all: every tariff that was agreed for that year already is told', () => {
		const fixed = tariff('vast', 'a', '50.00', '2026-08-01', '2028-01-01');
		const later = tariff('later', 'b', '70.00', '2028-02-01', null);
		const outcome = adoptProposal([proposed('1', 'a', '52.00'), proposed('2', 'b', '61.00')], [fixed, later], year, {
			...{ newId: counted(), agreedIn: null }
		});
		expect(outcome.ok).toBe(false);
		if (!outcome.ok)
			expect(outcome.error.map(({ row, other }) => [row.id, other.id])).toEqual([
				['1', 'vast'],
				['2', 'later']
			]);
	});

	it('is not undone once one of its tariffs was changed, or something was agreed after what goes on', () => {
		const open = tariff('open', 'a', '50.00', '2025-08-01', null);
		const adopted = adoptProposal([proposed('1', 'a', '52.00')], [open], year, { newId: counted(), agreedIn: null });
		if (!adopted.ok) throw new Error('no conflict was expected');
		const { tariffs, rows } = adopted.value;
		const dearer = tariffs.map((row) => (row.id === 'nieuw-1' ? { ...row, amountPerHour: money('53.00') } : row));
		expect(undoAdoption(rows, dearer, year)).toEqual({ ok: false, error: ['1'] });
		const followed = [...tariffs, tariff('volgend', 'a', '55.00', '2028-08-01', null)];
		expect(undoAdoption(rows, followed, year)).toEqual({ ok: false, error: ['1'] });
	});

	it('leaves no two tariffs of one scope on one day, and undone leaves exactly what there was', () => {
		const roles = fc.constantFrom('a', 'b', 'c', 'd');
		const amounts = fc.integer({ min: 1, max: 20_000 }).map((value) => toCents(BigInt(value)));
		const known = fc.uniqueArray(fc.record({ roleId: roles, amountPerHour: amounts, open: fc.boolean() }), {
			selector: ({ roleId }) => roleId
		});
		const rows = fc.uniqueArray(fc.record({ roleId: roles, amountPerHour: amounts }), {
			selector: ({ roleId }) => roleId
		});
		fc.assert(
			fc.property(known, rows, (before, wanted) => {
				const tariffs = before.map(({ roleId, amountPerHour, open }) => ({
					...tariff(`nu-${roleId}`, roleId, '1.00', '2026-08-01', open ? null : '2027-08-01'),
					amountPerHour
				}));
				const proposal = wanted.map(({ roleId, amountPerHour }) => ({
					...proposed(`v-${roleId}`, roleId, '1.00'),
					amountPerHour
				}));
				const adopted = adoptProposal(proposal, tariffs, year, { newId: counted(), agreedIn: null });
				if (!adopted.ok) throw new Error('no conflict was expected');
				expect(findOverlaps(adopted.value.tariffs)).toEqual([]);
				expect(adopted.value.tariffs).toHaveLength(tariffs.length + proposal.length);
				const undone = undoAdoption(adopted.value.rows, adopted.value.tariffs, year);
				expect(undone).toEqual({ ok: true, value: { tariffs, rows: proposal } });
			}),
			{ seed: 20261128, numRuns: 300 }
		);
	});
});
