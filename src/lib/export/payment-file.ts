/**
 * The payments of a settled round as a SEPA credit transfer file: pain.001.001.09, as the customer-to-bank guidelines of the
 * European Payments Council have it (EPC132-08, 2023). A draft the penvoerder uploads to the bank and signs there: the
 * product pays nothing. Elements stand in the order of the schema; an element out of order is refused by every bank.
 */
import type { BankAccount } from '../domain/settlement/bank-account';
import type { Payment } from '../domain/settlement/payment-plan';
import type { Day } from '../domain/shared/day';
import { invariant } from '../domain/shared/invariant';
import { moneyText, sumCents, type Cents } from '../domain/shared/money';
import { sepaText } from './sepa-text';
import { element, xmlDocument, type XmlElement } from './xml';

export interface PaymentFileInput {
	/** Names this file among all that were ever made; at most 35 characters are used. */
	readonly messageId: string;
	readonly madeAt: Date;
	/** The day the bank is asked to pay. */
	readonly payOn: Day;
	readonly debtor: BankAccount;
	/** At least one. */
	readonly payments: readonly Payment[];
	/** What partners read on their bank statement: partnership, round and year. */
	readonly remittance: string;
	/** Begins the reference of each payment, for whoever receives it. */
	readonly reference: string;
}

const LONGEST = { id: 35, name: 70, remittance: 140 } as const;
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

export function paymentFile(input: PaymentFileInput): string {
	invariant(input.payments.length > 0, 'a payment file holds a payment');
	const root = element('CstmrCdtTrfInitn', [groupHeader(input), paymentInformation(input)]);
	return xmlDocument(element('Document', [root], { xmlns: NAMESPACE }));
}

function groupHeader(input: PaymentFileInput): XmlElement {
	return element('GrpHdr', [
		element('MsgId', sepaText(input.messageId, LONGEST.id)),
		element('CreDtTm', `${input.madeAt.toISOString().slice(0, 19)}Z`),
		...counted(input),
		element('InitgPty', [name(input.debtor)])
	]);
}

function paymentInformation(input: PaymentFileInput): XmlElement {
	const { debtor, payments } = input;
	return element('PmtInf', [
		element('PmtInfId', sepaText(input.messageId, LONGEST.id)),
		element('PmtMtd', 'TRF'),
		element('BtchBookg', 'true'),
		...counted(input),
		element('PmtTpInf', [element('SvcLvl', [element('Cd', 'SEPA')])]),
		element('ReqdExctnDt', [element('Dt', input.payOn)]),
		element('Dbtr', [name(debtor)]),
		element('DbtrAcct', [account(debtor)]),
		element('DbtrAgt', [bank(debtor)]),
		element('ChrgBr', 'SLEV'),
		...payments.map((payment, index) => transfer(input, payment, index + 1))
	]);
}

/** How many there are and what they come to: the bank refuses a file in which these are not so. */
function counted({ payments }: PaymentFileInput): XmlElement[] {
	const total = sumCents(payments.map(({ amount }) => amount));
	return [element('NbOfTxs', String(payments.length)), element('CtrlSum', moneyText(total))];
}

function transfer(input: PaymentFileInput, payment: Payment, number: number): XmlElement {
	return element('CdtTrfTxInf', [
		element('PmtId', [element('EndToEndId', referenceOf(input, number))]),
		element('Amt', [element('InstdAmt', amountText(payment.amount), { Ccy: 'EUR' })]),
		payment.account.bic !== null && element('CdtrAgt', [bank(payment.account)]),
		element('Cdtr', [name(payment.account)]),
		element('CdtrAcct', [account(payment.account)]),
		element('RmtInf', [element('Ustrd', sepaText(input.remittance, LONGEST.remittance))])
	]);
}

/** The number makes it unlike every other in the file, however long the round's own reference is. */
function referenceOf({ reference, payments }: PaymentFileInput, number: number): string {
	const ending = `-${String(number).padStart(String(payments.length).length, '0')}`;
	return `${sepaText(reference, LONGEST.id - ending.length)}${ending}`;
}

function amountText(amount: Cents): string {
	invariant(amount > 0n && amount <= 99_999_999_999n, 'a SEPA payment is 0.01 to 999,999,999.99');
	return moneyText(amount);
}

function name({ accountHolder }: BankAccount): XmlElement {
	return element('Nm', sepaText(accountHolder, LONGEST.name));
}

function account({ iban }: BankAccount): XmlElement {
	return element('Id', [element('IBAN', iban)]);
}

/** The bank of who pays must be named even when its code is not known. */
function bank({ bic }: BankAccount): XmlElement {
	const unnamed = element('Othr', [element('Id', 'NOTPROVIDED')]);
	return element('FinInstnId', [bic === null ? unnamed : element('BICFI', bic)]);
}
