/**
 * Starts the budget of a later year from this one: lines, split and keys are copied under new ids and lines remember
 * which line they continue; sources whose end has passed stay behind, and nothing counts as granted yet. What could not
 * simply be taken along is listed, so that a person looks at it (issue: start next year from this one).
 */
import type { AllocationKey, KeyKind } from '../allocation/allocation-key';
import type { SplitNode } from '../allocation/split-node';
import type { FundingSource } from '../coverage/funding-source';
import { addYears, type Day } from '../shared/day';
import { firstCalendarYear, schoolYearPeriod, schoolYearStarting, type SchoolYear } from '../shared/school-year';
import type { BudgetFacts, BudgetSettings, GapCarrier } from './budget-facts';
import type { BudgetLine } from './budget-line';

export interface NextYearStart {
	readonly facts: BudgetFacts;
	readonly leftOut: readonly LeftBehind[];
	/** Ids, in the new year, of keys that still rest on last year's count: freeze them anew. */
	readonly keysToFreeze: readonly string[];
}

export type LeftBehind =
	| { readonly kind: 'sourceEnded'; readonly sourceId: string; readonly name: string; readonly until: Day }
	/** A node of the split, by its new id, that may only be fed by sources that stayed behind. */
	| { readonly kind: 'nodeWithoutSources'; readonly nodeId: string; readonly name: string };

/** Kinds whose bases are counted; equal shares and agreed percentages hold until somebody changes them. */
const COUNTED: readonly KeyKind[] = ['students', 'trainingPlaces', 'pupils', 'hours', 'declaredHours'];

/** `newId` gives an id that is not in use yet, each time another; tariffs, partners and awards are dated and stay. */
export function startNextYear(facts: BudgetFacts, newYear: SchoolYear, newId: () => string): NextYearStart {
	const start = schoolYearPeriod(newYear).from;
	const ended = facts.sources.filter((source) => endOf(source) !== null && (endOf(source) ?? start) <= start);
	const kept = facts.sources.filter((source) => !ended.includes(source));
	const ids = {
		sources: renumbered(kept, newId),
		keys: renumbered(facts.keys, newId),
		nodes: renumbered(facts.split, newId)
	};
	const split = facts.split.map((node) => copyNode(node, ids));
	return {
		facts: {
			...facts,
			schoolYear: newYear,
			settings: copySettings(facts, newYear, ids.keys),
			keys: facts.keys.map((key) => ({ ...key, id: idOf(ids.keys, key.id) })),
			sources: kept.map((source) => ({ ...source, id: idOf(ids.sources, source.id), certainty: 'expected' })),
			split,
			lines: facts.lines.map((line) => copyLine(line, yearsBetween(facts, newYear), ids.nodes, newId))
		},
		leftOut: [
			...ended.flatMap(endedSource),
			...split.flatMap((node, index) => withoutSources(node, facts.split[index]))
		],
		keysToFreeze: facts.keys.filter(isCounted).map(({ id }) => idOf(ids.keys, id))
	};
}

type NewIds = ReadonlyMap<string, string>;

function renumbered(rows: readonly { readonly id: string }[], newId: () => string): NewIds {
	return new Map(rows.map(({ id }) => [id, newId()]));
}

/** An id that refers to nothing stays as it is, so that the finding about it stays too. */
function idOf(ids: NewIds, id: string): string {
	return ids.get(id) ?? id;
}

function endOf({ duration }: FundingSource): Day | null {
	return duration.kind === 'incidental' ? duration.until : null;
}

function endedSource(source: FundingSource): LeftBehind[] {
	const until = endOf(source);
	return until === null ? [] : [{ kind: 'sourceEnded', sourceId: source.id, name: source.name, until }];
}

function withoutSources({ id, name, sourceIds }: SplitNode, before: SplitNode | undefined): LeftBehind[] {
	const lost = sourceIds?.length === 0 && before?.sourceIds?.length !== 0;
	return lost ? [{ kind: 'nodeWithoutSources', nodeId: id, name }] : [];
}

function isCounted({ kind }: AllocationKey): boolean {
	return COUNTED.includes(kind);
}

function yearsBetween(facts: BudgetFacts, newYear: SchoolYear): number {
	return firstCalendarYear(newYear) - firstCalendarYear(facts.schoolYear);
}

/** Last year's scheme is looked up anew: it may have ended. */
function copySettings(facts: BudgetFacts, newYear: SchoolYear, keys: NewIds): BudgetSettings {
	const years = yearsBetween(facts, newYear);
	const { settings } = facts;
	const carrier = (before: GapCarrier): GapCarrier =>
		before.kind === 'key' ? { kind: 'key', keyId: idOf(keys, before.keyId) } : before;
	return {
		...settings,
		schemeId: null,
		referenceYear: schoolYearStarting(firstCalendarYear(settings.referenceYear) + years),
		pricingDay: addYears(settings.pricingDay, years),
		gapCarriers: {
			opleiden: carrier(settings.gapCarriers.opleiden),
			professionaliseren: carrier(settings.gapCarriers.professionaliseren),
			onderzoeken: carrier(settings.gapCarriers.onderzoeken)
		}
	};
}

function copyNode(node: SplitNode, ids: { sources: NewIds; keys: NewIds; nodes: NewIds }): SplitNode {
	return {
		...node,
		id: idOf(ids.nodes, node.id),
		parentId: node.parentId && idOf(ids.nodes, node.parentId),
		sourceIds: node.sourceIds && node.sourceIds.flatMap((id) => ids.sources.get(id) ?? []),
		partnerKeyId: node.partnerKeyId && idOf(ids.keys, node.partnerKeyId)
	};
}

function copyLine(line: BudgetLine, years: number, nodes: NewIds, newId: () => string): BudgetLine {
	return {
		...line,
		id: newId(),
		pricingDay: line.pricingDay && addYears(line.pricingDay, years),
		potId: line.potId && idOf(nodes, line.potId),
		previousLineId: line.id
	};
}
