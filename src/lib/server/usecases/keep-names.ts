/** How long names on declared hours are kept, and erasing those that were agreed to be gone. Hours and amounts stay as they are. */
import { MOST_MONTHS_KEPT, peopleDue } from '$lib/domain/declaration/name-retention';
import { groupedBy } from '$lib/domain/shared/grouped';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Day } from '$lib/domain/shared/day';
import { asSystem, type TenantTransaction } from '../db/tenancy';
import { insertAuditEvents, type AuditEntry } from '../queries/audit';
import { eraseEvidence, lockDeclaredPeople, updateDeclaredPerson } from '../queries/declared-people';
import { findRetention, listKeptPeople, updateRetention, type KeptPerson } from '../queries/name-retention';
import { listPartnershipIds } from '../queries/partnerships';
import type { Editor } from '../queries/stored';
import type { Services } from '../services';
import { write, type Caller, type GeneralRefusal } from './write';

export type RetentionRefusal =
	| { readonly kind: 'tooLong'; readonly most: number }
	| { readonly kind: 'agreedMeanwhile'; readonly monthsKept: number | null };

/** `null` takes the agreement back. */
export function agreeRetention(
	caller: Caller,
	partnershipId: string,
	{ monthsKept, seen }: { readonly monthsKept: number | null; readonly seen: number | null }
): Promise<Result<null, RetentionRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'partnership.settings' } as const;
	return write<null, RetentionRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		if (monthsKept !== null && monthsKept > MOST_MONTHS_KEPT)
			return refuse({ kind: 'tooLong', most: MOST_MONTHS_KEPT });
		const current = await findRetention(trx, partnershipId);
		if (!current) return refuse('notFound');
		if (current.monthsKept === monthsKept) return ok(null);
		if (current.monthsKept !== seen) return refuse({ kind: 'agreedMeanwhile', monthsKept: current.monthsKept });
		await updateRetention(trx, partnershipId, monthsKept, scope);
		scope.audit({
			...{ action: 'partnership.changed', entity: 'partnership', entityId: partnershipId },
			...{ before: { namesKeptMonths: current.monthsKept }, after: { namesKeptMonths: monthsKept } }
		});
		return ok(null);
	});
}

export interface ErasedNames {
	readonly people: number;
	/** Lines that lost a note or a link. */
	readonly lines: number;
}

/** All of an organisation that are past the agreed time, in one action. Nobody can bring them back. */
export function eraseDueNames(
	caller: Caller,
	{ partnershipId, partnerId }: { readonly partnershipId: string; readonly partnerId: string }
): Promise<Result<ErasedNames, GeneralRefusal>> {
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<ErasedNames, GeneralRefusal>(caller, request, async (scope) => {
		await lockDeclaredPeople(scope.trx, partnershipId, partnerId);
		const monthsKept = (await findRetention(scope.trx, partnershipId))?.monthsKept ?? null;
		const today = caller.services.today();
		const due = peopleDue(await listKeptPeople(scope.trx, partnershipId, [partnerId]), monthsKept, today);
		const { erased, entries } = await eraseAll(scope.trx, partnershipId, due, { today, editor: scope });
		scope.audit(...entries);
		return ok(erased);
	});
}

export interface ErasedInPartnership extends ErasedNames {
	readonly partnershipId: string;
	readonly monthsKept: number | null;
}

/** By the installation, in every partnership; those without an agreement are told and left alone. */
export async function eraseDueNamesEverywhere(services: Services, userName: string): Promise<ErasedInPartnership[]> {
	const ids = await asSystem(services.db, (trx) => listPartnershipIds(trx));
	const done: ErasedInPartnership[] = [];
	for (const partnershipId of ids) {
		done.push(
			await asSystem(services.db, async (trx) => {
				const now = services.clock();
				const today = services.today();
				const monthsKept = (await findRetention(trx, partnershipId))?.monthsKept ?? null;
				const due = peopleDue(await listKeptPeople(trx, partnershipId), monthsKept, today);
				const editor = { now, userName };
				const { erased, entries } = await eraseAll(trx, partnershipId, due, { today, editor });
				await insertAuditEvents(trx, partnershipId, { userId: null, userName, requestId: null }, now, entries);
				return { partnershipId, monthsKept, ...erased };
			})
		);
	}
	return done;
}

async function eraseAll(
	trx: TenantTransaction,
	partnershipId: string,
	due: readonly KeptPerson[],
	{ today, editor }: { readonly today: Day; readonly editor: Editor }
): Promise<{ readonly erased: ErasedNames; readonly entries: readonly AuditEntry[] }> {
	const entries: AuditEntry[] = [];
	let lines = 0;
	const byPartner = groupedBy(due, ({ partnerId }) => partnerId);
	for (const [partnerId, people] of byPartner) {
		const known = new Map(
			(await lockDeclaredPeople(trx, partnershipId, partnerId)).map((person) => [person.id, person])
		);
		for (const { id } of people) {
			const person = known.get(id);
			if (!person) continue;
			await updateDeclaredPerson(trx, partnershipId, { ...person, name: null, erasedOn: today }, editor);
			const ofPerson = await eraseEvidence(trx, partnershipId, person);
			lines += ofPerson;
			entries.push({
				...{ action: 'declaredPerson.namesErased', entity: 'declaredPerson', entityId: id },
				...{ after: { lines: ofPerson }, visibleTo: { level: 'ownOrganisation', partnerId } }
			});
		}
	}
	return { erased: { people: due.length, lines }, entries };
}
