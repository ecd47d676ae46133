/**
 * What was granted and later corrected (beschikking), and its dated payments. A granted amount is not final: 2021-2022
 * was first paid at € 937.50 per student and topped up later (`facts.md` section 0), so both are kept side by side.
 */
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';

export interface Award {
	readonly id: string;
	/** The funding source of the budgets this award pays, by its award name; a partnership may hold several awards. */
	readonly title: string;
	/** Reference of the decision letter. */
	readonly reference: string | null;
	/** The days the award is for: a school year, a calendar year or another stretch. `until` is exclusive. */
	readonly from: Day;
	readonly until: Day;
	readonly granted: AwardDecision;
	/** The latest correction, when there is one. */
	readonly corrected: AwardDecision | null;
	readonly instalments: readonly Instalment[];
}

export interface AwardDecision {
	readonly amount: Cents;
	readonly decidedOn: Day;
}

export interface Instalment {
	readonly id: string;
	readonly dueOn: Day;
	readonly amount: Cents;
	/** `null` while it has not been received. */
	readonly receivedOn: Day | null;
}
