import { describe, expect, it } from 'vitest';
import { compareHours, type DeclaredSum } from '$lib/domain/declaration/comparison';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { sentenceParts } from '$lib/format/emphasis';
import { reviewSentence } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-sentence';

const waiting: DeclaredSum = {
	...{ partnerId: 'school', roleId: 'rol', area: 'opleiden', inKind: false, state: 'submitted', entries: 7 },
	...{ hours: hours('14.00'), amount: money('700.00'), unpricedEntries: 0, unpricedHours: hours('0.00') }
};
const nothingAgreed = { commitments: [], tariffs: indexTariffs([]), pricingDay: toDay('2026-08-01') };
const { total } = compareHours(nothingAgreed, [waiting]);

const said = (waitingForReader: number) => {
	const comparison = { empty: false, total };
	const reviewed = { comparison, round: { name: 'Ronde 1' }, settledWith: null, lines: null, waitingForReader };
	return sentenceParts(reviewSentence(reviewed, null, 'nl')).map(({ text }) => text);
};

describe('the sentence on top of the review', () => {
	it('tells what waits for the reader from what waits for others', () => {
		expect(said(7).join('')).toMatch(/7 regels wachten op jouw oordeel\.$/);
		expect(said(1).join('')).toMatch(/7 regels wachten op een oordeel, waarvan 1 op het jouwe\.$/);
		expect(said(0).join('')).toMatch(/7 regels wachten op een oordeel\.$/);
	});
});
