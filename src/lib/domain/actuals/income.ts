/**
 * Money that comes in: promised, received and expected at the end of the year, per source, area and certainty (model sections 5 and 8).
 * What an award has paid counts for the school year as far as the award itself does.
 */
import type { Certainty, FundingSource } from '../coverage/funding-source';
import type { Day } from '../shared/day';
import { sumCents, ZERO_CENTS, type Cents } from '../shared/money';
import type { Award } from '../subsidy/award';
import { monthsTouched } from '../subsidy/month-span';
import { shareWithin, type AutumnTwelfths } from '../subsidy/share-over-time';
import type { SubsidyAmount } from '../subsidy/subsidy-outcome';

export interface Receipt {
	readonly id: string;
	readonly sourceId: string;
	readonly receivedOn: Day;
	/** Below zero where money was paid back. */
	readonly amount: Cents;
	/** For the penvoerder's staff; `null` for others, and where there is none. */
	readonly reference: string | null;
}

export type Received =
	| { readonly kind: 'known'; readonly amount: Cents }
	/** Payments of awards are for the penvoerder's staff. */
	| { readonly kind: 'hidden' }
	/** Hours are worked, not received. */
	| { readonly kind: 'notMoney' };

export interface SourceIncome {
	readonly source: Pick<FundingSource, 'id' | 'name' | 'areas' | 'inKind'>;
	readonly certainty: Certainty;
	/** `null`: unknown, never zero. */
	readonly promised: Cents | null;
	readonly received: Received;
	/** What was promised, or what came in where that is more; `null`: not determined. */
	readonly expected: Cents | null;
}

export interface IncomeSums {
	readonly promised: Cents;
	readonly received: Cents;
	readonly expected: Cents;
	/** Sources whose figure the sum leaves out. */
	readonly unknownPromised: number;
	readonly hiddenReceived: number;
	readonly unknownExpected: number;
}

export interface IncomeFacts {
	readonly sources: readonly FundingSource[];
	readonly figures: ReadonlyMap<string, { readonly amount: Cents | null; readonly certainty: Certainty }>;
	readonly receipts: readonly Pick<Receipt, 'sourceId' | 'amount'>[];
	readonly subsidy: SubsidyAmount;
	/** With their payments; `null` for who may not see those. */
	readonly awards: readonly Award[] | null;
	readonly twelfths: AutumnTwelfths;
}

/** In the order of the sources. */
export function incomeOf(facts: IncomeFacts): readonly SourceIncome[] {
	return facts.sources.map((source) => {
		const figure = facts.figures.get(source.id);
		const promised = figure?.amount ?? null;
		const received = receivedFor(source, facts);
		return {
			source,
			certainty: figure?.certainty ?? source.certainty,
			promised,
			received,
			expected: expectedOf(promised, received)
		};
	});
}

function receivedFor({ id, amount, inKind }: FundingSource, facts: IncomeFacts): Received {
	if (inKind) return { kind: 'notMoney' };
	const own = sumCents(facts.receipts.filter(({ sourceId }) => sourceId === id).map((receipt) => receipt.amount));
	if (amount.kind !== 'subsidy') return { kind: 'known', amount: own };
	if (facts.awards === null) return { kind: 'hidden' };
	return { kind: 'known', amount: sumCents([own, receivedOfAwards(facts, facts.awards)]) };
}

/** An award for a calendar year pays the school year by the share of it that the school year counts. */
function receivedOfAwards({ subsidy, twelfths }: IncomeFacts, awards: readonly Award[]): Cents {
	if (subsidy.kind === 'notEligible') return ZERO_CENTS;
	return sumCents(
		subsidy.contributions.map((contribution) => {
			const award = awards.find(({ id }) => id === contribution.awardId);
			if (!award) return ZERO_CENTS;
			const paid = award.instalments.flatMap(({ receivedOn, amount }) => (receivedOn === null ? [] : [amount]));
			return shareWithin(sumCents(paid), award, monthsTouched(contribution), twelfths);
		})
	);
}

function expectedOf(promised: Cents | null, received: Received): Cents | null {
	if (promised === null) return null;
	return received.kind === 'known' && received.amount > promised ? received.amount : promised;
}

export function incomeSums(rows: readonly SourceIncome[]): IncomeSums {
	return {
		promised: sumCents(rows.flatMap(({ promised }) => promised ?? [])),
		received: sumCents(rows.flatMap(({ received }) => (received.kind === 'known' ? [received.amount] : []))),
		expected: sumCents(rows.flatMap(({ expected }) => expected ?? [])),
		unknownPromised: rows.filter(({ promised }) => promised === null).length,
		hiddenReceived: rows.filter(({ received }) => received.kind === 'hidden').length,
		unknownExpected: rows.filter(({ expected }) => expected === null).length
	};
}

export interface IncomeGroup<Key> {
	readonly key: Key;
	readonly sums: IncomeSums;
}

/** In the order in which the keys first appear. Areas of a source stand together: its money may go to any of them. */
export function incomeBy<Key extends string>(
	rows: readonly SourceIncome[],
	keyOf: (row: SourceIncome) => Key
): readonly IncomeGroup<Key>[] {
	const keys = [...new Set(rows.map(keyOf))];
	return keys.map((key) => ({ key, sums: incomeSums(rows.filter((row) => keyOf(row) === key)) }));
}
