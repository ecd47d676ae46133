/** Looking at hours while they are typed: the part of the page that can, the ground it stands on, and the lines that were saved. */
import type { LineOfPage } from '$lib/components/declaration/sent-lines';
import type { Judging } from '$lib/components/declaration/row-remarks';
import type * as judgingPart from './judging-part';

export interface PageJudging extends Judging {
	readonly part: typeof judgingPart;
	/** Of the period, as they were saved. */
	readonly saved: readonly LineOfPage[];
}
