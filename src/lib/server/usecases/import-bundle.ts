/**
 * Imports a bundle: first everything is checked, then all of it is written in one transaction or nothing is. What is equal
 * already is not touched, so the same bundle twice changes nothing.
 */
import type { BundleProblem } from '$lib/bundle/bundle-problem';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { readBundle } from '$lib/bundle/read-bundle';
import { refuse, type Result } from '$lib/domain/shared/result';
import { asSystem, type TenantTransaction } from '../db/tenancy';
import { sha256 } from '../digest';
import { insertAuditEvents, type AuditEntry } from '../queries/audit';
import { insertPartnership, lockPartnership } from '../queries/bundle-store';
import type { Services } from '../services';
import { reachOf } from './import-reach';
import { replacePartnership, type ImportOutcome, type ReplaceRefusal } from './replace-partnership';
import { write, type Caller, type GeneralRefusal } from './write';

/** Refusals in the order in which they are checked. */
export type ImportRefusal =
	| { readonly kind: 'problems'; readonly problems: readonly BundleProblem[] }
	| { readonly kind: 'otherPartnership'; readonly found: string }
	| ReplaceRefusal;

type Imported<General = never> = Promise<Result<ImportOutcome, ImportRefusal | General>>;

/** Into an existing partnership, by somebody who may: nothing they cannot see is touched. */
export function importBundle(caller: Caller, partnershipId: string, text: string): Imported<GeneralRefusal> {
	const request = { partnershipId, permission: 'bundle.import' } as const;
	// Before the transaction: reading a large file must not keep the embedded database's one connection.
	const read = readBundle(text, sha256);
	return write<ImportOutcome, ImportRefusal | GeneralRefusal>(caller, request, async (scope) => {
		if (!read.ok) return refuse({ kind: 'problems', problems: read.error });
		const bundle = read.value;
		if (bundle.partnership.id !== partnershipId)
			return refuse({ kind: 'otherPartnership', found: bundle.partnership.id });
		if (!(await lockPartnership(scope.trx, partnershipId))) return refuse('notFound');
		const { trx, access, now, userName } = scope;
		const editor = { now, userName };
		const work = { trx, bundle, reach: reachOf(access), editor, userId: access.userId, isNew: false };
		return replacePartnership(work, scope.audit);
	});
}

export interface SystemImport {
	/** Whose name goes in the trail: "Opdrachtregel", "Demonstratie". */
	readonly userName: string;
	/** Marks a partnership that is new as a demonstration. */
	readonly demo: boolean;
}

/** By the installation itself (command line, first run, demonstration): also makes a partnership that is not there yet. */
export async function importBundleAsSystem(services: Services, text: string, by: SystemImport): Imported {
	const read = readBundle(text, sha256);
	if (!read.ok) return refuse({ kind: 'problems', problems: read.error });
	try {
		return await asSystem(services.db, (trx) => importAsSystem(trx, services, read.value, by));
	} catch (cause) {
		if (cause instanceof Undo) return refuse(cause.refusal);
		throw cause;
	}
}

class Undo extends Error {
	constructor(readonly refusal: ReplaceRefusal) {
		super('refused: the transaction is undone');
	}
}

/** Inside a transaction of the system, for a bundle that was read. Throws when it is refused. */
export async function importAsSystem(
	trx: TenantTransaction,
	services: Services,
	bundle: BundleRead,
	{ userName, demo }: SystemImport
): Promise<Result<ImportOutcome, never>> {
	const entries: AuditEntry[] = [];
	const editor = { now: services.clock(), userName };
	const { id } = bundle.partnership;
	const isNew = !(await lockPartnership(trx, id));
	if (isNew) await insertPartnership(trx, bundle.partnership, demo, editor);
	const work = { trx, bundle, reach: 'everything', editor, userId: 'system', isNew } as const;
	const outcome = await replacePartnership(work, (...added) => void entries.push(...added));
	if (!outcome.ok) throw new Undo(outcome.error);
	await insertAuditEvents(trx, id, { userId: null, userName, requestId: null }, editor.now, entries);
	return outcome;
}
