/** What was disputed about a line and what came of it, told with the line. */
import type { DisputeOutcome } from '$lib/domain/declaration/dispute';
import { defineMessages } from './locale';

type Outcomes = Readonly<Record<DisputeOutcome, string>>;

export const disputeHistoryMessages = defineMessages({
	nl: {
		summary: (state: string, remarks: number) =>
			`Geschil: ${state}${remarks === 0 ? '' : `, ${remarks === 1 ? '1 opmerking' : `${remarks} opmerkingen`}`}`,
		open: 'loopt nog',
		ended: (outcome: string, moment: string) => `${outcome} op ${moment}`,
		outcomes: {
			accepted: 'voorstel overgenomen',
			upheld: 'goedgekeurd zoals gedeclareerd',
			returned: 'teruggestuurd',
			withdrawn: 'ingetrokken'
		} as Outcomes,
		declaredFirst: (hours: string) => `Eerst gedeclareerd: ${hours}`,
		proposed: (hours: string) => `Voorstel: ${hours}.`,
		disputed: (who: string | null, moment: string) => `Betwist${who === null ? '' : ` door ${who}`} op ${moment}:`,
		reasonNotKept: 'de reden is niet bewaard',
		end: (outcome: string, who: string | null, moment: string) =>
			`Afloop: ${outcome}${who === null ? '' : ` door ${who}`}, ${moment}.`,
		takenBack: 'Dat oordeel is daarna ingetrokken.',
		history: 'Wat er over deze regel is gezegd'
	},
	en: {
		summary: (state: string, remarks: number) =>
			`Dispute: ${state}${remarks === 0 ? '' : `, ${remarks === 1 ? '1 remark' : `${remarks} remarks`}`}`,
		open: 'still open',
		ended: (outcome: string, moment: string) => `${outcome} on ${moment}`,
		outcomes: {
			accepted: 'proposal accepted',
			upheld: 'approved as declared',
			returned: 'returned',
			withdrawn: 'withdrawn'
		} as Outcomes,
		declaredFirst: (hours: string) => `First declared: ${hours}`,
		proposed: (hours: string) => `Proposed: ${hours}.`,
		disputed: (who: string | null, moment: string) => `Disputed${who === null ? '' : ` by ${who}`} on ${moment}:`,
		reasonNotKept: 'the reason was not kept',
		end: (outcome: string, who: string | null, moment: string) =>
			`Outcome: ${outcome}${who === null ? '' : ` by ${who}`}, ${moment}.`,
		takenBack: 'That decision was later taken back.',
		history: 'What was said about this line'
	}
});
