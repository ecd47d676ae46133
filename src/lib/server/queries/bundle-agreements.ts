/** Proposals and moments of a whole partnership as a bundle holds them; everybody in the partnership may read them. */
import type { TariffProposalRow } from '$lib/bundle/agreement-schema';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import type { TenantTransaction } from '../db/tenancy';
import { listMoments } from './calendar';
import {
	listProposalAnswers,
	listProposalRemarks,
	listProposals,
	listProposedTariffs,
	type OfProposal
} from './proposals';

export async function findAgreementsOfPartnership(
	trx: TenantTransaction,
	partnershipId: string
): Promise<Pick<BundleRead, 'tariffProposals' | 'calendarMoments'>> {
	const tariffs = await listProposedTariffs(trx, partnershipId);
	const answers = await listProposalAnswers(trx, partnershipId);
	const remarks = await listProposalRemarks(trx, partnershipId);
	const proposals = (await listProposals(trx, partnershipId, {})).map((proposal): TariffProposalRow => ({
		...{ schoolYear: proposal.schoolYear, id: proposal.id, state: proposal.state, note: proposal.note },
		...{ openedAt: proposal.openedAt.toISOString(), openedBy: proposal.openedByName },
		...{ changedAt: proposal.changedAt.toISOString(), decidedAt: proposal.decidedAt?.toISOString() ?? null },
		decidedBy: proposal.decidedByName,
		tariffs: of(proposal.id, tariffs).map((row) => ({
			...{ id: row.id, partnerId: row.partnerId, roleId: row.roleId, area: row.area },
			...{ amountPerHour: row.amountPerHour, tariffId: row.tariffId, endedTariffId: row.endedTariffId }
		})),
		answers: of(proposal.id, answers).map((row) => ({
			...{ partnerId: row.partnerId, answer: row.answer, reason: row.reason },
			...{ answeredAt: row.answeredAt.toISOString(), answeredBy: row.answeredByName }
		})),
		remarks: of(proposal.id, remarks).map((row) => ({
			...{ id: row.id, proposedTariffId: row.proposedTariffId, partnerId: row.partnerId, body: row.body },
			...{ writtenBy: row.writtenByName, writtenAt: row.writtenAt.toISOString() },
			...{ handledAt: row.handledAt?.toISOString() ?? null, handledBy: row.handledByName }
		}))
	}));
	const moments = (await listMoments(trx, partnershipId)).map(
		({ id, title, kind, actor, partnerId, onDay, rule, note }) => ({
			...{ id, title, kind, actor, partnerId, onDay, rule: rule && { ...rule }, note }
		})
	);
	return { tariffProposals: proposals, calendarMoments: moments };
}

function of<T>(proposalId: string, rows: readonly OfProposal<T>[]): readonly OfProposal<T>[] {
	return rows.filter((row) => row.proposalId === proposalId);
}
