/** The language of the screen, handed down once by the root layout; a component asks for the texts it shows. */
import { getContext, hasContext, setContext } from 'svelte';
import type { Locale } from './locale';

const LOCALE = Symbol('locale');

/** Once, in the root layout (or around a component in a test). */
export function provideLocale(locale: () => Locale): void {
	setContext(LOCALE, locale);
}

/** Dutch where nobody provided a language. Only while a component initialises. */
export function useLocale(): Locale {
	return hasContext(LOCALE) ? getContext<() => Locale>(LOCALE)() : 'nl';
}

/** The texts in the reader's language: `const text = useMessages(sharedMessages)`. Only while a component initialises. */
export function useMessages<T>(messages: Readonly<Record<Locale, T>>): T {
	return messages[useLocale()];
}
