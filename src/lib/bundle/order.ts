/** The order of what has no order of its own: years and versions by their school year, the rest by id. */
import type { BundleRead } from './bundle-schema';

/** A copy in which two bundles with the same content have the same order. Lists people can order keep theirs. */
export function inOrder(bundle: BundleRead): BundleRead {
	return {
		...bundle,
		leftOut: [...bundle.leftOut].sort(),
		wageCosts: sortedBy(bundle.wageCosts, (row) => row.id),
		enteredSchemes: sortedBy(bundle.enteredSchemes, (row) => row.id),
		years: sortedBy(bundle.years, (year) => year.schoolYear),
		versions: sortedBy(bundle.versions, (version) => `${version.schoolYear} ${String(version.number).padStart(6, '0')}`)
	};
}

/** By code points, not by language: the same everywhere. */
function sortedBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
	const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
	keyed.sort((first, second) => (first.key < second.key ? -1 : first.key > second.key ? 1 : 0));
	return keyed.map(({ row }) => row);
}
