/**
 * An independent answer to "how much could be covered, and by which class of money": every line, source, pot and share is
 * a row of one linear program, nothing is aggregated, and the simplex method runs on exact fractions. Slow and plain.
 */
import { cashMayEnter } from '$lib/domain/coverage/committed-cash';
import type { CoverageCost, CoverageInput, CoverageSource } from '$lib/domain/coverage/coverage';

interface Fraction {
	readonly over: bigint;
	readonly under: bigint;
}

/** Whether the rules let this source pay this cost entry at all (model section 5). */
export function mayPay(source: CoverageSource, cost: CoverageCost, { sources, pots }: CoverageInput): boolean {
	if (!source.areas.includes(cost.area)) return false;
	if (source.inKind) return source.giverPartnerId !== null && source.giverPartnerId === cost.partnerId;
	const pot = pots.find(({ id }) => id === cost.potId);
	return cashMayEnter({ sources, pots })(source.id, pot ?? null);
}

/** Cash that may flow into each pot, each share of a pot, and into lines in no pot. */
export function cashLimits({ sources, pots }: CoverageInput): {
	readonly holds: (cost: CoverageCost) => boolean;
	readonly most: bigint;
}[] {
	const cash = sources.reduce((sum, { amount, inKind }) => (inKind ? sum : sum + amount), 0n);
	const outside = pots.reduce((left, { amount }) => left - amount, cash);
	return [
		{ holds: ({ potId }) => potId === null, most: outside > 0n ? outside : 0n },
		...pots.map(({ id, amount }) => ({ holds: ({ potId }: CoverageCost) => potId === id, most: amount })),
		...pots.flatMap(({ id, shares }) => {
			if (!shares) return [];
			const withoutShare = ({ potId, partnerId }: CoverageCost) =>
				potId === id && !shares.some((share) => share.partnerId === partnerId);
			return [
				{ holds: withoutShare, most: 0n },
				...shares.map((share) => ({
					holds: ({ potId, partnerId }: CoverageCost) => potId === id && partnerId === share.partnerId,
					most: share.amount
				}))
			];
		})
	];
}

export interface BestCover {
	/** Most that can be covered, and within that the most of each class in turn; `null` when it is not whole cents. */
	readonly total: Fraction;
	readonly byClass: readonly Fraction[];
}

/** `classOf` numbers the classes from what is used first. */
export function bestCover(
	input: CoverageInput,
	classOf: (source: CoverageSource) => number,
	classes: number
): BestCover {
	const ways = input.sources.flatMap((source, from) =>
		input.costs.flatMap((cost, to) => (mayPay(source, cost, input) ? [{ source, from, cost, to }] : []))
	);
	const row = (most: bigint, holds: (way: (typeof ways)[number]) => boolean) => ({
		most,
		terms: ways.map((way) => (holds(way) ? 1n : 0n))
	});
	const rows = [
		...input.sources.map(({ amount }, index) => row(amount, ({ from }) => from === index)),
		...input.costs.map(({ amount }, index) => row(amount, ({ to }) => to === index)),
		...cashLimits(input).map(({ holds, most }) => row(most, ({ source, cost }) => !source.inKind && holds(cost)))
	];
	const bound = 1n + input.costs.reduce((sum, { amount }) => sum + amount, 0n) * 1000n;
	const weight = (level: number) => bound ** BigInt(classes - level);
	const gains = ways.map(({ source }) => weight(0) + weight(1 + classOf(source)));
	const values = maximize(rows, gains);
	const add = (of: number | null) =>
		values.reduce<Fraction>(
			(sum, value, index) => (of === null || classOf(ways[index]!.source) === of ? plus(sum, value) : sum),
			{ over: 0n, under: 1n }
		);
	return { total: add(null), byClass: Array.from({ length: classes }, (_, order) => add(order)) };
}

/** Dense tableau with Bland's rule; every row has its slack as first basis. */
function maximize(rows: readonly { terms: readonly bigint[]; most: bigint }[], gains: readonly bigint[]): Fraction[] {
	const columns = gains.length;
	const table = rows.map(({ terms, most }, at) => [
		...terms.map(whole),
		...rows.map((_, slack) => whole(slack === at ? 1n : 0n)),
		whole(most)
	]);
	const costs = [...gains.map(whole), ...rows.map(() => whole(0n)), whole(0n)];
	const basis = rows.map((_, at) => columns + at);
	for (;;) {
		const enter = costs.findIndex((cost, at) => at < costs.length - 1 && cost.over > 0n);
		if (enter < 0) break;
		let leave = -1;
		for (const [at, line] of table.entries()) {
			if (line[enter]!.over <= 0n) continue;
			if (leave < 0) leave = at;
			else {
				const order = compare(ratio(line, enter), ratio(table[leave]!, enter));
				if (order < 0 || (order === 0 && basis[at]! < basis[leave]!)) leave = at;
			}
		}
		const pivot = table[leave]!;
		const divisor = pivot[enter]!;
		for (const [at, value] of pivot.entries()) pivot[at] = divided(value, divisor);
		for (const line of [...table, costs]) {
			const factor = line[enter]!;
			if (line === pivot || factor.over === 0n) continue;
			for (const [at, value] of pivot.entries()) {
				if (value.over !== 0n) line[at] = plus(line[at]!, times(value, { over: -factor.over, under: factor.under }));
			}
		}
		basis[leave] = enter;
	}
	const values = Array.from({ length: columns }, () => whole(0n));
	for (const [at, variable] of basis.entries()) if (variable < columns) values[variable] = table[at]!.at(-1)!;
	return values;
}

function whole(over: bigint): Fraction {
	return { over, under: 1n };
}

function reduced(over: bigint, under: bigint): Fraction {
	let [one, other] = [over < 0n ? -over : over, under];
	while (other !== 0n) [one, other] = [other, one % other];
	return one <= 1n ? { over, under } : { over: over / one, under: under / one };
}

function plus(one: Fraction, other: Fraction): Fraction {
	if (one.under === other.under) return reduced(one.over + other.over, one.under);
	return reduced(one.over * other.under + other.over * one.under, one.under * other.under);
}

function times(one: Fraction, other: Fraction): Fraction {
	return reduced(one.over * other.over, one.under * other.under);
}

function divided(one: Fraction, { over, under }: Fraction): Fraction {
	return over < 0n ? reduced(-one.over * under, one.under * -over) : reduced(one.over * under, one.under * over);
}

function compare(one: Fraction, other: Fraction): number {
	const difference = one.over * other.under - other.over * one.under;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function ratio(line: readonly Fraction[], column: number): Fraction {
	return divided(line.at(-1)!, line[column]!);
}
