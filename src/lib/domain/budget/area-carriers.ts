/**
 * Who carries the cost of one area: money and unpaid hours that partners bring in, what comes from elsewhere, and what is not
 * covered, with whoever is left with it. The rows add up to what the area costs, column by column to what the coverage says of it.
 */
import { ZERO_CENTS, addCents, subtractCents, sumCents, type Cents } from '../shared/money';
import type { Area } from '../shared/area';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import { gapCarrier } from './carried-gaps';
import { leftOut } from './left-out';

export const CARRIED_AS = ['cash', 'inKind', 'gap'] as const;
export type CarriedAs = (typeof CARRIED_AS)[number];

export type Carrier =
	| { readonly kind: 'partner'; readonly partnerId: string }
	/** Sources that no partner gives, as a subsidy. */
	| { readonly kind: 'elsewhere'; readonly sourceIds: readonly string[] }
	/** Negative lines that are larger than the work beside them: they pay no other work. */
	| { readonly kind: 'refunds' }
	| { readonly kind: 'nobody' };

export interface AreaCarrier extends Readonly<Record<CarriedAs, Cents>> {
	readonly carrier: Carrier;
	/** cash + inKind + gap */
	readonly total: Cents;
	/** What leaves out something that is not known. */
	readonly unknown: readonly CarriedAs[];
}

interface Row {
	readonly amounts: Record<CarriedAs, Cents>;
	readonly unknown: Set<CarriedAs>;
	readonly sourceIds: string[];
}

/** Partners from the largest amount to the smallest, then what comes from elsewhere, and last what nobody carries yet. */
export function areaCarriers(area: Area, facts: BudgetFacts, figures: BudgetFigures): readonly AreaCarrier[] {
	const rows = new Map<string, Row>();
	const row = (key: string): Row => {
		const known = rows.get(key) ?? {
			amounts: { cash: ZERO_CENTS, inKind: ZERO_CENTS, gap: ZERO_CENTS },
			unknown: new Set<CarriedAs>(),
			sourceIds: []
		};
		rows.set(key, known);
		return known;
	};
	addSources(area, facts, figures, row);
	addGaps(area, facts, figures, row);
	addRefunds(area, figures, row);
	return [...rows]
		.map(([key, { amounts, unknown, sourceIds }]) => ({
			...{ carrier: carrierOf(key, sourceIds), ...amounts },
			...{ total: sumCents(CARRIED_AS.map((as) => amounts[as])), unknown: CARRIED_AS.filter((as) => unknown.has(as)) }
		}))
		.filter(({ unknown, ...carrier }) => unknown.length > 0 || CARRIED_AS.some((as) => carrier[as] !== 0n))
		.sort((one, other) => PLACES[one.carrier.kind] - PLACES[other.carrier.kind] || larger(one.total, other.total));
}

const ELSEWHERE = 'elsewhere';
const REFUNDS = 'refunds';
const NOBODY = 'nobody';
const PARTNER = 'partner ';
const PLACES: Readonly<Record<Carrier['kind'], number>> = { partner: 0, elsewhere: 1, refunds: 2, nobody: 3 };

function larger(one: Cents, other: Cents): number {
	return one > other ? -1 : one < other ? 1 : 0;
}

function carrierOf(key: string, sourceIds: readonly string[]): Carrier {
	if (key === ELSEWHERE) return { kind: 'elsewhere', sourceIds };
	if (key === REFUNDS || key === NOBODY) return { kind: key };
	return { kind: 'partner', partnerId: key.slice(PARTNER.length) };
}

type RowOf = (key: string) => Row;

/** What is covered and comes from no source (`coverage/net-costs.ts`). */
function addRefunds(area: Area, { coverage: { byArea, bySource } }: BudgetFigures, row: RowOf) {
	const paid = sumCents(bySource.map(({ usedByArea }) => usedByArea[area]));
	const refunded = subtractCents(byArea[area].covered, paid);
	if (refunded !== 0n) row(REFUNDS).amounts.cash = refunded;
}

function addSources(area: Area, { sources }: BudgetFacts, { sources: amounts, coverage }: BudgetFigures, row: RowOf) {
	const used = new Map(coverage.bySource.map(({ sourceId, usedByArea }) => [sourceId, usedByArea[area]]));
	sources.forEach(({ id, giverPartnerId, inKind, areas }, place) => {
		const amount = used.get(id) ?? ZERO_CENTS;
		const isUnknown = amounts[place]?.amount === null && areas.includes(area);
		if (amount === 0n && !isUnknown) return;
		const { amounts: sums, unknown, sourceIds } = row(giverPartnerId === null ? ELSEWHERE : PARTNER + giverPartnerId);
		const as = inKind ? 'inKind' : 'cash';
		sums[as] = addCents(sums[as], amount);
		if (isUnknown) unknown.add(as);
		sourceIds.push(id);
	});
}

/** As everywhere: while something in the area is not known, nobody's part of its gap is. */
function addGaps(area: Area, facts: BudgetFacts, figures: BudgetFigures, row: RowOf) {
	const isUnknown = leftOut(facts, figures).areas.has(area);
	const keyOf = (partnerId: string | null) => (partnerId === null ? NOBODY : PARTNER + partnerId);
	for (const { amount, partnerId } of figures.carried.filter((one) => one.area === area)) {
		const { amounts, unknown } = row(keyOf(partnerId));
		amounts.gap = addCents(amounts.gap, amount);
		if (isUnknown) unknown.add('gap');
	}
	if (facts.settings.gapCarriers[area].kind === 'key') return;
	const carrier = gapCarrier(facts);
	facts.lines.forEach((line, place) => {
		const isOfArea = line.area === area || line.area === 'shared';
		if (isOfArea && figures.lines[place]?.amount === null) row(keyOf(carrier(area, line.partnerId))).unknown.add('gap');
	});
}
