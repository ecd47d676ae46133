/**
 * What makes two rows the same declaration: whose work, what, when and how many hours. Notes and links do not count, so that a
 * file with better notes does not declare its hours again. Two same rows in one file are two lines; the same file later is none.
 */
import type { HourHundredths } from '../domain/shared/hours';

export interface RowContent {
	readonly from: string;
	readonly until: string;
	readonly hours: HourHundredths;
	readonly inKind: boolean;
	readonly roleId: string;
	readonly area: string;
	readonly activity: string;
	readonly lineId: string | null;
}

/** `personCode`: "" for nobody in particular. */
export function contentOf(row: RowContent, personCode: string): string {
	const { from, until, hours, inKind, roleId, area, activity, lineId } = row;
	return JSON.stringify([
		...[from, until, String(hours), inKind ? 1 : 0, roleId, area],
		...[activity.normalize('NFC').replace(/\s+/g, ' ').trim(), lineId, personCode.trim().toLowerCase()]
	]);
}

/** Tells for each row of a file which of its kind it is, and whether it is there already. */
export class Presence {
	readonly #there = new Map<string, number>();
	readonly #seen = new Map<string, number>();
	readonly #keys: ReadonlySet<string>;
	readonly #keyOf: (content: string, occurrence: number) => string;

	constructor(
		existing: Iterable<string>,
		keys: ReadonlySet<string>,
		keyOf: (content: string, occurrence: number) => string
	) {
		for (const content of existing) this.#there.set(content, (this.#there.get(content) ?? 0) + 1);
		this.#keys = keys;
		this.#keyOf = keyOf;
	}

	/** A line that was imported and changed since is there too: its key says so. */
	next(content: string): { readonly present: boolean; readonly key: string } {
		const occurrence = (this.#seen.get(content) ?? 0) + 1;
		this.#seen.set(content, occurrence);
		const key = this.#keyOf(content, occurrence);
		return { present: occurrence <= (this.#there.get(content) ?? 0) || this.#keys.has(key), key };
	}
}
