/**
 * The steps a scheme computation can take, each with the names of its inputs. The messages have one sentence per key and use
 * the same names, so a step without a sentence, or a sentence with a wrong name, does not compile.
 */
import { stepOf, type DerivationSource, type DerivationValue } from '../shared/derivation';
import type { Cents } from '../shared/money';
import type { Day } from '../shared/day';
import type { Known, Scheme } from './scheme';

export const SCHEME_STEPS = {
	'scheme.inForce': ['scheme', 'from', 'lastDay'],
	'scheme.ended': ['scheme', 'lastDay'],
	'scheme.notYet': ['scheme', 'from'],
	'scheme.none': [],
	'scheme.chosenNotFound': ['scheme'],
	'scheme.chosenNotInForce': ['scheme', 'from', 'lastDay'],
	'scheme.ruleNotFound': [],
	'scheme.studentsNotEntered': [],
	'scheme.minimumMet': ['students', 'minimum'],
	'scheme.minimumNotMet': ['students', 'minimum', 'short'],
	'scheme.minimumOfRegion': ['minimum'],
	'scheme.bracket': ['students', 'from', 'to'],
	'scheme.openBracket': ['students', 'from'],
	'scheme.fixedAmount': [],
	'scheme.noFixedAmount': [],
	'scheme.perStudent': ['students', 'amountPerStudent'],
	'scheme.sum': ['fixed', 'forStudents'],
	'scheme.amountPerYear': [],
	'scheme.aspirantAmount': [],
	'scheme.aspirantAmountNotFound': [],
	'scheme.aspirantSameAsRecognised': [],
	'scheme.aspirantRuleNotFound': [],
	'scheme.ceilingNotApplied': ['ceiling'],
	'scheme.ceilingNotFound': [],
	'scheme.paidToRegion': []
} as const;

export type SchemeStepKey = keyof typeof SCHEME_STEPS;

export const schemeStep = stepOf<typeof SCHEME_STEPS>();

export function amountValue(amount: Cents): DerivationValue {
	return { kind: 'amount', amount };
}

export function countValue(count: number): DerivationValue {
	return { kind: 'count', count };
}

export function nameValue(name: string): DerivationValue {
	return { kind: 'name', name };
}

export function dayValue(day: Day): DerivationValue {
	return { kind: 'day', day };
}

/** Where a parameter of a scheme was read, for the step that uses it. */
export function sourceOf(scheme: Scheme, parameter: Pick<Known<unknown>, 'sourceId' | 'confidence'>): DerivationSource {
	const source = scheme.sources.find((candidate) => candidate.id === parameter.sourceId);
	return { title: source?.title ?? scheme.title, url: source?.url ?? null, confidence: parameter.confidence };
}
