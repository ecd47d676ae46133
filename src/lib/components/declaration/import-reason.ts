/** Why a row of a file cannot come along, in sentences. */
import type { RowReason } from '$lib/import/judge-rows';
import { importRowMessages } from '$lib/messages/import-rows';
import type { Locale } from '$lib/messages/locale';
import { refusalSentence } from './declare-refusal';

export function rowReasonSentence(reason: RowReason, locale: Locale): string {
	const text = importRowMessages[locale];
	switch (reason.kind) {
		case 'cell': {
			const field = text.fields[reason.field];
			return reason.reason === 'empty'
				? text.empty(field)
				: text.cell(field, reason.shown, text.reasons[reason.reason]);
		}
		case 'unknown':
			return text.unknown[reason.what](reason.shown);
		case 'missing':
			return text.missing[reason.what];
		case 'belowZero':
			return text.belowZero;
		case 'rule':
			return refusalSentence(reason.problem, locale);
	}
}
