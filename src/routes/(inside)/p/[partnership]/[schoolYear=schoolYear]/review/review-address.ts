/** The address of this page with what it is narrowed to: for links, and for forms that come back to the same choice. */
import type { AskedReview } from './review-data';

/** `open` is which partner of the comparison is open: the page's own, nothing the server narrows by. */
type Narrowed = Partial<Record<keyof AskedReview | 'open', string | null>>;

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
