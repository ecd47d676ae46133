/** The budget of one year: its agreements, lines, sources and split, and its frozen versions. */
import type { Generated, JSONColumnType } from 'kysely';
import type { DayText, Decimal, Edited, Json, Moment, OfBudget, Ordered } from './column-types';

export interface BudgetTable extends Edited {
	partnership_id: string;
	school_year: string;
	reference_year: string;
	scheme_id: string | null;
	recipient: Generated<string>;
	twelfths_in_first_calendar_year: Generated<number>;
	twelfths_reason: string | null;
	pricing_day: DayText;
	shared_key_opleiden: Decimal;
	shared_key_professionaliseren: Decimal;
	shared_key_onderzoeken: Decimal;
	shared_key_reason: string | null;
	/** `{ [area]: GapCarrier }` */
	gap_carriers: Json;
	created_at: Moment;
}

export interface BudgetLineTable extends OfBudget, Edited, Ordered {
	id: string;
	area: string;
	activity: string;
	role_id: string | null;
	partner_id: string | null;
	cost_kind: string;
	hours: Decimal | null;
	lump_sum: Decimal | null;
	pricing_day: DayText | null;
	pot_id: string | null;
	note: string | null;
	previous_line_id: string | null;
}

export interface FundingSourceTable extends OfBudget, Edited, Ordered {
	id: string;
	name: string;
	giver_partner_id: string | null;
	amount_kind: string;
	amount: Decimal | null;
	hours: Decimal | null;
	value_per_hour: Decimal | null;
	areas: string[];
	areas_limited_by: string;
	certainty: string;
	duration: string;
	duration_until: DayText | null;
	in_kind: Generated<boolean>;
	regular_funding: Generated<string>;
	note: string | null;
}

export interface SplitNodeTable extends OfBudget, Edited, Ordered {
	id: string;
	parent_id: string | null;
	name: string;
	rule: string;
	rule_amount: Decimal | null;
	rule_percentage: Decimal | null;
	rule_weight: Decimal | null;
	source_ids: string[] | null;
	partner_key_id: string | null;
}

export interface AllocationKeyTable extends OfBudget, Edited, Ordered {
	id: string;
	name: string;
	kind: string;
	reference_day: DayText;
}

export interface AllocationKeyBaseTable extends OfBudget, Ordered {
	key_id: string;
	partner_id: string;
	weight: Decimal;
}

/** Never updated, never deleted: the database refuses it. */
export interface BudgetVersionTable extends OfBudget {
	number: number;
	label: string;
	reason: string | null;
	frozen_at: Moment;
	frozen_by: string;
	frozen_by_name: string;
	facts: JSONColumnType<object, string, never>;
	figures: JSONColumnType<object, string, never>;
	/** SHA-256 in hexadecimal. */
	digest: string;
}
