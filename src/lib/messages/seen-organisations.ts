/** Whose lines a reader sees, where those are not everybody's: the end of a sentence about them. */
import type { Locale } from './locale';

/** How many organisations' lines the reader sees: `null` when those of all. */
export type SeenOrganisations = { readonly own: number; readonly checked: number } | null;

/** Whose lines they are; nothing where they are everybody's. */
export const ofOrganisations: Readonly<Record<Locale, (seen: SeenOrganisations) => string>> = {
	nl: (seen) => {
		if (seen === null) return '';
		const own = seen.own === 1 ? 'van je eigen organisatie' : 'van je eigen organisaties';
		if (seen.checked === 0) return ` ${own}`;
		const checked = 'van wie je beoordeelt';
		return seen.own === 0 ? ` ${checked}` : ` ${own} en ${checked}`;
	},
	en: (seen) => {
		if (seen === null) return '';
		const own = seen.own === 1 ? 'of your own organisation' : 'of your own organisations';
		if (seen.checked === 0) return ` ${own}`;
		const checked = 'of those you review';
		return seen.own === 0 ? ` ${checked}` : ` ${own} and ${checked}`;
	}
};
