/** A partnership and who takes part in it. */
import type { Generated } from 'kysely';
import type { DayText, Edited, Moment, Ordered } from './column-types';

export interface PartnershipTable extends Edited {
	id: string;
	name: string;
	kind: string;
	demo: Generated<boolean>;
	notice: string | null;
	/** After the end of the school year of the work; nothing is agreed while it is `null`. */
	names_kept_months: number | null;
	created_at: Moment;
}

export interface PartnerTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	kind: string;
	parent_id: string | null;
	name: string;
	short_name: string;
	identifier: string | null;
	aspirant: Generated<boolean>;
	member_from: DayText;
	member_until: DayText | null;
	lead_partner: Generated<boolean>;
	mandated_representative: string | null;
}

export interface PartnerMeasureTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	partner_id: string;
	measure: string;
	count: number;
	reference_day: DayText;
}

export interface StudentCountTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	school_year: string;
	institute_id: string;
	place_id: string;
	placement_type: string;
	students: number;
}
