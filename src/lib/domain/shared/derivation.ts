/**
 * What a computation did, step by step, so that a page can show it: a figure explains itself (interface direction).
 * Steps carry values and message keys, never sentences: the sentence is made in the reader's language.
 */
import type { Cents } from './money';
import type { Confidence } from './confidence';
import type { Day } from './day';
import type { HourHundredths } from './hours';

export type DerivationValue =
	| { readonly kind: 'amount'; readonly amount: Cents }
	| { readonly kind: 'hours'; readonly hours: HourHundredths }
	| { readonly kind: 'count'; readonly count: number }
	/** An exact decimal such as a weight, a percentage ("12.5") or a fraction, as text. */
	| { readonly kind: 'decimal'; readonly text: string }
	| { readonly kind: 'day'; readonly day: Day }
	| { readonly kind: 'name'; readonly name: string };

export interface DerivationSource {
	/** What it is: an article, a decision, an agreement. */
	readonly title: string;
	readonly url: string | null;
	readonly confidence: Confidence;
}

export interface DerivationStep {
	/** Key of the sentence in the messages, such as "subsidy.bracket". */
	readonly key: string;
	readonly inputs: Readonly<Record<string, DerivationValue>>;
	readonly result: DerivationValue | null;
	readonly source: DerivationSource | null;
}

export type Derivation = readonly DerivationStep[];

/** Makes the steps of one list of keys: each key with the inputs that its sentence names, no more and no fewer. */
export function stepOf<Steps extends Readonly<Record<string, readonly string[]>>>() {
	return <K extends keyof Steps & string>(
		key: K,
		inputs: Readonly<Record<Steps[K][number], DerivationValue>>,
		result: DerivationValue | null = null,
		source: DerivationSource | null = null
	): DerivationStep => ({ key, inputs, result, source });
}
