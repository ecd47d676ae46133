/** The sample bundle on its way in, and what it left in the database. */
import type { BundleJson } from '$lib/bundle/bundle-schema';
import { readBundle } from '$lib/bundle/read-bundle';
import { bundleText } from '$lib/bundle/write-bundle';
import { asSystem } from '$lib/server/db/tenancy';
import type { TestDatabase } from '../support/database';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';

/** Whoever runs the server imports as somebody too. */
export const BY = { userName: 'Opdrachtregel', demo: false };

/** The one way in which a bundle is written. */
export function canonical(json: BundleJson): string {
	const read = readBundle(JSON.stringify(json), sha256);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return bundleText(read.value);
}

/** The sample under another id, so that every group of tests has its own partnership. */
export function bundleOf(id: string, change: (bundle: SampleBundle) => void = () => {}): SampleBundle {
	const bundle = sampleBundle();
	bundle.partnership.id = id;
	change(bundle);
	return bundle;
}

/** The lines of all years in their order: year, place, id and revision. */
export function revisionsOf(database: TestDatabase, partnershipId: string) {
	return asSystem(database.db, async (trx) => {
		const rows = await trx
			.selectFrom('budget_line')
			.select(['school_year', 'id', 'revision', 'position'])
			.where('partnership_id', '=', partnershipId)
			.orderBy('school_year')
			.orderBy('position')
			.execute();
		return rows.map((row) => `${row.school_year} ${row.position} ${row.id} r${row.revision}`);
	});
}
