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
			`A different tariff has been agreed for ${count === 1 ? '1 open line' : `${count} open lines`}`,
		repriceText: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line' : `${count} lines`}: ${before} now, ${after} at the agreed tariff.`,
		repriceRest:
			'What has been approved does not change. The only way to undo repricing is to change the tariff again.',
		reprice: 'Reprice',
		repriceAll: 'Reprice all rounds',
		repriceRound: (round: string) => `Only ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line was' : `${count} lines were`} repriced: from ${before} to ${after}.`
	}
});
