/**
 * Of which sums something is left out because it is not known: a line without a tariff, a line nobody filled in, a source of
 * unknown amount (model section 3: unknown is never shown as zero, and sums say what they leave out).
 */
import { AREAS, type Area } from '../shared/area';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import type { CoverFigure } from './figure-address';

export interface LeftOut {
	/** How many lines and sources. */
	readonly count: number;
	/** Shared lines leave something out of every area, sources out of those they may pay for. */
	readonly areas: ReadonlySet<Area>;
	/** Whoever performs such a line; `null`: it is still open who does it. */
	readonly performers: ReadonlySet<string | null>;
	/** Whoever gives such a source. */
	readonly givers: ReadonlySet<string>;
	/** Whoever carries part of such an area would carry part of what is left out. */
	readonly carriers: ReadonlySet<string | null>;
	/** Of pots that lines without an amount are in; `null`: outside all pots. */
	readonly potIds: ReadonlySet<string | null>;
	/** Parts of the cover that some source is of: any other part is zero, whatever is not known. */
	readonly cover: ReadonlySet<CoverFigure>;
}

/** The part of the facts that decides it. */
interface KnownOrNot {
	readonly lines: readonly Pick<BudgetFacts['lines'][number], 'area' | 'partnerId' | 'potId'>[];
	readonly sources: readonly Pick<BudgetFacts['sources'][number], 'areas' | 'giverPartnerId' | 'duration' | 'inKind'>[];
}

/** In the order of the facts; and who carries what of each area. */
interface AmountsOrNot {
	readonly lines: readonly Pick<BudgetFigures['lines'][number], 'amount'>[];
	readonly sources: readonly Pick<BudgetFigures['sources'][number], 'amount' | 'certainty'>[];
	readonly carried: readonly Pick<BudgetFigures['carried'][number], 'area' | 'partnerId'>[];
}

export function leftOut(facts: KnownOrNot, figures: AmountsOrNot): LeftOut {
	const lines = facts.lines.filter((_, index) => figures.lines[index]?.amount == null);
	const sources = facts.sources.filter((_, index) => figures.sources[index]?.amount == null);
	const areas = new Set([...lines.flatMap(({ area }) => areasOf(area)), ...sources.flatMap(({ areas }) => areas)]);
	return {
		count: lines.length + sources.length,
		areas,
		performers: new Set(lines.map(({ partnerId }) => partnerId)),
		givers: new Set(sources.flatMap(({ giverPartnerId }) => giverPartnerId ?? [])),
		carriers: new Set(figures.carried.filter(({ area }) => areas.has(area)).map(({ partnerId }) => partnerId)),
		potIds: new Set(lines.map(({ potId }) => potId)),
		cover: new Set([
			...figures.sources.map(({ certainty }) => certainty),
			...facts.sources.flatMap(({ duration, inKind }) => [
				...(['covered', duration.kind] as const),
				...(inKind ? (['inKind'] as const) : [])
			])
		])
	};
}

function areasOf(area: BudgetFacts['lines'][number]['area']): readonly Area[] {
	return area === 'shared' ? AREAS : [area];
}
