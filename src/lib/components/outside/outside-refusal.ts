/** The sentence for a refused field on a page outside. */
import type { Locale } from '$lib/messages/locale';
import { readingMessages } from '$lib/messages/reading';
import { signInMessages, type OutsideRefusal } from '$lib/messages/sign-in';

/** What any form can refuse. */
type FieldRefusal = keyof (typeof readingMessages)['nl'];

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

/** All of them, for the summary above a long form. */
export function outsideErrors(
	errors: Readonly<Record<string, FieldRefusal | OutsideRefusal>> | undefined,
	locale: Locale
): { readonly name: string; readonly message: string }[] {
	return Object.entries(errors ?? {}).map(([name, reason]) => ({
		name,
		message: outsideRefusal(reason, locale) ?? ''
	}));
}
