/**
 * As much of the comparison as a page shows: all of it, or of a large partnership the partners with the work of those that are open.
 * Who reads on through the lines has it behind them, and is led back to it.
 */
import type { ComparedHours, ComparedWork, Comparison } from '$lib/domain/declaration/comparison';
import type { AskedReview } from './review-asked';

/** Of more rows than this only those of open partners are shown. */
const SHOWN_ROWS = 120;

export interface ComparedPartners {
	/** Not all of them where `full` is false. */
	readonly rows: readonly ComparedWork[];
	readonly perPartner: ReadonlyMap<string, Comparison>;
	readonly full: boolean;
}

export interface ShownComparison {
	readonly total: Comparison;
	/** Nothing was agreed and nothing declared. */
	readonly empty: boolean;
	/** `null`: it stands on the page that the reader came from. */
	readonly partners: ComparedPartners | null;
}

/** `own`: organisations whose work is open anyway. */
export function shownComparison(compared: ComparedHours, asked: AskedReview, own: readonly string[]): ShownComparison {
	const { rows, perPartner, total } = compared;
	const empty = rows.length === 0;
	if (asked.after !== null || asked.rows !== null) return { total, empty, partners: null };
	const full = rows.length <= SHOWN_ROWS;
	const open = [asked.partner, asked.open, ...own];
	const shown = full ? rows : rows.filter(({ partnerId }) => open.includes(partnerId));
	return { total, empty, partners: { rows: shown, perPartner, full } };
}
