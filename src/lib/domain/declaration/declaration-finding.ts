/** A finding about one declared line, with the figures it rests on. */
import type { Area, LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { DeclarationFindingKind } from './finding-kinds';

/** What was agreed, and what it comes to with this line. */
interface Exceeded {
	readonly agreed: HourHundredths;
	readonly declared: HourHundredths;
}

/** `kept: null`: priced while nothing was agreed. `agreed: null`: nothing is agreed any more. One of both is there. */
type OtherTariff = (
	{ readonly kept: Cents; readonly agreed: Cents | null } | { readonly kept: null; readonly agreed: Cents }
) & {
	/** Not submitted yet: then it comes to what is agreed now. Else its price stands. */
	readonly pricedAnew: boolean;
};

export type DeclarationFinding =
	| { readonly kind: 'outsideYear'; readonly from: Day; readonly until: Day }
	/** `roundEnd`: the first day after the round in which the work begins, when there is one. */
	| { readonly kind: 'outsideRound'; readonly roundEnd: Day | null }
	| { readonly kind: 'notMember'; readonly memberFrom: Day; readonly memberUntil: Day | null }
	| { readonly kind: 'settledRound'; readonly round: string }
	/** `last`: the last day of the work. */
	| { readonly kind: 'daysToCome'; readonly last: Day }
	| { readonly kind: 'aboveDay'; readonly hours: HourHundredths; readonly days: number }
	| { readonly kind: 'sameTwice'; readonly otherId: string }
	| { readonly kind: 'noTariff'; readonly day: Day }
	| ({ readonly kind: 'tariffDiffers' } & OtherTariff)
	| { readonly kind: 'tariffChanges'; readonly before: Cents; readonly after: Cents; readonly day: Day }
	| { readonly kind: 'roleNotAgreed' }
	| ({ readonly kind: 'aboveCommitment'; readonly of: 'line' | 'role' | 'partner' } & Exceeded)
	| { readonly kind: 'otherArea'; readonly area: LineArea; readonly ofLine: LineArea }
	| { readonly kind: 'lineUsedUp'; readonly budgeted: Cents; readonly declared: Cents }
	| { readonly kind: 'potUsedUp'; readonly potId: string; readonly available: Cents; readonly declared: Cents }
	| {
			readonly kind: 'areaNotPayable';
			readonly potId: string;
			readonly area: LineArea;
			readonly payable: readonly Area[];
	  }
	| { readonly kind: 'aboveFullTime'; readonly hours: HourHundredths; readonly fullTime: HourHundredths };

/** Every kind has its default treatment, and every treatment its kind. */
export type KindOfFinding = DeclarationFinding['kind'] & DeclarationFindingKind;
