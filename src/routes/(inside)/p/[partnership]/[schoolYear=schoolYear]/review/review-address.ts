/** The address of this page with what it is narrowed to: for links, and for forms that come back to the same choice. */
import type { AskedReview } from './review-data';

/** In the address: so many lines a page, instead of as many as somebody looks through at once. */
export const MANY_ROWS = '200';

type Narrowed = Partial<Record<keyof AskedReview, string | null>>;

/** "round=r1&state=all", without what narrows nothing. */
export function reviewQuery(asked: Narrowed): string {
	const set = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
	return new URLSearchParams(set).toString();
}

/** A form action that keeps the choice in the address. */
export function actionHere(name: string, asked: Narrowed): string {
	const query = reviewQuery(asked);
	return query === '' ? `?/${name}` : `?/${name}&${query}`;
}
