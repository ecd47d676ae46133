/** Why nothing was decided, disputed, taken back or priced anew. */
import { defineMessages } from './locale';

export const reviewRefusalMessages = defineMessages({
	nl: {
		nothingDecided: 'Er is over geen regel geoordeeld.',
		/** `declared`: of the line with the fewest hours. */
		proposesMore: (declared: string, lines: number) =>
			`Stel hoogstens ${declared} voor: ${lines === 1 ? 'zoveel is er gedeclareerd' : 'op een van deze regels is niet meer gedeclareerd'}. Meer uren? Keur goed; de organisatie declareert de rest als correctie.`,
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
		nothingDecided: 'No line was decided about.',
		proposesMore: (declared: string, lines: number) =>
			`Propose ${declared} at most: ${lines === 1 ? 'so much was declared' : 'one of these lines has no more'}. More hours? Approve; the organisation declares the rest as a correction.`,
		shortOfCorrections: (takenBack: string) =>
			`Corrections already take ${takenBack} back from this line. The proposal leaves less than that: answer with a remark.`,
		problems: {
			reasonRequired: 'Write why.',
			dueInPast: 'This day is over.',
			noHoursProposed: 'Fill in more than zero hours. No hours? Return the line.',
			ownerNoSide: 'Choose who declared or who checks these hours: nobody else sees the line.',
			keyUsed:
				'Something else was decided from this page already. Nothing changed now: look at what still waits and choose again.',
			nothingToDecide: 'Tick a line first, or choose all lines.',
			settled: 'This decision cannot be taken back: something in it is settled.',
			ownLines: 'Lines of your own organisation are in this decision; somebody else takes it back.',
			nothingToUndo: 'There is nothing left to undo.',
			takesBackTooMuch:
				'Corrections would then take back more hours than are left of the line. Decide about that other correction first.',
			disputeClosed: 'This was dealt with meanwhile.',
			notDecidable: 'This line cannot be decided about like this now: it has no tariff, or somebody was first.',
			nothingToReprice: 'All open lines have the agreed tariff already.'
		}
	}
});
