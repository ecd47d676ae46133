/** Writing proposals: the round itself, its rows, answers and remarks. */
import { sql } from 'kysely';
import { moneyText } from '$lib/domain/shared/money';
import type {
	ProposalAnswer,
	ProposalRemark,
	ProposedTariff,
	TariffProposal
} from '$lib/domain/tariff/tariff-proposal';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { rewritten, written, type Editor } from './stored';

export async function insertProposal(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, schoolYear, note }: Pick<TariffProposal, 'id' | 'schoolYear' | 'note'>,
	editor: Editor
): Promise<void> {
	await trx
		.insertInto('tariff_proposal')
		.values({
			...{ partnership_id: partnershipId, id, school_year: schoolYear, note, opened_at: editor.now },
			...{ opened_by_name: editor.userName, changed_at: editor.now, ...written(editor) }
		})
		.execute();
}

type Changes = Partial<Pick<TariffProposal, 'note' | 'state' | 'changedAt' | 'decidedAt' | 'decidedByName'>>;

export async function updateProposal(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	changes: Changes,
	editor: Editor
): Promise<void> {
	const { note, state, changedAt, decidedAt, decidedByName } = changes;
	await writeOne(
		trx
			.updateTable('tariff_proposal')
			.set({
				...(note !== undefined && { note }),
				...(state !== undefined && { state }),
				...(changedAt !== undefined && { changed_at: changedAt }),
				...(decidedAt !== undefined && { decided_at: decidedAt }),
				...(decidedByName !== undefined && { decided_by_name: decidedByName }),
				...rewritten(editor)
			})
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

/** At the end of the proposal, in one statement. */
export async function insertProposedTariffs(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string,
	rows: readonly ProposedTariff[],
	{ editor, after }: { readonly editor: Editor; readonly after: number }
): Promise<void> {
	if (rows.length === 0) return;
	const values = rows.map((row, place) => ({
		...{ partnership_id: partnershipId, id: row.id, proposal_id: proposalId, position: after + place + 1 },
		...{ partner_id: row.partnerId, role_id: row.roleId, area: row.area, tariff_id: row.tariffId },
		...{ amount_per_hour: moneyText(row.amountPerHour), ended_tariff_id: row.endedTariffId, ...written(editor) }
	}));
	await trx.insertInto('proposed_tariff').values(values).execute();
}

export async function updateProposedTariff(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, amountPerHour, tariffId, endedTariffId }: ProposedTariff,
	editor: Editor
): Promise<void> {
	const row = { amount_per_hour: moneyText(amountPerHour), tariff_id: tariffId, ended_tariff_id: endedTariffId };
	await writeOne(
		trx
			.updateTable('proposed_tariff')
			.set({ ...row, ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

export async function deleteProposedTariff(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('proposed_tariff').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

/** The answer of an organisation, in the place of the one it gave before. */
export async function writeAnswer(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string,
	{ partnerId, answer, reason }: Pick<ProposalAnswer, 'partnerId' | 'answer' | 'reason'>,
	editor: Editor
): Promise<void> {
	const given = { answer, reason, answered_at: editor.now, answered_by_name: editor.userName, ...written(editor) };
	await trx
		.insertInto('proposal_answer')
		.values({ partnership_id: partnershipId, proposal_id: proposalId, partner_id: partnerId, ...given })
		.onConflict((conflict) =>
			conflict
				.columns(['partnership_id', 'proposal_id', 'partner_id'])
				.doUpdateSet({ ...given, revision: sql<number>`proposal_answer.revision + 1` })
		)
		.execute();
}

export async function deleteAnswer(
	trx: TenantTransaction,
	partnershipId: string,
	{ proposalId, partnerId }: { readonly proposalId: string; readonly partnerId: string }
): Promise<void> {
	await writeOne(
		trx
			.deleteFrom('proposal_answer')
			.where('partnership_id', '=', partnershipId)
			.where('proposal_id', '=', proposalId)
			.where('partner_id', '=', partnerId)
	);
}

export async function insertProposalRemark(
	trx: TenantTransaction,
	partnershipId: string,
	proposalId: string,
	{ id, proposedTariffId, partnerId, body }: Pick<ProposalRemark, 'id' | 'proposedTariffId' | 'partnerId' | 'body'>,
	editor: Editor & { readonly userId: string }
): Promise<void> {
	await trx
		.insertInto('proposal_remark')
		.values({
			...{ partnership_id: partnershipId, id, proposal_id: proposalId, proposed_tariff_id: proposedTariffId },
			...{ partner_id: partnerId, body, written_by: editor.userId, written_by_name: editor.userName },
			...{ written_at: editor.now, ...written(editor) }
		})
		.execute();
}

/** Dealt with, or open again. */
export async function markRemark(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	handled: boolean,
	editor: Editor
): Promise<void> {
	const mark = handled
		? { handled_at: editor.now, handled_by_name: editor.userName }
		: { handled_at: null, handled_by_name: null };
	await writeOne(
		trx
			.updateTable('proposal_remark')
			.set({ ...mark, ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

/** Whether hours were declared at one of these tariffs, or a version of the year was frozen with it. Drafts are priced anew. */
export async function tariffsInUse(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: string,
	tariffIds: readonly string[]
): Promise<boolean> {
	const { rows } = await sql<{ used: boolean }>`
		select exists (
			select from declaration where partnership_id = ${partnershipId} and state <> 'draft'
				and tariff_id = any(${[...tariffIds]}::text[])
		) or exists (
			select from budget_version, jsonb_array_elements(facts::jsonb -> 'tariffs') as tariff
				where partnership_id = ${partnershipId} and school_year = ${schoolYear}
					and tariff ->> 'id' = any(${[...tariffIds]}::text[])
		) as used`.execute(trx);
	return rows[0]?.used ?? false;
}
