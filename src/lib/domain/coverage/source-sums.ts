/** What the sources of a budget come to, by certainty, duration and area, money apart from unpaid hours (model section 5). */
import type { SourceFigures } from '../budget/budget-figures';
import { AREAS, type Area } from '../shared/area';
import { addCents, sumCents, type Cents } from '../shared/money';
import { CERTAINTIES, type Certainty, type FundingSource } from './funding-source';

export interface SourceSum {
	readonly cash: Cents;
	readonly inKind: Cents;
	readonly together: Cents;
	/** Sources among them whose amount is unknown: the sums leave them out. */
	readonly unknown: number;
}

export interface SourceSums {
	readonly total: SourceSum;
	readonly byCertainty: Readonly<Record<Certainty, SourceSum>>;
	readonly byDuration: Readonly<Record<FundingSource['duration']['kind'], SourceSum>>;
	/** What may be spent on the area alone, and what may go there as well as elsewhere: a source can count in several areas. */
	readonly byArea: Readonly<Record<Area, { readonly only: SourceSum; readonly also: SourceSum }>>;
}

interface Counted {
	readonly source: FundingSource;
	readonly figures: SourceFigures;
}

/** `figures` stand in the order of `sources`. */
export function sourceSums(sources: readonly FundingSource[], figures: readonly SourceFigures[]): SourceSums {
	const counted = sources.flatMap((source, index) => {
		const found = figures[index];
		return found ? [{ source, figures: found }] : [];
	});
	const of = (test: (row: Counted) => boolean) => sumOf(counted.filter(test));
	const area = (name: Area) => ({
		only: of(({ source }) => source.areas.length === 1 && source.areas.includes(name)),
		also: of(({ source }) => source.areas.length > 1 && source.areas.includes(name))
	});
	const certainty = (name: Certainty) => of(({ figures: found }) => found.certainty === name);
	const [granted, applied, expected] = CERTAINTIES;
	const [opleiden, professionaliseren, onderzoeken] = AREAS;
	return {
		total: sumOf(counted),
		byCertainty: {
			[granted]: certainty(granted),
			[applied]: certainty(applied),
			[expected]: certainty(expected)
		},
		byDuration: {
			structural: of(({ source }) => source.duration.kind === 'structural'),
			incidental: of(({ source }) => source.duration.kind === 'incidental')
		},
		byArea: {
			[opleiden]: area(opleiden),
			[professionaliseren]: area(professionaliseren),
			[onderzoeken]: area(onderzoeken)
		}
	};
}

function sumOf(rows: readonly Counted[]): SourceSum {
	const amounts = (inKind: boolean) =>
		sumCents(rows.flatMap(({ source, figures }) => (source.inKind === inKind ? (figures.amount ?? []) : [])));
	const [cash, inKind] = [amounts(false), amounts(true)];
	return {
		cash,
		inKind,
		together: addCents(cash, inKind),
		unknown: rows.filter(({ figures }) => figures.amount === null).length
	};
}
