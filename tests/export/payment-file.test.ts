/** The payment file is what a bank reads: well-formed, in the order of the schema, in its characters, and adding up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import type { Iban } from '$lib/domain/settlement/iban';
import type { Payment } from '$lib/domain/settlement/payment-plan';
import { toDay } from '$lib/domain/shared/day';
import { money, moneyText, sumCents, toCents } from '$lib/domain/shared/money';
import { paymentFile, type PaymentFileInput } from '$lib/export/payment-file';
import { sepaText } from '$lib/export/sepa-text';
import { element, xmlDocument } from '$lib/export/xml';
import { elementsOf, readXml, type ReadElement } from '$tests/support/read-xml';

const account = (given: Partial<BankAccount> = {}): BankAccount => ({
	partnerId: 'school',
	iban: 'NL91ABNA0417164300' as Iban,
	accountHolder: 'Scholengroep Veenland',
	bic: null,
	...given
});
const payment = (amount: string, given: Partial<BankAccount> = {}): Payment => ({
	partnerId: 'school',
	partnerName: 'Veenland',
	account: account(given),
	amount: money(amount)
});
const input = (given: Partial<PaymentFileInput> = {}): PaymentFileInput => ({
	messageId: '2026-2027-najaar-20270116',
	madeAt: new Date('2027-01-16T09:30:15.250Z'),
	payOn: toDay('2027-01-20'),
	debtor: account({ iban: 'NL20INGB0001234567' as Iban, accountHolder: 'Stichting Meerkant & Co' }),
	payments: [payment('1200.50'), payment('0.01', { iban: 'BE68539007547034' as Iban, bic: 'GKCCBEBB' })],
	remittance: 'Opleidingsschool Waterrijk, Najaar 2026-2027',
	reference: '2026-2027 Najaar',
	...given
});

/** The elements of the schema in its order (EPC132-08 2023 V1.0, SCT C2PSP); what we leave out is optional there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
	Document: ['CstmrCdtTrfInitn'],
	CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf'],
	GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'],
	PmtInf: [
		...['PmtInfId', 'PmtMtd', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'ReqdExctnDt', 'Dbtr', 'DbtrAcct'],
		...['DbtrAgt', 'UltmtDbtr', 'ChrgBr', 'CdtTrfTxInf']
	],
	CdtTrfTxInf: [
		...['PmtId', 'PmtTpInf', 'Amt', 'ChrgBr', 'UltmtDbtr', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'UltmtCdtr', 'Purp', 'RmtInf']
	],
	PmtTpInf: ['InstrPrty', 'SvcLvl'],
	SvcLvl: ['Cd'],
	ReqdExctnDt: ['Dt'],
	InitgPty: ['Nm'],
	Dbtr: ['Nm'],
	Cdtr: ['Nm'],
	DbtrAcct: ['Id'],
	CdtrAcct: ['Id'],
	DbtrAgt: ['FinInstnId'],
	CdtrAgt: ['FinInstnId'],
	FinInstnId: ['BICFI', 'Othr'],
	PmtId: ['InstrId', 'EndToEndId'],
	Amt: ['InstdAmt'],
	RmtInf: ['Ustrd']
};

function outOfOrder(read: ReadElement): string[] {
	const order = ORDER[read.name];
	if (!order) return [];
	const places = read.children.map(({ name }) => order.indexOf(name));
	const sorted = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
	return [...(sorted ? [] : [read.name]), ...read.children.flatMap(outOfOrder)];
}

const textsOf = (root: ReadElement, path: string) => elementsOf(root, path).map(({ text }) => text);

describe('a payment file', () => {
	it('asks the bank for each payment, from the account of the penvoerder', () => {
		const root = readXml(paymentFile(input()));
		expect(root.attributes).toEqual({ xmlns: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' });
		const of = (path: string) => textsOf(root, path);
		expect(of('GrpHdr/MsgId')).toEqual(['2026-2027-najaar-20270116']);
		expect(of('GrpHdr/CreDtTm')).toEqual(['2027-01-16T09:30:15Z']);
		expect([of('GrpHdr/NbOfTxs'), of('PmtInf/NbOfTxs')]).toEqual([['2'], ['2']]);
		expect([of('GrpHdr/CtrlSum'), of('PmtInf/CtrlSum')]).toEqual([['1200.51'], ['1200.51']]);
		expect(of('PmtInf/PmtMtd')).toEqual(['TRF']);
		expect(of('PmtTpInf/SvcLvl/Cd')).toEqual(['SEPA']);
		expect(of('ReqdExctnDt/Dt')).toEqual(['2027-01-20']);
		expect(of('Dbtr/Nm')).toEqual(['Stichting Meerkant + Co']);
		expect(of('DbtrAcct/Id/IBAN')).toEqual(['NL20INGB0001234567']);
		expect(of('DbtrAgt/FinInstnId/Othr/Id')).toEqual(['NOTPROVIDED']);
		expect(of('PmtInf/ChrgBr')).toEqual(['SLEV']);
		expect(of('CdtTrfTxInf/PmtId/EndToEndId')).toEqual(['2026-2027 Najaar-1', '2026-2027 Najaar-2']);
		expect(of('Amt/InstdAmt')).toEqual(['1200.50', '0.01']);
		expect(elementsOf(root, 'Amt/InstdAmt').map(({ attributes }) => attributes)).toEqual([
			{ Ccy: 'EUR' },
			{ Ccy: 'EUR' }
		]);
		expect(of('CdtrAcct/Id/IBAN')).toEqual(['NL91ABNA0417164300', 'BE68539007547034']);
		expect(of('CdtrAgt/FinInstnId/BICFI')).toEqual(['GKCCBEBB']);
		expect(of('RmtInf/Ustrd')[0]).toBe('Opleidingsschool Waterrijk, Najaar 2026-2027');
	});

	it('is in the order of the schema, in the characters of SEPA, within its lengths, and adds up, whatever people typed', () => {
		const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY));
		const anyPayment = fc
			.tuple(fc.bigInt({ min: 1n, max: 99_999_999_999n }), anyText, fc.constantFrom(null, 'GKCCBEBB'))
			.map(([amount, accountHolder, bic]) => payment(moneyText(toCents(amount)), { accountHolder, bic }));
		fc.assert(
			fc.property(fc.array(anyPayment, { minLength: 1, maxLength: 12 }), anyText, anyText, (payments, one, other) => {
				const debtor = account({ accountHolder: other });
				const given = input({ payments, debtor, messageId: one, remittance: one + other, reference: other });
				const root = readXml(paymentFile(given));
				expect(outOfOrder(root)).toEqual([]);
				const texts = ['Nm', 'Ustrd', 'MsgId', 'PmtInfId', 'EndToEndId'].flatMap((name) => textsOf(root, name));
				for (const text of texts) {
					expect(text).toMatch(/^[a-zA-Z0-9/\-?:().,'+ ]+$/);
					expect(text).not.toMatch(/^\/|\/$|\/\//);
				}
				const lengths = { Nm: 70, Ustrd: 140, MsgId: 35, PmtInfId: 35, EndToEndId: 35 };
				for (const [name, longest] of Object.entries(lengths)) {
					expect(Math.max(...textsOf(root, name).map((text) => text.length))).toBeLessThanOrEqual(longest);
				}
				expect(new Set(textsOf(root, 'EndToEndId')).size).toBe(payments.length);
				const sum = moneyText(sumCents(textsOf(root, 'InstdAmt').map(money)));
				expect(textsOf(root, 'CtrlSum')).toEqual([sum, sum]);
			}),
			{ seed: 20022, numRuns: 300 }
		);
	});

	it('is not made of nothing, nor of an amount no bank takes', () => {
		expect(() => paymentFile(input({ payments: [] }))).toThrow(/holds a payment/);
		expect(() => paymentFile(input({ payments: [payment('0.00')] }))).toThrow(/0.01/);
		expect(() => paymentFile(input({ payments: [payment('1000000000.00')] }))).toThrow(/0.01/);
		expect(paymentFile(input({ payments: [payment('999999999.99')] }))).toContain('>999999999.99<');
	});
});

const NASTY = [
	'</Nm></Dbtr><Dbtr>',
	']]>',
	'<!--',
	'&amp;',
	'a//b',
	'/a/',
	'\ud800',
	'€ & ß Œuvre',
	'한국어',
	'🙂'.repeat(60),
	'ﬀﬀ'.repeat(40)
];

describe('a text for the bank', () => {
	it.each([
		['Hogeschool De Brug', 'Hogeschool De Brug'],
		['Vrije Univérsiteit – Ünlü & Øst', 'Vrije Universiteit - Unlu + Ost'],
		['Straße “Œuvre” ĳ ﬁ', "Strasse 'OEuvre' ij fi"],
		['€ 12,50', 'EUR 12,50'],
		['a//b/', 'a/b'],
		['  twee   woorden\n', 'twee woorden'],
		['한국어', 'NOTPROVIDED'],
		['', 'NOTPROVIDED'],
		['naam #1', 'naam .1']
	])('%j becomes %j', (typed, written) => expect(sepaText(typed, 70)).toBe(written));
});

describe('an XML text', () => {
	it('comes back as it was, but for what no XML can hold', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, attribute) => {
				const read = readXml(xmlDocument(element('A', [element('B', text, { c: attribute }), null])));
				const kept = (given: string) =>
					given.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
				expect(read.children[0]?.text).toBe(kept(text));
				expect(read.children[0]?.attributes['c']).toBe(kept(attribute));
				expect(read.children).toHaveLength(1);
			}),
			{ seed: 10, numRuns: 500 }
		);
	});
});
