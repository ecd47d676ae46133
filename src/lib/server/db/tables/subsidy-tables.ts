/** Subsidy: rules entered by hand, awards and their payments. */
import type { DayText, Decimal, Edited, Json, Moment, Ordered } from './column-types';

export interface EnteredSchemeTable extends Edited {
	partnership_id: string;
	id: string;
	document: Json;
	note: string | null;
	entered_by: string;
	entered_by_name: string;
	entered_at: Moment;
}

export interface AwardTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	title: string;
	from_day: DayText;
	until_day: DayText;
	amount_granted: Decimal;
	granted_on: DayText;
	amount_corrected: Decimal | null;
	corrected_on: DayText | null;
}

/** Read by the penvoerder's staff and the accountant only: no row comes back for others. */
export interface AwardDetailTable extends Edited {
	partnership_id: string;
	award_id: string;
	reference: string | null;
	note: string | null;
}

/** Read by the penvoerder's staff and the accountant only: no row comes back for others. */
export interface InstalmentTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	award_id: string;
	due_on: DayText;
	amount: Decimal;
	received_on: DayText | null;
}
