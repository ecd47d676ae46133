/** Pricing open lines anew after their tariff changed. */
import { defineMessages } from './locale';

export const repriceMessages = defineMessages({
	nl: {
		repriceTitle: (count: number) =>
			`Voor ${count === 1 ? '1 open regel' : `${count} open regels`} is nu een ander tarief afgesproken`,
		repriceText: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 regel' : `${count} regels`}: nu ${before}; met het afgesproken tarief ${after}.`,
		repriceRest:
			'Wat is goedgekeurd verandert niet. Opnieuw prijzen draai je alleen terug door het tarief weer te wijzigen.',
		reprice: 'Prijs opnieuw',
		repriceAll: 'Prijs alle rondes opnieuw',
		repriceRound: (round: string) => `Alleen ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 regel is' : `${count} regels zijn`} opnieuw geprijsd: van ${before} naar ${after}.`
	},
	en: {
		repriceTitle: (count: number) =>
			`Another tariff is agreed now for ${count === 1 ? '1 open line' : `${count} open lines`}`,
		repriceText: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line' : `${count} lines`}: now ${before}; with the agreed tariff ${after}.`,
		repriceRest: 'What is approved does not change. The only way back from pricing anew is to change the tariff again.',
		reprice: 'Price anew',
		repriceAll: 'Price all rounds anew',
		repriceRound: (round: string) => `Only ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line was' : `${count} lines were`} priced anew: from ${before} to ${after}.`
	}
});
