/**
 * The partners as one list in the order of the tree, each with how deep it stands and what was last entered of pupils and
 * training places: its own figure, else what those under it add up to (report:1091).
 */
import { pupilsOf, trainingPlaceHundredths, type MeasuredTree } from '../allocation/partner-measures';
import type { Day } from '../shared/day';
import type { PartnerMeasure } from '../student/student-count';
import type { Partner } from './partner';
import { ancestorsOrSelf, partnerTree } from './partner-tree';

/** How a figure came about: entered for this partner, added up from those under it, or one place per 50 pupils. */
export type MeasureOrigin = 'own' | 'sum' | 'derived';

export interface PartnerLine {
	readonly partner: Partner;
	/** 0 at the top. */
	readonly depth: number;
	readonly pupils: { readonly count: bigint; readonly origin: MeasureOrigin; readonly day: Day | null } | null;
	/** Hundredths of a place. */
	readonly trainingPlaces: {
		readonly hundredths: bigint;
		readonly origin: MeasureOrigin;
		readonly day: Day | null;
	} | null;
	/** Whether a partner it hangs under has the figure that is missing here: its pupils are counted there. */
	readonly countedAbove: boolean;
}

export interface PartnerOverview {
	/** Boards, schools and sites. */
	readonly schools: readonly PartnerLine[];
	/** Universities and institutes. */
	readonly institutes: readonly PartnerLine[];
}

/** Figures are the last ones on or before `day`. */
export function partnerOverview(
	partners: readonly Partner[],
	measures: readonly PartnerMeasure[],
	day: Day
): PartnerOverview {
	const measured = { tree: partnerTree(partners), chosen: new Set<string>(), measures, day };
	const counted = new Set(measures.filter(({ referenceDay }) => referenceDay <= day).map(({ partnerId }) => partnerId));
	const lines = inTreeOrder(partners).map(({ partner, depth }) => ({
		partner,
		depth,
		...figuresOf(partner.id, measured),
		countedAbove: ancestorsOrSelf(measured.tree, partner.id)
			.slice(1)
			.some((id) => counted.has(id))
	}));
	const teaches = ({ partner }: PartnerLine) => partner.kind === 'higherEducation' || partner.kind === 'institute';
	return { schools: lines.filter((line) => !teaches(line)), institutes: lines.filter(teaches) };
}

/** Every partner once: those under another right after it, whoever hangs in a circle at the end. */
export function inTreeOrder(
	partners: readonly Partner[]
): readonly { readonly partner: Partner; readonly depth: number }[] {
	const { byId, childrenOf } = partnerTree(partners);
	const order: { partner: Partner; depth: number }[] = [];
	const seen = new Set<string>();
	const visit = (id: string, depth: number): void => {
		const partner = byId.get(id);
		if (!partner || seen.has(id)) return;
		seen.add(id);
		order.push({ partner, depth });
		for (const childId of childrenOf.get(id) ?? []) visit(childId, depth + 1);
	};
	for (const { id, parentId } of partners) if (parentId === null || !byId.has(parentId)) visit(id, 0);
	for (const { id } of partners) visit(id, 0);
	return order;
}

function figuresOf(partnerId: string, measured: MeasuredTree): Omit<PartnerLine, 'partner' | 'depth' | 'countedAbove'> {
	const pupils = pupilsOf(measured, partnerId);
	const places = trainingPlaceHundredths(measured, partnerId);
	const [pupilsDay, placesDay] = [
		lastDay(measured, partnerId, 'pupils'),
		lastDay(measured, partnerId, 'trainingPlaces')
	];
	const placesBelow = measured.measures.some(
		({ measure, partnerId: id }) =>
			measure === 'trainingPlaces' && ancestorsOrSelf(measured.tree, id).includes(partnerId)
	);
	return {
		pupils: pupils === null ? null : { count: pupils, origin: pupilsDay ? 'own' : 'sum', day: pupilsDay },
		trainingPlaces:
			places === null
				? null
				: { hundredths: places, origin: placesDay ? 'own' : placesBelow ? 'sum' : 'derived', day: placesDay }
	};
}

function lastDay({ measures, day }: MeasuredTree, partnerId: string, of: PartnerMeasure['measure']): Day | null {
	const days = measures
		.filter(({ partnerId: id, measure, referenceDay }) => id === partnerId && measure === of && referenceDay <= day)
		.map(({ referenceDay }) => referenceDay);
	return days.sort().at(-1) ?? null;
}
