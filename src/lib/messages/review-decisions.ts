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
			changed: (count) => `Overgeslagen: ${count}, die zijn intussen gewijzigd, teruggetrokken of later ingediend.`,
			own: (count) => `Overgeslagen: ${count}, die zijn van je eigen organisatie.`,
			unpriced: (count) => `Overgeslagen: ${count}, die hebben geen tarief en kunnen dus niet betaald worden.`,
			takesBack: (count) => `Overgeslagen: ${count}, die nemen uren terug; keur ze goed of stuur ze terug.`,
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
		byAt: (who: string, moment: string) => `${who}, ${moment}`
	},
	en: {
		decideTitle: 'Decide',
		scope: 'About which lines?',
		scopes: {
			ticked: 'The lines I ticked',
			withoutFindings: (count: number | null) =>
				`All lines of this choice of which nothing stands out${count === null ? '' : ` (${count})`}`,
			all: (count: number) => `All lines of this choice (${count})`
		},
		approve: 'Approve',
		return: 'Return',
		returnTitle: 'Return lines',
		reason: 'Why?',
		dispute: 'Dispute',
		disputeTitle: 'Dispute lines',
		disputeHint: 'The organisation can take over your proposal or answer. Other lines do not wait for it.',
		proposedHours: 'Proposal: hours per line',
		dueOn: 'Answer on or before',
		owner: 'Who acts next?',
		ownerDeclarer: 'The organisation that declared',
		done: {
			approve: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} approved, ${hours} together.`,
			return: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} returned, ${hours} together.`,
			dispute: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} disputed, ${hours} together.`
		} as Done,
		passedOver: {
			decided: (count, by) =>
				by === null
					? `Passed over: ${count}, which were decided about already.`
					: `Passed over: ${count}, which ${by} decided about meanwhile.`,
			changed: (count) => `Passed over: ${count}, which were changed or withdrawn meanwhile, or submitted later.`,
			own: (count) => `Passed over: ${count}, which are of your own organisation.`,
			unpriced: (count) => `Passed over: ${count}, which have no tariff and so cannot be paid.`,
			takesBack: (count) => `Passed over: ${count}, which take hours back; approve or return them.`,
			stopped: (count) => `Passed over: ${count}, about which a finding stops approval.`
		} as Obstacles,
		undone: (count: number) =>
			count === 1
				? 'The decision was taken back: 1 line waits again.'
				: `The decision was taken back: ${count} lines wait again.`,
		reopened: (count: number) =>
			count === 1
				? 'The decision was taken back: the dispute is open again as it was.'
				: `The decision was taken back: ${count} disputes are open again as they were.`,
		movedOn: (count: number) =>
			count === 1 ? '1 line was submitted again meanwhile.' : `${count} lines were submitted again meanwhile.`,
		undo: 'Undo',
		recentTitle: 'Latest decisions',
		recent: (count: number, hours: string, state: string) =>
			`${count === 1 ? '1 line' : `${count} lines`}, ${hours}: ${state}`,
		byAt: (who: string, moment: string) => `${who}, ${moment}`
	}
});
