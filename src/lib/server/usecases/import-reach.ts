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
import { listRewritten, wantedHours } from './import-hours';

/** Everything, or the organisations whose own rows the person sees. */
export type Reach = 'everything' | { readonly partnerIds: readonly string[] };

export function reachOf({ partnerIds }: Access): Reach {
	return { partnerIds };
}

/**
 * What somebody leaves out of an export: always the wage costs of organisations they do not act for, and what those organisations
 * have not submitted.
 */
export function leftOutBy(access: Access): Leavable[] {
	const always: Leavable[] = ['declarations', 'declaredPeople', 'disputes', 'importMappings', 'wageCosts'];
	const awards: Leavable[] = may(access, 'award.view') ? [] : ['awardReferences', 'instalments', 'receipts'];
	const accounts: Leavable[] = may(access, 'bankAccount.view') ? [] : ['bankAccounts'];
	return [...awards, ...accounts, ...always];
}

/** What a bundle holds all of, or says nothing about. */
const TABLES_LEFT_OUT: Readonly<Record<string, Leavable>> = {
	award_detail: 'awardReferences',
	instalment: 'instalments',
	bank_account: 'bankAccounts',
	commitment: 'commitments',
	declaration_round: 'rounds',
	declaration_checker: 'checkers',
	finding_rule: 'findingRules',
	funding_receipt: 'receipts',
	executor_change: 'executorChanges',
	advance: 'advances',
	contribution_request: 'contributionRequests',
	swap: 'swaps',
	tariff_proposal: 'tariffProposals',
	proposed_tariff: 'tariffProposals',
	proposal_answer: 'tariffProposals',
	proposal_remark: 'tariffProposals',
	calendar_moment: 'calendarMoments'
};

export interface WantedRows {
	readonly lists: readonly RowList[];
	readonly wageCostsSkipped: number;
	readonly hoursSkipped: number;
	/** What the bundle would rewrite although it was decided: nothing may be written then. */
	readonly rewritten: readonly string[];
}

/** The rows there should be after the import, list by list as in `current`. */
export function wantedRows(bundle: BundleRead, current: readonly RowList[], reach: Reach): WantedRows {
	const within = bundle.wageCosts.filter((row) => reach === 'everything' || reach.partnerIds.includes(row.partnerId));
	const given = rowsOfBundle({ ...bundle, wageCosts: within });
	const said = given.map((wanted, place) => {
		const leftOut = TABLES_LEFT_OUT[wanted.table];
		const isSaid = leftOut === undefined || !bundle.leftOut.includes(leftOut);
		return isSaid ? wanted : { ...wanted, rows: current[place]?.rows ?? wanted.rows };
	});
	let hoursSkipped = 0;
	const lists = said.map((wanted, place) => {
		const before = current[place] ?? wanted;
		const hours = wantedHours(wanted, before, { bundle, reach, current });
		hoursSkipped += hours?.skipped ?? 0;
		if (hours) return hours.list;
		if (wanted.table !== 'wage_cost' || !bundle.leftOut.includes('wageCosts')) return wanted;
		return { ...wanted, rows: withMissing(wanted, before) };
	});
	const rewritten = listRewritten(said, current, reach);
	return { lists, wageCostsSkipped: bundle.wageCosts.length - within.length, hoursSkipped, rewritten };
}

/** A bundle that holds only some wage costs says nothing about the others. */
function withMissing(wanted: RowList, before: RowList): RowList['rows'] {
	const given = new Set(wanted.rows.map((row) => keyOf(wanted, row)));
	return [...wanted.rows, ...before.rows.filter((row) => !given.has(keyOf(before, row)))];
}
