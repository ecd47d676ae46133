/** The answer of the page in one sentence: how much higher, who agreed, and what is still open. */
import type { Ratio } from '$lib/domain/shared/ratio';
import type { ProposalStanding } from '$lib/domain/tariff/proposal-answers';
import type { TariffProposal } from '$lib/domain/tariff/tariff-proposal';
import type { formatDateTime } from '$lib/format/day';
import { formatPercent } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import { proposalMessages } from '$lib/messages/proposal';

interface Shown extends TariffProposal {
	readonly average: Ratio;
	readonly standing: ProposalStanding;
	readonly proposedCount: number;
}

export function proposalSentence(proposal: Shown, moment: typeof formatDateTime, locale: Locale): string {
	const text = proposalMessages[locale];
	const { schoolYear, state, standing, decidedAt, proposedCount } = proposal;
	const decided = decidedAt === null ? '' : moment(decidedAt, locale);
	if (state === 'adopted') return text.adoptedAnswer(schoolYear, proposedCount, decided);
	if (state === 'withdrawn') return text.withdrawnAnswer(schoolYear, decided);
	const { agreed, asked, objected, openRemarks } = standing;
	const answers = text.standing(agreed.length, asked.length, objected.length, openRemarks);
	return text.answer(schoolYear, changeText(proposal.average, locale), answers);
}

function changeText(average: Ratio, locale: Locale): string {
	const text = proposalMessages[locale];
	if (average.kind === 'notDetermined') return text.notComparable;
	if (!/[1-9]/.test(average.text)) return text.same;
	const percent = formatPercent(average.text.replace('-', ''), locale);
	return average.text.startsWith('-') ? text.lower(percent) : text.higher(percent);
}
