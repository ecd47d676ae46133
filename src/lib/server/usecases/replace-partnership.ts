/**
 * Makes a partnership in the database equal to a bundle, as far as facts allow: rows keep their ids, only what differs is
 * written, what is not in the bundle goes, and frozen versions are never changed or removed.
 */
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import type { BundleRead, VersionRead } from '$lib/bundle/bundle-schema';
import type { SettlementRead } from '$lib/bundle/settlement-schema';
import { invariant } from '$lib/domain/shared/invariant';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { TenantTransaction } from '../db/tenancy';
import type { AuditEntry } from '../queries/audit';
import { rowsOfBundle } from '../queries/bundle-rows';
import {
	findBrokenReference,
	insertFrozenVersions,
	listPartnersWithHistory,
	updatePartnership,
	writeChanges
} from '../queries/bundle-store';
import { findPartnershipBundle, listFrozenVersions } from '../queries/partnership-bundle';
import { changesOf, isEmpty, type ListChanges } from '../queries/row-changes';
import { insertSettlements } from '../queries/settlements';
import type { Editor } from '../queries/stored';
import { importEvents, type ImportCounts } from './import-events';
import { wantedRows, type Reach, type WantedRows } from './import-reach';
import { keptOf, settlementsAfter } from './import-settlements';

export interface ImportOutcome {
	readonly kind: 'created' | 'changed' | 'unchanged';
	readonly partnershipId: string;
	/** Rows per list, by its word of the glossary; lists in which nothing changed are not in it. */
	readonly counts: ImportCounts;
	/** Frozen versions that are here and not in the bundle: they stay. */
	readonly keptVersions: readonly VersionName[];
	/** Wage costs of organisations the importing person does not act for: they are not imported. */
	readonly wageCostsSkipped: number;
	/** Declared hours in the bundle that are not the importing person's to write, or that stay as they are here. */
	readonly hoursSkipped: number;
	/** Lines that were decided about or disputed here and are not in the bundle: they stay. */
	readonly keptDeclarations: number;
}

export interface VersionName {
	readonly schoolYear: string;
	readonly number: number;
}

/** Refusals in the order in which they are checked. */
export type ReplaceRefusal =
	| { readonly kind: 'versionDiffers'; readonly versions: readonly VersionName[] }
	| { readonly kind: 'yearHasVersions'; readonly schoolYears: readonly string[] }
	/** Partners that are not in the bundle but have a history: they can end, they do not vanish (model section 2). */
	| { readonly kind: 'partnersHaveHistory'; readonly partnerIds: readonly string[] }
	/** The bundle says something else about what was decided here: "declarations[uren-12]", by id. */
	| { readonly kind: 'decidedDiffers'; readonly paths: readonly string[] }
	/** Rows of this table, which the bundle does not hold, still need something that is not in it. */
	| { readonly kind: 'stillNeeded'; readonly table: string };

export interface Replacement {
	readonly trx: TenantTransaction;
	/** Checked; its partnership exists and is locked. */
	readonly bundle: BundleRead;
	readonly reach: Reach;
	readonly editor: Editor;
	readonly userId: string;
	/** Made in this transaction: it has nothing yet. */
	readonly isNew: boolean;
}

export async function replacePartnership(
	work: Replacement,
	audit: (...entries: AuditEntry[]) => void
): Promise<Result<ImportOutcome, ReplaceRefusal>> {
	const { trx, bundle, editor, userId } = work;
	const current = await findPartnershipBundle(trx, bundle.partnership.id, []);
	const frozen = work.isNew ? [] : await listFrozenVersions(trx, bundle.partnership.id);
	invariant(current, 'a partnership that is locked is there');
	const partnership = withUnsaid(bundle.partnership, current.partnership);
	const refusal = refuseLoss(current, frozen, bundle);
	if (refusal) return refuse(refusal);
	const withHistory = await listPartnersWithHistory(trx, partnership.id, idsGone(current.partners, bundle.partners));
	if (withHistory.length > 0) return refuse({ kind: 'partnersHaveHistory', partnerIds: withHistory });
	const currentRows = rowsOfBundle(current);
	const settling = settlementsAfter(current, bundle, work.reach);
	const wanted = wantedRows({ ...bundle, settlements: settling.all }, currentRows, work.reach);
	const rewritten = [...wanted.rewritten, ...settling.rewritten];
	if (rewritten.length > 0) return refuse({ kind: 'decidedDiffers', paths: rewritten });
	const changes = currentRows.map((list, place) => changesOf(list, wanted.lists[place] ?? list));
	const newVersions = bundle.versions.filter((version) => !isAmong(frozen, version));
	const renamed = JSON.stringify(current.partnership) !== JSON.stringify(partnership);
	if (renamed) await updatePartnership(trx, partnership, editor);
	await writeChanges(
		trx,
		partnership.id,
		changes,
		{ entered_by: userId, created_by: userId, written_by: userId, proposed_by: userId },
		editor
	);
	await insertFrozenVersions(trx, partnership.id, newVersions, userId);
	await insertSettlements(trx, partnership.id, settling.added.map(keptOf(userId)));
	const table = await findBrokenReference(trx);
	if (table !== null) return refuse({ kind: 'stillNeeded', table });
	return ok(
		record({ work, current, changes, newVersions, newSettlements: settling.added, renamed, frozen, wanted }, audit)
	);
}

/** A file from before names were kept for a time says nothing about that time. */
function withUnsaid(given: BundleRead['partnership'], here: BundleRead['partnership']): BundleRead['partnership'] {
	const { namesKeptMonths = here.namesKeptMonths ?? null } = given;
	return { ...given, namesKeptMonths };
}

interface Done {
	readonly work: Replacement;
	readonly current: BundleRead;
	readonly changes: readonly ListChanges[];
	readonly newVersions: readonly VersionRead[];
	readonly newSettlements: readonly SettlementRead[];
	readonly renamed: boolean;
	readonly frozen: readonly VersionRead[];
	readonly wanted: WantedRows;
}

function record(done: Done, audit: (...entries: AuditEntry[]) => void): ImportOutcome {
	const { work, changes, newVersions, newSettlements, renamed } = done;
	const { bundle } = work;
	const { counts, entries } = importEvents({
		...done,
		before: done.current,
		after: bundle,
		isNew: work.isNew
	});
	const nothing = changes.every(isEmpty) && newVersions.length + newSettlements.length === 0 && !renamed;
	if (!nothing || work.isNew) audit(...entries);
	return {
		kind: work.isNew ? 'created' : nothing ? 'unchanged' : 'changed',
		partnershipId: bundle.partnership.id,
		counts,
		keptVersions: done.frozen.filter((version) => !isAmong(bundle.versions, version)).map(nameOf),
		wageCostsSkipped: done.wanted.wageCostsSkipped,
		hoursSkipped: done.wanted.hoursSkipped,
		keptDeclarations: decidedLines(idsGone(done.current.declarations, bundle.declarations), done.current)
	};
}

function decidedLines(ids: readonly string[], { declarations }: BundleRead): number {
	const asked = new Set(ids);
	return declarations.filter(({ id, state }) => asked.has(id) && DECIDED.includes(state)).length;
}
const DECIDED: readonly DeclarationState[] = ['approved', 'disputed', 'settled'];

/** What an import may never do: change a frozen version, or take away the year it belongs to. */
function refuseLoss(current: BundleRead, frozen: readonly VersionRead[], bundle: BundleRead): ReplaceRefusal | null {
	const differing = frozen.filter((version) => {
		const given = bundle.versions.find((candidate) => isSame(candidate, version));
		return given !== undefined && headOf(given) !== headOf(version);
	});
	if (differing.length > 0) return { kind: 'versionDiffers', versions: differing.map(nameOf) };
	const given = new Set<string>(bundle.years.map((year) => year.schoolYear));
	const lost = current.years
		.map((year) => year.schoolYear)
		.filter((year) => !given.has(year) && frozen.some((version) => version.schoolYear === year));
	return lost.length > 0 ? { kind: 'yearHasVersions', schoolYears: lost } : null;
}

function idsGone(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): string[] {
	const staying = new Set(after.map(({ id }) => id));
	return before.map(({ id }) => id).filter((id) => !staying.has(id));
}

/** The digest stands for both documents. */
function headOf({ label, reason, frozenAt, frozenBy, digest }: VersionRead): string {
	return JSON.stringify([label, reason, frozenAt, frozenBy, digest]);
}

function isSame(first: VersionName, second: VersionName): boolean {
	return first.schoolYear === second.schoolYear && first.number === second.number;
}

function isAmong(versions: readonly VersionName[], version: VersionName): boolean {
	return versions.some((candidate) => isSame(candidate, version));
}

function nameOf({ schoolYear, number }: VersionName): VersionName {
	return { schoolYear, number };
}
