/** The words of all lines of a list, looked up once; called while the component is made. */
import { agreementMessages } from '$lib/messages/agreements';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { reviewLineMessages } from '$lib/messages/review-lines';
import { useLocale, useMessages } from '$lib/messages/use-messages';
import { wordMessages } from '$lib/messages/words';

export type LineWords = ReturnType<typeof useLineWords>;

export function useLineWords() {
	return {
		locale: useLocale(),
		text: useMessages(reviewLineMessages),
		agreed: useMessages(agreementMessages),
		titles: useMessages(declarationFindingMessages),
		words: useMessages(wordMessages)
	};
}
