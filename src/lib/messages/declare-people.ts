/** Words of the people whose hours an organisation declares: a code, a name only where that is wanted, and erasing it. */
import { defineMessages } from './locale';

export const declarePeopleMessages = defineMessages({
	nl: {
		peopleTitle: 'Medewerkers',
		peopleText:
			'Een code is genoeg. Met een naam erbij ziet ook wie de uren beoordeelt die naam, zodra uren van die persoon zijn ingediend.',
		peopleEmpty: 'Nog niemand. Declareren kan ook zonder persoon, alleen met een rol.',
		code: 'Code',
		codeHint: 'Bijvoorbeeld initialen of een personeelsnummer',
		name: 'Naam',
		hoursPerYear: 'Uren in een voltijdjaar',
		addPerson: 'Voeg een medewerker toe',
		changeOfPerson: (code: string) => `Wijzig ${code}`,
		codeOnly: 'Maak de naam leeg om alleen de code te houden.',
		savePerson: 'Bewaar',
		erasedOn: (day: string) => `gewist op ${day}`,
		noName: 'zonder naam',
		erase: 'Wis de naam',
		eraseOf: (code: string) => `Wis de naam van ${code}`,
		/** Of somebody without a name: what else could say who it is. */
		eraseNotesOf: (code: string) => `Wis toelichtingen en links bij ${code}`,
		eraseNotes: 'Wis toelichtingen en links',
		eraseNotesText: (code: string) =>
			`De toelichtingen en links van alle regels van ${code} gaan weg, en deze persoon is daarna niet meer te kiezen. Uren en bedragen blijven. Dit kan niet ongedaan worden gemaakt.`,
		eraseText: (code: string) =>
			`De naam bij ${code} en de toelichtingen en links van alle regels van deze persoon gaan weg. Uren en bedragen blijven. Dit kan niet ongedaan worden gemaakt.`,
		erased: (count: number) =>
			count === 1
				? 'Bij deze persoon staan geen naam, toelichtingen en links meer.'
				: `${count} namen en alle toelichtingen en links daarbij zijn gewist.`,
		keptNoAgreement: 'Hoe lang namen mogen blijven staan is in dit partnerschap nog niet afgesproken.',
		keptMonths: (months: number) =>
			`Afgesproken: namen blijven ${months === 1 ? '1 maand' : `${months} maanden`} na het einde van het schooljaar staan.`,
		dueTitle: (count: number) =>
			count === 1 ? '1 naam is langer bewaard dan afgesproken' : `${count} namen zijn langer bewaard dan afgesproken`,
		dueText: 'Wissen haalt ook de toelichtingen en links weg. Uren en bedragen blijven. Terughalen kan niet.',
		eraseDue: (count: number) => (count === 1 ? 'Wis deze naam' : `Wis deze ${count} namen`)
	},
	en: {
		peopleTitle: 'People',
		peopleText:
			'A code is enough. If there is a name, whoever reviews the hours sees it too, once hours of that person have been submitted.',
		peopleEmpty: 'Nobody yet. Hours can also be declared without a person, with only a role.',
		code: 'Code',
		codeHint: 'For example initials or a staff number',
		name: 'Name',
		hoursPerYear: 'Hours in a full-time year',
		addPerson: 'Add a person',
		changeOfPerson: (code: string) => `Change ${code}`,
		codeOnly: 'Clear the name to keep only the code.',
		savePerson: 'Save',
		erasedOn: (day: string) => `erased on ${day}`,
		noName: 'no name',
		erase: 'Erase the name',
		eraseOf: (code: string) => `Erase the name of ${code}`,
		eraseNotesOf: (code: string) => `Erase notes and links of ${code}`,
		eraseNotes: 'Erase notes and links',
		eraseNotesText: (code: string) =>
			`This removes the notes and links of all lines of ${code}, who can no longer be chosen after that. Hours and amounts stay. This cannot be undone.`,
		eraseText: (code: string) =>
			`This removes the name of ${code}, and the notes and links of all lines of this person. Hours and amounts stay. This cannot be undone.`,
		erased: (count: number) =>
			count === 1
				? 'There are no name, notes and links of this person any more.'
				: `${count} names and all their notes and links were erased.`,
		keptNoAgreement: 'This partnership has not yet agreed how long names are kept.',
		keptMonths: (months: number) =>
			`Agreed: names are kept for ${months === 1 ? '1 month' : `${months} months`} after the end of the school year.`,
		dueTitle: (count: number) =>
			count === 1 ? '1 name has been kept longer than agreed' : `${count} names have been kept longer than agreed`,
		dueText: 'Erasing also removes notes and links. Hours and amounts stay. It cannot be undone.',
		eraseDue: (count: number) => (count === 1 ? 'Erase this name' : `Erase these ${count} names`)
	}
});
