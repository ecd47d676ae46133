/** Whose lines a reader has before them, for who does not see those of all. */
import type { SeenOrganisations } from '$lib/messages/seen-organisations';

interface Reader {
	/** Organisations whose lines they see, of which they act for their own. */
	readonly seen: readonly string[];
	readonly own: readonly string[];
	/** The organisation they chose. */
	readonly asked: string | null;
	readonly partners: readonly { readonly id: string }[];
}

export function whoseLines({ seen, own, asked, partners }: Reader): SeenOrganisations {
	if (seen.length === partners.length) return null;
	const chosen = asked !== null && seen.includes(asked) ? [asked] : seen;
	const ofOwn = chosen.filter((id) => own.includes(id)).length;
	return { own: ofOwn, checked: chosen.length - ofOwn };
}
