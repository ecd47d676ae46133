/** Looking at hours while they are typed: the part of the page that can, the ground it stands on, and the lines that were saved. */
import type { LineOfPage } from '$lib/components/declaration/sent-lines';
import type { Judging } from '$lib/components/declaration/row-remarks';
import type { Day } from '$lib/domain/shared/day';
import type * as judgingPart from './judging-part';

export function linesWithin<Line extends { readonly from: Day }>(
	lines: readonly Line[],
	{ from, until }: { readonly from: Day; readonly until: Day }
): readonly Line[] {
	return lines.filter((line) => line.from >= from && line.from < until);
}

export interface PageJudging extends Judging {
	readonly part: typeof judgingPart;
	/** Of the period, as they were saved. */
	readonly saved: readonly LineOfPage[];
}
