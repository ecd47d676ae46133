/** An e-mail address as somebody typed it. */
import * as v from 'valibot';

const address = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());

/** In lower case, or `null` when it is none. */
export function readEmail(typed: string): string | null {
	const result = v.safeParse(address, typed);
	return result.success ? result.output : null;
}
