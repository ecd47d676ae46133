/** A component as the server writes it. */
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '../../src/lib/messages/locale';
import { provideLocale } from '../../src/lib/messages/use-messages';

export function rendered<Props extends object>(
	component: Component<Props, object, '' | (keyof Props & string)>,
	props: NoInfer<Props>,
	locale: Locale = 'nl'
): string {
	const inLanguage: Component<Props> = (internals, given) => {
		provideLocale(() => locale);
		return component(internals, given);
	};
	return render(inLanguage as Component<object>, { props, context: new Map() }).body.replace(/<!--.*?-->/gs, '');
}

/** The text without tags, spaces folded. */
export function textOf(html: string): string {
	return html
		.replace(/<[^>]*>/g, ' ')
		.replace(/[ \t\n]+/g, ' ')
		.trim();
}

export function snippet(html: string): Snippet {
	return createRawSnippet(() => ({ render: () => html }));
}
