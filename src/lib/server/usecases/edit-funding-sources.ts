/** Adds, changes, removes, brings back and orders the funding sources of a year (model section 5). */
import type { FundingSource } from '$lib/domain/coverage/funding-source';
import { sourceProblem, type SourceProblem } from '$lib/domain/coverage/source-rules';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { SOURCES, type ListPlace } from '../queries/edited-lists';
import { listPartners } from '../queries/partnership-rows';
import { listSplitNodes } from '../queries/split-rows';
import { moveRow, removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller, WriteScope } from './write';

export type SourceInput = Omit<FundingSource, 'id'>;

export type SourceRuleRefusal =
	| SourceProblem
	| { readonly kind: 'usedInSplit'; readonly nodes: readonly { readonly id: string; readonly name: string }[] };

export type SourceRefusal = SourceRuleRefusal | ListRefusal<FundingSource>;

export interface YearPlace extends ListPlace {
	readonly schoolYear: SchoolYear;
}

const RULES: ListRules<FundingSource, SourceRuleRefusal> = {
	list: SOURCES,
	permission: 'budget.edit',
	async judge(source, others, { trx, partnershipId }) {
		const partners = await listPartners(trx, partnershipId);
		return sourceProblem(source, others, new Set(partners.map(({ id }) => id)));
	},
	mayGo: usedInSplit
};

/** The split names its sources one by one: a source that is named there does not vanish from under it. */
async function usedInSplit({ id }: FundingSource, _others: unknown, { trx }: WriteScope, place: ListPlace) {
	const nodes = (await listSplitNodes(trx, place.partnershipId, place.schoolYear)).map(({ value }) => value);
	const using = nodes.filter(({ sourceIds }) => sourceIds?.includes(id) ?? false);
	return using.length === 0
		? null
		: { kind: 'usedInSplit' as const, nodes: using.map((node) => ({ id: node.id, name: node.name })) };
}

/** The id of the source. */
export function saveFundingSource(
	caller: Caller,
	place: YearPlace,
	{ source, changing }: { readonly source: SourceInput; readonly changing: SeenRow | null }
) {
	return saveRow(caller, RULES, place, { value: (id) => ({ ...source, id }), changing });
}

export function removeFundingSource(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, RULES, place, row);
}

export function restoreFundingSource(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, RULES, place, id);
}

export function moveFundingSource(
	caller: Caller,
	place: YearPlace,
	move: { readonly id: string; readonly direction: 'up' | 'down' }
) {
	return moveRow(caller, RULES, place, move);
}
