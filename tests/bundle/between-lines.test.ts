/**
 * What a bundle may not say about rounds, corrections and disputes, because the screens never let it come about, and beside each what
 * it may: an approval that was taken back, work that was missed in a settled round, a line that was decided after its round was settled.
 */
import { describe, expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';
import { declared, priced } from '../support/sample-hours';

type Line = SampleBundle['declarations'][number];
type Change = (bundle: SampleBundle) => void;

function problemsOf(...changes: readonly Change[]): string[] {
	const bundle = sampleBundle();
	for (const change of changes) change(bundle);
	const read = readBundle(JSON.stringify(bundle), sha256);
	return read.ok ? [] : read.error.map(({ path, reason, found }) => `${path}: ${reason} ${found ?? ''}`.trim());
}

/** In the order of the sample: draft, submitted, approved (1.11 hours), returned, disputed, correction, settled. */
const line =
	(place: number, values: Partial<Line>): Change =>
	(bundle) =>
		void Object.assign(bundle.declarations[place]!, values);
const round =
	(place: number, values: Partial<SampleBundle['rounds'][number]>): Change =>
	(bundle) =>
		void Object.assign(bundle.rounds[place]!, values);
const dispute =
	(place: number, values: Partial<SampleBundle['disputes'][number]>): Change =>
	(bundle) =>
		void Object.assign(bundle.disputes[place]!, values);
const leavingOut =
	(...lists: SampleBundle['leftOut']): Change =>
	(bundle) =>
		void bundle.leftOut.push(...lists);
const adding =
	(...lines: readonly Line[]): Change =>
	(bundle) =>
		void bundle.declarations.push(...lines);

describe('a disputed line and its dispute', () => {
	const ended = { closedAt: '2026-10-06T12:00:00.000Z', outcome: 'returned' as const };
	const none: Change = (bundle) => bundle.disputes.splice(0, 2);

	it('stand together', () => {
		expect(problemsOf(none)).toEqual(['declarations[4].state: noOpenDispute']);
		expect(problemsOf(dispute(0, ended))).toEqual(['declarations[4].state: noOpenDispute']);
		expect(problemsOf(line(4, { state: 'submitted', reason: null }))).toEqual([
			'disputes[0].declarationId: lineNotDisputed uren-betwist'
		]);
		expect(problemsOf(line(4, { state: 'returned' }), dispute(0, ended))).toEqual([]);
	});

	it('are about hours that somebody declared, and propose some', () => {
		const takesBack = line(5, {
			...{ state: 'disputed', submittedAt: '2026-10-08T08:15:00.000Z', decidedAt: '2026-10-09T08:15:00.000Z' },
			reason: 'Dat was niet afgesproken'
		});
		const about: Change = (bundle) => bundle.disputes.push({ ...bundle.disputes[0]!, id: 'verschil-2', remarks: [] });
		expect(problemsOf(takesBack, about, dispute(2, { declarationId: 'uren-min' }))).toEqual([
			'declarations[5].state: disputedTakesBack -0.11'
		]);
		expect(problemsOf(dispute(0, { proposedHours: '0.00' }))).toEqual(['disputes[0].proposedHours: noHoursProposed']);
		// Nobody refuses a proposal of more than was declared.
		expect(problemsOf(dispute(0, { proposedHours: '10.01' }))).toEqual([]);
	});

	it.each(['disputes', 'declarations'] as const)('are not held against each other where %s are left out', (list) => {
		expect(problemsOf(none, leavingOut(list))).toEqual([]);
	});
});

describe('a correction', () => {
	const handedIn = { state: 'submitted', submittedAt: '2026-10-08T08:15:00.000Z' } as const;
	const approved = { ...handedIn, state: 'approved', decidedAt: '2026-10-09T08:15:00.000Z' } as const;
	const takingBack = (id: string, hours: string, amount: string, values: Partial<Line> = handedIn): Change =>
		adding(declared(id, { correctsId: 'uren-goed', hours, price: priced(amount), ...values }));
	const tooMuch = (place: number, room: string) => [`declarations[${place}].hours: takesBackTooMuch ${room}`];

	it('takes back no more than there is, together with the others', () => {
		expect(problemsOf(takingBack('min', '-1.11', '-69.93'))).toEqual([]);
		expect(problemsOf(takingBack('min', '-1.12', '-70.56'))).toEqual(tooMuch(7, '1.11'));
		expect(problemsOf(takingBack('min', '-1.12', '-70.56', approved))).toEqual(tooMuch(7, '1.11'));
		expect(problemsOf(takingBack('min', '-1.00', '-63.00', approved), takingBack('weer', '-1.00', '-63.00'))).toEqual(
			tooMuch(8, '0.11')
		);
		expect(problemsOf(takingBack('plus', '1.00', '63.00', approved), takingBack('min', '-2.11', '-132.93'))).toEqual(
			[]
		);
	});

	it('is not counted while it is a draft or returned: it is held against its line when it is submitted', () => {
		expect(problemsOf(line(5, { hours: '-5.00', price: priced('-315.00') }))).toEqual([]);
		const returned = { ...approved, state: 'returned', reason: 'Te veel' } as const;
		expect(problemsOf(takingBack('min', '-5.00', '-315.00', returned))).toEqual([]);
	});

	it('may be of a line of which the approval was taken back, and that was handed in with fewer hours since', () => {
		const fewer = { hours: '0.50', price: priced('31.50'), submittedAt: '2026-10-10T08:15:00.000Z' };
		const undone = { decidedAt: null, decidedBy: null, decisionId: null };
		const min = takingBack('min', '-1.00', '-63.00', approved);
		expect(problemsOf(min, line(2, { ...undone, state: 'submitted' }))).toEqual([]);
		expect(problemsOf(min, line(2, { ...undone, ...fewer, state: 'draft' }))).toEqual([]);
		expect(problemsOf(min, line(2, { ...fewer, decidedAt: '2026-10-11T08:15:00.000Z' }))).toEqual([]);
	});

	it('is of a line that was handed in once, and of no correction', () => {
		expect(problemsOf(line(5, { correctsId: 'uren-concept' }))).toEqual([
			'declarations[5].correctsId: correctsDraft uren-concept'
		]);
		expect(
			problemsOf(
				adding(declared('van-min', { correctsId: 'uren-min', hours: '-0.01', price: priced('-0.63'), ...handedIn }))
			)
		).toEqual(['declarations[7].correctsId: correctsCorrection uren-min']);
	});

	it('is not counted where some of the others may be left out', () => {
		expect(problemsOf(takingBack('min', '-1.12', '-70.56'), leavingOut('declarations'))).toEqual([]);
	});
});

describe('the days of a round', () => {
	const october = { from: '2026-10-05', until: '2026-10-06' };
	const inSecond: Change = adding(declared('later', { ...october, roundId: 'ronde-2' }));

	it('lie inside its school year', () => {
		expect(problemsOf(round(2, { until: '2027-08-01' }))).toEqual([]);
		expect(problemsOf(round(2, { until: '2027-08-02' }))).toEqual(['rounds[2].until: roundOutsideYear 2027-08-02']);
		expect(problemsOf(round(1, { from: '2025-07-31' }))).toEqual(['rounds[1].from: roundOutsideYear 2025-07-31']);
	});

	it('come before the last day to submit, or hold it, and the round has a name', () => {
		expect(problemsOf(round(2, { submitBy: '2026-11-01' }))).toEqual([]);
		expect(problemsOf(round(2, { submitBy: '2026-10-31' }))).toEqual([
			'rounds[2].submitBy: submitBeforeRound 2026-10-31'
		]);
		expect(problemsOf(round(2, { name: ' ' }))).toEqual(['rounds[2].name: empty " "']);
	});

	it('hold the first day of work in it', () => {
		expect(problemsOf(inSecond)).toEqual(['declarations[7].from: outsideRound 2026-10-05']);
		expect(problemsOf(line(0, { from: '2026-11-01', until: '2026-11-02' }))).toEqual([
			'declarations[0].from: outsideRound 2026-11-01'
		]);
		// That it goes on after the round is a finding, which a partnership may let pass.
		expect(problemsOf(line(0, { from: '2026-10-31', until: '2026-11-03' }))).toEqual([]);
	});

	it('hold no work that was missed in a settled round, and no correction', () => {
		expect(problemsOf(inSecond, round(0, { state: 'settled' }))).toEqual([]);
		expect(problemsOf(line(5, { roundId: 'ronde-2' }))).toEqual([]);
		const before = line(0, { from: '2026-11-01', until: '2026-11-02' });
		expect(problemsOf(before, round(2, { state: 'settled' }))).toEqual([
			'declarations[0].from: outsideRound 2026-11-01'
		]);
	});
});

describe('a round that was settled elsewhere', () => {
	const settled = { state: 'settled', submittedAt: '2026-10-02T08:15:00.000Z', decidedBy: 'Noor Jansen' } as const;
	const paid = (decidedAt: string) => adding(declared('betaald', { ...settled, decidedAt }));
	const elsewhere = round(0, { state: 'settled' });
	const passedOver = ['declarations[2].state: approvedBeforeSettling ronde-1'];

	it('left nothing unpaid that was approved before', () => {
		expect(problemsOf(elsewhere, paid('2026-10-06T12:00:00.000Z'))).toEqual(passedOver);
		// Of one decision.
		expect(problemsOf(elsewhere, paid('2026-10-05T12:00:00.123Z'))).toEqual(passedOver);
		expect(problemsOf(elsewhere, paid('2026-10-06T12:00:00.000Z'), leavingOut('settlements'))).toEqual([]);
	});

	it('may hold what waited then and was approved since', () => {
		expect(problemsOf(elsewhere, paid('2026-10-04T12:00:00.000Z'))).toEqual([]);
		expect(problemsOf(elsewhere)).toEqual([]);
	});
});
