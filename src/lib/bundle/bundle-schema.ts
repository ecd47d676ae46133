/**
 * The bundle: one JSON file that holds a whole partnership, version 1. It carries no accounts, no passwords and no audit
 * trail: those stay with the installation (a backup holds them); it is what a next penvoerder needs to go on.
 */
import * as v from 'valibot';
import { instant, name, note, schoolYear, text } from './fields';
import {
	awardSchema,
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
export const LEAVABLE = ['wageCosts', 'awardReferences', 'instalments'] as const;

/** Facts of a frozen version: the year and everything beside it that its figures rest on. */
export const frozenFactsSchema = v.strictObject({
	...yearSchema.entries,
	partners: v.array(partnerSchema),
	roles: v.array(roleSchema),
	studentCounts: v.array(studentCountSchema),
	partnerMeasures: v.array(partnerMeasureSchema),
	awards: v.array(awardSchema),
	tariffs: v.array(tariffSchema),
	/** Read by the scheme loader, which has its own strict rules. */
	schemes: v.array(v.record(v.string(), v.unknown()))
});

export const versionSchema = v.strictObject({
	schoolYear,
	number: v.pipe(v.number(), v.integer('count'), v.minValue(1, 'count')),
	label: name,
	reason: note,
	frozenAt: instant,
	frozenBy: text,
	/** SHA-256 over the canonical text of `facts` and `figures`. */
	digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'digest')),
	facts: frozenFactsSchema,
	figures: v.record(v.string(), v.unknown())
});

export const enteredSchemeSchema = v.strictObject({
	enteredOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day')),
	scheme: v.record(v.string(), v.unknown())
});

export const bundleSchema = v.strictObject({
	format: v.literal(BUNDLE_FORMAT, 'format'),
	version: v.literal(BUNDLE_VERSION, 'version'),
	leftOut: v.array(v.picklist(LEAVABLE)),
	partnership: partnershipSchema,
	partners: v.array(partnerSchema),
	roles: v.array(roleSchema),
	studentCounts: v.array(studentCountSchema),
	partnerMeasures: v.array(partnerMeasureSchema),
	awards: v.array(awardSchema),
	tariffs: v.array(tariffSchema),
	wageCosts: v.array(wageCostSchema),
	enteredSchemes: v.array(enteredSchemeSchema),
	years: v.array(yearSchema),
	versions: v.array(versionSchema)
});

/** As written in the file: decimal strings. */
export type BundleJson = v.InferInput<typeof bundleSchema>;
/** As read: domain values, except the frozen documents, which stay as they were. */
export type BundleRead = v.InferOutput<typeof bundleSchema>;
export type YearRead = v.InferOutput<typeof yearSchema>;
export type FrozenFactsRead = v.InferOutput<typeof frozenFactsSchema>;
