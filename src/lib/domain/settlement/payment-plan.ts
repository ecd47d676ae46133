/**
 * What the penvoerder pays after a settled round, and who is left beside it and why (model section 8): every statement ends
 * in exactly one list, so that nobody is silently left out. Who pays the penvoerder is never in a payment file.
 */
import { negateCents, sumCents, type Cents } from '../shared/money';
import type { BankAccount } from './bank-account';
import { needsBic, readIban } from './iban';
import type { SettlementStatement } from './statement';

/** The most one SEPA credit transfer can be (EPC132-08, AT-T002): 999,999,999.99. */
const LARGEST_PAYMENT = 99_999_999_999n;

export interface Payment {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly account: BankAccount;
	readonly amount: Cents;
}

export type UnpaidReason =
	| 'noAccount'
	/** The country takes no part in SEPA any more. */
	| 'notSepa'
	| 'noBic'
	| 'tooMuch';

export interface Unpaid {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly amount: Cents;
	readonly reason: UnpaidReason;
}

export interface Counterpart {
	readonly partnerId: string;
	readonly partnerName: string;
	/** What it pays the penvoerder; zero when nobody pays anybody. */
	readonly amount: Cents;
}

export interface PaymentPlan {
	readonly payments: readonly Payment[];
	readonly total: Cents;
	/** Should be paid and cannot be yet. */
	readonly unpaid: readonly Unpaid[];
	/** Pay the penvoerder. */
	readonly paying: readonly Counterpart[];
	/** Come to nothing. */
	readonly even: readonly Counterpart[];
	/** What the penvoerder's own work comes to: it pays nothing to itself. */
	readonly ownPart: Cents | null;
	/** What the penvoerder pays from; `null` when that is not known or cannot be paid from. */
	readonly debtor: BankAccount | null;
}

export function planPayments(
	statements: readonly SettlementStatement[],
	accounts: readonly BankAccount[],
	leadPartnerId: string
): PaymentPlan {
	const byPartner = new Map(accounts.map((account) => [account.partnerId, account]));
	const others = statements.filter(({ partner }) => partner.id !== leadPartnerId);
	const receiving = others.filter(({ net }) => net > 0n).map((statement) => judge(statement, byPartner));
	const payments = receiving.filter((one): one is Payment => 'account' in one);
	const debtor = byPartner.get(leadPartnerId);
	return {
		payments,
		total: sumCents(payments.map(({ amount }) => amount)),
		unpaid: receiving.filter((one): one is Unpaid => 'reason' in one),
		paying: others.filter(({ net }) => net < 0n).map((one) => ({ ...named(one), amount: negateCents(one.net) })),
		even: others.filter(({ net }) => net === 0n).map((one) => ({ ...named(one), amount: one.net })),
		ownPart: statements.find(({ partner }) => partner.id === leadPartnerId)?.net ?? null,
		debtor: debtor && problemOf(debtor) === null ? debtor : null
	};
}

function judge(statement: SettlementStatement, accounts: ReadonlyMap<string, BankAccount>): Payment | Unpaid {
	const one = { ...named(statement), amount: statement.net };
	const account = accounts.get(statement.partner.id);
	if (!account) return { ...one, reason: 'noAccount' };
	const problem = statement.net > LARGEST_PAYMENT ? 'tooMuch' : problemOf(account);
	return problem === null ? { ...one, account } : { ...one, reason: problem };
}

/** An account was sound when it was entered or read in; what SEPA asks may have changed since. */
function problemOf({ iban, bic }: BankAccount): 'notSepa' | 'noBic' | null {
	if (!readIban(iban).ok) return 'notSepa';
	return needsBic(iban) && bic === null ? 'noBic' : null;
}

function named({ partner }: SettlementStatement) {
	return { partnerId: partner.id, partnerName: partner.name };
}
