/** What is told before a round is closed: what nobody can do afterwards, and what is still left in it. */
import { inList } from './in-list';
import { defineMessages } from './locale';

const lines = (count: number) => (count === 1 ? '1 regel' : `${count} regels`);
const linesEn = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
const of = (partners: number) => (partners === 1 ? '1 partner' : `${partners} partners`);

interface Left {
	readonly entries: number;
	readonly partners: number;
	readonly hours: string;
}

export const closingRoundMessages = defineMessages({
	nl: {
		means:
			'Na het sluiten kan niemand in deze ronde nog uren invullen of indienen. Beoordelen kan wel. Met een reden kan de ronde weer open, tot hij is afgerekend.',
		inTime: (day: string) => `Volgens de afspraak kan indienen nog tot en met ${day}.`,
		waiting: ({ entries, partners, hours }: Left) =>
			`${lines(entries)} van ${of(partners)} (${hours}) ${entries === 1 ? 'wacht' : 'wachten'} nog op een oordeel; dat kan ook na het sluiten.`,
		returned: ({ entries, partners, hours }: Left) =>
			`${lines(entries)} van ${of(partners)} (${hours}) ${entries === 1 ? 'is' : 'zijn'} teruggegeven en niet opnieuw ingediend; dat kan na het sluiten niet meer.`,
		ownDrafts: ({ entries, hours }: Left) =>
			`Je eigen organisatie heeft ${entries === 1 ? '1 concept' : `${entries} concepten`} (${hours}) nog niet ingediend; dat kan na het sluiten niet meer.`,
		nothingOf: (names: readonly string[]) =>
			`${inList(names, 'en')} ${names.length === 1 ? 'heeft' : 'hebben'} afgesproken uren en in deze ronde niets ingediend.`,
		nothingOfMany: (count: number) =>
			`${of(count)} met afgesproken uren ${count === 1 ? 'heeft' : 'hebben'} in deze ronde niets ingediend.`,
		draftsOfOthers: 'Concepten van andere organisaties zijn niet te zien en staan hier niet bij.',
		nothingLeft: 'Er wacht niets op een oordeel, en alles wat is teruggegeven is opnieuw ingediend.',
		look: 'Bekijk de uren van deze ronde',
		confirm: (name: string) => `Ja, sluit ${name}`
	},
	en: {
		means:
			'Once this round is closed, nobody can fill in or submit hours in it. Hours can still be checked. Until it is settled, the round can be reopened with a reason.',
		inTime: (day: string) => `As agreed, hours can still be submitted up to and including ${day}.`,
		waiting: ({ entries, partners, hours }: Left) =>
			`${linesEn(entries)} from ${of(partners)} (${hours}) still ${entries === 1 ? 'has' : 'have'} to be checked; that can also be done after closing.`,
		returned: ({ entries, partners, hours }: Left) =>
			`${linesEn(entries)} from ${of(partners)} (${hours}) ${entries === 1 ? 'was' : 'were'} returned and not submitted again; that is no longer possible after closing.`,
		ownDrafts: ({ entries, hours }: Left) =>
			`Your own organisation has not submitted ${entries === 1 ? '1 draft' : `${entries} drafts`} (${hours}) yet; that is no longer possible after closing.`,
		nothingOf: (names: readonly string[]) =>
			`${inList(names, 'and')} ${names.length === 1 ? 'has' : 'have'} agreed hours but submitted nothing in this round.`,
		nothingOfMany: (count: number) =>
			`${of(count)} with agreed hours ${count === 1 ? 'has' : 'have'} submitted nothing in this round.`,
		draftsOfOthers: 'Other organisations’ drafts cannot be seen and are not included here.',
		nothingLeft: 'Nothing is waiting to be checked, and everything that was returned has been submitted again.',
		look: 'See the hours of this round',
		confirm: (name: string) => `Yes, close ${name}`
	}
});
