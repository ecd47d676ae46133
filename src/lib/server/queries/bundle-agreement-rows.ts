/** Proposals and moments of a bundle as rows of the tables they are stored in, in an order in which each refers to lists before it. */
import type { MomentRow } from '$lib/bundle/agreement-schema';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { moneyText } from '$lib/domain/shared/money';
import { list, plain, type RowList } from './row-list';

type Agreements = Pick<BundleRead, 'tariffProposals' | 'calendarMoments'>;

export function rowsOfAgreements({ tariffProposals, calendarMoments }: Agreements): RowList[] {
	return [
		list(
			{ ...plain, key: ['id'], table: 'tariff_proposal', entity: 'tariffProposal' },
			tariffProposals.map((proposal) => ({
				...{ id: proposal.id, school_year: proposal.schoolYear, state: proposal.state, note: proposal.note },
				...{ opened_at: proposal.openedAt, opened_by_name: proposal.openedBy, changed_at: proposal.changedAt },
				...{ decided_at: proposal.decidedAt, decided_by_name: proposal.decidedBy }
			}))
		),
		list(
			{
				...{ ...plain, key: ['id'], table: 'proposed_tariff', entity: 'proposedTariff' },
				order: { group: ['proposal_id'] }
			},
			tariffProposals.flatMap(({ id, tariffs }) =>
				tariffs.map((row) => ({
					...{ id: row.id, proposal_id: id, partner_id: row.partnerId, role_id: row.roleId, area: row.area },
					amount_per_hour: moneyText(row.amountPerHour),
					...{ tariff_id: row.tariffId, ended_tariff_id: row.endedTariffId }
				}))
			)
		),
		list(
			{ ...plain, key: ['proposal_id', 'partner_id'], table: 'proposal_answer', entity: 'proposalAnswer' },
			tariffProposals.flatMap(({ id, answers }) =>
				answers.map((row) => ({
					...{ proposal_id: id, partner_id: row.partnerId, answer: row.answer, reason: row.reason },
					...{ answered_at: row.answeredAt, answered_by_name: row.answeredBy }
				}))
			)
		),
		list(
			{
				...{ ...plain, key: ['id'], table: 'proposal_remark', entity: 'proposalRemark' },
				onceOnly: ['written_by']
			},
			tariffProposals.flatMap(({ id, remarks }) =>
				remarks.map((row) => ({
					...{ id: row.id, proposal_id: id, proposed_tariff_id: row.proposedTariffId, partner_id: row.partnerId },
					...{ body: row.body, written_by_name: row.writtenBy, written_at: row.writtenAt },
					...{ handled_at: row.handledAt, handled_by_name: row.handledBy }
				}))
			)
		),
		momentList(calendarMoments)
	];
}

export function momentList(moments: readonly MomentRow[]): RowList {
	return list(
		{ ...plain, key: ['id'], table: 'calendar_moment', entity: 'calendarMoment', order: { group: [] } },
		moments.map(({ rule, ...moment }) => ({
			...{ id: moment.id, title: moment.title, kind: moment.kind, actor: moment.actor, partner_id: moment.partnerId },
			...{ on_day: moment.onDay, rule_month: rule?.month ?? null, rule_weekday: rule?.weekday ?? null },
			...{ rule_nth: rule?.nth ?? null, note: moment.note }
		}))
	);
}
