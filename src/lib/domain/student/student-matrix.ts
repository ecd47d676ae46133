/**
 * The counts of one school year as people fill them in: a row per school or site and placement type, a column per institute.
 * Rows of the year before stand ready, so that nobody retypes them; an empty cell is not counted, which is not zero.
 */
import { inTreeOrder } from '../partnership/partner-overview';
import type { Partner } from '../partnership/partner';
import type { SchoolYear } from '../shared/school-year';
import type { StudentCount } from './student-count';

export interface MatrixPlace {
	readonly placeId: string;
	readonly placementType: string;
}

export interface MatrixRow extends MatrixPlace {
	/** "place~placement type" */
	readonly id: string;
	/** By institute; an institute that is not there was not counted. */
	readonly students: ReadonlyMap<string, number>;
	/** All institutes together in the year before; `null` when nobody counted this row then. */
	readonly previous: number | null;
}

export interface StudentMatrix {
	readonly institutes: readonly Partner[];
	readonly rows: readonly MatrixRow[];
}

export interface MatrixFacts {
	readonly partners: readonly Partner[];
	readonly counts: readonly StudentCount[];
	readonly schoolYear: SchoolYear;
	readonly previousYear: SchoolYear;
	/** Rows somebody asked for that hold no count yet. */
	readonly wanted: readonly MatrixPlace[];
}

const SEPARATOR = '~';

export function matrixRowId({ placeId, placementType }: MatrixPlace): string {
	return placeId + SEPARATOR + placementType;
}

/** `null` when the text is not the id of a row. */
export function matrixPlaceOf(rowId: string): MatrixPlace | null {
	const cut = rowId.indexOf(SEPARATOR);
	if (cut < 1 || cut === rowId.length - 1) return null;
	return { placeId: rowId.slice(0, cut), placementType: rowId.slice(cut + 1) };
}

/** An institute; or a hogeschool or university that has none under it or was counted itself. */
export function countableInstitutes(partners: readonly Partner[], counts: readonly StudentCount[]): readonly Partner[] {
	const counted = new Set(counts.map(({ instituteId }) => instituteId));
	const withInstitutes = new Set(partners.flatMap(({ kind, parentId }) => (kind === 'institute' ? [parentId] : [])));
	return inTreeOrder(partners)
		.map(({ partner }) => partner)
		.filter(
			({ id, kind }) =>
				kind === 'institute' || counted.has(id) || (kind === 'higherEducation' && !withInstitutes.has(id))
		);
}

/** Schools and sites, in the order of the tree. */
export function countablePlaces(partners: readonly Partner[]): readonly Partner[] {
	return inTreeOrder(partners)
		.map(({ partner }) => partner)
		.filter(({ kind }) => kind === 'school' || kind === 'site');
}

export function studentMatrix(facts: MatrixFacts): StudentMatrix {
	const { partners, counts, schoolYear, previousYear, wanted } = facts;
	const shown = counts.filter((count) => count.schoolYear === schoolYear || count.schoolYear === previousYear);
	const rows = new Map<string, { place: MatrixPlace; students: Map<string, number>; previous: number | null }>();
	const rowAt = ({ placeId, placementType }: MatrixPlace) => {
		const id = matrixRowId({ placeId, placementType });
		const row = rows.get(id) ?? {
			place: { placeId, placementType },
			students: new Map<string, number>(),
			previous: null
		};
		rows.set(id, row);
		return row;
	};
	for (const count of shown) {
		const row = rowAt(count);
		if (count.schoolYear === schoolYear) row.students.set(count.instituteId, count.students);
		else row.previous = (row.previous ?? 0) + count.students;
	}
	wanted.forEach(rowAt);
	const order = [...rows].map(([id, { place, students, previous }]) => ({ id, ...place, students, previous }));
	return { institutes: countableInstitutes(partners, shown), rows: inOrder(order, partners) };
}

/** By place in the order of the tree; the placement types of a place in the order in which they are first met anywhere. */
function inOrder(rows: readonly MatrixRow[], partners: readonly Partner[]): readonly MatrixRow[] {
	const places = new Map(inTreeOrder(partners).map(({ partner }, index) => [partner.id, index]));
	const types = new Map(
		[...new Set(rows.map(({ placementType }) => placementType))].map((type, index) => [type, index])
	);
	const rank = (row: MatrixRow) =>
		[places.get(row.placeId) ?? places.size, types.get(row.placementType) ?? types.size] as const;
	return [...rows].sort((first, second) => {
		const [[firstPlace, firstType], [secondPlace, secondType]] = [rank(first), rank(second)];
		return firstPlace - secondPlace || firstType - secondType;
	});
}
