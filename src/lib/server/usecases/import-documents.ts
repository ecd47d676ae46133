/** Each row of a bundle as the audit trail keeps it: in the form of a bundle, so that a removed row can be brought back. */
import * as v from 'valibot';
import { importMappingSchema } from '$lib/bundle/import-mapping-schema';
import type { GenericSchema } from 'valibot';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { canonicalJson } from '$lib/bundle/canonical';
import { sharedAward } from '$lib/bundle/frozen-document';
import { executorChangeSchema, receiptSchema } from '$lib/bundle/actuals-schema';
import {
	awardSchema,
	enteredSchemeSchema,
	instalmentSchema,
	partnerMeasureSchema,
	partnerSchema,
	roleSchema,
	studentCountSchema,
	tariffSchema,
	wageCostSchema
} from '$lib/bundle/partnership-schema';
import {
	momentSchema,
	proposalAnswerSchema,
	proposalRemarkSchema,
	proposedTariffSchema,
	tariffProposalSchema
} from '$lib/bundle/agreement-schema';
import {
	checkerSchema,
	commitmentSchema,
	declarationSchema,
	declaredPersonSchema,
	disputeSchema,
	findingRuleSchema,
	roundSchema
} from '$lib/bundle/hours-schema';
import { recordedAccount } from './recorded-account';
import { advanceSchema, contributionRequestSchema, swapSchema } from '$lib/bundle/settlement-schema';
import { keySchema, lineSchema, settingsSchema, sourceSchema, splitNodeSchema } from '$lib/bundle/year-schema';
import type { JsonValue } from '$lib/domain/shared/exact-json';

/** By word of the trail and key of the row: "budgetLine 2026-2027/line-3". Made only when asked for. */
export type Documents = ReadonlyMap<string, () => JsonValue>;

interface Identified {
	readonly id: string;
}

export function documentsOf(bundle: BundleRead): Documents {
	const documents = new Map<string, () => JsonValue>();
	const add = (entity: string, key: string, schema: GenericSchema | { readonly type: 'unknown' }, value: unknown) =>
		documents.set(`${entity} ${key}`, () => canonicalJson(schema, value));
	const addAll = (entity: string, schema: GenericSchema, rows: readonly Identified[]) =>
		rows.forEach((row) => add(entity, row.id, schema, row));
	addAll('partner', partnerSchema, bundle.partners);
	addAll('role', roleSchema, bundle.roles);
	addAll('studentCount', studentCountSchema, bundle.studentCounts);
	addAll('partnerMeasure', partnerMeasureSchema, bundle.partnerMeasures);
	addAll('tariff', tariffSchema, bundle.tariffs);
	addAll('wageCost', wageCostSchema, bundle.wageCosts);
	for (const row of bundle.bankAccounts) documents.set(`bankAccount ${row.partnerId}`, () => recordedAccount(row));
	addAll('enteredScheme', enteredSchemeSchema, bundle.enteredSchemes);
	for (const award of bundle.awards) {
		const { id, reference, note, instalments } = award;
		add('award', id, awardSchema, sharedAward(award));
		add('awardDetail', id, { type: 'unknown' }, { reference, note });
		addAll('instalment', instalmentSchema, instalments);
	}
	for (const { schoolYear, settings, keys, sources, split, lines } of bundle.years) {
		const addOfYear = (entity: string, schema: GenericSchema, rows: readonly Identified[]) =>
			rows.forEach((row) => add(entity, `${schoolYear}/${row.id}`, schema, row));
		add('budget', schoolYear, settingsSchema, settings);
		addOfYear('allocationKey', keySchema, keys);
		addOfYear('fundingSource', sourceSchema, sources);
		addOfYear('splitNode', splitNodeSchema, split);
		addOfYear('budgetLine', lineSchema, lines);
	}
	for (const row of bundle.commitments) add('commitment', `${row.schoolYear}/${row.id}`, commitmentSchema, row);
	addAll('declarationRound', roundSchema, bundle.rounds);
	for (const row of bundle.checkers)
		add('declarationChecker', `${row.schoolYear}/${row.partnerId}`, checkerSchema, row);
	for (const rule of bundle.findingRules) add('findingRule', rule.finding, findingRuleSchema, rule);
	addAll('declaredPerson', withoutWords(declaredPersonSchema, ['name']), bundle.declaredPeople);
	addAll('declaration', withoutWords(declarationSchema, ['note', 'link']), bundle.declarations);
	for (const row of bundle.receipts) add('fundingReceipt', `${row.schoolYear}/${row.id}`, receiptSchema, row);
	for (const row of bundle.executorChanges)
		add('executorChange', `${row.schoolYear}/${row.id}`, executorChangeSchema, row);
	addAll('dispute', withoutWords(disputeSchema, ['remarks']), bundle.disputes);
	addAll('advance', advanceSchema, bundle.advances);
	addAll('contributionRequest', contributionRequestSchema, bundle.contributionRequests);
	addAll('swap', swapSchema, bundle.swaps);
	for (const proposal of bundle.tariffProposals) {
		const { tariffs, answers, ...head } = proposal;
		add('tariffProposal', head.id, withoutWords(tariffProposalSchema, ['tariffs', 'answers', 'remarks']), head);
		addAll('proposedTariff', proposedTariffSchema, tariffs);
		for (const row of answers) add('proposalAnswer', `${head.id}/${row.partnerId}`, proposalAnswerSchema, row);
		addAll('proposalRemark', proposalRemarkSchema, proposal.remarks);
	}
	addAll('calendarMoment', momentSchema, bundle.calendarMoments);
	addAll('importMapping', withoutWords(importMappingSchema, ['translations']), bundle.importMappings);
	return documents;
}

/** Names of people, and what is written about them, never go into the trail: there they could not be erased. */
function withoutWords<T extends v.ObjectEntries>(
	schema: v.StrictObjectSchema<T, undefined>,
	fields: readonly (keyof T & string)[]
): GenericSchema {
	const kept = Object.entries(schema.entries).filter(([field]) => !fields.includes(field));
	return v.strictObject(Object.fromEntries(kept));
}
