/** How much one form may send at once; the server refuses more with 413 before anything of it is read. */
export const LARGEST_FORM_BYTES = 512 * 1024;

/** Bytes of these fields as a form sends them (`application/x-www-form-urlencoded`); files are not counted. */
export function formBytes(fields: Iterable<readonly [string, FormDataEntryValue]>): number {
	const typed = [...fields].filter((field): field is readonly [string, string] => typeof field[1] === 'string');
	return new URLSearchParams(typed.map(([name, value]) => [name, value])).toString().length;
}
