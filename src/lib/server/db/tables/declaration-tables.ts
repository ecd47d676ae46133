/** Hours that were agreed, declared, checked and disputed. */
import type { ColumnType, Generated } from 'kysely';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { DayText, Decimal, Edited, Moment, OfBudget, Ordered } from './column-types';

export interface CommitmentTable extends OfBudget, Edited, Ordered {
	id: string;
	partner_id: string;
	role_id: string;
	area: string;
	activity: string;
	hours: Decimal;
	line_id: string | null;
	note: string | null;
}

export interface DeclarationRoundTable extends OfBudget, Edited, Ordered {
	id: string;
	name: string;
	from_day: DayText;
	until_day: DayText;
	submit_by: DayText;
	grace_days: Generated<number>;
	state: Generated<string>;
	reopened_because: string | null;
}

export interface DeclarationCheckerTable extends OfBudget, Edited {
	partner_id: string;
	checker_partner_id: string;
}

export interface FindingRuleTable extends Edited {
	partnership_id: string;
	finding: string;
	treatment: string;
}

/** Seen by their own organisation, and by whoever checks hours that were submitted for them. */
export interface DeclaredPersonTable extends Edited {
	partnership_id: string;
	id: string;
	partner_id: string;
	code: string;
	name: string | null;
	hours_per_year: Decimal | null;
	erased_on: DayText | null;
}

/** Drafts are seen by their own organisation only. */
export interface DeclarationTable extends OfBudget, Edited {
	id: string;
	round_id: string;
	partner_id: string;
	role_id: string;
	area: string;
	activity: string;
	line_id: string | null;
	from_day: DayText;
	until_day: DayText;
	hours: Decimal;
	in_kind: Generated<boolean>;
	state: Generated<string>;
	tariff_id: string | null;
	tariff_scope: string | null;
	tariff_per_hour: Decimal | null;
	amount: Decimal | null;
	corrects_id: string | null;
	reason: string | null;
	import_key: string | null;
	/** The import it came with, if any. */
	import_id: string | null;
	created_by: string;
	submitted_by: string | null;
	submitted_at: Date | null;
	decided_by: string | null;
	decided_by_name: string | null;
	decided_at: Date | null;
	decision_id: string | null;
	/** Of settled hours; none where they were settled before settlements were kept. */
	settlement_id: string | null;
}

/** Checker level: who worked, and what shows it. */
export interface DeclarationDetailTable {
	partnership_id: string;
	declaration_id: string;
	partner_id: string;
	person_id: string | null;
	note: string | null;
	link: string | null;
}

/** What a request was answered, for the same request again; gone after some days. */
export interface AnsweredRequestTable {
	partnership_id: string;
	user_id: string;
	/** `null`: about the hours of several, by who checks them. */
	partner_id: string | null;
	request_key: string;
	question_digest: string;
	/** `null` while it is being answered. */
	answer: ColumnType<JsonValue, string | null, string | null>;
	answered_at: Date;
}

export interface DisputeTable extends Edited {
	partnership_id: string;
	id: string;
	declaration_id: string;
	partner_id: string;
	owner_partner_id: string;
	due_on: DayText;
	proposed_hours: Decimal;
	opened_at: Moment;
	closed_at: Date | null;
	outcome: string | null;
	reason: string | null;
	declared_hours: Decimal | null;
	opened_by: string | null;
	/** Who that was, and the decision it was opened with. */
	opened_by_user: string | null;
	decision_id: string | null;
	closed_by: string | null;
}

export interface DisputeRemarkTable {
	partnership_id: string;
	id: string;
	dispute_id: string;
	partner_id: string;
	body: string;
	written_by: string;
	written_by_name: string;
	written_at: Moment;
}

/** Kept by the database with every change of a declaration; drafts are not in it. */
export interface DeclaredTotalTable extends OfBudget {
	round_id: string;
	partner_id: string;
	role_id: string;
	area: string;
	line_id: string;
	in_kind: boolean;
	state: string;
	entries: number;
	hours: Decimal;
	amount: Decimal;
	unpriced_entries: number;
	unpriced_hours: Decimal;
}

/** The same of a year as a whole: neither rounds nor lines of the budget. */
export interface DeclaredCellTable extends OfBudget {
	partner_id: string;
	role_id: string;
	area: string;
	in_kind: boolean;
	state: string;
	entries: number;
	hours: Decimal;
	amount: Decimal;
	unpriced_entries: number;
	unpriced_hours: Decimal;
	/** Without what corrections take back. */
	added_hours: Decimal;
}

/** What is claimed of a line of the budget: neither drafts nor returned lines. */
export interface DeclaredOnLineTable extends OfBudget {
	line_id: string;
	partner_id: string;
	amount: Decimal;
	added_amount: Decimal;
	added_hours: Decimal;
}

/** Seen by whoever sees the lines. */
export interface DeclaredOfPersonTable extends OfBudget {
	person_id: string;
	partner_id: string;
	added_hours: Decimal;
}
