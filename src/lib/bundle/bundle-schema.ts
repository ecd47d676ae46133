/**
 * The bundle: one JSON file that holds a whole partnership, version 1. It carries no accounts, no passwords and no audit
 * trail: those stay with the installation (a backup holds them); it is what a next penvoerder needs to go on.
 * `static/bundle-schema-1.json` is made from this, for whoever writes or checks a bundle with other tools.
 */
import * as v from 'valibot';
import type { JsonValue } from '../domain/shared/exact-json';
import { ACTUALS_LISTS, actualsEntries } from './actuals-schema';
import { bankAccountEntries } from './bank-account-schema';
import { AGREEMENT_LISTS, agreementEntries } from './agreement-schema';
import { instant, listOf, name, note, schoolYear } from './fields';
import { HOURS_LISTS, hoursEntries } from './hours-schema';
import { MOST_PARTNERS } from './limits';
import { SETTLEMENT_LISTS, settlementEntries } from './settlement-schema';
import {
	awardSchema,
	enteredSchemeSchema,
	keptAwardSchema,
	partnerMeasureSchema,
	partnerSchema,
	partnershipSchema,
	roleSchema,
	studentCountSchema,
	tariffSchema,
	wageCostSchema
} from './partnership-schema';
import { yearSchema } from './year-schema';

export const BUNDLE_FORMAT = 'opleidingsschool-bundle';
export const BUNDLE_VERSION = 1;

/** What somebody who may not see everything leaves out of an export; an import leaves those rows as they are. */
export const LEAVABLE = [
	'wageCosts',
	'awardReferences',
	'instalments',
	'bankAccounts',
	...HOURS_LISTS,
	...ACTUALS_LISTS,
	...AGREEMENT_LISTS,
	...SETTLEMENT_LISTS
] as const;
export type Leavable = (typeof LEAVABLE)[number];

/** Lists that files from before they were kept do not have: such a file says nothing about them. */
export const LATER_LISTS = [
	'bankAccounts',
	...HOURS_LISTS,
	...ACTUALS_LISTS,
	...AGREEMENT_LISTS,
	...SETTLEMENT_LISTS
] as const satisfies readonly Leavable[];

/** Facts of a frozen version: the year and everything beside it that its figures rest on. */
export const frozenFactsSchema = v.strictObject({
	...yearSchema.entries,
	partners: listOf(partnerSchema, MOST_PARTNERS),
	roles: listOf(roleSchema),
	studentCounts: listOf(studentCountSchema),
	partnerMeasures: listOf(partnerMeasureSchema),
	awards: listOf(awardSchema),
	tariffs: listOf(tariffSchema),
	/** Read by the scheme loader, which has its own strict rules. */
	schemes: listOf(v.record(v.string(), v.unknown(), 'objectExpected'))
});

/** The two halves of a frozen version that its digest is made of. */
export const frozenDocumentSchema = v.strictObject({
	facts: v.pipe(frozenFactsSchema, v.description('Everything the figures of this version rest on, as it was then.')),
	figures: v.pipe(
		v.record(v.string(), v.unknown(), 'objectExpected'),
		v.description('What was computed from the facts when the version was frozen.')
	)
});

export const versionSchema = v.strictObject({
	schoolYear,
	number: v.pipe(v.number('count'), v.integer('count'), v.minValue(1, 'count'), v.maxValue(100_000, 'tooLarge')),
	label: name,
	reason: note,
	frozenAt: instant,
	frozenBy: name,
	digest: v.pipe(
		v.string('digest'),
		v.regex(/^[0-9a-f]{64}$/, 'digest'),
		v.description('SHA-256 over the canonical text of facts and figures.')
	),
	...frozenDocumentSchema.entries
});

export const bundleSchema = v.strictObject({
	format: v.literal(BUNDLE_FORMAT, 'format'),
	version: v.literal(BUNDLE_VERSION, 'version'),
	leftOut: v.pipe(
		v.array(v.picklist(LEAVABLE, 'choice'), 'listExpected'),
		v.check((list) => new Set(list).size === list.length, 'twice'),
		v.description('What the person who exported may not see, and which is therefore not all in here.')
	),
	partnership: partnershipSchema,
	partners: listOf(partnerSchema, MOST_PARTNERS),
	roles: listOf(roleSchema),
	studentCounts: listOf(studentCountSchema),
	partnerMeasures: listOf(partnerMeasureSchema),
	awards: listOf(keptAwardSchema),
	tariffs: listOf(tariffSchema),
	wageCosts: listOf(wageCostSchema),
	...bankAccountEntries,
	enteredSchemes: listOf(enteredSchemeSchema),
	years: listOf(yearSchema),
	...hoursEntries,
	...actualsEntries,
	...agreementEntries,
	versions: listOf(versionSchema),
	...settlementEntries
});

export interface JsonObject {
	readonly [field: string]: JsonValue;
}

/** As written in the file: decimal strings. */
export type BundleJson = v.InferInput<typeof bundleSchema>;
export type YearRead = v.InferOutput<typeof yearSchema>;
export type FrozenFactsRead = v.InferOutput<typeof frozenFactsSchema>;
export type KeptAward = v.InferOutput<typeof keptAwardSchema>;
export type WageCost = v.InferOutput<typeof wageCostSchema>;

/** A frozen version keeps its documents exactly as they were written; `thawFacts` turns the facts into domain values. */
export interface VersionRead extends Omit<v.InferOutput<typeof versionSchema>, 'facts' | 'figures'> {
	readonly facts: JsonObject;
	readonly figures: JsonObject;
}
export interface EnteredSchemeRead extends Omit<v.InferOutput<typeof enteredSchemeSchema>, 'scheme'> {
	readonly scheme: JsonObject;
}
/** As read: domain values, but for frozen documents and entered schemes. */
export interface BundleRead extends Omit<v.InferOutput<typeof bundleSchema>, 'versions' | 'enteredSchemes'> {
	readonly versions: readonly VersionRead[];
	readonly enteredSchemes: readonly EnteredSchemeRead[];
}
