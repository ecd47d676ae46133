/**
 * A link to a finding names a row behind "#row-" and a field in the query (`findingHref`). With script the page opens that
 * row's form and puts the cursor in the field; without it the row itself is the target and has a link to its form.
 */
import { goto } from '$app/navigation';
import { tick } from 'svelte';

export interface Arrival {
	/** Address of the page. */
	readonly here: string;
	/** As in the facts: "amount". */
	readonly field: string | null;
	readonly mayEdit: boolean;
}

/** Only while a component initialises. */
export function arriveAtField(arrival: () => Arrival): void {
	$effect(() => {
		const { here, field, mayEdit } = arrival();
		if (field === null || !mayEdit) return;
		const row = /^#row-(.+)$/.exec(location.hash)?.[1];
		if (row === undefined) void tick().then(() => focusField(field));
		else void goto(`${here}?edit=${row}&field=${encodeURIComponent(field)}#edit`, { replaceState: true });
	});
}

function focusField(field: string): void {
	const group = document.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"], #field-${CSS.escape(field)}`);
	const control = group?.matches('input, select, textarea')
		? group
		: group?.querySelector<HTMLElement>('input, select');
	const radio = control?.parentElement?.parentElement?.querySelector<HTMLElement>('input:checked');
	(radio ?? control)?.focus();
}
