/** Rounds about next year's tariffs: what is proposed, what each partner answered, and what was said. Everybody reads them. */
import type { Selectable } from 'kysely';
import { AREAS } from '$lib/domain/shared/area';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import {
	PROPOSAL_ANSWERS,
	PROPOSAL_STATES,
	type ProposalAnswer,
	type ProposalRemark,
	type ProposalState,
	type ProposedTariff,
	type TariffProposal
} from '$lib/domain/tariff/tariff-proposal';
import type { TariffProposalTable } from '../db/tables/agreement-tables';
import type { TenantTransaction } from '../db/tenancy';
import { holdAgreement } from './agreement-lock';
import { wordOf } from './partnership-rows';
import { rowState, type Stored } from './stored';

export interface ProposalFilter {
	readonly id?: string;
	readonly schoolYear?: string;
	readonly state?: ProposalState;
}

/** The newest first. */
export async function listProposals(
	trx: TenantTransaction,
	partnershipId: string,
	filter: ProposalFilter
): Promise<Stored<TariffProposal>[]> {
	return (await selected(trx, partnershipId, filter).execute()).map(proposalOf);
}

/**
 * Held until the end of the transaction: nobody answers or changes it meanwhile. By name and not by its row, because whoever
 * answers may not change the row.
 */
export async function lockProposal(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<Stored<TariffProposal> | null> {
	await holdAgreement(trx, `proposal ${id} of ${partnershipId}`);
	const row = await selected(trx, partnershipId, { id }).executeTakeFirst();
	return row ? proposalOf(row) : null;
}

function selected(trx: TenantTransaction, partnershipId: string, { id, schoolYear, state }: ProposalFilter) {
	let query = trx
		.selectFrom('tariff_proposal')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('opened_at', 'desc')
		.orderBy('id');
	if (id !== undefined) query = query.where('id', '=', id);
	if (schoolYear !== undefined) query = query.where('school_year', '=', schoolYear);
	if (state !== undefined) query = query.where('state', '=', state);
	return query;
}

function proposalOf(row: Selectable<TariffProposalTable>): Stored<TariffProposal> {
	return {
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), state: wordOf(PROPOSAL_STATES, row.state) },
		...{ note: row.note, openedAt: row.opened_at, openedByName: row.opened_by_name, changedAt: row.changed_at },
		...{ decidedAt: row.decided_at, decidedByName: row.decided_by_name },
		...rowState(row)
	};
}

export type OfProposal<T> = T & { readonly proposalId: string };

/** In the order of the proposal. */
export async function listProposedTariffs(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string | null = null
): Promise<OfProposal<Stored<ProposedTariff>>[]> {
	let query = trx.selectFrom('proposed_tariff').selectAll().where('partnership_id', '=', partnershipId);
	if (proposalId !== null) query = query.where('proposal_id', '=', proposalId);
	const rows = await query.orderBy('proposal_id').orderBy('position').orderBy('id').execute();
	return rows.map((row) => ({
		...{ proposalId: row.proposal_id, id: row.id, partnerId: row.partner_id, roleId: row.role_id },
		area: row.area === null ? null : wordOf(AREAS, row.area),
		...{ amountPerHour: money(row.amount_per_hour), tariffId: row.tariff_id, endedTariffId: row.ended_tariff_id },
		...rowState(row)
	}));
}

export async function listProposalAnswers(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string | null = null
): Promise<OfProposal<Stored<ProposalAnswer>>[]> {
	let query = trx.selectFrom('proposal_answer').selectAll().where('partnership_id', '=', partnershipId);
	if (proposalId !== null) query = query.where('proposal_id', '=', proposalId);
	const rows = await query.orderBy('answered_at').orderBy('partner_id').execute();
	return rows.map((row) => ({
		...{ proposalId: row.proposal_id, partnerId: row.partner_id, answer: wordOf(PROPOSAL_ANSWERS, row.answer) },
		...{ reason: row.reason, answeredAt: row.answered_at, answeredByName: row.answered_by_name },
		...rowState(row)
	}));
}

/** The oldest first. */
export async function listProposalRemarks(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string | null = null
): Promise<OfProposal<Stored<ProposalRemark>>[]> {
	let query = trx.selectFrom('proposal_remark').selectAll().where('partnership_id', '=', partnershipId);
	if (proposalId !== null) query = query.where('proposal_id', '=', proposalId);
	const rows = await query.orderBy('written_at').orderBy('id').execute();
	return rows.map((row) => ({
		...{ proposalId: row.proposal_id, id: row.id, proposedTariffId: row.proposed_tariff_id, partnerId: row.partner_id },
		...{ body: row.body, writtenByName: row.written_by_name, writtenAt: row.written_at },
		...{ handledAt: row.handled_at, handledByName: row.handled_by_name },
		...rowState(row)
	}));
}
