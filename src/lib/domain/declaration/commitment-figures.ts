/** What agreed hours come to at the agreed tariffs, beside last year's tariff; unpriced is counted and never € 0 (model section 6). */
import { addYears, type Day } from '../shared/day';
import { sumHours, type HourHundredths } from '../shared/hours';
import { lineAmount, sumCents, type Cents } from '../shared/money';
import { percentageChange, type Ratio } from '../shared/ratio';
import type { TariffScope } from '../tariff/line-price';
import type { TariffIndex } from '../tariff/resolve-tariff';
import type { Commitment } from './commitment';

export interface CommitmentFigures {
	readonly id: string;
	/** `null`: no tariff is agreed for it. */
	readonly price: { readonly tariffPerHour: Cents; readonly scope: TariffScope; readonly amount: Cents } | null;
	/** Of the same work a year before; `null` when there was none. */
	readonly previousPerHour: Cents | null;
	/** In per cent of last year's tariff. */
	readonly change: Ratio;
}

export interface CommitmentSums {
	readonly hours: HourHundredths;
	/** Of what is priced. */
	readonly amount: Cents;
	readonly unpriced: number;
	readonly unpricedHours: HourHundredths;
}

/** In the order of the commitments; priced on `pricingDay`. */
export function commitmentFigures(
	commitments: readonly Commitment[],
	tariffs: TariffIndex,
	pricingDay: Day
): readonly CommitmentFigures[] {
	return commitments.map((commitment) => {
		const price = commitmentPrice(commitment, tariffs, pricingDay);
		const before = tariffOf(commitment, tariffs, addYears(pricingDay, -1));
		const previousPerHour = before?.tariff.amountPerHour ?? null;
		const change = percentageChange(previousPerHour, price?.tariffPerHour ?? null);
		return { id: commitment.id, price, previousPerHour, change };
	});
}

/** `null`: no tariff is agreed for it on that day. */
export function commitmentPrice(
	commitment: Commitment,
	tariffs: TariffIndex,
	pricingDay: Day
): CommitmentFigures['price'] {
	const match = tariffOf(commitment, tariffs, pricingDay);
	if (match === null) return null;
	const tariffPerHour = match.tariff.amountPerHour;
	return { tariffPerHour, scope: match.scope, amount: lineAmount(commitment.hours, tariffPerHour) };
}

function tariffOf({ partnerId, roleId, area }: Commitment, tariffs: TariffIndex, day: Day) {
	const match = tariffs.resolve({ partnerId, roleId, area, day });
	return match.kind === 'found' ? match : null;
}

/** `figures` in the order of `commitments`. */
export function commitmentSums(
	commitments: readonly Commitment[],
	figures: readonly CommitmentFigures[]
): CommitmentSums {
	const unpriced = commitments.filter((_, index) => !figures[index]?.price);
	return {
		hours: sumHours(commitments.map(({ hours }) => hours)),
		amount: sumCents(figures.flatMap(({ price }) => price?.amount ?? [])),
		unpriced: unpriced.length,
		unpricedHours: sumHours(unpriced.map(({ hours }) => hours))
	};
}

/** In the order in which partners are first named. */
export function commitmentSumsPerPartner(
	commitments: readonly Commitment[],
	figures: readonly CommitmentFigures[]
): ReadonlyMap<string, CommitmentSums> {
	const partnerIds = [...new Set(commitments.map(({ partnerId }) => partnerId))];
	return new Map(
		partnerIds.map((partnerId) => {
			const places = commitments.flatMap((commitment, index) => (commitment.partnerId === partnerId ? [index] : []));
			const own = places.flatMap((place) => commitments[place] ?? []);
			return [
				partnerId,
				commitmentSums(
					own,
					places.flatMap((place) => figures[place] ?? [])
				)
			];
		})
	);
}
