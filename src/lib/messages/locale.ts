/** The two languages of the screen; Dutch unless somebody chose otherwise. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(text: unknown): text is Locale {
	return LOCALES.some((locale) => locale === text);
}

/** Texts of one concept in both languages; English must have every text that Dutch has. */
export function defineMessages<T>(texts: { readonly nl: T; readonly en: NoInfer<T> }): Readonly<Record<Locale, T>> {
	return texts;
}
