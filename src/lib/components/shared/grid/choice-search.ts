/** Which choice somebody means who types in a cell of choices: letter by letter, as a whole. */
import type { GridColumn } from './grid-types';

export type Choice = NonNullable<GridColumn['options']>[number];

const lower = (text: string) => text.toLocaleLowerCase('nl');

/**
 * What stands in the cell then: the choice that is called so, else the first that begins so, has a word that begins so, or holds it
 * anywhere. Of several with that very name none: the name stands there, which is refused. `null` where nothing is found: nothing else
 * is chosen in its place.
 */
export function findChoice(options: readonly Choice[], typed: string): { readonly value: string } | null {
	const wanted = lower(typed.trim());
	if (wanted === '') return null;
	const named = options.map((option) => ({ option, names: [option.label, ...(option.also ?? [])] }));
	const ways: readonly ((name: string) => boolean)[] = [
		(name) => name === wanted,
		(name) => name.startsWith(wanted),
		(name) => wordsOf(name).some((word) => word.startsWith(wanted)),
		(name) => name.includes(wanted)
	];
	for (const way of ways) {
		const found = named.find(({ names }) => names.some((name) => way(lower(name))));
		if (!found) continue;
		const others = new Set(named.flatMap((one) => (one === found ? [] : one.names.map(lower))));
		const shared = found.names.find((name) => way(lower(name)) && others.has(lower(name)));
		return { value: shared ?? found.option.value };
	}
	return null;
}

/** From each place where a word begins, to the end of the name. */
function wordsOf(name: string): string[] {
	return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => name.slice(index));
}

/** What has been typed once this key is pressed too; `null`: the key means something else to a list of choices. */
export function typedWith(
	typed: string,
	{ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>
): string | null {
	if (ctrlKey || metaKey || altKey) return null;
	if (key === 'Backspace') return typed.slice(0, -1);
	const opensTheList = key === ' ' && typed === '';
	return [...key].length === 1 && !opensTheList ? typed + key : null;
}
