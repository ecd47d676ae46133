/** The school years of a bundle as rows of the tables they are stored in. */
import type { YearRead } from '$lib/bundle/bundle-schema';
import { canonicalJson } from '$lib/bundle/canonical';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { list, plain, type Row, type RowList } from './row-list';
import { settingsColumns } from './budget-settings';
import { lineColumns } from './lines';

const ofBudget = { ...plain, key: ['school_year', 'id'], order: { group: ['school_year'] } } as const;
const bases = { column: 'bases', table: 'allocation_key_base', owner: ['school_year', 'key_id'] };

export function rowsOfYears(years: readonly YearRead[]): RowList[] {
	return [
		list({ ...plain, table: 'budget', entity: 'budget', key: ['school_year'] }, years.map(budgetRow)),
		keyList(years),
		sourceList(years),
		nodeList(years),
		lineList(years)
	];
}

type OfYears<Part extends keyof BudgetFacts> = readonly Pick<BudgetFacts, 'schoolYear' | Part>[];

export function keyList(years: OfYears<'keys'>): RowList {
	return list({ ...ofBudget, table: 'allocation_key', entity: 'allocationKey', parts: bases }, years.flatMap(keyRows));
}

export function sourceList(years: OfYears<'sources'>): RowList {
	return list({ ...ofBudget, table: 'funding_source', entity: 'fundingSource' }, years.flatMap(sourceRows));
}

export function nodeList(years: OfYears<'split'>): RowList {
	return list({ ...ofBudget, table: 'split_node', entity: 'splitNode' }, years.flatMap(nodeRows));
}

export function lineList(years: OfYears<'lines'>): RowList {
	return list({ ...ofBudget, table: 'budget_line', entity: 'budgetLine' }, years.flatMap(lineRows));
}

function budgetRow({ schoolYear, settings }: YearRead): Row {
	return {
		school_year: schoolYear,
		...settingsColumns(settings),
		gap_carriers: canonicalJson({ type: 'unknown' }, settings.gapCarriers)
	};
}

function keyRows({ schoolYear, keys }: OfYears<'keys'>[number]): Row[] {
	return keys.map(({ id, name, kind, referenceDay, bases }) => ({
		school_year: schoolYear,
		id,
		name,
		kind,
		reference_day: referenceDay,
		bases: bases.map(({ partnerId, weight }) => ({ partner_id: partnerId, weight }))
	}));
}

function sourceRows({ schoolYear, sources }: OfYears<'sources'>[number]): Row[] {
	return sources.map((source) => ({
		school_year: schoolYear,
		id: source.id,
		name: source.name,
		giver_partner_id: source.giverPartnerId,
		amount_kind: source.amount.kind,
		amount: source.amount.kind === 'entered' ? moneyText(source.amount.amount) : null,
		hours: source.amount.kind === 'hours' ? hoursText(source.amount.hours) : null,
		value_per_hour: source.amount.kind === 'hours' ? moneyText(source.amount.valuePerHour) : null,
		areas: source.areas,
		areas_limited_by: source.areasLimitedBy,
		certainty: source.certainty,
		duration: source.duration.kind,
		duration_until: source.duration.kind === 'incidental' ? source.duration.until : null,
		in_kind: source.inKind,
		regular_funding: source.regularFunding,
		note: source.note
	}));
}

function nodeRows({ schoolYear, split }: OfYears<'split'>[number]): Row[] {
	return split.map(({ id, parentId, name, rule, sourceIds, partnerKeyId }) => ({
		school_year: schoolYear,
		id,
		parent_id: parentId,
		name,
		rule: rule.kind,
		rule_amount: rule.kind === 'fixed' ? moneyText(rule.amount) : null,
		rule_percentage: rule.kind === 'percentage' ? rule.percentage : null,
		rule_weight: rule.kind === 'weight' ? rule.weight : null,
		source_ids: sourceIds,
		partner_key_id: partnerKeyId
	}));
}

function lineRows({ schoolYear, lines }: OfYears<'lines'>[number]): Row[] {
	return lines.map((line) => ({ school_year: schoolYear, id: line.id, ...lineColumns(line) }));
}
