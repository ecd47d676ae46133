/**
 * What each funding source brings this year: the amount that was entered, unpaid hours at their agreed value, or the
 * subsidy as it is used (model sections 4 and 5). Unknown stays unknown; a negative amount brings nothing; an amount beyond
 * counting stays out.
 */
import type { CoverageSource } from '../coverage/coverage';
import type { FundingSource } from '../coverage/funding-source';
import { ZERO_CENTS, lineAmount, type Cents } from '../shared/money';
import type { SubsidyAmount } from '../subsidy/subsidy-outcome';
import type { SourceFigures } from './budget-figures';
import { countable } from './countable';

/** In source order. The subsidy exists once: of several sources that follow it only the first brings anything. */
export function sourceFigures(sources: readonly FundingSource[], subsidy: SubsidyAmount): SourceFigures[] {
	const first = firstSubsidySource(sources);
	const fits = countable();
	return sources.map((source) => {
		const amount = amountOf(source, subsidy, source === first);
		const followsAward = source === first && subsidy.kind === 'known';
		return {
			sourceId: source.id,
			amount: amount !== null && fits(amount) ? amount : null,
			certainty: followsAward ? subsidy.certainty : source.certainty
		};
	});
}

export function firstSubsidySource(sources: readonly FundingSource[]): FundingSource | null {
	return sources.find(({ amount }) => amount.kind === 'subsidy') ?? null;
}

/** As it was entered, also when that is negative and therefore does not count. */
export function enteredAmount({ amount }: FundingSource): Cents | null {
	if (amount.kind === 'entered') return amount.amount;
	return amount.kind === 'hours' ? lineAmount(amount.hours, amount.valuePerHour) : null;
}

function amountOf(source: FundingSource, subsidy: SubsidyAmount, isSubsidy: boolean): Cents | null {
	if (source.amount.kind === 'unknown') return null;
	if (source.amount.kind !== 'subsidy') return notNegative(enteredAmount(source));
	if (!isSubsidy || subsidy.kind === 'notEligible') return ZERO_CENTS;
	return subsidy.kind === 'known' ? notNegative(subsidy.amount) : null;
}

function notNegative(amount: Cents | null): Cents | null {
	return amount !== null && amount < 0n ? ZERO_CENTS : amount;
}

/** The sources of known amount, as the coverage takes them. */
export function coverageSources(
	sources: readonly FundingSource[],
	figures: readonly SourceFigures[]
): CoverageSource[] {
	return sources.flatMap((source, index) => {
		const known = figures[index];
		if (!known || known.amount === null) return [];
		const { id, areas, areasLimitedBy, duration, inKind, giverPartnerId } = source;
		const { amount, certainty } = known;
		return [{ id, amount, areas, areasLimitedBy, certainty, duration, inKind, giverPartnerId }];
	});
}
