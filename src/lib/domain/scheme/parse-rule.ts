/** Reads the rule of a scheme: what it pays, as one of the known shapes, each parameter with its confidence and source. */
import type { Confidence } from '../shared/confidence';
import type { Cents } from '../shared/money';
import type { Field, JsonReader } from './json-reader';
import { MISSING_IN_RULE } from './missing-parameter';
import { RULE_KINDS, type Bracket, type Known, type SchemeRule } from './scheme';

export const MOST_BRACKETS = 200;
/** Something that was not found has no value: it is `null`, or named in `missing`. */
const CONFIDENCES_OF_A_VALUE = ['found', 'secondary', 'inferred', 'entered'] as const satisfies readonly Confidence[];

export function readRule(reader: JsonReader, field: Field): SchemeRule {
	const kind = reader.variant(field, 'kind', RULE_KINDS);
	switch (kind) {
		case 'brackets':
			return readBracketRule(reader, field);
		case 'perStudent': {
			const rule = reader.object(field, ['kind', 'fixedAmount', 'amountPerStudent']);
			const fixedAmount = readKnownAmount(reader, rule.fixedAmount);
			return { kind, fixedAmount, amountPerStudent: readKnownAmount(reader, rule.amountPerStudent) };
		}
		case 'fixedYearly': {
			const rule = reader.object(field, ['kind', 'amountPerYear']);
			return { kind, amountPerYear: readKnownAmount(reader, rule.amountPerYear) };
		}
		case 'unknown': {
			const rule = reader.object(field, ['kind', 'missing']);
			if (Array.isArray(rule.missing.value) && rule.missing.value.length === 0) reader.note(rule.missing, 'emptyList');
			const readMissing = (item: Field) => reader.choice(item, MISSING_IN_RULE, 'unknownMissingParameter');
			return { kind, missing: reader.list(rule.missing, MISSING_IN_RULE.length, readMissing) };
		}
		case null:
			return { kind: 'unknown', missing: [] };
	}
}

function readBracketRule(reader: JsonReader, field: Field): SchemeRule {
	const rule = reader.object(field, ['kind', 'brackets', 'confidence', 'sourceId']);
	if (Array.isArray(rule.brackets.value) && rule.brackets.value.length === 0) reader.note(rule.brackets, 'emptyList');
	return {
		kind: 'brackets',
		brackets: reader.list(rule.brackets, MOST_BRACKETS, (item) => readBracket(reader, item)),
		confidence: readConfidence(reader, rule.confidence),
		sourceId: reader.id(rule.sourceId)
	};
}

function readBracket(reader: JsonReader, field: Field): Bracket {
	const bracket = reader.object(field, ['fromStudents', 'toStudents', 'amount']);
	return {
		fromStudents: reader.count(bracket.fromStudents, 0),
		toStudents: reader.nullable(bracket.toStudents, (value) => reader.count(value, 0)),
		amount: reader.amount(bracket.amount)
	};
}

export function readKnownAmount(reader: JsonReader, field: Field): Known<Cents> {
	return readKnown(reader, field, (value) => reader.amount(value));
}

export function readKnown<T>(reader: JsonReader, field: Field, readValue: (value: Field) => T): Known<T> {
	const known = reader.object(field, ['value', 'confidence', 'sourceId']);
	return {
		value: readValue(known.value),
		confidence: readConfidence(reader, known.confidence),
		sourceId: reader.id(known.sourceId)
	};
}

export function readConfidence(reader: JsonReader, field: Field): Confidence {
	return reader.choice(field, CONFIDENCES_OF_A_VALUE, 'unknownConfidence');
}
