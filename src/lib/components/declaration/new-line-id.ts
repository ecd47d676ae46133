/**
 * Ids of lines that are typed, each behind those before it: a page read anew shows lines of the same days by their id, so they stay
 * in the order in which they were filled in.
 */
export function lineIds(now: () => number = Date.now): () => string {
	let last = 0;
	return () => {
		last = Math.max(now(), last + 1);
		const moment = last.toString(36).padStart(9, '0');
		return `d${moment}${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
	};
}

export const newLineId = lineIds();
