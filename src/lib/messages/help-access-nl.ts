/** The help about finding the way, taking part and keeping record, in Dutch. */
import type { HelpPages } from './help';

export const accessHelpInDutch = {
	home: {
		title: 'Begin',
		question: 'Wat moet er nu gebeuren, en door wie?',
		how: [
			'Als penvoerder of coördinator zie je de stappen van partners tot vastleggen. Een vinkje is klaar, een pijl is de volgende stap.',
			'Als partner zie je wat jouw organisatie uitvoert, wat daarvan gedekt is en wat je zelf draagt.',
			'Als bestuurder zie je per gebied wat niet gedekt is en wie dat draagt.'
		],
		know: ['Een bedrag met een vraagteken erachter laat iets weg dat nog niet bekend is.']
	},
	people: {
		title: 'Mensen',
		question: 'Wie heeft toegang, en met welke rol?',
		how: [
			'Nodig iemand uit met een link die je zelf doorgeeft. De link werkt één keer en veertien dagen.',
			'Is iemand het wachtwoord kwijt, geef dan een link door om een nieuw te kiezen.'
		],
		know: ['De laatste penvoerder kan niet weg.']
	},
	roles: {
		title: 'Rollen',
		question: 'Wat mag en ziet elke rol?',
		how: ['De tabel is dezelfde die het programma zelf gebruikt.'],
		know: ['De database bewaakt de grenzen tussen partnerschappen en organisaties ook zelf.']
	},
	audit: {
		title: 'Logboek',
		question: 'Wie veranderde wat, wanneer, en wat stond er eerst?',
		how: [
			'Kies waarover het gaat: de begroting, de afspraken, de uren, de afrekening, of partners en mensen.',
			'Klik op een onderdeel om alleen zijn geschiedenis te zien.'
		],
		know: ['Niemand kan het logboek aanpassen.']
	},
	exchange: {
		title: 'In- en uitvoer',
		question: 'Hoe neem ik de begroting mee?',
		how: [
			'Download de begroting als rekenblad met werkende formules, of als CSV.',
			'Download het hele partnerschap als één bestand, om over te dragen of te verhuizen. Inlezen is alles of niets.'
		],
		know: ['Wat je niet mag zien, zit niet in jouw bestand; het bestand zegt dat erbij.']
	},
	account: {
		title: 'Mijn account',
		question: 'Waar ben ik aangemeld, en met welk wachtwoord?',
		how: ['Wijzig je naam, taal of wachtwoord, en beëindig aanmeldingen die je niet herkent.'],
		know: ['Na een nieuw wachtwoord eindigen je andere aanmeldingen.']
	}
} satisfies HelpPages;
