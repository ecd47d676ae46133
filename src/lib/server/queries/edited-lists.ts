/**
 * Lists that people edit row by row and put in order: sources, keys, the split and lines of a year; tariffs and roles of a
 * partnership. One way to read, lock and write them all, with the same rows as a bundle is stored in.
 */
import { sql } from 'kysely';
import type { GenericSchema } from 'valibot';
import {
	executorChangeSchema,
	receiptSchema,
	type ExecutorChangeRow,
	type ReceiptRow
} from '$lib/bundle/actuals-schema';
import { momentSchema, type MomentRow } from '$lib/bundle/agreement-schema';
import { commitmentSchema, roundSchema, type CommitmentRow, type RoundRow } from '$lib/bundle/hours-schema';
import { roleSchema, tariffSchema } from '$lib/bundle/partnership-schema';
import { advanceSchema, contributionRequestSchema, editedSchema } from '$lib/bundle/settlement-schema';
import { keySchema, lineSchema, sourceSchema, splitNodeSchema } from '$lib/bundle/year-schema';
import type { AllocationKey } from '$lib/domain/allocation/allocation-key';
import type { SplitNode } from '$lib/domain/allocation/split-node';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import type { FundingSource } from '$lib/domain/coverage/funding-source';
import type { Advance } from '$lib/domain/settlement/advance';
import type { ContributionRequest } from '$lib/domain/settlement/contribution';
import { invariant } from '$lib/domain/shared/invariant';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';
import type { TenantTransaction } from '../db/tenancy';
import { listExecutorChanges, listReceipts } from './actuals-rows';
import { listCommitments, listRounds } from './agreed-hours';
import { executorChangeList, receiptList } from './bundle-actuals-rows';
import type { AuditLevel } from './audit';
import { momentList } from './bundle-agreement-rows';
import { listMoments } from './calendar';
import { commitmentList, roundList } from './bundle-hours-rows';
import { roleList, tariffList } from './bundle-rows';
import { advanceList, contributionRequestList } from './bundle-settlement-rows';
import { writeChanges } from './bundle-store';
import { keyList, lineList, nodeList, sourceList } from './bundle-year-rows';
import { valuesOf } from './of-year';
import { holdList } from './hold-list';
import { listRoles, listTariffs } from './partnership-rows';
import { changesOf } from './row-changes';
import type { RowList } from './row-list';
import { listAdvances, listContributionRequests } from './settlement-facts';
import { listKeys, listSplitNodes } from './split-rows';
import { rowState, type Editor, type RowStateColumns, type Stored } from './stored';
import { listLines, listSources } from './year-rows';

export interface EditedRow {
	readonly id: string;
}

/** Where a list stands; `schoolYear: null` for lists of the partnership itself. */
export interface ListPlace {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear | null;
}

export interface EditedList<T extends EditedRow> {
	/** Word of the trail. */
	readonly entity: string;
	readonly table:
		| 'funding_source'
		| 'allocation_key'
		| 'split_node'
		| 'budget_line'
		| 'tariff'
		| 'role'
		| 'commitment'
		| 'declaration_round'
		| 'funding_receipt'
		| 'executor_change'
		| 'advance'
		| 'contribution_request'
		| 'calendar_moment';
	/** How the trail keeps a row, and how it is brought back. */
	readonly schema: GenericSchema<unknown, T>;
	readonly read: (trx: TenantTransaction, place: ListPlace) => Promise<T[]>;
	readonly rows: (values: readonly T[], place: ListPlace) => RowList;
	/** Who may read in the trail what happened to a row; left out where everyone may. */
	readonly visibleTo?: (row: T) => AuditLevel;
}

export const SOURCES: EditedList<FundingSource> = {
	entity: 'fundingSource',
	table: 'funding_source',
	schema: sourceSchema,
	read: async (trx, place) => valuesOf(await listSources(trx, place.partnershipId, yearOf(place))),
	rows: (sources, place) => sourceList([{ schoolYear: yearOf(place), sources }])
};

export const KEYS: EditedList<AllocationKey> = {
	entity: 'allocationKey',
	table: 'allocation_key',
	schema: keySchema,
	read: async (trx, place) => valuesOf(await listKeys(trx, place.partnershipId, yearOf(place))),
	rows: (keys, place) => keyList([{ schoolYear: yearOf(place), keys }])
};

export const SPLIT_NODES: EditedList<SplitNode> = {
	entity: 'splitNode',
	table: 'split_node',
	schema: splitNodeSchema,
	read: async (trx, place) => valuesOf(await listSplitNodes(trx, place.partnershipId, yearOf(place))),
	rows: (split, place) => nodeList([{ schoolYear: yearOf(place), split }])
};

export const LINES: EditedList<BudgetLine> = {
	entity: 'budgetLine',
	table: 'budget_line',
	schema: lineSchema,
	read: async (trx, place) => valuesOf(await listLines(trx, place.partnershipId, yearOf(place))),
	rows: (lines, place) => lineList([{ schoolYear: yearOf(place), lines }])
};

export const COMMITMENTS: EditedList<CommitmentRow> = {
	entity: 'commitment',
	table: 'commitment',
	schema: commitmentSchema,
	read: async (trx, place) =>
		(await listCommitments(trx, place.partnershipId, yearOf(place))).map(({ schoolYear, value }) => ({
			schoolYear,
			...value
		})),
	rows: commitmentList
};

export const ROUNDS: EditedList<RoundRow> = {
	entity: 'declarationRound',
	table: 'declaration_round',
	schema: roundSchema,
	read: (trx, place) => listRounds(trx, place.partnershipId, yearOf(place)),
	rows: roundList
};

/** With their references, so only for who may see those: the penvoerder's staff. */
export const RECEIPTS: EditedList<ReceiptRow> = {
	entity: 'fundingReceipt',
	table: 'funding_receipt',
	visibleTo: () => ({ level: 'leadPartner' }),
	schema: receiptSchema,
	read: (trx, place) => listReceipts(trx, place.partnershipId, yearOf(place)),
	rows: receiptList
};

export const EXECUTOR_CHANGES: EditedList<ExecutorChangeRow> = {
	entity: 'executorChange',
	table: 'executor_change',
	schema: executorChangeSchema,
	read: (trx, place) => listExecutorChanges(trx, place.partnershipId, yearOf(place)),
	rows: executorChangeList
};

const moneyOf = ({ partnerId }: { readonly partnerId: string }): AuditLevel => ({ level: 'checker', partnerId });

/** With the settlement that took it up, which nobody edits. */
export const ADVANCES: EditedList<Advance> = {
	entity: 'advance',
	table: 'advance',
	schema: editedSchema(advanceSchema),
	read: (trx, place) => listAdvances(trx, place.partnershipId, yearOf(place)),
	rows: (advances) => advanceList(advances),
	visibleTo: moneyOf
};

export const CONTRIBUTION_REQUESTS: EditedList<ContributionRequest> = {
	entity: 'contributionRequest',
	table: 'contribution_request',
	schema: editedSchema(contributionRequestSchema),
	read: (trx, place) => listContributionRequests(trx, place.partnershipId, yearOf(place)),
	rows: (requests) => contributionRequestList(requests),
	visibleTo: moneyOf
};

export const MOMENTS: EditedList<MomentRow> = {
	entity: 'calendarMoment',
	table: 'calendar_moment',
	schema: momentSchema,
	read: (trx, { partnershipId }) => listMoments(trx, partnershipId),
	rows: (moments) => momentList(moments)
};

export const TARIFFS: EditedList<Tariff> = {
	entity: 'tariff',
	table: 'tariff',
	schema: tariffSchema,
	read: (trx, { partnershipId }) => listTariffs(trx, partnershipId),
	rows: (tariffs) => tariffList(tariffs)
};

export const ROLES_OF_WORK: EditedList<Role> = {
	entity: 'role',
	table: 'role',
	schema: roleSchema,
	read: (trx, { partnershipId }) => listRoles(trx, partnershipId),
	rows: (roles) => roleList(roles)
};

/** In the order people gave. */
export async function listStored<T extends EditedRow>(
	trx: TenantTransaction,
	list: EditedList<T>,
	place: ListPlace
): Promise<Stored<T>[]> {
	return withStates(await list.read(trx, place), await rowStates(trx, list, place, sql``));
}

/** One person at a time changes a list, until the end of the transaction; its rules look at all rows. */
export async function lockList<T extends EditedRow>(
	trx: TenantTransaction,
	list: EditedList<T>,
	place: ListPlace
): Promise<Stored<T>[]> {
	await holdList(trx, list.table, place);
	const states = await rowStates(trx, list, place, sql`for update`);
	return withStates(await list.read(trx, place), states);
}

/** Writes what differs between the two; what a reference or another rule of the database refuses is thrown here, not at the end. */
export async function writeList<T extends EditedRow>(
	trx: TenantTransaction,
	list: EditedList<T>,
	place: ListPlace,
	{ before, after }: { readonly before: readonly T[]; readonly after: readonly T[] },
	editor: Editor
): Promise<void> {
	const changes = changesOf(list.rows(before, place), list.rows(after, place));
	await writeChanges(trx, place.partnershipId, [changes], {}, editor);
	await sql`set constraints all immediate`.execute(trx);
}

async function rowStates(
	trx: TenantTransaction,
	{ table }: Pick<EditedList<EditedRow>, 'table'>,
	{ partnershipId, schoolYear }: ListPlace,
	locking: ReturnType<typeof sql>
) {
	const ofYear = schoolYear === null ? sql`` : sql`and school_year = ${schoolYear}`;
	const { rows } = await sql<RowStateColumns & EditedRow>`
		select id, revision, updated_at, updated_by from ${sql.table(table)}
		where partnership_id = ${partnershipId} ${ofYear} ${locking}`.execute(trx);
	return new Map(rows.map((row) => [row.id, row]));
}

function withStates<T extends EditedRow>(
	values: readonly T[],
	states: ReadonlyMap<string, RowStateColumns>
): Stored<T>[] {
	return values.map((value) => {
		const state = states.get(value.id);
		invariant(state !== undefined, 'a row that was read has a state');
		return { ...value, ...rowState(state) };
	});
}

function yearOf({ schoolYear }: ListPlace): SchoolYear {
	invariant(schoolYear !== null, 'a list of a year stands in a year');
	return schoolYear;
}
