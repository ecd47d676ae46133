/** Advances, contributions asked for and swaps. Row-level security leaves out those of organisations the reader may not see. */
import { sql, type Selectable } from 'kysely';
import type { Advance } from '$lib/domain/settlement/advance';
import type { ContributionRequest } from '$lib/domain/settlement/contribution';
import { SWAP_STATES, type Swap, type SwapAgreement } from '$lib/domain/settlement/swap';
import { toDay } from '$lib/domain/shared/day';
import { hours, hoursText } from '$lib/domain/shared/hours';
import { money, moneyText } from '$lib/domain/shared/money';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { SwapTable } from '../db/tables/settlement-tables';
import type { TenantTransaction } from '../db/tenancy';
import { holdList } from './hold-list';
import { inOrderOfYear, ofYear } from './of-year';
import { dayOrNull, wordOf, type Tenant } from './partnership-rows';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

/** In the order in which they were recorded. */
export async function listAdvances(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<Stored<Advance>[]> {
	const rows = await inOrderOfYear(trx.selectFrom('advance').selectAll(), tenant, schoolYear).execute();
	return rows.map((row) => ({
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), partnerId: row.partner_id },
		...{ amount: money(row.amount), paidOn: toDay(row.paid_on), reference: row.reference },
		settlementId: row.settlement_id,
		...rowState(row)
	}));
}

/** In the order in which they were asked. */
export async function listContributionRequests(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<Stored<ContributionRequest>[]> {
	const rows = await inOrderOfYear(trx.selectFrom('contribution_request').selectAll(), tenant, schoolYear).execute();
	return rows.map((row) => ({
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), sourceId: row.source_id, partnerId: row.partner_id },
		...{ amount: money(row.amount), dueOn: toDay(row.due_on), settlementId: row.settlement_id },
		...rowState(row)
	}));
}

/** By the moment they were proposed. */
export async function listSwaps(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<Stored<Swap>[]> {
	const rows = await swaps(trx)
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('proposed_at')
		.orderBy('id')
		.execute();
	return rows.map(swapOf);
}

/** Those of a year that the reader may see; nobody else adds one until the end of the transaction. */
export async function lockSwaps(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<Stored<Swap>[]> {
	await holdList(trx, 'swap', { partnershipId, schoolYear });
	return listSwaps(trx, partnershipId, schoolYear);
}

/** Held until the end of the transaction; `null` when there is none the reader may see. */
export async function lockSwap(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<Stored<Swap> | null> {
	const row = await swaps(trx)
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? swapOf(row) : null;
}

/** With the day in the Netherlands on which the second side agreed. */
function swaps(trx: TenantTransaction) {
	const agreedOn = sql<string | null>`(greatest(from_agreed_at, to_agreed_at) at time zone 'Europe/Amsterdam')::date`;
	return trx.selectFrom('swap').selectAll().select(agreedOn.as('agreed_on'));
}

function swapOf(row: Selectable<SwapTable> & { readonly agreed_on: string | null }): Stored<Swap> {
	const agreed = {
		from: agreementOf(row.from_agreed_by, row.from_agreed_by_name, row.from_agreed_at),
		to: agreementOf(row.to_agreed_by, row.to_agreed_by_name, row.to_agreed_at)
	};
	return {
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), description: row.description },
		...{ fromPartnerId: row.from_partner_id, toPartnerId: row.to_partner_id, amount: money(row.amount) },
		hours: row.hours === null ? null : hours(row.hours),
		tariffPerHour: row.tariff_per_hour === null ? null : money(row.tariff_per_hour),
		...{ state: wordOf(SWAP_STATES, row.state), proposedFor: row.proposed_for },
		...{ proposedBy: { name: row.proposed_by_name, at: row.proposed_at }, agreed },
		agreedOn: row.state === 'agreed' ? dayOrNull(row.agreed_on) : null,
		closed: row.closed_at && { name: row.closed_by_name ?? '', at: row.closed_at },
		...{ reason: row.reason, settlementId: row.settlement_id },
		...rowState(row)
	};
}

function agreementOf(by: string | null, name: string | null, at: Date | null): SwapAgreement | null {
	return at === null || name === null ? null : { by, name, at };
}

/** A new proposal, as the person who makes it writes it: with the agreement of its own side. */
export async function insertSwap(
	trx: TenantTransaction,
	partnershipId: string,
	swap: Swap,
	editor: Editor & { readonly userId: string }
): Promise<void> {
	await trx
		.insertInto('swap')
		.values({
			...{ partnership_id: partnershipId, school_year: swap.schoolYear, id: swap.id },
			...{ from_partner_id: swap.fromPartnerId, to_partner_id: swap.toPartnerId, description: swap.description },
			amount: moneyText(swap.amount),
			hours: swap.hours === null ? null : hoursText(swap.hours),
			tariff_per_hour: swap.tariffPerHour === null ? null : moneyText(swap.tariffPerHour),
			...{ state: swap.state, proposed_for: swap.proposedFor, proposed_by: editor.userId },
			...{ proposed_by_name: swap.proposedBy.name, proposed_at: swap.proposedBy.at },
			...outcomeColumns(swap),
			...written(editor)
		})
		.execute();
}

/** What became of a proposal; its terms stay as they are. */
export async function updateSwap(
	trx: TenantTransaction,
	partnershipId: string,
	swap: Stored<Swap>,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('swap')
			.set({ state: swap.state, ...outcomeColumns(swap), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', swap.id)
			.where('revision', '=', swap.revision)
	);
}

function outcomeColumns({ agreed, closed, reason }: Swap) {
	return {
		from_agreed_by: agreed.from?.by ?? null,
		from_agreed_by_name: agreed.from?.name ?? null,
		from_agreed_at: agreed.from?.at ?? null,
		to_agreed_by: agreed.to?.by ?? null,
		to_agreed_by_name: agreed.to?.name ?? null,
		to_agreed_at: agreed.to?.at ?? null,
		closed_by_name: closed?.name ?? null,
		closed_at: closed?.at ?? null,
		reason
	};
}

/** Open ones of this year and earlier, held in the order of their ids until the end of the transaction. */
export async function holdOpenFacts(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<void> {
	for (const table of ['advance', 'contribution_request', 'swap'] as const) {
		await sql`select id from ${sql.table(table)} where partnership_id = ${partnershipId} and school_year <= ${schoolYear}
			and settlement_id is null order by id for update`.execute(trx);
	}
}
