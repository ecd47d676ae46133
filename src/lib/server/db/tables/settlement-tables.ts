/** What partners and the penvoerder settle: advances, contributions asked for, swaps, and the settlements of rounds. */
import type { DayText, Decimal, Edited, Json, OfBudget, Ordered } from './column-types';

/** Seen by the penvoerder's staff and the organisation concerned, as the next two. */
export interface AdvanceTable extends OfBudget, Edited, Ordered {
	id: string;
	partner_id: string;
	amount: Decimal;
	paid_on: DayText;
	reference: string | null;
	settlement_id: string | null;
}

export interface ContributionRequestTable extends OfBudget, Edited, Ordered {
	id: string;
	source_id: string;
	partner_id: string;
	amount: Decimal;
	due_on: DayText;
	settlement_id: string | null;
}

/** Seen by both sides. */
export interface SwapTable extends OfBudget, Edited {
	id: string;
	from_partner_id: string;
	to_partner_id: string;
	description: string;
	amount: Decimal;
	hours: Decimal | null;
	tariff_per_hour: Decimal | null;
	state: string;
	proposed_for: string | null;
	proposed_by: string;
	proposed_by_name: string;
	proposed_at: Date;
	from_agreed_by: string | null;
	from_agreed_by_name: string | null;
	from_agreed_at: Date | null;
	to_agreed_by: string | null;
	to_agreed_by_name: string | null;
	to_agreed_at: Date | null;
	closed_by_name: string | null;
	closed_at: Date | null;
	reason: string | null;
	settlement_id: string | null;
}

/** Never changed. What it came to stands in the statements. */
export interface SettlementTable extends OfBudget {
	id: string;
	round_id: string;
	settled_at: Date;
	settled_by: string;
	settled_by_name: string;
	digest: string;
}

/** Never changed; seen by the penvoerder's staff and the organisation concerned. */
export interface SettlementStatementTable {
	partnership_id: string;
	settlement_id: string;
	partner_id: string;
	document: Json;
	digest: string;
}
