/**
 * What an import leaves in the audit trail: one event with counts for the partnership, and for each row of an existing
 * partnership that was added, changed or removed an event at that row, at the level of the row.
 */
import type { BundleRead, VersionRead } from '$lib/bundle/bundle-schema';
import type { SettlementRead } from '$lib/bundle/settlement-schema';
import type { AuditEntry, AuditLevel } from '../queries/audit';
import { keyOf, type ListChanges } from '../queries/row-changes';
import type { Row } from '../queries/row-list';
import { documentsOf } from './import-documents';

/** Per list of which something changed. */
export type ImportCounts = Readonly<Record<string, ChangeCounts>>;
/** How many rows; `moved` are those that only have another place in their list. */
export type ChangeCounts = Readonly<Record<'added' | 'changed' | 'removed' | 'moved', number>>;

interface Imported {
	readonly changes: readonly ListChanges[];
	readonly newVersions: readonly VersionRead[];
	readonly newSettlements: readonly SettlementRead[];
	/** The partnership as it was and as it is. */
	readonly before: BundleRead;
	readonly after: BundleRead;
	readonly renamed: boolean;
	readonly isNew: boolean;
}

export function importEvents(imported: Imported): { readonly counts: ImportCounts; readonly entries: AuditEntry[] } {
	const counts = countsOf(imported);
	const shared = Object.fromEntries(Object.entries(counts).filter(([entity]) => !NOT_SHARED.has(entity)));
	const { partnership } = imported.after;
	const whole: AuditEntry = {
		action: 'bundle.imported',
		entity: 'partnership',
		entityId: partnership.id,
		...(imported.renamed && !imported.isNew ? { before: { ...imported.before.partnership } } : {}),
		after: { ...(imported.renamed ? partnership : {}), rows: shared }
	};
	const rows = imported.isNew ? [] : rowEvents(imported);
	return {
		counts,
		entries: [
			whole,
			...rows,
			...imported.newVersions.map(versionEvent),
			...imported.newSettlements.map(settlementEvent)
		]
	};
}

/** What an organisation keeps to itself or shows to a checker is not counted where everybody reads. */
const NOT_SHARED: ReadonlySet<string> = new Set([
	...['wageCost', 'bankAccount', 'declaredPerson', 'declaration', 'dispute', 'advance', 'contributionRequest', 'swap']
]);

function countsOf({ changes, newVersions, newSettlements }: Imported): ImportCounts {
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
	const settlements = { ...versions, added: newSettlements.length };
	const all: [string, ChangeCounts][] = [...entries, ['budgetVersion', versions], ['settlement', settlements]];
	return Object.fromEntries(all.filter(([, count]) => Object.values(count).some((number) => number > 0)));
}

function rowEvents({ changes, before, after }: Imported): AuditEntry[] {
	const [was, is] = [documentsOf(before), documentsOf(after)];
	return changes.flatMap(({ list, added, changed, removed }) => {
		const event = (what: 'added' | 'changed' | 'removed', row: Row): AuditEntry => {
			const { entity } = list;
			const key = keyOf(list, row);
			return {
				...{ action: `${entity}.${what}`, entity, entityId: key },
				...(what === 'added' ? {} : { before: was.get(`${entity} ${key}`)?.() }),
				...(what === 'removed' ? {} : { after: is.get(`${entity} ${key}`)?.() }),
				visibleTo: levelOf(list.table, row)
			};
		};
		return [
			...added.map((row) => event('added', row)),
			...changed.map((change) => event('changed', change.after)),
			...removed.map((row) => event('removed', row))
		];
	});
}

/** The rows of these hold references and payments. */
const LEAD_TABLES: ReadonlySet<string> = new Set(['award_detail', 'instalment', 'funding_receipt']);

function levelOf(table: string, row: Row): AuditLevel {
	if (table === 'declaration' || table === 'dispute') {
		const level = row['state'] === 'draft' ? 'ownOrganisation' : 'checker';
		return { level, partnerId: String(row['partner_id']) };
	}
	if (table === 'bank_account' || table === 'advance' || table === 'contribution_request')
		return { level: 'checker', partnerId: String(row['partner_id']) };
	if (table === 'swap') return { level: 'leadPartner' };
	if (table === 'wage_cost' || table === 'declared_person')
		return { level: 'ownOrganisation', partnerId: String(row['partner_id']) };
	return { level: LEAD_TABLES.has(table) ? 'leadPartner' : 'shared' };
}

/** That it was settled, and nothing of what it came to. */
function settlementEvent({ id, roundId, settledAt, digest }: SettlementRead): AuditEntry {
	const after = { roundId, settledOn: settledAt, digest };
	return { action: 'settlement.imported', entity: 'settlement', entityId: id, after };
}

function versionEvent({ schoolYear, number, label, digest }: VersionRead): AuditEntry {
	const entityId = `${schoolYear}/${number}`;
	return { action: 'version.imported', entity: 'budgetVersion', entityId, after: { label, digest } };
}
