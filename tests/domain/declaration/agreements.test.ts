/** Agreed hours and rounds: what they must keep to, what they come to, and that rounds hold every day of a year once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import type { Commitment } from '$lib/domain/declaration/commitment';
import {
	commitmentFigures,
	commitmentSums,
	commitmentSumsPerPartner
} from '$lib/domain/declaration/commitment-figures';
import { commitmentProblem, commitmentsFromLines } from '$lib/domain/declaration/commitment-rules';
import {
	acceptsDeclarations,
	lastWorkInTime,
	roundMoment,
	roundOfDay,
	type DeclarationRound
} from '$lib/domain/declaration/round';
import { changedRound, ROUND_COUNTS, roundProblem, roundsOfYear } from '$lib/domain/declaration/round-rules';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { schoolYearPeriod, schoolYearStarting, toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Partner } from '$lib/domain/partnership/partner';

const year = toSchoolYear('2026-2027');
const commitment = (given: Partial<Commitment> = {}): Commitment => ({
	...{ id: 'inzet', partnerId: 'bestuur', roleId: 'begeleider', area: 'opleiden', activity: 'Begeleiden' },
	...{ hours: hours('40.00'), lineId: null, note: null },
	...given
});
const partner = (given: Partial<Partner> = {}): Partner => ({
	...{ id: 'bestuur', kind: 'schoolBoard', parentId: null, name: 'Bestuur', shortName: 'B', identifier: null },
	...{ aspirant: false, memberFrom: toDay('2020-08-01'), memberUntil: null, leadPartner: false },
	mandatedRepresentative: null,
	...given
});
const around = { schoolYear: year, partners: [partner()], roleIds: new Set(['begeleider']) };

describe('agreed hours', () => {
	it.each([
		['nothing', {}, null],
		['no hours', { hours: hours('0.00') }, 'noHours'],
		['a partner nobody knows', { partnerId: 'weg' }, 'partnerUnknown'],
		['a role nobody knows', { roleId: 'weg' }, 'roleUnknown']
	])('are refused for %s', (_, given, kind) => {
		expect(commitmentProblem(commitment(given), [], around)?.kind ?? null).toBe(kind);
	});

	it('are refused for a partner that takes no part in the year, and for the same work twice', () => {
		const left = { ...around, partners: [partner({ memberUntil: toDay('2026-08-01') })] };
		expect(commitmentProblem(commitment(), [], left)).toEqual({ kind: 'notMember' });
		const same = commitment({ id: 'ander', activity: ' begeleiden' });
		expect(commitmentProblem(commitment(), [same], around)).toEqual({ kind: 'sameAgreed' });
		expect(commitmentProblem(commitment(), [{ ...same, area: 'onderzoeken' }], around)).toBeNull();
	});

	it('come to hours times the tariff of the pricing day, beside last year, and never to € 0 without one', () => {
		const scope = { partnerId: null, roleId: 'begeleider', area: null, agreedIn: null };
		const tariffs = indexTariffs([
			{
				...scope,
				id: 'oud',
				amountPerHour: money('60.00'),
				validFrom: toDay('2025-08-01'),
				validUntil: toDay('2026-08-01')
			},
			{ ...scope, id: 'nieuw', amountPerHour: money('61.50'), validFrom: toDay('2026-08-01'), validUntil: null }
		]);
		const agreed = [commitment(), commitment({ id: 'los', roleId: 'anders', hours: hours('10.00') })];
		const figures = commitmentFigures(agreed, tariffs, toDay('2026-08-01'));
		expect(figures).toEqual([
			{
				id: 'inzet',
				price: { tariffPerHour: money('61.50'), scope: 'role', amount: money('2460.00') },
				previousPerHour: money('60.00'),
				change: { kind: 'determined', text: '2.5' }
			},
			{ id: 'los', price: null, previousPerHour: null, change: { kind: 'notDetermined' } }
		]);
		const sums = { hours: hours('50.00'), amount: money('2460.00'), unpriced: 1, unpricedHours: hours('10.00') };
		expect(commitmentSums(agreed, figures)).toEqual(sums);
		expect(commitmentSumsPerPartner(agreed, figures)).toEqual(new Map([['bestuur', sums]]));
	});

	it('are taken over from lines with hours, a partner and a role, once for each work', () => {
		const line = (id: string, given: Partial<BudgetLine> = {}): BudgetLine => ({
			...{ id, area: 'opleiden', activity: 'Begeleiden', roleId: 'begeleider', partnerId: 'bestuur' },
			...{ cost: { kind: 'hours', hours: hours('12.00') }, pricingDay: null, potId: null, note: null },
			previousLineId: null,
			...given
		});
		const lines = [
			line('a'),
			line('b', { activity: 'begeleiden' }),
			line('c', { partnerId: null }),
			line('d', { roleId: null }),
			line('e', { cost: { kind: 'lumpSum', amount: money('10.00') } }),
			line('f', { activity: 'Overleg' })
		];
		const known = [commitment({ activity: 'Overleg' })];
		expect(commitmentsFromLines(lines, known)).toEqual([
			{
				...{ partnerId: 'bestuur', roleId: 'begeleider', area: 'opleiden', activity: 'Begeleiden' },
				...{ hours: hours('24.00'), lineId: 'a', note: null }
			}
		]);
		expect(commitmentsFromLines(lines, [commitment({ activity: 'Anders', lineId: 'f' })])).toHaveLength(1);
	});
});

describe('declaration rounds', () => {
	const round = (given: Partial<DeclarationRound> = {}): DeclarationRound => ({
		...{ id: 'ronde', schoolYear: year, name: 'Najaar', from: toDay('2026-08-01'), until: toDay('2026-12-01') },
		...{ submitBy: toDay('2026-12-14'), graceDays: 7, state: 'open', reopenedBecause: null },
		...given
	});

	it('hold every day of any school year once, whatever the number of rounds', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2005, max: 2090 }), fc.constantFrom(...ROUND_COUNTS), (start, count) => {
				const schoolYear = schoolYearStarting(start);
				const rounds = roundsOfYear(schoolYear, count, (number) => `Ronde ${number}`);
				const { from, until } = schoolYearPeriod(schoolYear);
				expect(rounds).toHaveLength(count);
				for (let day = from; day < until; day = addDays(day, 1)) {
					expect(rounds.filter((one) => one.from <= day && day < one.until)).toHaveLength(1);
				}
				for (const [index, one] of rounds.entries()) {
					const stored = rounds.map((other, place) => ({ ...other, id: String(place) }));
					expect(
						roundProblem(
							one,
							stored.filter((_, place) => place !== index)
						)
					).toBeNull();
				}
			}),
			{ numRuns: 20 }
		);
	});

	it.each([
		['ends before it begins', { until: toDay('2026-08-01') }, 'untilNotAfterFrom'],
		['lies before the year', { from: toDay('2026-07-31') }, 'outsideYear'],
		['reaches beyond the year', { from: toDay('2027-06-01'), until: toDay('2027-08-02') }, 'outsideYear'],
		['is to be submitted before it begins', { submitBy: toDay('2026-07-31') }, 'submitTooEarly']
	])('are refused when one %s', (_, given, kind) => {
		expect(roundProblem(round(given), [])?.kind).toBe(kind);
	});

	it.each([
		['the first', { from: toDay('2026-07-31') }, ['from']],
		['the last', { from: toDay('2027-06-01'), until: toDay('2027-08-02') }, ['lastDay']],
		['both, in a year before', { from: toDay('2025-09-01'), until: toDay('2025-10-01') }, ['from', 'lastDay']],
		['both, in a year after', { from: toDay('2027-09-01'), until: toDay('2027-10-01') }, ['from', 'lastDay']]
	])('say which day lies outside the year: %s', (_, given, days) => {
		expect(roundProblem(round(given), [])).toEqual({ kind: 'outsideYear', days });
	});

	it('tell after which day work can not be submitted in time, while they are open', () => {
		const short = round({ until: toDay('2026-12-01'), submitBy: toDay('2026-11-26'), graceDays: 2 });
		expect(lastWorkInTime(short)).toBe('2026-11-28');
		expect(lastWorkInTime({ ...short, graceDays: 4 })).toBeNull();
		expect(lastWorkInTime({ ...short, state: 'settled' })).toBeNull();
	});

	it('name the other round that holds some of the same days, and refuse a name twice', () => {
		const other = round({ id: 'ander', name: 'Winter', from: toDay('2026-11-30'), until: toDay('2027-02-01') });
		expect(roundProblem(round(), [other])).toEqual({ kind: 'roundOverlaps', name: 'Winter' });
		const later = { ...other, from: toDay('2026-12-01'), name: 'najaar ' };
		expect(roundProblem(round(), [later])).toEqual({ kind: 'nameTaken' });
	});

	it('that are open give time to submit when their last day is changed, and keep a day that passed by itself', () => {
		const today = toDay('2026-12-23');
		const refused = { ok: false, error: { kind: 'submitPassed' } };
		expect(changedRound(round(), { submitBy: toDay('2026-12-15') }, today)).toEqual(refused);
		expect(changedRound(round(), { graceDays: 8 }, today)).toEqual(refused);
		expect(changedRound(round(), { graceDays: 9 }, today)).toMatchObject({ ok: true, value: { graceDays: 9 } });
		expect(changedRound(round(), { submitBy: toDay('2026-12-16') }, today).ok).toBe(true);
		expect(changedRound(round(), { ...round(), name: 'Herfst' }, today)).toMatchObject({ value: { name: 'Herfst' } });
		for (const state of ['closed', 'settled'] as const)
			expect(changedRound(round({ state }), { submitBy: toDay('2026-12-01') }, today).ok).toBe(true);
	});

	it.each([
		['2026-12-14', 'open', true],
		['2026-12-15', 'inGrace', true],
		['2026-12-21', 'inGrace', true],
		['2026-12-22', 'overdue', false]
	])('are on %s %s', (today, moment, accepts) => {
		expect([roundMoment(round(), toDay(today)), acceptsDeclarations(round(), toDay(today))]).toEqual([moment, accepts]);
		expect(acceptsDeclarations(round({ state: 'closed' }), toDay('2026-09-01'))).toBe(false);
	});

	it('are found by the day of the work', () => {
		expect(roundOfDay([round()], toDay('2026-11-30'))?.id).toBe('ronde');
		expect(roundOfDay([round()], toDay('2026-12-01'))).toBeNull();
	});
});
