import { expect, it } from 'vitest';
import { hubSentence } from '$lib/components/settlement/settlement-sentence';
import type { LeftBehind } from '$lib/domain/settlement/left-behind';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { sentenceParts } from '$lib/format/emphasis';

const nothing = { pays: money('0.00'), paysTo: 0, receives: money('0.00'), receivesFrom: 0 };
const waits = (amount: string, unpriced: number): LeftBehind => ({
	...{ partnerId: 'school', state: 'submitted', entries: 2, hours: hours('3.50') },
	...{ amount: money(amount), unpriced, latest: toDay('2026-10-01') }
});
const said = (...waiting: LeftBehind[]) =>
	sentenceParts(hubSentence('Ronde 2', nothing as Parameters<typeof hubSentence>[1], waiting, 'nl'))
		.map(({ text }) => text)
		.join('');

it('says that lines without a tariff wait beside the amount that does', () => {
	expect(said(waits('578.13', 0))).toMatch(/er blijft €\s578,13 wachten op een besluit\.$/);
	expect(said(waits('578.13', 1))).toMatch(/er blijft €\s578,13 en 1 regel zonder tarief wachten op een besluit\.$/);
	expect(said(waits('0.00', 2))).toMatch(/er blijft 3,50\suur wachten op een besluit\.$/);
});
