/** What lines come to, with what is paid apart from what is given: hours in kind have a value, and nobody pays it. */
import { sumHours, type HourHundredths } from '../shared/hours';
import { sumCents, type Cents } from '../shared/money';
import type { DeclaredSum } from './comparison';

type Priced = { readonly amount: Cents } | null;

interface ValuedLine {
	readonly inKind: boolean;
	readonly price: Priced;
}

/** `null`: no priced line is of that kind, which is not the same as € 0. */
export interface LineValues {
	readonly paid: Cents | null;
	readonly inKind: Cents | null;
	/** Lines without a tariff: in neither. */
	readonly unpriced: number;
}

export function lineValues(lines: readonly ValuedLine[]): LineValues {
	const amounts = (inKind: boolean) =>
		lines.flatMap((line) => (line.inKind === inKind && line.price ? [line.price.amount] : []));
	const sum = (of: readonly Cents[]) => (of.length === 0 ? null : sumCents(of));
	return {
		...{ paid: sum(amounts(false)), inKind: sum(amounts(true)) },
		unpriced: lines.filter(({ price }) => price === null).length
	};
}

export interface ValuedHours extends LineValues {
	readonly hours: HourHundredths;
}

/** The same of lines of which only sums are known, and their hours. */
export function valuesOfSums(
	sums: readonly Pick<DeclaredSum, 'inKind' | 'entries' | 'hours' | 'amount' | 'unpricedEntries'>[]
): ValuedHours {
	const amounts = (inKind: boolean) => {
		const priced = sums.filter((sum) => sum.inKind === inKind && sum.entries > sum.unpricedEntries);
		return priced.length === 0 ? null : sumCents(priced.map(({ amount }) => amount));
	};
	return {
		...{ paid: amounts(false), inKind: amounts(true) },
		unpriced: sums.reduce((count, { unpricedEntries }) => count + unpricedEntries, 0),
		hours: sumHours(sums.map(({ hours }) => hours))
	};
}

/** What lines come to that were priced anew, or would be. */
export interface RepricedLines {
	readonly lines: number;
	readonly before: LineValues;
	readonly after: LineValues;
}

export function repricedValues(
	changes: readonly { readonly inKind: boolean; readonly before: Priced; readonly after: Priced }[]
): RepricedLines {
	const valued = (when: 'before' | 'after') =>
		lineValues(changes.map((change) => ({ inKind: change.inKind, price: change[when] })));
	return { lines: changes.length, before: valued('before'), after: valued('after') };
}
