/**
 * Ready-made starts for a split. 50/50: half of the subsidy for guidance at the schools, divided over them by a key, and
 * half for the rest (report:915). A start is ordinary nodes, to be changed like any other.
 */
import type { SplitNode } from './split-node';

export interface FiftyFiftyStart {
	readonly subsidySourceId: string;
	/** The key by which the schools' half is divided on; `null` to choose it later. */
	readonly schoolsKeyId: string | null;
	/** In the language of the partnership, such as "Begeleiding op de scholen" and "Overig". */
	readonly names: { readonly frame: string; readonly schools: string; readonly other: string };
	readonly newId: () => string;
}

/** The frame first, then the schools' half and the other half under it. */
export function fiftyFiftyStart({ subsidySourceId, schoolsKeyId, names, newId }: FiftyFiftyStart): SplitNode[] {
	const frame: SplitNode = {
		id: newId(),
		parentId: null,
		name: names.frame,
		rule: { kind: 'sources' },
		sourceIds: [subsidySourceId],
		partnerKeyId: null
	};
	const half = (name: string, partnerKeyId: string | null): SplitNode => ({
		id: newId(),
		parentId: frame.id,
		name,
		rule: { kind: 'percentage', percentage: '50' },
		sourceIds: null,
		partnerKeyId
	});
	return [frame, half(names.schools, schoolsKeyId), half(names.other, null)];
}
