/** What a partnership agrees about: next year's tariffs as proposed, and the moments of the year. */
import type { Generated } from 'kysely';
import type { DayText, Decimal, Edited, Moment, Ordered } from './column-types';

export interface TariffProposalTable extends Edited {
	partnership_id: string;
	id: string;
	school_year: string;
	state: Generated<string>;
	note: string | null;
	opened_at: Moment;
	opened_by_name: string;
	changed_at: Moment;
	decided_at: Date | null;
	decided_by_name: string | null;
}

export interface ProposedTariffTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	proposal_id: string;
	partner_id: string | null;
	role_id: string | null;
	area: string | null;
	amount_per_hour: Decimal;
	tariff_id: string | null;
	ended_tariff_id: string | null;
}

export interface ProposalAnswerTable extends Edited {
	partnership_id: string;
	proposal_id: string;
	partner_id: string;
	answer: string;
	reason: string | null;
	answered_at: Moment;
	answered_by_name: string;
}

export interface ProposalRemarkTable extends Edited {
	partnership_id: string;
	id: string;
	proposal_id: string;
	proposed_tariff_id: string | null;
	partner_id: string | null;
	body: string;
	written_by: string;
	written_by_name: string;
	written_at: Moment;
	handled_at: Date | null;
	handled_by_name: string | null;
}

/** `on_day`, or the three of the rule. */
export interface CalendarMomentTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	title: string;
	kind: string;
	actor: string;
	partner_id: string | null;
	on_day: DayText | null;
	rule_month: number | null;
	rule_weekday: number | null;
	rule_nth: number | null;
	note: string | null;
}
