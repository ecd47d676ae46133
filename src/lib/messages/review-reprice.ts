/** Pricing open lines anew after their tariff changed. */
import { defineMessages } from './locale';

export const repriceMessages = defineMessages({
	nl: {
		repriceTitle: 'Tarieven zijn gewijzigd',
		repriceText: (count: number, round: string, before: string, after: string) =>
			`${count === 1 ? '1 open regel' : `${count} open regels`} in ${round} ${count === 1 ? 'heeft' : 'hebben'} een ander tarief dan nu is afgesproken. Opnieuw prijzen maakt van ${before} samen ${after}.`,
		repriceRest: 'Wat is goedgekeurd verandert niet.',
		reprice: 'Prijs opnieuw',
		repriceAll: 'Prijs alle rondes opnieuw',
		repriceRound: (round: string) => `Alleen ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 regel is' : `${count} regels zijn`} opnieuw geprijsd: van ${before} naar ${after}.`,
		unpricedBefore: (count: number) =>
			count === 1 ? '1 daarvan had nog geen tarief.' : `${count} daarvan hadden nog geen tarief.`,
		unpricedAfter: (count: number) =>
			count === 1
				? 'Voor 1 daarvan is nu geen tarief meer afgesproken.'
				: `Voor ${count} daarvan is nu geen tarief meer afgesproken.`,
		noAmount: 'geen bedrag'
	},
	en: {
		repriceTitle: 'Tariffs have changed',
		repriceText: (count: number, round: string, before: string, after: string) =>
			`${count === 1 ? '1 open line' : `${count} open lines`} in ${round} ${count === 1 ? 'has' : 'have'} another tariff than is agreed now. Pricing anew makes ${after} of ${before} together.`,
		repriceRest: 'What is approved does not change.',
		reprice: 'Price anew',
		repriceAll: 'Price all rounds anew',
		repriceRound: (round: string) => `Only ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line was' : `${count} lines were`} priced anew: from ${before} to ${after}.`,
		unpricedBefore: (count: number) =>
			count === 1 ? '1 of them had no tariff yet.' : `${count} of them had no tariff yet.`,
		unpricedAfter: (count: number) =>
			count === 1
				? 'For 1 of them no tariff is agreed any more.'
				: `For ${count} of them no tariff is agreed any more.`,
		noAmount: 'no amount'
	}
});
