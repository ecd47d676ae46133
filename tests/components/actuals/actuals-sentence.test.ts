/** The sentences on top of plan and reality: never complete where something has no amount, and nothing unknown as zero. */
import { describe, expect, it } from 'vitest';
import { computeActuals, EVERYTHING } from '$lib/domain/actuals/actuals';
import type { ActualsFacts, AgreedHours, DeclaredOnLine } from '$lib/domain/actuals/actuals-cell';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { sentenceParts } from '$lib/format/emphasis';
import { LOCALES } from '$lib/messages/locale';
import { actualsMessages } from '$lib/messages/actuals';
import {
	actualsSentence,
	ownFigures,
	ownSentence
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/actuals/actuals-sentence';

const agreed = (given: Partial<AgreedHours> = {}): AgreedHours => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: null },
	...{ hours: hours('10.00'), amount: money('500.00'), ...given }
});
const declared = (given: Partial<DeclaredOnLine> = {}): DeclaredOnLine => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: null, inKind: false, state: 'approved', entries: 1 },
	...{ hours: hours('2.00'), amount: money('100.00'), unpricedEntries: 0, unpricedHours: hours('0.00'), ...given }
});
const unpriced = declared({ amount: money('0.00'), unpricedEntries: 1, unpricedHours: hours('2.00') });
const total = (facts: Partial<ActualsFacts>) =>
	computeActuals({ lines: [], agreed: [], declared: [], moreToCome: true, ...facts }).totalOf();
const plain = (sentence: string) =>
	sentenceParts(sentence)
		.map(({ text }) => text.replace(/\u00a0/g, ' '))
		.join('');
const said = (facts: Partial<ActualsFacts>, unit: 'hours' | 'euro' = 'euro', moreToCome = true) =>
	plain(actualsSentence(total({ ...facts, moreToCome }), unit, moreToCome, 'nl'));
const own = (facts: Partial<ActualsFacts>) => plain(ownSentence('Beek', total(facts), 'euro', 'nl'));

describe('the sentence on top of plan and reality', () => {
	it('says under which condition the year comes to what is expected', () => {
		const facts = { agreed: [agreed()], declared: [declared()] };
		expect(said(facts)).toBe(
			'Van € 500,00 aan afgesproken en begroot werk is tot nu toe € 100,00 gedeclareerd. ' +
				'Als dat werk ook helemaal wordt uitgevoerd, komt het jaar uit op € 500,00.'
		);
		expect(said(facts, 'euro', false)).toMatch(/ is € 100,00 gedeclareerd\. Het jaar komt uit op € 100,00\.$/);
	});

	it('says once that figures are at least what is known, and why, in euro only', () => {
		const facts = { agreed: [agreed()], declared: [declared(), unpriced] };
		const atLeast = / Het is telkens ten minste zoveel: nog niet alles heeft een bedrag\.$/;
		expect(said(facts)).toMatch(/^Van € 500,00 .* tot nu toe € 100,00 gedeclareerd.* uit op € 500,00\. [^.]*\.$/);
		expect(said(facts)).toMatch(atLeast);
		expect(said(facts).match(/ten minste/g)).toHaveLength(1);
		expect(said(facts, 'hours')).toMatch(/^Van 10,00 uur .* 4,00 uur gedeclareerd.* uit op 10,00 uur\.$/);
		const open = agreed({ roleId: 'io', amount: null });
		expect(said({ agreed: [agreed(), open] })).toMatch(/^Van € 500,00 .* toe € 0,00 gedeclareerd/);
		expect(said({ agreed: [agreed(), open] })).toMatch(atLeast);
		expect(said({ agreed: [agreed()], declared: [declared()] })).not.toMatch(atLeast);
	});

	it('does not write what is not known at all as zero', () => {
		expect(said({ agreed: [agreed({ amount: null })], declared: [unpriced] })).not.toMatch(/€|ten minste/);
	});
});

describe('what an organisation has left', () => {
	it('is as much at most or at least as review says where something has no amount, and too much where it is that already', () => {
		expect(own({ agreed: [agreed()], declared: [declared()] })).toMatch(/, nog € 400,00\.$/);
		expect(own({ agreed: [agreed()], declared: [declared(), unpriced] })).toMatch(
			/gedeclareerd ten minste € 100,00, nog ten hoogste € 400,00\.$/
		);
		const open = agreed({ roleId: 'io', amount: null });
		expect(own({ agreed: [agreed(), open], declared: [declared()] })).toMatch(/, nog ten minste € 400,00\.$/);
		expect(own({ agreed: [agreed(), open], declared: [declared(), unpriced] })).toMatch(/niet te bepalen\.$/);
		expect(own({ agreed: [agreed()], declared: [unpriced] })).toMatch(/niet te bepalen\.$/);
		expect(own({ agreed: [agreed({ amount: null })], declared: [declared()] })).toMatch(
			/afgesproken een nog onbekend bedrag, gedeclareerd € 100,00\. .*niet te bepalen\.$/
		);
		const much = declared({ amount: money('700.00') });
		expect(own({ agreed: [agreed()], declared: [much, unpriced] })).toMatch(/dat is ten minste € 200,00 te veel\.$/);
	});
});

describe('the own organisations', () => {
	const actuals = computeActuals({
		...{ lines: [], moreToCome: true, declared: [] },
		agreed: [
			agreed(),
			agreed({ area: 'onderzoeken', amount: money('70.00') }),
			agreed({ partnerId: 'dal', amount: money('30.00') })
		]
	});
	const chosen = (choice: Partial<typeof EVERYTHING>) =>
		ownFigures(actuals, ['beek', 'dal'], { ...EVERYTHING, ...choice }).map(
			({ partnerId, figures }) => `${partnerId} ${figures.euro.agreed}`
		);

	it('follow what was chosen, and are left out where they are not in it', () => {
		expect(chosen({})).toEqual(['beek 57000', 'dal 3000']);
		expect(chosen({ area: 'onderzoeken' })).toEqual(['beek 7000']);
		expect(chosen({ partnerId: 'dal' })).toEqual(['dal 3000']);
		expect(chosen({ partnerId: 'elders' })).toEqual([]);
		expect(chosen({ partnerId: 'dal', area: 'onderzoeken' })).toEqual([]);
	});
});

describe('what has no amount yet', () => {
	it('tells lines of the budget from agreements, which may be about the same work', () => {
		const { withoutAmount } = actualsMessages.nl;
		expect(withoutAmount(0, '', 1, 1)).toBe('Nog zonder bedrag: 1 begrotingsregel en 1 afspraak.');
		expect(withoutAmount(0, '', 0, 2)).toBe('Nog zonder bedrag: 2 afspraken.');
		expect(withoutAmount(2, '3,50 uur', 1, 3)).toBe(
			'Nog zonder bedrag: 2 gedeclareerde regels (3,50 uur), 1 begrotingsregel en 3 afspraken.'
		);
		for (const locale of LOCALES) expect(actualsMessages[locale].withoutAmount(0, '', 3, 0)).toMatch(/: 3 [a-z ]+\.$/);
	});
});
