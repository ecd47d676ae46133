/** What a checker may decide about a line, what giving in and repricing make of it, and in which order lines are looked through. */
import { describe, expect, it } from 'vitest';
import { decide, DECISION_STEPS, giveIn, repriced } from '$lib/domain/declaration/deciding';
import { DECLARATION_STATES, type Declaration } from '$lib/domain/declaration/declaration';
import {
	placeFromText,
	placeText,
	reviewPage,
	type ReviewPage,
	type ReviewPlace
} from '$lib/domain/declaration/review-order';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';

const price = { tariffId: 't', scope: 'role', tariffPerHour: money('50.00'), amount: money('500.00') } as const;
const line = (given: Partial<Declaration> = {}): Declaration => ({
	...{ id: 'a', schoolYear: toSchoolYear('2026-2027'), roundId: 'r', state: 'submitted', price, correctsId: null },
	...{ reason: null, partnerId: 'beek', roleId: 'so', area: 'opleiden', activity: 'Begeleiden', lineId: null },
	...{ from: toDay('2026-09-01'), until: toDay('2026-09-02'), hours: hours('10.00'), inKind: false, ...given }
});
const maker = { mayCheck: () => true, from: 'submitted' } as const;
const tariffs = (perHour: string) =>
	indexTariffs([
		{
			...{ id: 't', roleId: 'so', partnerId: null, area: null, amountPerHour: money(perHour) },
			...{ validFrom: toDay('2026-08-01'), validUntil: null, agreedIn: null }
		}
	]);

describe('deciding about a line', () => {
	it.each(DECISION_STEPS)('takes the step %s from a line that waits, and from no other', (step) => {
		for (const state of DECLARATION_STATES) {
			const outcome = decide(step, line({ state }), maker);
			const expected = state === 'submitted' ? { ok: true } : { error: state === 'draft' ? 'changed' : 'decided' };
			expect(outcome, state).toMatchObject(expected);
		}
	});

	it('decides in a dispute about a disputed line only, and disputes it no second time', () => {
		const inDispute = { ...maker, from: 'disputed' } as const;
		expect(decide('approve', line({ state: 'disputed' }), inDispute)).toEqual({ ok: true, value: 'approved' });
		expect(decide('approve', line(), inDispute)).toMatchObject({ error: 'decided' });
		expect(decide('dispute', line({ state: 'disputed' }), inDispute)).toMatchObject({ error: 'decided' });
	});

	it('never about one’s own, whatever the step', () => {
		const own = { ...maker, mayCheck: (id: string) => id !== 'beek' };
		for (const step of DECISION_STEPS) expect(decide(step, line(), own)).toMatchObject({ error: 'own' });
	});

	it('approves nothing without a price, but what is given in kind; and returns it', () => {
		expect(decide('approve', line({ price: null }), maker)).toMatchObject({ error: 'unpriced' });
		expect(decide('approve', line({ price: null, inKind: true }), maker)).toMatchObject({ ok: true });
		expect(decide('return', line({ price: null }), maker)).toMatchObject({ ok: true });
	});

	it('disputes no correction that takes hours back', () => {
		const minus = line({ hours: hours('-2.00'), correctsId: 'b' });
		expect(decide('dispute', minus, maker)).toMatchObject({ error: 'takesBack' });
		expect(decide('approve', minus, maker)).toMatchObject({ ok: true });
	});
});

describe('figures that change', () => {
	it('by giving in: the proposed hours, priced anew, handed in again', () => {
		const given = giveIn(line({ state: 'disputed', reason: 'Te veel' }), hours('7.25'), tariffs('52.10'));
		expect(given).toMatchObject({
			ok: true,
			value: { state: 'submitted', hours: 725n, reason: null, price: { tariffPerHour: 5210n, amount: 37773n } }
		});
		expect(giveIn(line(), hours('7.25'), tariffs('52.10')).ok).toBe(false);
		// A correction stays at the tariff of what it corrects.
		const correcting = line({ state: 'disputed', reason: 'Te veel', correctsId: 'first' });
		expect(giveIn(correcting, hours('7.25'), tariffs('52.10'))).toMatchObject({
			value: { price: { tariffPerHour: 5000n, amount: 36250n } }
		});
	});

	it('by repricing: open lines only, and only where the price differs', () => {
		expect(repriced(line(), tariffs('50.00'))).toBeNull();
		expect(repriced(line(), tariffs('51.00'))).toMatchObject({ before: price, after: { amount: 51000n } });
		expect(repriced(line(), indexTariffs([]))).toEqual({ before: price, after: null });
		expect(repriced(line({ price: null }), tariffs('51.00'))).toMatchObject({ before: null });
		expect(repriced(line({ correctsId: 'first' }), tariffs('51.00'))).toBeNull();
		expect(repriced(line({ correctsId: 'first', price: null }), tariffs('51.00'))).toBeNull();
		for (const state of ['approved', 'settled', 'returned', 'disputed'] as const)
			expect(repriced(line({ state }), tariffs('51.00')), state).toBeNull();
	});
});

describe('lines to look through', () => {
	const lines = ['d', 'b', 'a', 'c', 'e'].map((id, index) =>
		line({ id, from: toDay(index < 2 ? '2026-09-02' : '2026-09-01') })
	);
	const withFindings = (id: string) => id === 'd' || id === 'e';

	it('come with findings first, then by day and id, each on one page', () => {
		let place: ReviewPlace | null = null;
		const read: string[] = [];
		do {
			const page: ReviewPage<Declaration> = reviewPage(lines, withFindings, { after: place, size: 2 });
			read.push(...page.lines.map(({ id }) => id));
			expect(page.count).toBe(5);
			place = page.next && placeFromText(placeText(page.next));
		} while (place !== null);
		expect(read).toEqual(['e', 'd', 'a', 'c', 'b']);
	});

	it('go on where they were when lines before went meanwhile', () => {
		const { next } = reviewPage(lines, withFindings, { after: null, size: 3 });
		const rest = lines.filter(({ id }) => id !== 'e' && id !== 'a');
		expect(reviewPage(rest, withFindings, { after: next, size: 3 }).lines.map(({ id }) => id)).toEqual(['c', 'b']);
		expect(placeFromText('2.2026-09-01.a')).toBeNull();
	});
});
