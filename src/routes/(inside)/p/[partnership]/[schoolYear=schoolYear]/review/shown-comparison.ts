/**
 * As much of the comparison as a page shows: all of it, or of a large partnership the partners with the work of those that are open.
 * Who reads on through the lines, or came for those of one settlement, is led to it.
 */
import type { ComparedFigures, ComparedHours, ComparedWork, Comparison } from '$lib/domain/declaration/comparison';
import type { HourHundredths } from '$lib/domain/shared/hours';
import type { Cents } from '$lib/domain/shared/money';
import type { AskedReview } from './review-asked';

/** Of more rows than this only those of open partners are shown. */
const SHOWN_ROWS = 120;

type Hours = ComparedFigures<HourHundredths>;
type Euros = ComparedFigures<Cents>;

/** What the columns and the picture show of a comparison: all of it would be a tenth of the page. */
export interface ShownFigures extends Pick<Comparison, 'unpricedAgreed' | 'unpricedEntries' | 'usedUp'> {
	readonly hours: Pick<Hours, 'agreed' | 'declared' | 'approved' | 'open' | 'difference' | 'expected'>;
	readonly euro: Pick<Euros, 'agreed' | 'declared' | 'difference'>;
}

export interface ShownWork extends ShownFigures, Pick<ComparedWork, 'partnerId' | 'roleId' | 'area' | 'entries'> {}

export interface ComparedPartners {
	/** Not all of them where `full` is false. */
	readonly rows: readonly ShownWork[];
	readonly perPartner: ReadonlyMap<string, ShownFigures>;
	readonly full: boolean;
}

export interface ShownComparison {
	readonly total: Comparison;
	/** Nothing was agreed and nothing declared. */
	readonly empty: boolean;
	/** Partners with agreed hours that declared nothing yet, in the order of the agreements. */
	readonly behind: readonly string[];
	/** `null`: it stands elsewhere. */
	readonly partners: ComparedPartners | null;
}

/** `own`: organisations whose work is open anyway. */
export function shownComparison(compared: ComparedHours, asked: AskedReview, own: readonly string[]): ShownComparison {
	const { rows, perPartner, total } = compared;
	const empty = rows.length === 0;
	const behind = [...perPartner].flatMap(([id, { hours, entries }]) =>
		hours.agreed > 0n && entries === 0 ? [id] : []
	);
	if (asked.after !== null || asked.rows !== null || asked.settled !== null)
		return { total, empty, behind, partners: null };
	const full = rows.length <= SHOWN_ROWS;
	const open = [asked.partner, asked.open, ...own];
	const shown = full ? rows : rows.filter(({ partnerId }) => open.includes(partnerId));
	return {
		...{ total, empty, behind },
		partners: {
			rows: shown.map((row) => {
				const { partnerId, roleId, area, entries } = row;
				return { partnerId, roleId, area, entries, ...figuresOf(row) };
			}),
			perPartner: new Map([...perPartner].map(([id, sum]) => [id, figuresOf(sum)])),
			full
		}
	};
}

function figuresOf({ hours, euro, unpricedAgreed, unpricedEntries, usedUp }: Comparison): ShownFigures {
	const { agreed, declared, approved, open, difference, expected } = hours;
	return {
		...{ unpricedAgreed, unpricedEntries, usedUp },
		hours: { agreed, declared, approved, open, difference, expected },
		euro: { agreed: euro.agreed, declared: euro.declared, difference: euro.difference }
	};
}
