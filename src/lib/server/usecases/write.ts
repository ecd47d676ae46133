/**
 * The frame of every use-case: permission first, then one transaction in which it loads, decides, writes and records what it
 * did. A refusal undoes the transaction, so nothing is ever half written. The database refuses in silence what the permission
 * does not cover, or covers no longer: that is a refusal like any other.
 */
import type { RawBuilder } from 'kysely';
import type { Day } from '$lib/domain/shared/day';
import { refuse, type Refused, type Result } from '$lib/domain/shared/result';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { accessTo, ROLES, type Access, type Actor } from '../auth/actor';
import { may, type Permission } from '../auth/permissions';
import { sendAhead } from '../db/send-ahead';
import { inPartnership, sayLast, type TenantTransaction } from '../db/tenancy';
import { auditInsertion, type AuditEntry } from '../queries/audit';
import { findComputedBudget, type ComputedBudget } from '../queries/computed-budget';
import { eachOf, inParts } from '../queries/in-parts';
import { saysNotWritten } from '../queries/rows-written';
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
	/** In the Netherlands. */
	readonly today: Day;
	readonly newId: () => string;
	/** Whose name goes on the row and in the trail. */
	readonly userName: string;
	/** The budget of a year as it is in this transaction; `null` where there is none. */
	readonly budgetOf: (schoolYear: SchoolYear) => Promise<ComputedBudget | null>;
	/** Recorded with the change, in the same transaction. */
	readonly audit: (...entries: AuditEntry[]) => void;
	/** What is written after all else, without waiting for the answer (`sayLast`): nothing in the use-case reads it any more. */
	readonly last: (written: LastWritten) => void;
}

export interface LastWritten {
	readonly statements: readonly RawBuilder<unknown>[];
	/** What a failure means to the user; `null` is one that nobody expects. */
	readonly refusalOf?: (cause: unknown) => Refused<unknown> | null;
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
	let last: readonly LastWritten[] = [];
	try {
		const options = request.asOfOneMoment ? ({ isolation: 'repeatable read' } as const) : {};
		const attempt = (trx: TenantTransaction) => {
			const said: LastWritten[] = [];
			last = said;
			return decideAndRecord(caller, standing, trx, work, said);
		};
		return await inPartnership(services.db, standing, attempt, options);
	} catch (cause) {
		if (cause instanceof Undo) return cause.refusal as Refused<E>;
		if (saysNotWritten(cause)) return refuse('notAllowed');
		for (const { refusalOf } of last) {
			const refused = refusalOf?.(cause);
			if (refused) return refused as Refused<E>;
		}
		throw cause;
	}
}

async function decideAndRecord<T, E>(
	{ services, actor, requestId }: Caller,
	access: Access,
	trx: TenantTransaction,
	work: (scope: WriteScope) => Promise<Result<T, E>>,
	last: LastWritten[]
): Promise<Result<T, E>> {
	const entries: AuditEntry[] = [];
	const now = services.clock();
	const outcome = await work({
		trx,
		access,
		partnershipId: access.partnershipId,
		...{ now, today: services.today() },
		newId: services.newId,
		userName: actor.name,
		budgetOf: (schoolYear) => findComputedBudget(services.db, trx, access.partnershipId, schoolYear),
		audit: (...added) => void entries.push(...added),
		last: (written) => void last.push(written)
	});
	if (!outcome.ok) throw new Undo(outcome);
	const author = { userId: actor.userId, userName: actor.name, requestId };
	const trailOf = (part: readonly AuditEntry[]) => auditInsertion(access.partnershipId, author, now, part);
	const parts = [...inParts(entries)];
	const ending = parts.pop() ?? [];
	await sendAhead(trx, eachOf(parts, trailOf));
	// The trail first: what others wait for is written last.
	for (const statement of [...trailOf(ending), ...last.flatMap(({ statements }) => statements)])
		await sayLast(trx, statement);
	return outcome;
}
