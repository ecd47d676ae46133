/** Writes the budget of a year that does not exist yet, all of it. */
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { TenantTransaction } from '../db/tenancy';
import { writeChanges } from './bundle-store';
import { rowsOfYears } from './bundle-year-rows';
import { changesOf } from './row-changes';
import type { Editor } from './stored';

/** The year's own part of the facts: settings, keys, sources, split and lines. Partners, tariffs and awards are there already. */
export type NewYear = Pick<BudgetFacts, 'schoolYear' | 'settings' | 'keys' | 'sources' | 'split' | 'lines'>;

export async function insertYear(
	trx: TenantTransaction,
	partnershipId: string,
	year: NewYear,
	editor: Editor
): Promise<void> {
	const changes = rowsOfYears([mutableYear(year)]).map((rows) => changesOf({ ...rows, rows: [] }, rows));
	await writeChanges(trx, partnershipId, changes, {}, editor);
}

/** The bundle's reader gives lists that may be changed; the domain's may not. */
function mutableYear({
	schoolYear,
	settings,
	keys,
	sources,
	split,
	lines
}: NewYear): Parameters<typeof rowsOfYears>[0][0] {
	return {
		schoolYear,
		settings: { ...settings },
		keys: keys.map((key) => ({ ...key, bases: [...key.bases] })),
		sources: sources.map((source) => ({ ...source, areas: [...source.areas] })),
		split: split.map((node) => ({ ...node, sourceIds: node.sourceIds && [...node.sourceIds] })),
		lines: [...lines]
	};
}
