/** The lines of a year's budget, one by one: read with their revision, written, put in order. */
import { sql } from 'kysely';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { ROW_STATE, rewritten, rowState, written, type Editor, type Stored } from './stored';
import { lineOf } from './year-rows';

export interface OfBudget {
	readonly partnershipId: string;
	readonly schoolYear: string;
}

export type StoredLine = Stored<{ readonly line: BudgetLine; readonly position: number }>;

/** In the order of the budget. */
export async function listStoredLines(trx: TenantTransaction, budget: OfBudget): Promise<StoredLine[]> {
	const rows = await linesOf(trx, budget).orderBy('position').orderBy('id').execute();
	return rows.map((row) => ({ ...rowState(row), line: lineOf(row), position: row.position }));
}

/** Locked in the order of their ids, so that two batches over the same lines wait for each other instead of deadlocking. */
export async function lockLines(
	trx: TenantTransaction,
	budget: OfBudget,
	ids: readonly string[]
): Promise<Map<string, StoredLine>> {
	if (ids.length === 0) return new Map();
	const rows = await linesOf(trx, budget)
		.where('id', 'in', [...ids])
		.orderBy('id')
		.forUpdate()
		.execute();
	return new Map(rows.map((row) => [row.id, { ...rowState(row), line: lineOf(row), position: row.position }]));
}

/** Locks the budget itself: for changes of the order and for adding and removing lines. */
export async function lockBudget(trx: TenantTransaction, { partnershipId, schoolYear }: OfBudget): Promise<boolean> {
	const row = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

export async function updateLine(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget,
	line: BudgetLine,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('budget_line')
			.set({ ...lineColumns(line), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('school_year', '=', schoolYear)
			.where('id', '=', line.id)
	);
}

export async function insertLine(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget,
	line: BudgetLine,
	position: number,
	editor: Editor
): Promise<void> {
	const place = { partnership_id: partnershipId, school_year: schoolYear, id: line.id, position };
	await trx
		.insertInto('budget_line')
		.values({ ...place, ...lineColumns(line), ...written(editor) })
		.execute();
}

export async function deleteLine(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget,
	id: string
): Promise<void> {
	await writeOne(
		trx
			.deleteFrom('budget_line')
			.where('partnership_id', '=', partnershipId)
			.where('school_year', '=', schoolYear)
			.where('id', '=', id)
	);
}

/** Makes room: every line from `position` on moves `by` places. A moved line is not a changed line. */
export async function shiftLines(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget,
	position: number,
	by: number
): Promise<void> {
	await trx
		.updateTable('budget_line')
		.set({ position: sql<number>`position + ${by}` })
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('position', '>=', position)
		.execute();
}

export async function moveLine(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget,
	id: string,
	position: number
): Promise<void> {
	await writeOne(
		trx
			.updateTable('budget_line')
			.set({ position })
			.where('partnership_id', '=', partnershipId)
			.where('school_year', '=', schoolYear)
			.where('id', '=', id)
	);
}

export async function findLinePosition(trx: TenantTransaction, budget: OfBudget, id: string): Promise<number | null> {
	const row = await linesOf(trx, budget).where('id', '=', id).executeTakeFirst();
	return row?.position ?? null;
}

/** Which of these are lines of that budget. */
export async function findLineIds(
	trx: TenantTransaction,
	budget: OfBudget,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const { rows } = await sql<{ id: string }>`select id from budget_line
		where partnership_id = ${budget.partnershipId} and school_year = ${budget.schoolYear}
			and id = any (${[...ids]}::text[])`.execute(trx);
	return new Set(rows.map(({ id }) => id));
}

/** How many lines there are, and the place of the last. */
export async function findLineExtent(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget
): Promise<{ readonly count: number; readonly lastPosition: number }> {
	const row = await trx
		.selectFrom('budget_line')
		.select(({ fn }) => [fn.countAll().as('count'), fn.max('position').as('last')])
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.executeTakeFirst();
	return { count: Number(row?.count ?? 0), lastPosition: row?.last ?? 0 };
}

/** The ids a line may refer to. */
export interface LineChoices {
	readonly roleId: ReadonlySet<string>;
	readonly partnerId: ReadonlySet<string>;
	readonly potId: ReadonlySet<string>;
}

export async function findLineChoices(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: OfBudget
): Promise<LineChoices> {
	const roles = await trx.selectFrom('role').select('id').where('partnership_id', '=', partnershipId).execute();
	const partners = await trx.selectFrom('partner').select('id').where('partnership_id', '=', partnershipId).execute();
	const nodes = await trx
		.selectFrom('split_node')
		.select('id')
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.execute();
	const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
	return { roleId: ids(roles), partnerId: ids(partners), potId: ids(nodes) };
}

function linesOf(trx: TenantTransaction, { partnershipId, schoolYear }: OfBudget) {
	return trx
		.selectFrom('budget_line')
		.selectAll()
		.select(ROW_STATE)
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear);
}

/** A line as its row holds it, but for the keys. */
export function lineColumns(line: BudgetLine) {
	return {
		area: line.area,
		activity: line.activity,
		role_id: line.roleId,
		partner_id: line.partnerId,
		cost_kind: line.cost.kind,
		hours: line.cost.kind === 'hours' ? hoursText(line.cost.hours) : null,
		lump_sum: line.cost.kind === 'lumpSum' ? moneyText(line.cost.amount) : null,
		pricing_day: line.pricingDay,
		pot_id: line.potId,
		note: line.note,
		previous_line_id: line.previousLineId
	};
}
