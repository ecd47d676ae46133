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
	/** Its own, or that of the organisation above it. */
	readonly account: BankAccount;
	readonly amount: Cents;
}

export type UnpaidReason =
	| 'noAccount'
	/** Paid from and to the same account: it needs no payment. */
	| 'sameAccount'
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

export interface PaymentFacts {
	readonly statements: readonly SettlementStatement[];
	readonly accounts: readonly BankAccount[];
	/** Everybody who takes or took part. */
	readonly partners: readonly { readonly id: string; readonly parentId: string | null }[];
	readonly leadPartnerId: string;
}

export function planPayments({ statements, accounts, partners, leadPartnerId }: PaymentFacts): PaymentPlan {
	const accountOf = accountFinder(accounts, partners);
	const debtor = accountOf(leadPartnerId);
	const others = statements.filter(({ partner }) => partner.id !== leadPartnerId);
	const receiving = others
		.filter(({ net }) => net > 0n)
		.map((statement) => judge(statement, accountOf(statement.partner.id), debtor));
	const payments = receiving.filter((one): one is Payment => 'account' in one);
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

/** A site or an institute is paid on the account of the school, board or university above it, unless it has one of its own. */
function accountFinder(accounts: PaymentFacts['accounts'], partners: PaymentFacts['partners']) {
	const byPartner = new Map(accounts.map((account) => [account.partnerId, account]));
	const parents = new Map(partners.map(({ id, parentId }) => [id, parentId]));
	return (partnerId: string): BankAccount | null => {
		const seen = new Set<string>();
		for (let at: string | null = partnerId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
			const account = byPartner.get(at);
			if (account) return account;
			seen.add(at);
		}
		return null;
	};
}

function judge(
	statement: SettlementStatement,
	account: BankAccount | null,
	debtor: BankAccount | null
): Payment | Unpaid {
	const one = { ...named(statement), amount: statement.net };
	if (!account) return { ...one, reason: 'noAccount' };
	if (account.iban === debtor?.iban) return { ...one, reason: 'sameAccount' };
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
