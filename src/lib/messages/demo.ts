/** What each made-up partnership of the demonstration shows (model section 12), for who chooses one to look around in. */
import { defineMessages } from './locale';

export const demoMessages = defineMessages({
	nl: {
		title: 'Rondkijken zonder account',
		text: 'Dit is een demonstratie. Kies een rol en kijk rond. Alle namen en bedragen zijn verzonnen; wijzigen mag.',
		enterAs: (role: string, partnership: string) => `Rondkijken bij ${partnership} als ${role}`,
		severalTitle: 'Wie in meer partnerschappen werkt',
		severalText: (person: string, count: number) =>
			`${person} doet mee in ${count} partnerschappen, telkens in een andere rol.`,
		enterAsPerson: (person: string) => `Rondkijken als ${person}`,
		arrangements: {
			waterrijk: 'Aspirant. De subsidie dekt begeleiding en organisatie niet; het bedrag komt uit een brief.',
			rivierenrand: 'Eén gezamenlijke begroting met afgesproken tarieven; verrekening met gesloten beurzen.',
			leerlust:
				'De stuurgroep maakt potjes: de helft voor de scholen, de helft voor de rest. Niemand kijkt in elkaars boeken.',
			duinstreek: 'De besturen verdelen het geld samen; nieuwkomers verdunnen het.',
			zuiderbeemd: 'De penvoerder maakt het ontwerp en het geld volgt de student; het bestuur draagt de rest.',
			maasheuvel: 'De instituten lijken dubbel betaald; het werk van de scholen is lang niet gedekt.'
		}
	},
	en: {
		title: 'Look around without an account',
		text: 'This is a demonstration. Choose a role and look around. All names and amounts are made up; changing things is fine.',
		enterAs: (role: string, partnership: string) => `Look around at ${partnership} as ${role}`,
		severalTitle: 'Somebody who works in several partnerships',
		severalText: (person: string, count: number) =>
			`${person} takes part in ${count} partnerships, each time in another role.`,
		enterAsPerson: (person: string) => `Look around as ${person}`,
		arrangements: {
			waterrijk: 'Aspirant. The subsidy does not cover guidance and organisation; the amount comes from a letter.',
			rivierenrand: 'One joint budget with agreed tariffs; settlement with closed purses.',
			leerlust:
				'The steering group makes pots: half for the schools, half for the rest. Nobody looks into the books of others.',
			duinstreek: 'The boards divide the money together; newcomers thin it out.',
			zuiderbeemd: 'The lead partner makes the draft and the money follows the student; the board carries the rest.',
			maasheuvel: 'The institutes seem to be paid twice; the work of the schools is far from covered.'
		}
	}
});
