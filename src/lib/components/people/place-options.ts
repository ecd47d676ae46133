/** Choices of a form that gives somebody a place: roles, and the organisations one can act for. */
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';

/** As `Select` takes them. */
export interface PlaceOption {
	readonly value: string;
	readonly label: string;
	readonly group?: string;
}

export interface Organisation {
	readonly id: string;
	readonly name: string;
	readonly kind: keyof (typeof wordMessages)['nl']['partnerKind'];
}

export function roleOptions(
	roles: readonly (keyof (typeof wordMessages)['nl']['role'])[],
	locale: Locale
): PlaceOption[] {
	return roles.map((role) => ({ value: role, label: wordMessages[locale].role[role] }));
}

/** Grouped by kind, in the order of the kinds. */
export function organisationOptions(organisations: readonly Organisation[], locale: Locale): PlaceOption[] {
	const kinds = Object.keys(wordMessages.nl.partnerKind);
	return [...organisations]
		.sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
		.map(({ id, name, kind }) => ({ value: id, label: name, group: wordMessages[locale].partnerKind[kind] }));
}
