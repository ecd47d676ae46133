/** What waits for somebody, on their home page and above the calendar: what, by when, and who acts next. */
import { defineMessages } from './locale';

const lines = (number: number) => (number === 1 ? '1 regel' : `${number} regels`);
const linesEn = (number: number) => (number === 1 ? '1 line' : `${number} lines`);

export const reminderMessages = defineMessages({
	nl: {
		title: 'Wat nu op je wacht',
		nothing: 'Er wacht nu niets op je.',
		all: (more: number) => (more > 0 ? `Alles bekijken, nog ${more}` : 'Naar de jaarkalender'),
		late: 'te laat',
		on: (day: string) => `op ${day}`,
		by: (day: string) => `uiterlijk ${day}`,
		declareNothing: (partner: string, round: string) => `${partner} heeft nog geen uren ingediend voor ${round}`,
		declareDrafts: (partner: string, number: number, round: string) =>
			`${partner} heeft nog ${number === 1 ? '1 concept' : `${number} concepten`} in te dienen voor ${round}`,
		over: 'Indienen kan niet meer; vraag de penvoerder de ronde te verlengen.',
		check: (number: number) => `${lines(number)} ${number === 1 ? 'wacht' : 'wachten'} op een oordeel`,
		since: (day: string) => `sinds ${day}`,
		dispute: (number: number) => `${number === 1 ? '1 geschil wacht' : `${number} geschillen wachten`} op een antwoord`,
		proposal: (year: string, partner: string) => `Antwoord van ${partner} op het tariefvoorstel ${year}`,
		remarks: (number: number, year: string) =>
			`${number === 1 ? '1 opmerking' : `${number} opmerkingen`} bij het tariefvoorstel ${year} af te handelen`,
		names: (number: number, partner: string) =>
			`${number === 1 ? '1 naam' : `${number} namen`} van ${partner} ${number === 1 ? 'is' : 'zijn'} langer bewaard dan afgesproken`,
		retention: 'Spreek af hoe lang namen bij uren bewaard blijven',
		uncheckable: (names: string) => `Niemand kan de uren van ${names} beoordelen`,
		who: {
			organisation: 'aan zet: de eigen organisatie',
			checker: 'aan zet: wie beoordeelt',
			lead: 'aan zet: de penvoerder',
			staff: 'aan zet: penvoerder of coördinator'
		},
		actor: (who: string) => `aan zet: ${who}`
	},
	en: {
		title: 'What is waiting for you now',
		nothing: 'Nothing is waiting for you now.',
		all: (more: number) => (more > 0 ? `See all, ${more} more` : 'To the calendar'),
		late: 'late',
		on: (day: string) => `on ${day}`,
		by: (day: string) => `by ${day}`,
		declareNothing: (partner: string, round: string) => `${partner} has not submitted any hours for ${round} yet`,
		declareDrafts: (partner: string, number: number, round: string) =>
			`${partner} still has ${number === 1 ? '1 draft' : `${number} drafts`} to submit for ${round}`,
		over: 'Submitting is no longer possible; ask the lead partner to extend the round.',
		check: (number: number) => `${linesEn(number)} ${number === 1 ? 'is' : 'are'} waiting for a decision`,
		since: (day: string) => `since ${day}`,
		dispute: (number: number) => `${number === 1 ? '1 dispute is' : `${number} disputes are`} waiting for an answer`,
		proposal: (year: string, partner: string) => `Answer from ${partner} to the tariff proposal for ${year}`,
		remarks: (number: number, year: string) =>
			`${number === 1 ? '1 remark' : `${number} remarks`} on the tariff proposal for ${year} to deal with`,
		names: (number: number, partner: string) =>
			`${number === 1 ? '1 name' : `${number} names`} from ${partner} ${number === 1 ? 'has' : 'have'} been kept longer than agreed`,
		retention: 'Agree how long names attached to hours are kept',
		uncheckable: (names: string) => `Nobody can check the hours of ${names}`,
		who: {
			organisation: 'next to act: your own organisation',
			checker: 'next to act: whoever checks',
			lead: 'next to act: the lead partner',
			staff: 'next to act: lead partner or coordinator'
		},
		actor: (who: string) => `next to act: ${who}`
	}
});
