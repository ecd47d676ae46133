/** Deciding about declared lines: approving, returning and disputing them, what was passed over, and taking it back. */
import type { DecisionObstacle, DecisionStep } from '$lib/domain/declaration/deciding';
import { defineMessages } from './locale';

type Obstacles = Readonly<Record<DecisionObstacle, (count: number, by: string | null) => string>>;
type Done = Readonly<Record<DecisionStep, (count: number, hours: string) => string>>;

export const reviewDecisionMessages = defineMessages({
	nl: {
		decideTitle: 'Oordeel',
		scope: 'Waarover?',
		scopes: {
			ticked: 'De regels die ik heb aangevinkt',
			withoutFindings: (count: number | null) =>
				`Alle regels van deze keuze waar niets aan opvalt${count === null ? '' : ` (${count})`}`,
			all: (count: number) => `Alle regels van deze keuze (${count})`
		},
		approve: 'Keur goed',
		return: 'Stuur terug',
		returnTitle: 'Terugsturen',
		reason: 'Waarom?',
		dispute: 'Betwist',
		disputeTitle: 'Betwisten',
		disputeHint: 'De organisatie kan jouw voorstel overnemen of antwoorden. Andere regels wachten daar niet op.',
		proposedHours: 'Voorstel: uren per regel',
		dueOn: 'Antwoord vóór of op',
		owner: 'Wie is aan zet?',
		ownerDeclarer: 'De organisatie die declareerde',
		done: {
			approve: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} goedgekeurd, samen ${hours}.`,
			return: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} teruggestuurd, samen ${hours}.`,
			dispute: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} betwist, samen ${hours}.`
		} as Done,
		passedOver: {
			decided: (count, by) =>
				by === null
					? `Overgeslagen: ${count}, daarover was al geoordeeld.`
					: `Overgeslagen: ${count}, daarover heeft ${by} intussen geoordeeld.`,
			changed: (count) =>
				`Overgeslagen: ${count}, die ${count === 1 ? 'is' : 'zijn'} intussen gewijzigd, teruggetrokken of later ingediend.`,
			own: (count) => `Overgeslagen: ${count}, die ${count === 1 ? 'is' : 'zijn'} van je eigen organisatie.`,
			unpriced: (count) =>
				`Overgeslagen: ${count}, die ${count === 1 ? 'heeft geen tarief en kan' : 'hebben geen tarief en kunnen'} dus niet betaald worden.`,
			takesBack: (count) =>
				`Overgeslagen: ${count}, ${count === 1 ? 'die neemt uren terug; keur die goed of stuur die terug' : 'die nemen uren terug; keur ze goed of stuur ze terug'}.`,
			stopped: (count) => `Overgeslagen: ${count}, daarbij staat een signaal dat goedkeuren tegenhoudt.`
		} as Obstacles,
		undone: (count: number) =>
			count === 1
				? 'Het oordeel is ingetrokken: 1 regel wacht weer.'
				: `Het oordeel is ingetrokken: ${count} regels wachten weer.`,
		reopened: (count: number) =>
			count === 1
				? 'Het oordeel is ingetrokken: het geschil loopt weer zoals het was.'
				: `Het oordeel is ingetrokken: ${count} geschillen lopen weer zoals ze waren.`,
		movedOn: (count: number) =>
			count === 1 ? '1 regel was intussen opnieuw ingediend.' : `${count} regels waren intussen opnieuw ingediend.`,
		undo: 'Ongedaan maken',
		recentTitle: 'Laatste oordelen',
		recent: (count: number, hours: string, state: string) =>
			`${count === 1 ? '1 regel' : `${count} regels`}, ${hours}: ${state}`,
		byAt: (who: string, moment: string) => `${who}, ${moment}`,
		/** Before somebody else's decision is taken back, or an older one of one's own. */
		takenBy: (who: string | null, moment: string) =>
			`Dit oordeel is van ${who ?? 'iemand van wie de naam niet bekend is'}: ${moment}.`,
		takenByReader: (moment: string) => `Dit oordeel is van jezelf: ${moment}.`,
		takesBack: (what: string, count: number) =>
			`Het gaat over ${what}. ${count === 1 ? 'Die regel wacht' : 'Die regels wachten'} daarna weer op een oordeel; een geschil dat zo eindigde, loopt dan weer.`,
		confirmTakeBack: 'Ja, maak dit oordeel ongedaan'
	},
	en: {
		decideTitle: 'Decide',
		scope: 'Which lines?',
		scopes: {
			ticked: 'The lines I selected',
			withoutFindings: (count: number | null) =>
				`All lines in this view where nothing stands out${count === null ? '' : ` (${count})`}`,
			all: (count: number) => `All lines in this view (${count})`
		},
		approve: 'Approve',
		return: 'Return',
		returnTitle: 'Return lines',
		reason: 'Why?',
		dispute: 'Dispute',
		disputeTitle: 'Dispute lines',
		disputeHint: 'The organisation can accept your proposal or answer it. Other lines do not wait for this.',
		proposedHours: 'Proposed hours per line',
		dueOn: 'Answer by',
		owner: 'Who acts next?',
		ownerDeclarer: 'The organisation that declared the hours',
		done: {
			approve: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} approved, ${hours} in total.`,
			return: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} returned, ${hours} in total.`,
			dispute: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} disputed, ${hours} in total.`
		} as Done,
		passedOver: {
			decided: (count, by) =>
				by === null ? `Skipped: ${count}, already decided.` : `Skipped: ${count}, decided by ${by} in the meantime.`,
			changed: (count) => `Skipped: ${count}, changed or withdrawn in the meantime, or submitted later.`,
			own: (count) => `Skipped: ${count}, from your own organisation.`,
			unpriced: (count) => `Skipped: ${count}, which ${count === 1 ? 'has' : 'have'} no tariff and so cannot be paid.`,
			takesBack: (count) =>
				`Skipped: ${count}, which ${count === 1 ? 'takes hours back; approve or return it' : 'take hours back; approve or return them'}.`,
			stopped: (count) => `Skipped: ${count}, with a finding that stops approval.`
		} as Obstacles,
		undone: (count: number) =>
			count === 1
				? 'The decision was taken back: 1 line is waiting again.'
				: `The decision was taken back: ${count} lines are waiting again.`,
		reopened: (count: number) =>
			count === 1
				? 'The decision was taken back: the dispute is open again, as it was.'
				: `The decision was taken back: ${count} disputes are open again, as they were.`,
		movedOn: (count: number) =>
			count === 1
				? '1 line had been resubmitted in the meantime.'
				: `${count} lines had been resubmitted in the meantime.`,
		undo: 'Undo',
		recentTitle: 'Recent decisions',
		recent: (count: number, hours: string, state: string) =>
			`${count === 1 ? '1 line' : `${count} lines`}, ${hours}: ${state}`,
		byAt: (who: string, moment: string) => `${who}, ${moment}`,
		takenBy: (who: string | null, moment: string) =>
			`This decision was taken by ${who ?? 'somebody whose name is not known'}: ${moment}.`,
		takenByReader: (moment: string) => `You took this decision yourself: ${moment}.`,
		takesBack: (what: string, count: number) =>
			`It is about ${what}. ${count === 1 ? 'That line then waits' : 'Those lines then wait'} for a decision again; a dispute that ended with it is open again.`,
		confirmTakeBack: 'Yes, undo this decision'
	}
});
