/** Everything `computeBudget` answers about one year's budget. Totals are sums of the rounded lines, the same everywhere. */
import type { SplitFigures } from '../allocation/split-figures';
import type { Coverage } from '../coverage/coverage';
import type { Certainty } from '../coverage/funding-source';
import type { Area } from '../shared/area';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { SubsidyOutcome } from '../subsidy/subsidy-outcome';
import type { LinePrice } from '../tariff/line-price';
import type { Finding } from './finding';

export interface BudgetFigures {
	readonly subsidy: SubsidyOutcome;
	readonly sources: readonly SourceFigures[];
	readonly lines: readonly LineFigures[];
	readonly split: SplitFigures;
	readonly coverage: Coverage;
	readonly carried: readonly CarriedGap[];
	readonly totals: BudgetTotals;
	/** What still stops this budget from being proposed, and what deserves a look. */
	readonly findings: readonly Finding[];
}

export interface SourceFigures {
	readonly sourceId: string;
	/** `null`: unknown, never zero. */
	readonly amount: Cents | null;
	readonly certainty: Certainty;
}

export interface LineFigures {
	readonly lineId: string;
	readonly price: LinePrice;
	/** `null` while unpriced or open. */
	readonly amount: Cents | null;
	readonly hours: HourHundredths | null;
	/** The parts per area: one for an ordinary line, the shared key's parts for a shared one. Empty without an amount. */
	readonly byArea: readonly { readonly area: Area; readonly amount: Cents }[];
}

/** Part of a gap and the partner who carries it; `partnerId: null` when nobody does yet. */
export interface CarriedGap {
	readonly area: Area;
	readonly partnerId: string | null;
	readonly amount: Cents;
}

export interface BudgetTotals {
	/** Sum of the priced lines. */
	readonly cost: Cents;
	readonly hours: HourHundredths;
	/** Cash sources with a known amount. */
	readonly cash: Cents;
	readonly inKind: Cents;
	/** Lines with hours but no tariff, lines nobody filled in, and sources of unknown amount: what the sums leave out. */
	readonly unpricedLines: number;
	readonly openLines: number;
	readonly unknownSources: number;
	readonly byPartner: readonly PartnerTotals[];
}

export interface PartnerTotals {
	/** `null`: lines that are still open who does them. */
	readonly partnerId: string | null;
	readonly cost: Cents;
	readonly hours: HourHundredths;
	readonly covered: Cents;
	readonly gap: Cents;
	/** What it carries in the end. */
	readonly carried: Cents;
	/** Cash and in kind this partner gives. */
	readonly contributedCash: Cents;
	readonly contributedInKind: Cents;
}
