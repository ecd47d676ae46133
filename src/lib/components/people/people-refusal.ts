/** The sentence for what was refused on the pages about people. */
import type { Locale } from '$lib/messages/locale';
import { peopleMessages } from '$lib/messages/people';
import { readingMessages } from '$lib/messages/reading';

/** What any form can refuse. */
type FieldRefusal = keyof (typeof readingMessages)['nl'];

export type PeopleRefusal =
	| 'partnerNeeded'
	| 'unknownPartner'
	| 'alreadyMember'
	| 'alreadyInvited'
	| 'invitationClosed'
	| 'lastPenvoerder'
	| 'notAnEmail'
	| 'alsoElsewhere'
	| 'noPassword';

export function peopleRefusal(reason: FieldRefusal | PeopleRefusal | undefined, locale: Locale): string | undefined {
	if (reason === undefined) return undefined;
	const sentences: Readonly<Record<FieldRefusal | PeopleRefusal, string>> = {
		...readingMessages[locale],
		...peopleMessages[locale]
	};
	return sentences[reason];
}
