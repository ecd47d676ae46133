/** Where a round about tariffs stands: who may answer, who did about what is proposed now, and what is still to be dealt with. */
import { isMemberOn, type Partner } from '../partnership/partner';
import { schoolYearPeriod } from '../shared/school-year';
import { isAboutThis, type ProposalAnswer, type ProposalRemark, type TariffProposal } from './tariff-proposal';

export interface ProposalStanding {
	/** Partners that stand on their own in that year, and those under them that answered. */
	readonly asked: readonly string[];
	readonly agreed: readonly string[];
	readonly objected: readonly string[];
	/** They answered before an amount changed. */
	readonly outdated: readonly string[];
	readonly openRemarks: number;
}

export function proposalStanding(
	proposal: TariffProposal,
	answers: readonly ProposalAnswer[],
	remarks: readonly ProposalRemark[],
	partners: readonly Partner[]
): ProposalStanding {
	const { from } = schoolYearPeriod(proposal.schoolYear);
	const answered = new Set(answers.map(({ partnerId }) => partnerId));
	const asked = partners.filter(
		(partner) => answered.has(partner.id) || (partner.parentId === null && isMemberOn(partner, from))
	);
	const current = answers.filter((answer) => isAboutThis(proposal, answer));
	const saying = (kind: ProposalAnswer['answer']) =>
		current.filter(({ answer }) => answer === kind).map(({ partnerId }) => partnerId);
	return {
		asked: asked.map(({ id }) => id),
		agreed: saying('agree'),
		objected: saying('object'),
		outdated: answers.filter((answer) => !isAboutThis(proposal, answer)).map(({ partnerId }) => partnerId),
		openRemarks: remarks.filter(({ handledAt }) => handledAt === null).length
	};
}
