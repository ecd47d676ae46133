/**
 * How far an import reaches: the installation may change everything, a person only what they can see. What the exporting or
 * the importing person cannot see stays as it is (model section 11).
 */
import type { BundleRead, Leavable } from '$lib/bundle/bundle-schema';
import type { Access } from '../auth/actor';
import { may } from '../auth/permissions';
import { rowsOfBundle } from '../queries/bundle-rows';
import { keyOf } from '../queries/row-changes';
import type { RowList } from '../queries/row-list';

/** Everything, or the organisations whose own rows the person sees. */
export type Reach = 'everything' | { readonly partnerIds: readonly string[] };

export function reachOf({ partnerIds }: Access): Reach {
	return { partnerIds };
}

/** What somebody leaves out of an export: always the wage costs of organisations they do not act for. */
export function leftOutBy(access: Access): Leavable[] {
	const staff = may(access, 'award.view');
	return staff ? ['wageCosts'] : ['awardReferences', 'instalments', 'wageCosts'];
}

const TABLES_LEFT_OUT: Readonly<Record<Exclude<Leavable, 'wageCosts'>, string>> = {
	awardReferences: 'award_detail',
	instalments: 'instalment'
};

/** The rows there should be after the import, list by list as in `current`. */
export function wantedRows(
	bundle: BundleRead,
	current: readonly RowList[],
	reach: Reach
): { readonly lists: readonly RowList[]; readonly wageCostsSkipped: number } {
	const within = bundle.wageCosts.filter((row) => reach === 'everything' || reach.partnerIds.includes(row.partnerId));
	const lists = rowsOfBundle({ ...bundle, wageCosts: within }).map((wanted, place) => {
		const before = current[place] ?? wanted;
		if (isLeftOut(bundle, wanted.table)) return { ...wanted, rows: before.rows };
		if (wanted.table !== 'wage_cost' || !bundle.leftOut.includes('wageCosts')) return wanted;
		return { ...wanted, rows: withMissing(wanted, before) };
	});
	return { lists, wageCostsSkipped: bundle.wageCosts.length - within.length };
}

function isLeftOut({ leftOut }: BundleRead, table: string): boolean {
	return leftOut.some((part) => part !== 'wageCosts' && TABLES_LEFT_OUT[part] === table);
}

/** A bundle that holds only some wage costs says nothing about the others. */
function withMissing(wanted: RowList, before: RowList): RowList['rows'] {
	const given = new Set(wanted.rows.map((row) => keyOf(wanted, row)));
	return [...wanted.rows, ...before.rows.filter((row) => !given.has(keyOf(before, row)))];
}
