/** An amount before and after. `null` is unknown or not there, and then there is no change to speak of. */
import { subtractCents, type Cents } from '../shared/money';

export interface AmountChange {
	readonly before: Cents | null;
	readonly after: Cents | null;
	/** after − before; `null` unless both are known. */
	readonly change: Cents | null;
}

export function amountChange(before: Cents | null, after: Cents | null): AmountChange {
	return { before, after, change: before === null || after === null ? null : subtractCents(after, before) };
}

export function hasChanged({ before, after }: AmountChange): boolean {
	return before !== after;
}
