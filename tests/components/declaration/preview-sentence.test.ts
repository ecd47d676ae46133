import { describe, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { LineValues } from '$lib/domain/declaration/line-values';
import { sentenceParts } from '$lib/format/emphasis';
import { previewSentence } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/import/preview-sentence';

const counts = { added: 3, present: 0, refused: 0, findings: 0 };
const none: LineValues = { paid: null, inKind: null, unpriced: 0 };
const said = (values: Partial<LineValues>, others: Partial<typeof counts> = {}) => {
	const previewed = { counts: { ...counts, ...others }, hours: hours('4.50'), values: { ...none, ...values } };
	const words = sentenceParts(previewSentence(previewed, 'nl')).map(({ text }) => text);
	return words.join('').replaceAll('\u00a0', ' ');
};

describe('what a file comes to, before it is taken over', () => {
	it('keeps what is given in kind apart from money', () => {
		expect(said({ paid: money('600.00'), inKind: money('40.00') })).toBe(
			'3 rijen nieuw: 4,50 uur, samen € 600,00 en € 40,00 in natura.'
		);
	});

	it('says of rows without any tariff that they have no amount, and not that it is € 0', () => {
		const sentence = said({ unpriced: 3 });
		expect(sentence).toBe('3 rijen nieuw: 4,50 uur, waarvoor nog geen tarief geldt en dus geen bedrag.');
		expect(sentence).not.toContain('€');
	});

	it('says what becomes of the other rows', () => {
		expect(said({ paid: money('600.00') }, { added: 1, present: 2, refused: 1 })).toBe(
			'1 rij nieuw: 4,50 uur, samen € 600,00. 2 rijen staan er al en veranderen niet. 1 rij kan niet mee.'
		);
		expect(said({}, { added: 0, refused: 2 })).not.toContain('€');
	});
});
