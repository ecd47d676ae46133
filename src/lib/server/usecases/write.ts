/**
 * The frame of every use-case: permission first, then one transaction in which it loads, decides, writes and records what it
 * did. A refusal undoes the transaction, so nothing is ever half written. The database refuses in silence what the permission
 * does not cover, or covers no longer: that is a refusal like any other.
 */
import { refuse, type Refused, type Result } from '$lib/domain/shared/result';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { accessTo, ROLES, type Access, type Actor } from '../auth/actor';
import { may, type Permission } from '../auth/permissions';
import { inPartnership, type TenantTransaction } from '../db/tenancy';
import { insertAuditEvents, type AuditEntry } from '../queries/audit';
import { findComputedBudget, type ComputedBudget } from '../queries/computed-budget';
import { NotWritten } from '../queries/rows-written';
import type { Services } from '../services';

/** Who calls a use-case, and in which request. */
export interface Caller {
	readonly services: Services;
	readonly actor: Actor;
	readonly requestId: string;
}

/** What a use-case works with inside its transaction. Never touch another database handle in here. */
export interface WriteScope {
	readonly trx: TenantTransaction;
	readonly access: Access;
	readonly partnershipId: string;
	readonly now: Date;
	readonly newId: () => string;
	/** Whose name goes on the row and in the trail. */
	readonly userName: string;
	/** The budget of a year as it is in this transaction; `null` where there is none. */
	readonly budgetOf: (schoolYear: SchoolYear) => Promise<ComputedBudget | null>;
	/** Recorded with the change, in the same transaction. */
	readonly audit: (...entries: AuditEntry[]) => void;
}

export interface WriteRequest {
	readonly partnershipId: string;
	readonly permission: Permission;
	/** For a permission marked `own`: whose record it is. */
	readonly partnerId?: string;
	/** For work that reads much and must see it all as of one moment; it may run again when others wrote meanwhile. */
	readonly asOfOneMoment?: true;
}

/** Refusals every use-case can give, before its own. */
export type GeneralRefusal = 'notFound' | 'notAllowed';

class Undo extends Error {
	constructor(readonly refusal: Refused<unknown>) {
		super('refused: the transaction is undone');
	}
}

export async function write<T, E>(
	caller: Caller,
	request: WriteRequest,
	work: (scope: WriteScope) => Promise<Result<T, E>>
): Promise<Result<T, E | GeneralRefusal>> {
	const { services, actor } = caller;
	const access = accessTo(actor, request.partnershipId);
	if (services.checks === 'on') {
		if (!access) return refuse('notFound');
		if (!may(access, request.permission, request.partnerId)) return refuse('notAllowed');
	}
	const standing = access ?? {
		userId: actor.userId,
		partnershipId: request.partnershipId,
		roles: ROLES,
		partnerIds: []
	};
	try {
		const options = request.asOfOneMoment ? ({ isolation: 'repeatable read' } as const) : {};
		return await inPartnership(services.db, standing, (trx) => decideAndRecord(caller, standing, trx, work), options);
	} catch (cause) {
		if (cause instanceof Undo) return cause.refusal as Refused<E>;
		if (cause instanceof NotWritten) return refuse('notAllowed');
		throw cause;
	}
}

async function decideAndRecord<T, E>(
	{ services, actor, requestId }: Caller,
	access: Access,
	trx: TenantTransaction,
	work: (scope: WriteScope) => Promise<Result<T, E>>
): Promise<Result<T, E>> {
	const entries: AuditEntry[] = [];
	const now = services.clock();
	const outcome = await work({
		trx,
		access,
		partnershipId: access.partnershipId,
		now,
		newId: services.newId,
		userName: actor.name,
		budgetOf: (schoolYear) => findComputedBudget(services.db, trx, access.partnershipId, schoolYear),
		audit: (...added) => void entries.push(...added)
	});
	if (!outcome.ok) throw new Undo(outcome);
	await insertAuditEvents(
		trx,
		access.partnershipId,
		{ userId: actor.userId, userName: actor.name, requestId },
		now,
		entries
	);
	return outcome;
}
