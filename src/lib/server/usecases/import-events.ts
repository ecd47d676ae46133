/**
 * What an import leaves in the audit trail: one event with counts for the partnership, and for each row of an existing
 * partnership that was added, changed or removed an event at that row, at the level of the row.
 */
import type { BundleRead, VersionRead } from '$lib/bundle/bundle-schema';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { AuditEntry, AuditLevel } from '../queries/audit';
import { keyOf, type ListChanges } from '../queries/row-changes';
import type { Row } from '../queries/row-list';

/** Per list of which something changed. */
export type ImportCounts = Readonly<Record<string, ChangeCounts>>;
export interface ChangeCounts {
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
	/** Rows that only have another place in their list. */
	readonly moved: number;
}

interface Imported {
	readonly changes: readonly ListChanges[];
	readonly newVersions: readonly VersionRead[];
	readonly before: BundleRead['partnership'];
	readonly after: BundleRead['partnership'];
	readonly renamed: boolean;
	readonly isNew: boolean;
}

export function importEvents(imported: Imported): { readonly counts: ImportCounts; readonly entries: AuditEntry[] } {
	const counts = countsOf(imported);
	const { wageCost: _ownOrganisations, ...shared } = counts;
	const whole: AuditEntry = {
		action: 'bundle.imported',
		entity: 'partnership',
		entityId: imported.after.id,
		...(imported.renamed && !imported.isNew ? { before: { ...imported.before } } : {}),
		after: { ...(imported.renamed ? imported.after : {}), rows: shared as unknown as JsonValue }
	};
	const rows = imported.isNew ? [] : imported.changes.flatMap(eventsOf);
	return { counts, entries: [whole, ...rows, ...imported.newVersions.map(versionEvent)] };
}

function countsOf({ changes, newVersions }: Imported): ImportCounts {
	const entries = changes.map(({ list, added, changed, removed, positions }): [string, ChangeCounts] => [
		list.entity,
		{
			added: added.length,
			changed: changed.length,
			removed: removed.length,
			moved: Math.max(0, positions.size - added.length)
		}
	]);
	const versions = { added: newVersions.length, changed: 0, removed: 0, moved: 0 };
	const all: [string, ChangeCounts][] = [...entries, ['budgetVersion', versions]];
	return Object.fromEntries(all.filter(([, count]) => Object.values(count).some((number) => number > 0)));
}

function eventsOf({ list, added, changed, removed }: ListChanges): AuditEntry[] {
	const event = (action: string, row: Row, parts: Pick<AuditEntry, 'before' | 'after'>): AuditEntry => ({
		action: `${list.entity}.${action}`,
		entity: list.entity,
		entityId: keyOf(list, row),
		...parts,
		visibleTo: levelOf(list.table, row)
	});
	return [
		...added.map((row) => event('added', row, { after: row })),
		...changed.map(({ before, after }) => event('changed', after, { before, after })),
		...removed.map((row) => event('removed', row, { before: row }))
	];
}

function levelOf(table: string, row: Row): AuditLevel {
	if (table === 'wage_cost') return { level: 'ownOrganisation', partnerId: String(row['partner_id']) };
	return { level: table === 'award_detail' || table === 'instalment' ? 'leadPartner' : 'shared' };
}

function versionEvent({ schoolYear, number, label, digest }: VersionRead): AuditEntry {
	const entityId = `${schoolYear}/${number}`;
	return { action: 'version.imported', entity: 'budgetVersion', entityId, after: { label, digest } };
}
