/**
 * Marks the figures of a sentence, so that a translated text can carry them and `AnswerSentence` can set them apart:
 * `text.answer({ gap: strong(formatMoney(gap, locale)) })`.
 */
const OPEN = '\ue000';
const CLOSE = '\ue001';

export function strong(text: string): string {
	return OPEN + text.replaceAll(OPEN, '').replaceAll(CLOSE, '') + CLOSE;
}

export interface SentencePart {
	readonly text: string;
	readonly strong: boolean;
}

/** The sentence in parts, in order; a mark without its partner is dropped. */
export function sentenceParts(sentence: string): SentencePart[] {
	const parts: SentencePart[] = [];
	sentence.split(OPEN).forEach((piece, index) => {
		const close = index === 0 ? -1 : piece.indexOf(CLOSE);
		if (close >= 0) parts.push({ text: piece.slice(0, close), strong: true });
		parts.push({ text: piece.slice(close + 1).replaceAll(CLOSE, ''), strong: false });
	});
	return parts.filter((part) => part.text !== '');
}
