/** Turns the derivation of a figure into sentences for a reader, each with where its parameter was read and how sure that is. */
import type { Derivation, DerivationStep, DerivationValue } from '$lib/domain/shared/derivation';
import type { Confidence } from '$lib/domain/shared/confidence';
import { invariant } from '$lib/domain/shared/invariant';
import { budgetStepSentences, isBudgetStep } from './budget-derivation';
import type { Locale } from './locale';
import { isExplainedStep, stepSentences } from './scheme-derivation';
import { wordMessages } from './words';

export interface ExplainedStep {
	readonly key: string;
	/** A whole sentence, with its figures and its result. */
	readonly text: string;
	/** The result once more, for a column of figures; `null` when the step has none. */
	readonly result: string | null;
	readonly source: ExplainedSource | null;
}

export interface ExplainedSource {
	readonly title: string;
	readonly url: string | null;
	readonly confidence: Confidence;
	/** Such as "Uit de wettekst". */
	readonly confidenceLabel: string;
}

/** `format` writes a value in the reader's notation, such as `formatDerivationValue` for the same locale. */
export function explainDerivation(
	derivation: Derivation,
	locale: Locale,
	format: (value: DerivationValue) => string
): readonly ExplainedStep[] {
	return derivation.map((step) => {
		const result = step.result && format(step.result);
		return { key: step.key, text: sentenceOf(step, result, locale, format), result, source: sourceOf(step, locale) };
	});
}

function sentenceOf(
	{ key, inputs }: DerivationStep,
	result: string | null,
	locale: Locale,
	format: (value: DerivationValue) => string
): string {
	const value = (name: string) => {
		const input = inputs[name];
		if (input) return format(input);
		invariant(name === 'result' && result !== null, `the step "${key}" has the value "${name}"`);
		return result;
	};
	if (isBudgetStep(key)) return budgetStepSentences[locale][key](value);
	invariant(isExplainedStep(key), `the step "${key}" has a sentence`);
	return stepSentences[locale][key](value);
}

function sourceOf({ source }: DerivationStep, locale: Locale): ExplainedSource | null {
	return source && { ...source, confidenceLabel: wordMessages[locale].confidence[source.confidence] };
}
