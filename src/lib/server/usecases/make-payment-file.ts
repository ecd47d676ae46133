/**
 * The payments of a settled round, for the file a penvoerder takes to the bank. That it was made, of how much and for which day
 * is recorded; the product pays nothing and knows nothing of what the bank did.
 */
import { paymentDayProblem, type PaymentDayProblem } from '$lib/domain/settlement/payment-day';
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import type { Payment } from '$lib/domain/settlement/payment-plan';
import type { Day } from '$lib/domain/shared/day';
import { moneyText } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { holdPayments, readRoundPayments } from '../queries/payment-plan';
import type { RoundPlace } from '../queries/statements';
import { write, type Caller, type GeneralRefusal } from './write';

/** In the order in which they are looked at. */
export type PaymentFileRefusal = PaymentDayProblem | 'notSettled' | 'noDebtor' | 'nothingToPay';

export interface MadePayments {
	readonly messageId: string;
	readonly madeAt: Date;
	readonly partnershipName: string;
	readonly roundName: string;
	readonly debtor: BankAccount;
	/** At least one. */
	readonly payments: readonly Payment[];
}

export function makePaymentFile(
	caller: Caller,
	{ payOn, ...place }: RoundPlace & { readonly payOn: Day }
): Promise<Result<MadePayments, PaymentFileRefusal | GeneralRefusal>> {
	const request = { partnershipId: place.partnershipId, permission: 'payments.make', asOfOneMoment: true } as const;
	return write<MadePayments, PaymentFileRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const problem = paymentDayProblem(payOn, caller.services.today());
		if (problem) return refuse(problem);
		if (!(await holdPayments(scope.trx, place.partnershipId))) return refuse('notAllowed');
		const read = await readRoundPayments(scope.trx, scope.access, place);
		if (!read) return refuse('notFound');
		if (!read.settled) return refuse('notSettled');
		const { debtor, payments, total, unpaid } = read.plan;
		if (!debtor) return refuse('noDebtor');
		if (payments.length === 0) return refuse('nothingToPay');
		const messageId = messageIdOf(place.schoolYear, scope.now, scope.newId());
		scope.audit({
			action: 'paymentFile.made',
			entity: 'paymentFile',
			entityId: place.roundId,
			after: { messageId, payOn, payments: payments.length, total: moneyText(total), unpaid: unpaid.length },
			visibleTo: { level: 'leadPartner' }
		});
		return ok({
			...{ messageId, madeAt: scope.now, debtor, payments },
			partnershipName: read.statements[0]?.partnershipName ?? '',
			roundName: read.roundName
		});
	});
}

/** "2026-2027-20270116093015-4f1c2a": another each time, so that a bank takes two files for two, and short enough for it. */
function messageIdOf(schoolYear: string, now: Date, id: string): string {
	const moment = now.toISOString().slice(0, 19).replace(/\D/g, '');
	return `${schoolYear}-${moment}-${id.replace(/[^a-z0-9]/g, '').slice(0, 6)}`;
}
