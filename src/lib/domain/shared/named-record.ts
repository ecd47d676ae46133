/** What ids point at and people know by a name, as the trail tells them. */
import type { Day } from './day';
import type { HourHundredths } from './hours';

export type NamedKind =
	| ('partner' | 'role' | 'award' | 'source' | 'key' | 'pot' | 'line')
	| (
			'round' | 'commitment' | 'person' | 'declaration' | 'dispute' | 'settlement' | 'swap' | 'proposal' | 'partnership'
	  );

export interface NamedRecord {
	readonly kind: NamedKind;
	readonly id: string;
	readonly name: string;
	/** Of declared hours: of one organisation and activity there are many lines, told apart by these. */
	readonly work?: NamedWork;
}

export interface NamedWork {
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
	readonly hours: HourHundredths;
}
