/** The sums of a budget, in total and per partner, and a count of what they leave out (model section 3). */
import type { CoverageEntry } from '../coverage/coverage';
import { ZERO_HOURS, sumHours, toHours } from '../shared/hours';
import { ZERO_CENTS, sumCents, toCents, type Cents } from '../shared/money';
import type { BudgetFacts } from './budget-facts';
import type { BudgetTotals, CarriedGap, LineFigures, PartnerTotals, SourceFigures } from './budget-figures';

export interface SummedFigures {
	readonly sources: readonly SourceFigures[];
	readonly lines: readonly LineFigures[];
	readonly entries: readonly CoverageEntry[];
	readonly carried: readonly CarriedGap[];
}

export function budgetTotals(facts: BudgetFacts, figures: SummedFigures): BudgetTotals {
	const { sources, lines } = figures;
	const brought = (inKind: boolean) =>
		sources.filter((_, index) => facts.sources[index]?.inKind === inKind).map(amountOrZero);
	return {
		cost: sumCents(lines.map(amountOrZero)),
		hours: sumHours(lines.map(({ hours }) => hours ?? ZERO_HOURS)),
		cash: sumCents(brought(false)),
		inKind: sumCents(brought(true)),
		unpricedLines: lines.filter(({ price }) => price.kind === 'unpriced').length,
		openLines: lines.filter(({ price }) => price.kind === 'open').length,
		unknownSources: sources.filter(({ amount }) => amount === null).length,
		byPartner: partnerTotals(facts, figures)
	};
}

type Sums = { -readonly [Field in keyof Omit<PartnerTotals, 'partnerId'>]: bigint };

/** Every partner in list order, then unknown ones that lines name, then the work that is still open who does it. */
function partnerTotals(facts: BudgetFacts, { sources, lines, entries, carried }: SummedFigures): PartnerTotals[] {
	const rows = new Map<string | null, Sums>(facts.partners.map(({ id }) => [id, noSums()]));
	const row = (partnerId: string | null): Sums => {
		const known = rows.get(partnerId);
		if (known) return known;
		const sums = noSums();
		rows.set(partnerId, sums);
		return sums;
	};
	let index = 0;
	for (const { partnerId } of facts.lines) {
		const sums = row(partnerId);
		sums.cost += lines[index]?.amount ?? 0n;
		sums.hours += lines[index]?.hours ?? 0n;
		index += 1;
	}
	for (const { partnerId, covered, gap } of entries) {
		const sums = row(partnerId);
		sums.covered += covered;
		sums.gap += gap;
	}
	for (const { partnerId, amount } of carried) row(partnerId).carried += amount;
	for (const [index, { giverPartnerId, inKind }] of facts.sources.entries()) {
		if (giverPartnerId === null) continue;
		row(giverPartnerId)[inKind ? 'contributedInKind' : 'contributedCash'] += sources[index]?.amount ?? 0n;
	}
	const open = rows.get(null);
	rows.delete(null);
	const totals = [...rows].map(([partnerId, sums]) => toTotals(partnerId, sums));
	return open ? [...totals, toTotals(null, open)] : totals;
}

function noSums(): Sums {
	return { cost: 0n, hours: 0n, covered: 0n, gap: 0n, carried: 0n, contributedCash: 0n, contributedInKind: 0n };
}

function toTotals(partnerId: string | null, sums: Sums): PartnerTotals {
	return {
		partnerId,
		cost: toCents(sums.cost),
		hours: toHours(sums.hours),
		covered: toCents(sums.covered),
		gap: toCents(sums.gap),
		carried: toCents(sums.carried),
		contributedCash: toCents(sums.contributedCash),
		contributedInKind: toCents(sums.contributedInKind)
	};
}

function amountOrZero({ amount }: { readonly amount: Cents | null }): Cents {
	return amount ?? ZERO_CENTS;
}
