/** A component as the server writes it. */
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';

export function rendered<Props extends object>(
	component: Component<Props, object, '' | (keyof Props & string)>,
	props: NoInfer<Props>
): string {
	return render(component as Component<object>, { props }).body.replace(/<!--.*?-->/gs, '');
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
