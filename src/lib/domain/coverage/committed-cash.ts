/**
 * Cash that the split has put into pots to the last cent pays nothing outside those pots. Where the pots that only certain
 * sources may feed hold all that these sources bring, what was not put into a pot (model section 5) is other money, also
 * when those pots have a surplus: that surplus is theirs.
 *
 * Where such pots hold less than their sources bring, the rest is free; which part of a source that is, the split does not say.
 */
import { sumCents } from '../shared/money';
import type { CoverageInput, CoveragePot } from './coverage';

/** Whether cash of a source may enter a pot, or with `null` the lines in no pot. */
export type MayEnter = (sourceId: string, pot: Pick<CoveragePot, 'sourceIds'> | null) => boolean;

export function cashMayEnter({ sources, pots }: Pick<CoverageInput, 'sources' | 'pots'>): MayEnter {
	const committed = feedingSets(pots).filter((set) => holdsAll(set, sources, pots));
	return (sourceId, pot) => {
		const feeding = pot?.sourceIds ?? null;
		if (feeding !== null && !feeding.includes(sourceId)) return false;
		return committed.every((set) => !set.has(sourceId) || isWithin(feeding, set));
	};
}

function feedingSets(pots: CoverageInput['pots']): ReadonlySet<string>[] {
	const byContent = new Map<string, ReadonlySet<string>>();
	for (const { sourceIds } of pots) if (sourceIds) byContent.set([...sourceIds].sort().join('\n'), new Set(sourceIds));
	return [...byContent.values()];
}

function holdsAll(set: ReadonlySet<string>, sources: CoverageInput['sources'], pots: CoverageInput['pots']): boolean {
	const brought = sumCents(sources.filter(({ id, inKind }) => !inKind && set.has(id)).map(({ amount }) => amount));
	const held = sumCents(
		pots.filter(({ sourceIds, amount }) => amount > 0n && isWithin(sourceIds, set)).map(({ amount }) => amount)
	);
	return held >= brought;
}

function isWithin(sourceIds: readonly string[] | null, set: ReadonlySet<string>): boolean {
	return sourceIds !== null && sourceIds.every((id) => set.has(id));
}
