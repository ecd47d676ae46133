/** Why nothing was decided, disputed, taken back or priced anew. */
import { defineMessages } from './locale';

export const reviewRefusalMessages = defineMessages({
	nl: {
		nothingDecided: 'Er is over geen regel geoordeeld.',
		/** `declared`: of the line with the fewest hours. */
		proposesMore: (declared: string, lines: number) =>
			`Stel hoogstens ${declared} voor: ${lines === 1 ? 'zoveel is er gedeclareerd' : 'op een van deze regels is niet meer gedeclareerd'}. Meer uren? Keur goed; de organisatie declareert de rest als correctie.`,
		proposesSame: (declared: string, lines: number) =>
			`${lines === 1 ? 'Er is' : 'Op een van deze regels is'} ${declared} gedeclareerd: stel minder voor, of keur goed.`,
		shortOfCorrections: (takenBack: string) =>
			`Correcties nemen al ${takenBack} terug van deze regel. Het voorstel laat minder over dan dat: antwoord met een opmerking.`,
		problems: {
			reasonRequired: 'Schrijf waarom.',
			dueInPast: 'Deze dag is al voorbij.',
			noHoursProposed: 'Vul meer dan nul uur in. Geen uren? Stuur de regel terug.',
			ownerNoSide: 'Kies wie declareerde of wie deze uren beoordeelt: een ander ziet de regel niet.',
			keyUsed:
				'Vanaf deze pagina is al over iets anders geoordeeld. Er is nu niets gewijzigd: kijk wat er nog wacht en kies opnieuw.',
			nothingToDecide: 'Vink eerst een regel aan, of kies alle regels.',
			settled: 'Dit oordeel kan niet meer terug: er is al iets van afgerekend.',
			ownLines: 'In dit oordeel zitten regels van je eigen organisatie; een ander maakt het ongedaan.',
			nothingToUndo: 'Er is niets meer om ongedaan te maken.',
			takesBackTooMuch:
				'Dan zouden correcties meer uren terugnemen dan er van de regel over zijn. Beslis eerst over die andere correctie.',
			disputeClosed: 'Dit is intussen al afgehandeld.',
			notDecidable: 'Over deze regel kan nu niet zo worden geoordeeld: er is geen tarief, of een ander was eerder.',
			nothingToReprice: 'Alle open regels hebben al het afgesproken tarief.'
		}
	},
	en: {
		nothingDecided: 'No lines were decided.',
		proposesMore: (declared: string, lines: number) =>
			`Propose ${declared} at most: ${lines === 1 ? 'that is what was declared' : 'one of these lines has no more than that'}. More hours? Approve; the organisation declares the rest as a correction.`,
		proposesSame: (declared: string, lines: number) =>
			`${lines === 1 ? `${declared} was declared` : `One of these lines has ${declared}`}: propose less, or approve.`,
		shortOfCorrections: (takenBack: string) =>
			`Corrections already take ${takenBack} back from this line. The proposal would leave less than that: answer with a remark.`,
		problems: {
			reasonRequired: 'Give a reason.',
			dueInPast: 'This day has passed.',
			noHoursProposed: 'Fill in more than zero hours. No hours? Return the line.',
			ownerNoSide: 'Choose whoever declared these hours or reviews them: nobody else sees the line.',
			keyUsed:
				'Something else was already decided from this page. Nothing changed this time: look at what is still waiting and select again.',
			nothingToDecide: 'Select a line first, or choose all lines.',
			settled: 'This decision can no longer be taken back: part of it has been settled.',
			ownLines: 'This decision includes lines of your own organisation; somebody else has to undo it.',
			nothingToUndo: 'There is nothing left to undo.',
			takesBackTooMuch:
				'Corrections would then take back more hours than the line has left. Decide on that other correction first.',
			disputeClosed: 'This has been dealt with in the meantime.',
			notDecidable: 'This line cannot be decided in this way now: it has no tariff, or somebody else decided first.',
			nothingToReprice: 'All open lines already have the agreed tariff.'
		}
	}
});
