/** A voorschot: what the penvoerder paid to a partner before there was anything to settle (model section 8). */
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';

export interface Advance {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	readonly partnerId: string;
	/** Above zero. */
	readonly amount: Cents;
	readonly paidOn: Day;
	/** As on the bank statement. */
	readonly reference: string | null;
	/** The settlement that took it up; `null` while it is open. */
	readonly settlementId: string | null;
}
