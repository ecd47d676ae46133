/** A name as part of the name of a file: small letters, digits and hyphens, so that every system takes it. */

/** `otherwise` where nothing of the name is left. */
export function inFileName(name: string, otherwise: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const part = plain
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
	return part === '' ? otherwise : part;
}
