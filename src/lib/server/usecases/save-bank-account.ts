/**
 * Where an organisation is paid: entered, corrected and removed by the organisation itself or the penvoerder's staff. Who
 * changed it is told to exactly those people, with the number masked, so that a wrong change is noticed by the other side.
 */
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { AuditEntry } from '../queries/audit';
import {
	deleteBankAccount,
	findBankAccount,
	insertBankAccount,
	lockBankAccount,
	updateBankAccount,
	type StoredBankAccount
} from '../queries/bank-accounts';
import { findPartner } from '../queries/partners';
import { recordedAccount } from './recorded-account';
import { write, type Caller, type GeneralRefusal } from './write';

/** Somebody else was first; `null` when they removed it. */
export interface BankAccountRefusal {
	readonly kind: 'changedMeanwhile';
	readonly current: StoredBankAccount | null;
}

interface OfPartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	/** Of the account as the person saw it; `null` when there was none. */
	readonly revision: number | null;
}

type Answer = Promise<Result<null, BankAccountRefusal | GeneralRefusal>>;

export function saveBankAccount(
	caller: Caller,
	command: OfPartner & { readonly account: Omit<BankAccount, 'partnerId'> }
): Answer {
	const { partnershipId, partnerId, revision, account } = command;
	return write<null, BankAccountRefusal | GeneralRefusal>(caller, requestOf(command), async (scope) => {
		const before = await lockBankAccount(scope.trx, partnershipId, partnerId);
		if ((before?.revision ?? null) !== revision) return refuse({ kind: 'changedMeanwhile', current: before });
		if (!before && !(await findPartner(scope.trx, partnershipId, partnerId))) return refuse('notFound');
		const after = { ...account, partnerId };
		if (before && isSame(before, after)) return ok(null);
		if (before) await updateBankAccount(scope.trx, partnershipId, after, scope);
		else if (!(await insertBankAccount(scope.trx, partnershipId, after, scope))) {
			const current = await findBankAccount(scope.trx, partnershipId, partnerId);
			return refuse({ kind: 'changedMeanwhile', current });
		}
		scope.audit(accountEvent(before ? 'changed' : 'added', partnerId, before, after));
		return ok(null);
	});
}

export function removeBankAccount(caller: Caller, command: OfPartner): Answer {
	const { partnershipId, partnerId, revision } = command;
	return write<null, BankAccountRefusal | GeneralRefusal>(caller, requestOf(command), async (scope) => {
		const before = await lockBankAccount(scope.trx, partnershipId, partnerId);
		if (!before) return refuse('notFound');
		if (before.revision !== revision) return refuse({ kind: 'changedMeanwhile', current: before });
		await deleteBankAccount(scope.trx, partnershipId, partnerId);
		scope.audit(accountEvent('removed', partnerId, before, null));
		return ok(null);
	});
}

function requestOf({ partnershipId, partnerId }: OfPartner) {
	return { partnershipId, partnerId, permission: 'bankAccount.edit' } as const;
}

function isSame(first: BankAccount, second: BankAccount): boolean {
	return first.iban === second.iban && first.accountHolder === second.accountHolder && first.bic === second.bic;
}

function accountEvent(
	what: 'added' | 'changed' | 'removed',
	partnerId: string,
	before: BankAccount | null,
	after: BankAccount | null
): AuditEntry {
	return {
		action: `bankAccount.${what}`,
		entity: 'bankAccount',
		entityId: partnerId,
		...(before && { before: recordedAccount(before) }),
		...(after && { after: recordedAccount(after) }),
		visibleTo: { level: 'checker', partnerId }
	};
}
