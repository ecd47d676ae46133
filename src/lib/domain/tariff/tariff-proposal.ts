/**
 * A round about next year's tariffs (model section 6): who prepares proposes, every partner answers and remarks, and nothing
 * changes in any budget until the proposal is adopted.
 */
import type { SchoolYear } from '../shared/school-year';
import type { Cents } from '../shared/money';
import type { ScopeOfTariff } from './tariff-scope';

export const PROPOSAL_STATES = ['open', 'adopted', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ANSWERS = ['agree', 'object'] as const;
export type ProposalAnswerKind = (typeof PROPOSAL_ANSWERS)[number];

export interface ProposedTariff extends ScopeOfTariff {
	readonly id: string;
	readonly amountPerHour: Cents;
	/** The tariff it became; `null` until it is adopted. */
	readonly tariffId: string | null;
	/** The tariff that was open-ended and now ends where this one begins. */
	readonly endedTariffId: string | null;
}

export interface ProposalAnswer {
	readonly partnerId: string;
	readonly answer: ProposalAnswerKind;
	/** Never empty for an objection. */
	readonly reason: string | null;
	readonly answeredAt: Date;
	readonly answeredByName: string;
}

export interface ProposalRemark {
	readonly id: string;
	/** The proposed tariff it is about, which may be gone; `null` is the proposal as a whole. */
	readonly proposedTariffId: string | null;
	/** `null`: the penvoerder's staff. */
	readonly partnerId: string | null;
	readonly body: string;
	readonly writtenByName: string;
	readonly writtenAt: Date;
	readonly handledAt: Date | null;
	readonly handledByName: string | null;
}

export interface TariffProposal {
	readonly id: string;
	/** The year it is for. */
	readonly schoolYear: SchoolYear;
	readonly state: ProposalState;
	readonly note: string | null;
	readonly openedAt: Date;
	readonly openedByName: string;
	/** When an amount changed last: an answer from before is about something else. */
	readonly changedAt: Date;
	readonly decidedAt: Date | null;
	readonly decidedByName: string | null;
}

/** An answer counts for what is proposed now. */
export function isAboutThis({ changedAt }: Pick<TariffProposal, 'changedAt'>, answer: ProposalAnswer): boolean {
	return answer.answeredAt >= changedAt;
}
