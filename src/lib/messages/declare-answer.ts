/** The sentences at the top of the page on which an organisation declares its hours. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const declareAnswerMessages = defineMessages({
	nl: {
		weekOf: (first: string, last: string) => `de week van ${first} tot en met ${last}`,
		answer: (period: string, hours: string, amounts: string) =>
			`In ${period} is ${strong(hours)} ingevuld, samen ${amounts}.`,
		answerUnpriced: (hours: string) => `Voor ${hours} is geen tarief; dat telt in het bedrag niet mee.`,
		left: (left: string, agreed: string) => `Van de afgesproken ${agreed} is nog ${strong(left)} over.`,
		over: (over: string, agreed: string) => `Dat is ${strong(over)} boven de afgesproken ${agreed}.`,
		nothingAgreed: 'Er zijn voor deze organisatie geen uren afgesproken.',
		submitBy: (day: string) => `Indienen kan tot en met ${strong(day)}.`,
		inGrace: (day: string, last: string) => `Indienen kon tot en met ${day}; uitloop tot en met ${strong(last)}.`,
		late: (round: string, next: string) =>
			`“${round}” is afgerekend; uren die je daar bent vergeten, gaan mee in “${next}”.`,
		closed: (round: string) => `${round} neemt geen uren meer aan.`,
		noRound: 'Voor deze dagen is er nog geen declaratieronde. De penvoerder maakt die bij Afspraken.'
	},
	en: {
		weekOf: (first: string, last: string) => `the week from ${first} to ${last}`,
		answer: (period: string, hours: string, amounts: string) =>
			`In ${period}, ${strong(hours)} are filled in, together ${amounts}.`,
		answerUnpriced: (hours: string) => `For ${hours} there is no tariff; they do not count in the amount.`,
		left: (left: string, agreed: string) => `Of the agreed ${agreed}, ${strong(left)} are left.`,
		over: (over: string, agreed: string) => `That is ${strong(over)} above the agreed ${agreed}.`,
		nothingAgreed: 'No hours were agreed for this organisation.',
		submitBy: (day: string) => `Submit until ${strong(day)}.`,
		inGrace: (day: string, last: string) => `The last day to submit was ${day}; grace until ${strong(last)}.`,
		late: (round: string, next: string) => `“${round}” is settled; hours you forgot there go along with “${next}”.`,
		closed: (round: string) => `${round} takes no more hours.`,
		noRound: 'There is no declaration round for these days yet. The lead partner makes it under Agreements.'
	}
});
