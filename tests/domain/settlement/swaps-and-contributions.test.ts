import { describe, expect, it } from 'vitest';
import type { FundingSource } from '$lib/domain/coverage/funding-source';
import { advanceProblem, repeatedAdvance } from '$lib/domain/settlement/advance-rules';
import { contributionProblem, contributionPromises, repeatedRequest } from '$lib/domain/settlement/contribution';
import {
	mayRefuse,
	mayWithdraw,
	proposalProblem,
	sidesWaiting,
	sideToAgree,
	swapTerms
} from '$lib/domain/settlement/swap';
import { hours } from '$lib/domain/shared/hours';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { contribution, swap } from '$tests/support/settlement-facts';

function source(given: Partial<FundingSource> = {}): FundingSource {
	return {
		...{
			id: 'gift',
			name: 'Bijdrage Noord',
			giverPartnerId: 'north',
			areas: ['opleiden'],
			areasLimitedBy: 'agreement'
		},
		...{ amount: { kind: 'entered', amount: money('1000.00') }, certainty: 'granted', inKind: false, note: null },
		...{ duration: { kind: 'structural' }, regularFunding: 'no' },
		...given
	};
}

const asking = (amount: string, dueOn = '2027-07-31') =>
	contribution({ amount: money(amount), dueOn: toDay(dueOn), schoolYear: toSchoolYear('2026-2027') });

describe('cash that was promised', () => {
	it('is never asked for beyond the promise, and says how much is left', () => {
		const asked = [contribution({ amount: money('700.00') })];
		expect(contributionProblem(asking('300.00'), source(), asked, 'lead')).toBeNull();
		expect(contributionProblem(asking('300.01'), source(), asked, 'lead')).toEqual({
			...{ kind: 'aboveThePromise', promised: 100_000n, asked: 70_000n, room: 30_000n }
		});
		expect(contributionProblem(asking('0.00'), source(), asked, 'lead')).toEqual({ kind: 'notAboveZero' });
	});

	it('is not asked of the penvoerder, in kind, from outside, or without a known amount', () => {
		const none = { kind: 'sourceUnknown' };
		expect(contributionProblem(asking('1.00'), source({ giverPartnerId: 'lead' }), [], 'lead')).toEqual(none);
		expect(contributionProblem(asking('1.00'), source({ inKind: true }), [], 'lead')).toEqual(none);
		expect(contributionProblem(asking('1.00'), source({ giverPartnerId: null }), [], 'lead')).toEqual(none);
		expect(contributionProblem(asking('1.00'), null, [], 'lead')).toEqual(none);
		const unknown = source({ amount: { kind: 'unknown' } });
		expect(contributionProblem(asking('1.00'), unknown, [], 'lead')).toEqual({ kind: 'promiseUnknown' });
	});

	it('is asked for a day that a round of the year can take along, and the same not twice', () => {
		expect(contributionProblem(asking('1.00', '2027-08-01'), source(), [], 'lead')).toEqual({ kind: 'afterTheYear' });
		expect(repeatedRequest(asking('1.00'), [asking('1.00')])).toEqual({ kind: 'sameAsked' });
		expect(repeatedRequest(asking('1.00'), [asking('1.00', '2027-07-30')])).toBeNull();
	});

	it('shows what is asked, settled and left, also where the promise went down afterwards', () => {
		const requests = [
			contribution({ amount: money('700.00'), settlementId: 'earlier' }),
			contribution({ id: 'second', amount: money('400.00') })
		];
		expect(contributionPromises([source()], requests, 'lead')).toEqual([
			{
				...{ sourceId: 'gift', sourceName: 'Bijdrage Noord', partnerId: 'north', promised: 100_000n },
				...{ asked: 110_000n, settled: 70_000n, notAsked: -10_000n }
			}
		]);
		const [unknown] = contributionPromises([source({ amount: { kind: 'unknown' } })], [], 'lead');
		expect(unknown).toMatchObject({ promised: null, notAsked: null });
	});
});

describe('a swap', () => {
	const noor = { userId: 'noor', partnerIds: ['north'], staff: false };
	const zeno = { userId: 'zeno', partnerIds: ['south'], staff: false };
	const proposed = swap({
		...{ state: 'proposed', agreedOn: null },
		agreed: { from: { by: 'noor', name: 'Noor', at: new Date(0) }, to: null }
	});

	it('takes the amount of its hours, and refuses another', () => {
		const given = { fromPartnerId: 'north', toPartnerId: 'south', description: 'x', amount: null };
		const worked = { hours: hours('1.25'), tariffPerHour: money('54.10') };
		expect(swapTerms({ ...given, ...worked })).toMatchObject({ ok: true, value: { amount: 6763n } });
		const differs = swapTerms({ ...given, ...worked, amount: money('67.62') });
		expect(differs).toEqual({ ok: false, error: { kind: 'amountDiffers', amount: 6763n } });
		const half = swapTerms({ ...given, hours: hours('1.00'), tariffPerHour: null });
		expect(half).toEqual({ ok: false, error: { kind: 'hoursNeedTariff' } });
		const same = swapTerms({ ...given, ...worked, toPartnerId: 'north' });
		expect(same).toEqual({ ok: false, error: { kind: 'samePartner' } });
		const nothing = swapTerms({ ...given, hours: null, tariffPerHour: null });
		expect(nothing).toEqual({ ok: false, error: { kind: 'notAboveZero' } });
	});

	it('is agreed by each side for itself, and by nobody for the other', () => {
		expect(sidesWaiting(proposed)).toEqual(['to']);
		expect(sideToAgree(proposed, zeno)).toBe('to');
		expect(sideToAgree(proposed, noor)).toBeNull();
		expect(sideToAgree(proposed, { ...noor, partnerIds: ['north', 'south'] })).toBeNull();
		expect(sideToAgree(proposed, { userId: 'staff', partnerIds: [], staff: true })).toBeNull();
		expect(sideToAgree(swap(), zeno)).toBeNull();
	});

	it('is withdrawn by the side that proposed it, and refused by the other', () => {
		expect([mayWithdraw(proposed, noor), mayRefuse(proposed, noor)]).toEqual([true, false]);
		expect([mayWithdraw(proposed, zeno), mayRefuse(proposed, zeno)]).toEqual([false, true]);
		const staff = { userId: 'staff', partnerIds: [], staff: true };
		expect(mayWithdraw(proposed, staff)).toBe(false);
		const byStaff = swap({ ...proposed, proposedFor: null, agreed: { from: null, to: null } });
		expect([mayWithdraw(byStaff, staff), mayRefuse(byStaff, staff)]).toEqual([true, false]);
		expect([mayRefuse(byStaff, noor), mayRefuse(byStaff, zeno)]).toEqual([true, true]);
		expect(mayWithdraw(swap(), noor)).toBe(false);
	});
});

describe('a swap that is proposed', () => {
	const terms = { ...swap(), amount: money('20.00') };

	const totals = (cost: string, unknown = 0, brought = '0.00') => ({
		...{ cost: money(cost), cash: money(brought), inKind: money('0.00'), unpricedLines: unknown, openLines: 0 }
	});

	it('stays within what the budget comes to', () => {
		expect(proposalProblem(terms, { totals: totals('20.00'), others: [] })).toBeNull();
		expect(proposalProblem(terms, { totals: totals('19.99', 0, '500.00'), others: [] })).toEqual({
			...{ kind: 'aboveTheTotal', total: 1999n }
		});
	});

	it('stays within what is known of lines or of sources where lines have no amount, which are asked for first', () => {
		expect(proposalProblem(terms, { totals: totals('20.00', 1), others: [] })).toBeNull();
		expect(proposalProblem(terms, { totals: totals('0.00', 1, '20.00'), others: [] })).toBeNull();
		expect(proposalProblem(terms, { totals: totals('19.99', 1, '19.98'), others: [] })).toEqual({
			...{ kind: 'aboveWhatIsKnown', known: 1999n }
		});
		const open = { ...totals('0.00'), openLines: 1, cash: money('10.00'), inKind: money('9.00') };
		expect(proposalProblem(terms, { totals: open, others: [] })).toEqual({ kind: 'aboveWhatIsKnown', known: 1900n });
		const billions = { ...terms, amount: money('99000000000.00') };
		expect(proposalProblem(billions, { totals: totals('250000.00', 3), others: [] })).toMatchObject({
			...{ kind: 'aboveWhatIsKnown' }
		});
	});

	it('is an amount the product can hold, also where hours and tariff are multiplied', () => {
		const given = { fromPartnerId: 'north', toPartnerId: 'south', description: 'x', amount: null };
		const tooMuch = { hours: hours('99999999.99'), tariffPerHour: money('99999.00') };
		expect(swapTerms({ ...given, ...tooMuch })).toEqual({ ok: false, error: { kind: 'tooLarge' } });
	});

	it('is not the same as one that waits', () => {
		const others = [{ ...swap({ state: 'proposed' }), amount: money('20.00') }];
		expect(proposalProblem(terms, { totals: totals('20.00'), others })).toEqual({ kind: 'sameProposed' });
		expect(proposalProblem({ ...terms, description: 'Iets anders' }, { totals: totals('20.00'), others })).toBeNull();
		expect(
			proposalProblem(terms, { totals: totals('20.00'), others: others.map((one) => ({ ...one, state: 'agreed' })) })
		).toBeNull();
	});
});

describe('what the penvoerder paid in advance', () => {
	const advance = { partnerId: 'north', amount: money('500.00'), paidOn: toDay('2026-11-20'), reference: 'VS-9' };
	const place = { partner: { leadPartner: false }, today: toDay('2026-11-23') };

	it('is recorded once: the same partner, day, amount and reference is the same payment', () => {
		expect(advanceProblem(advance, place)).toBeNull();
		expect(repeatedAdvance(advance, [advance])).toEqual({ kind: 'sameAdvance' });
		expect(repeatedAdvance(advance, [{ ...advance, reference: null }])).toBeNull();
		expect(repeatedAdvance(advance, [{ ...advance, amount: money('500.01') }])).toBeNull();
	});
});
