/** What the rules of one scheme say for one of its periods: its whole amount, before ceiling and award (model section 4). */
import type { Derivation } from '../shared/derivation';
import type { Cents } from '../shared/money';
import type { MissingParameter } from './missing-parameter';

export type SchemeComputation =
	| { readonly kind: 'computed'; readonly amount: Cents; readonly derivation: Derivation; readonly steps: StepsAround }
	| {
			readonly kind: 'notEligible';
			readonly condition: 'tooFewStudents';
			readonly minimum: number;
			/** Students short of the minimum, and the amount with exactly the minimum. */
			readonly studentsShort: number;
			readonly amountAtMinimum: Cents;
			readonly derivation: Derivation;
	  }
	| { readonly kind: 'unknown'; readonly missing: readonly MissingParameter[]; readonly derivation: Derivation };

/** Distance to the brackets beside this one, and what one student is worth. `null` where there is none. */
export interface StepsAround {
	/** `students`: the first number in the next bracket, the last in the previous one. */
	readonly next: { readonly students: number; readonly more: number; readonly difference: Cents } | null;
	readonly previous: { readonly students: number; readonly fewer: number; readonly difference: Cents } | null;
	/** Change of the amount with one student more; and with one fewer (`null` when not eligible then, or with no students). */
	readonly oneMore: Cents;
	readonly oneFewer: Cents | null;
	/** Students that may go before the minimum is no longer met; `null` when no minimum of the partnership is known. */
	readonly aboveMinimum: number | null;
}

/** Who asks: aspirants in years 1 and 2 get an amount of their own, in years 3 and 4 normally that of everyone. */
export type Recipient = 'recognised' | 'aspirantYear1or2' | 'aspirantYear3or4';
