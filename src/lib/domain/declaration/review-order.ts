/** The lines somebody looks through: what there is something to say about first, then by day; read on after a line, whatever goes meanwhile. */
import { isRecordId } from '../shared/record-id';
import type { Declaration } from './declaration';

/** Where a page ended. */
export interface ReviewPlace {
	readonly withFindings: boolean;
	readonly from: string;
	readonly id: string;
}

export interface ReviewPage<Line> {
	readonly lines: readonly Line[];
	/** Of the whole list. */
	readonly count: number;
	/** `null` on the last page. */
	readonly next: ReviewPlace | null;
}

type Placed = Pick<Declaration, 'id' | 'from'>;

export function reviewPage<Line extends Placed>(
	lines: readonly Line[],
	hasFindings: (id: string) => boolean,
	{ after, size }: { readonly after: ReviewPlace | null; readonly size: number }
): ReviewPage<Line> {
	const placeOf = ({ id, from }: Line): ReviewPlace => ({ withFindings: hasFindings(id), from, id });
	const ordered = lines
		.map((line) => ({ line, place: placeOf(line) }))
		.sort((one, other) => (isBefore(one.place, other.place) ? -1 : 1));
	const rest = after === null ? ordered : ordered.filter(({ place }) => isBefore(after, place));
	const shown = rest.slice(0, size);
	const last = shown.at(-1);
	return {
		lines: shown.map(({ line }) => line),
		count: lines.length,
		next: last !== undefined && rest.length > size ? last.place : null
	};
}

function isBefore(one: ReviewPlace, other: ReviewPlace): boolean {
	if (one.withFindings !== other.withFindings) return one.withFindings;
	return one.from === other.from ? one.id < other.id : one.from < other.from;
}

/** "1.2026-09-01.line-3" */
export function placeText({ withFindings, from, id }: ReviewPlace): string {
	return `${withFindings ? 1 : 0}.${from}.${id}`;
}

/** `null` when it is no place. */
export function placeFromText(text: string): ReviewPlace | null {
	const [, findings, from, id] = /^([01])\.(\d{4}-\d{2}-\d{2})\.(.+)$/.exec(text) ?? [];
	return from === undefined || id === undefined || !isRecordId(id)
		? null
		: { withFindings: findings === '1', from, id };
}
