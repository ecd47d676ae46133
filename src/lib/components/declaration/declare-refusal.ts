/** Why declared hours were not written, as one sentence in the reader's language. */
import type { CorrectionProblem, ShortOfCorrections } from '$lib/domain/declaration/correction-rules';
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import type { DeclarationProblem } from '$lib/domain/declaration/declaration-rules';
import type { HourHundredths } from '$lib/domain/shared/hours';
import { formatDay, formatLastDay } from '$lib/format/day';
import { formatHours } from '$lib/format/quantity';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import type { Locale } from '$lib/messages/locale';

export type ToldRefusal =
	| DeclarationProblem
	| CorrectionProblem
	| ShortOfCorrections
	| {
			readonly kind: 'changedMeanwhile';
			readonly current: { readonly updatedBy: string | null; readonly hours: HourHundredths };
	  }
	| { readonly kind: 'notInThisState'; readonly state: DeclarationState }
	| { readonly kind: 'waitsAfterSettling'; readonly name: string }
	| {
			readonly kind:
				'lineGone' | 'roundJustClosed' | 'idTaken' | 'keyUsed' | 'notRemoved' | 'wasDisputed' | 'isCorrected';
	  };

export function refusalSentence(refusal: ToldRefusal, locale: Locale): string {
	const text = declareRefusalMessages[locale];
	switch (refusal.kind) {
		case 'outsideYear':
			return text.outsideYear(formatDay(refusal.from, locale), formatLastDay(refusal.until, locale));
		case 'roundClosed':
			return text.roundClosed(refusal.name, refusal.lastDay && formatDay(refusal.lastDay, locale));
		case 'roundSettled':
		case 'waitsAfterSettling':
			return text[refusal.kind](refusal.name);
		case 'tooManyHours':
			return text.tooManyHours(formatHours(refusal.most, locale));
		case 'belowZero':
			return text.belowZero(formatHours(refusal.room, locale));
		case 'shortOfCorrections':
			return text.shortOfCorrections(formatHours(refusal.takenBack, locale));
		case 'notInThisState':
			return text.notInThisState(text.states[refusal.state]);
		case 'changedMeanwhile':
			return declareSavingMessages[locale].changedMeanwhile(refusal.current.updatedBy ?? text.somebody);
		default:
			return text.plain[refusal.kind];
	}
}

/** The field of a form, or the column of the table, that a refusal is about; `null` when it is about the line. */
export function refusedField(refusal: ToldRefusal): string | null {
	const fields: Partial<Record<ToldRefusal['kind'], string>> = {
		...{ roleUnknown: 'role', lineUnknown: 'line', personUnknown: 'person', badLink: 'link', noHours: 'hours' },
		...{
			tooManyHours: 'hours',
			belowZero: 'hours',
			shortOfCorrections: 'hours',
			daysReversed: 'day',
			outsideYear: 'day'
		},
		...{ noRound: 'day', roundClosed: 'day', roundSettled: 'day' }
	};
	return fields[refusal.kind] ?? null;
}
