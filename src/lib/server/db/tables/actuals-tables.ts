/** What came in, who performs a line from when, declared hours by month, and organisations one person holds to be the same. */
import type { DayText, Decimal, Edited, OfBudget, Ordered } from './column-types';

export interface FundingReceiptTable extends OfBudget, Edited, Ordered {
	id: string;
	source_id: string;
	received_on: DayText;
	amount: Decimal;
}

/** Read by the penvoerder's staff and the accountant only: no row comes back for others. */
export interface FundingReceiptDetailTable extends OfBudget {
	receipt_id: string;
	reference: string;
}

export interface ExecutorChangeTable extends OfBudget, Edited, Ordered {
	id: string;
	line_id: string;
	partner_id: string;
	from_day: DayText;
	reason: string;
}

export interface ExecutorChangeMoveTable extends OfBudget {
	change_id: string;
	from_commitment_id: string;
	to_commitment_id: string;
	hours: Decimal;
}

/** Seen by the person it belongs to only. */
export interface SameOrganisationTable {
	partnership_id: string;
	user_id: string;
	partner_id: string;
	name: string;
}

/** Kept by the database with every change of a declaration; drafts and returned lines are not in it. */
export interface DeclaredMonthTable extends OfBudget {
	partner_id: string;
	area: string;
	line_id: string;
	month: DayText;
	entries: number;
	hours: Decimal;
	amount: Decimal;
	unpriced_hours: Decimal;
}
