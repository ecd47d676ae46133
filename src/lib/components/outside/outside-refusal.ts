/** The sentence for a refused field on a page outside. */
import type { FieldRefusal } from '$lib/forms/form-reader';
import type { Locale } from '$lib/messages/locale';
import { readingMessages } from '$lib/messages/reading';
import { signInMessages, type OutsideRefusal } from '$lib/messages/sign-in';

export function outsideRefusal(reason: FieldRefusal | OutsideRefusal | undefined, locale: Locale): string | undefined {
	if (reason === undefined) return undefined;
	const sentences: Readonly<Record<FieldRefusal | OutsideRefusal, string>> = {
		...readingMessages[locale],
		...signInMessages[locale]
	};
	return sentences[reason];
}

/** "30 seconden", "2 minuten". */
export function waitSentence(seconds: number, locale: Locale): string {
	const text = signInMessages[locale];
	return text.wait(seconds < 60 ? text.seconds(seconds) : text.minutes(Math.ceil(seconds / 60)));
}
