/**
 * What was agreed about declaring hours, the lines that were declared, and what people disagreed about. These lists stand beside
 * the years: a frozen version holds none of them.
 */
import * as v from 'valibot';
import { DECLARATION_STATES } from '../domain/declaration/declaration';
import { DISPUTE_OUTCOMES } from '../domain/declaration/dispute';
import { ROUND_STATES } from '../domain/declaration/round';
import { TARIFF_SCOPES } from '../domain/tariff/line-price';
import {
	activity,
	amount,
	countUpTo,
	day,
	hours,
	hoursChange,
	id,
	importKey,
	instant,
	lineArea,
	link,
	listOf,
	name,
	note,
	optionalName,
	schoolYear,
	text,
	yesNo
} from './fields';
import { importMappingSchema } from './import-mapping-schema';

/** Agreed hours of one partner in one role. Its line may be gone. */
export const commitmentSchema = v.strictObject({
	schoolYear,
	id,
	partnerId: id,
	roleId: id,
	area: lineArea,
	activity,
	hours,
	lineId: v.nullable(id),
	note
});

export const roundSchema = v.strictObject({
	schoolYear,
	id,
	name,
	from: day,
	until: day,
	submitBy: v.pipe(day, v.description('The last day to submit; this one is included.')),
	graceDays: countUpTo(60),
	state: v.picklist(ROUND_STATES, 'choice'),
	reopenedBecause: note
});

export const checkerSchema = v.strictObject({ schoolYear, partnerId: id, checkerPartnerId: id });

export const findingRuleSchema = v.strictObject({
	finding: name,
	treatment: v.picklist(['stop', 'warn', 'ignore'], 'choice')
});

/** Own-organisation level: seen by a checker once hours of this person were submitted. */
export const declaredPersonSchema = v.strictObject({
	id,
	partnerId: id,
	code: name,
	name: optionalName,
	hoursPerYear: v.nullable(hours),
	erasedOn: v.nullable(day)
});

const priceSchema = v.strictObject({
	tariffId: id,
	scope: v.picklist(TARIFF_SCOPES, 'choice'),
	tariffPerHour: amount,
	amount
});

export const declarationSchema = v.strictObject({
	schoolYear,
	id,
	roundId: id,
	partnerId: id,
	roleId: id,
	area: lineArea,
	activity,
	lineId: v.pipe(v.nullable(id), v.description('The budget line it was done for; the line may be gone.')),
	from: day,
	until: day,
	hours: hoursChange,
	inKind: yesNo,
	state: v.picklist(DECLARATION_STATES, 'choice'),
	price: v.pipe(v.nullable(priceSchema), v.description('As it was priced then; null is unpriced, which is not € 0.')),
	correctsId: v.nullable(id),
	reason: note,
	personId: v.nullable(id),
	note,
	link: v.nullable(link),
	submittedAt: v.nullable(instant),
	decidedAt: v.nullable(instant),
	decidedBy: optionalName,
	decisionId: v.nullable(id),
	importKey: v.pipe(importKey, v.description('Of the row of a file it came from: the same row again is the same line.'))
});

export const remarkSchema = v.strictObject({ id, body: text, writtenBy: name, writtenAt: instant });

export const disputeSchema = v.strictObject({
	id,
	declarationId: id,
	ownerPartnerId: id,
	dueOn: day,
	proposedHours: hours,
	openedAt: instant,
	closedAt: v.nullable(instant),
	outcome: v.nullable(v.picklist(DISPUTE_OUTCOMES, 'choice')),
	// A file from before these were kept has none of them.
	reason: v.optional(
		v.pipe(note, v.description('Of a dispute that ended, as the three below; of an open one its line says it.')),
		null
	),
	declaredHours: v.optional(v.nullable(hoursChange), null),
	openedBy: v.optional(optionalName, null),
	closedBy: v.optional(optionalName, null),
	remarks: listOf(remarkSchema)
});

/** A file from before hours were declared has none of these lists: it says nothing about them. */
export const hoursEntries = {
	commitments: v.optional(listOf(commitmentSchema), []),
	rounds: v.optional(listOf(roundSchema), []),
	checkers: v.optional(listOf(checkerSchema), []),
	findingRules: v.optional(listOf(findingRuleSchema), []),
	declaredPeople: v.optional(listOf(declaredPersonSchema), []),
	declarations: v.optional(listOf(declarationSchema), []),
	disputes: v.optional(listOf(disputeSchema), []),
	importMappings: v.optional(listOf(importMappingSchema), [])
};

export const HOURS_LISTS = [
	'commitments',
	'rounds',
	'checkers',
	'findingRules',
	'declaredPeople',
	'declarations',
	'disputes',
	'importMappings'
] as const satisfies readonly (keyof typeof hoursEntries)[];
export type HoursList = (typeof HOURS_LISTS)[number];

export type CommitmentRow = v.InferOutput<typeof commitmentSchema>;
export type RoundRow = v.InferOutput<typeof roundSchema>;
export type CheckerRow = v.InferOutput<typeof checkerSchema>;
export type FindingRuleRow = v.InferOutput<typeof findingRuleSchema>;
export type DeclaredPersonRow = v.InferOutput<typeof declaredPersonSchema>;
export type DeclarationRow = v.InferOutput<typeof declarationSchema>;
export type DisputeRow = v.InferOutput<typeof disputeSchema>;
