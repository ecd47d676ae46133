/** "Beek, Dal en Ven": names or parts of a sentence one after the other; `and` in the language of the sentence. */
export function inList(names: readonly string[], and: string): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
