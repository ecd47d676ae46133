/** The sentence at the top of declaring: its hours, and what of them stands in the table below it. */
import { expect, it } from 'vitest';
import type { Declaration, DeclarationState } from '$lib/domain/declaration/declaration';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { answerOf } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/declare-answer';

interface Few {
	readonly corrects?: string;
	readonly days?: number;
}

function line(state: DeclarationState, worked: string, { corrects, days = 1 }: Few = {}): Declaration {
	const from = toDay('2026-11-02');
	return {
		...{ id: `${state} ${worked}`, schoolYear: toSchoolYear('2026-2027'), roundId: 'ronde', partnerId: 'loods' },
		...{ roleId: 'so', area: 'opleiden', activity: '', lineId: null, from, until: addDays(from, days) },
		...{ hours: hours(worked), inKind: false, state, price: null, correctsId: corrects ?? null, reason: null }
	};
}

function told(within: readonly Declaration[], kind: 'month' | 'week' = 'month', locale: 'nl' | 'en' = 'nl') {
	const until = toDay(kind === 'week' ? '2026-11-09' : '2026-12-01');
	const given = { within, kind, until, period: 'november 2026', tariffs: indexTariffs([]) };
	const { answer, more } = answerOf({ ...given, declared: [], commitments: [], round: null, taking: null }, locale);
	return { answer: answer.replace(/[\ue000\ue001]/g, '').replaceAll('\u00a0', ' '), more: more.map(plain) };
}

const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

it('says what of the hours is draft and what was handed in, so that the total of the table is one of its figures', () => {
	const lines = [line('draft', '5.25'), line('draft', '3.50'), line('submitted', '21.25'), line('settled', '2.00')];
	expect(told(lines).answer).toContain('is 32,00 uur ingevuld');
	expect(told(lines).answer).toContain('Daarvan is 8,75 uur concept, 21,25 uur ingediend en 2,00 uur goedgekeurd.');
	expect(told(lines, 'month', 'en').answer).toContain(
		'Of these, 8.75 h are drafts, 21.25 h have been submitted, and 2.00 h have been approved.'
	);
});

it('says nothing more where all of it stands in the table', () => {
	expect(told([line('draft', '5.25')]).answer).not.toContain('Daarvan');
	expect(told([]).answer).not.toContain('Daarvan');
	expect(told([line('draft', '5.25')]).more).toHaveLength(1);
});

it('says that all of it was handed in where the table is empty', () => {
	expect(told([line('submitted', '4.00')]).answer).toContain('Daarvan is 4,00 uur ingediend.');
});

it('names what stands in the table and does not count', () => {
	const { answer, more } = told([line('draft', '5.25'), line('returned', '3.50')]);
	expect(answer).toContain('is 5,25 uur ingevuld');
	expect(answer).not.toContain('Daarvan');
	expect(more[0]).toContain('Daarnaast is 3,50 uur teruggestuurd');
});

it('names corrections apart, which stand in no table', () => {
	const lines = [line('draft', '5.00'), line('draft', '-2.00', { corrects: 'x' })];
	expect(told(lines).answer).toContain('Daarvan is 5,00 uur concept en −2,00 uur een correctie in concept.');
});

it('names drafts of several days, which the table of a week leaves out', () => {
	const lines = [line('draft', '5.00'), line('draft', '16.00', { days: 7 })];
	expect(told(lines, 'week').more[0]).toContain('Van de concepten gaat 16,00 uur over meer dan één dag.');
	expect(told(lines, 'month').more.join()).not.toContain('meer dan één dag');
});

it('says of hours that are all drafts that they are, and of no hours nothing', () => {
	expect(told([line('draft', '5.25')]).answer).toContain('is 5,25 uur ingevuld als concept,');
	expect(told([line('draft', '5.25')], 'month', 'en').answer).toContain('have been filled in as drafts:');
	expect(told([line('draft', '5.25'), line('submitted', '1.00')]).answer).not.toContain('als concept');
	expect(told([]).answer).not.toContain('concept');
});

it('counts of a week only what lies wholly within it, and tells the rest apart', () => {
	const lines = [line('draft', '5.00'), line('draft', '46.50', { days: 30 }), line('approved', '3.00', { days: 30 })];
	const { answer, more } = told(lines, 'week');
	expect(answer).toContain('is 5,00 uur ingevuld als concept');
	expect(more).toContain(
		'Daarnaast gaat 49,50 uur over meer dan deze week. Dat telt hier niet mee en staat in de lijsten hieronder.'
	);
	expect(more.join()).not.toContain('Van de concepten');
	expect(told(lines).answer).toContain('is 54,50 uur ingevuld');
	expect(told([line('submitted', '16.00', { days: 7 })], 'week').answer).toContain('is 16,00 uur ingevuld');
});
