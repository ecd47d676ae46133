/** Receipts and changes of executor in a bundle: what is refused, each with its path. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { sampleBundle, sha256 } from '../support/sample-bundle';

type Sample = ReturnType<typeof sampleBundle>;

function problemsOf(change: (bundle: Sample) => void): string[] {
	const bundle = sampleBundle();
	change(bundle);
	const read = readBundle(JSON.stringify(bundle), sha256);
	return read.ok ? [] : read.error.map(({ path, reason }) => `${path}: ${reason}`);
}

function first<T>(list: readonly T[] | undefined): T {
	const [row] = list ?? [];
	if (row === undefined) throw new Error('the sample has one');
	return row;
}

describe('receipts and changes of executor in a bundle', () => {
	it('are taken as they stand in the sample', () => {
		expect(problemsOf(() => {})).toEqual([]);
	});

	it.each<[string, (bundle: Sample) => void, string]>([
		['nothing received', ({ receipts }) => (first(receipts).amount = '0.00'), 'receipts[0].amount: notZero'],
		['no such source', ({ receipts }) => (first(receipts).sourceId = 'weg'), 'receipts[0].sourceId: pointsAtNothing'],
		[
			'no such year',
			({ executorChanges }) => (first(executorChanges).schoolYear = '2040-2041'),
			'executorChanges[0].schoolYear: pointsAtNothing'
		],
		[
			'no such partner',
			({ executorChanges }) => (first(executorChanges).partnerId = 'weg'),
			'executorChanges[0].partnerId: pointsAtNothing'
		],
		[
			'hours that go nowhere',
			({ executorChanges }) => (first(first(executorChanges).moved).toCommitmentId = 'inzet-1'),
			'executorChanges[0].moved[0].toCommitmentId: movesNowhere'
		],
		[
			'no hours that go along',
			({ executorChanges }) => (first(first(executorChanges).moved).hours = '0.00'),
			'executorChanges[0].moved[0].hours: notAboveZero'
		],
		[
			'two changes on one day',
			(bundle) => bundle.executorChanges?.push({ ...first(bundle.executorChanges), id: 'nog-een', moved: [] }),
			'executorChanges[1].from: twice'
		],
		['one id twice', ({ receipts }) => receipts?.push({ ...first(receipts) }), 'receipts[2].id: twice']
	])('are refused with %s', (_, change, problem) => {
		expect(problemsOf(change)).toEqual([problem]);
	});
});
