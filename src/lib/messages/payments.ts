/** The page on which a penvoerder makes the payment file of a settled round. */
import type { PaymentDayProblem } from '../domain/settlement/payment-day';
import type { UnpaidReason } from '../domain/settlement/payment-plan';
import { strong } from '../format/emphasis';
import { defineMessages } from './locale';

export interface PaymentTexts {
	readonly title: string;
	readonly answer: (lead: string, count: number, total: string) => string;
	readonly answerNothing: (lead: string) => string;
	readonly someUnpaid: (count: number, total: string) => string;
	readonly someSameAccount: (count: number, total: string, lead: string) => string;
	readonly notSettledTitle: string;
	readonly notSettledText: string;
	readonly noDebtorTitle: string;
	readonly noDebtorText: (lead: string) => string;
	readonly enterAccount: string;
	readonly enterAccountOf: (name: string) => string;
	readonly makeTitle: string;
	readonly makeText: string;
	readonly payOn: string;
	readonly payOnHint: string;
	readonly make: string;
	readonly again: string;
	readonly inFile: string;
	readonly unpaidTitle: string;
	readonly sameAccountTitle: string;
	readonly sameAccountText: (lead: string) => string;
	readonly payingTitle: string;
	readonly payingText: (lead: string) => string;
	readonly even: (names: string) => string;
	readonly ownPart: (lead: string, amount: string) => string;
	readonly organisation: string;
	readonly account: string;
	readonly holder: string;
	readonly amount: string;
	readonly why: string;
	readonly total: string;
	readonly reasons: Readonly<Record<UnpaidReason, string>>;
	readonly dayReasons: Readonly<Record<PaymentDayProblem, string>>;
	readonly refused: Readonly<Record<'notSettled' | 'noDebtor' | 'nothingToPay' | PaymentDayProblem, string>>;
	readonly earlierTitle: string;
	readonly earlier: (moment: string, person: string, count: number, total: string, day: string) => string;
	readonly remittance: (partnership: string, round: string, schoolYear: string) => string;
	readonly fileName: string;
	readonly back: string;
}

export const paymentMessages = defineMessages<PaymentTexts>({
	nl: {
		title: 'Betaalbestand',
		answer: (lead, count, total) =>
			`${lead} betaalt ${count === 1 ? 'één organisatie' : `${count} organisaties samen`} ${strong(total)}.`,
		answerNothing: (lead) => `Er is niets dat ${lead} via een bestand kan betalen.`,
		someUnpaid: (count, total) =>
			count === 1
				? `Eén organisatie krijgt daarnaast nog ${total}, maar kan niet in het bestand: hieronder staat waarom.`
				: `${count} organisaties krijgen daarnaast nog ${total}, maar kunnen niet in het bestand: hieronder staat waarom.`,
		someSameAccount: (count, total, lead) =>
			count === 1
				? `Het bedrag van één organisatie, ${total}, hoeft niet te worden overgemaakt: die heeft dezelfde rekening als ${lead}.`
				: `Het bedrag van ${count} organisaties, samen ${total}, hoeft niet te worden overgemaakt: die hebben dezelfde rekening als ${lead}.`,
		notSettledTitle: 'Reken eerst de ronde af',
		notSettledText: 'Tot die tijd kunnen de bedragen nog veranderen. Daarna kan het betaalbestand worden gemaakt.',
		noDebtorTitle: 'Waarvan wordt betaald?',
		noDebtorText: (lead) => `Van ${lead} is nog geen bruikbare bankrekening bekend.`,
		enterAccount: 'Vul de bankrekening in',
		enterAccountOf: (name) => `Vul de bankrekening van ${name} in`,
		makeTitle: 'Bestand maken',
		makeText:
			'Het bestand is een concept: upload het bij je bank (SEPA-overboekingen, pain.001.001.09), controleer het daar en onderteken het. Dit programma betaalt zelf niets.',
		payOn: 'Dag waarop de bank betaalt',
		payOnHint: 'Bijvoorbeeld 20-1-2027. Is de bank die dag dicht, dan betaalt ze op de eerstvolgende werkdag.',
		make: 'Download het betaalbestand',
		again: 'Let op: elk bestand dat je bij de bank ondertekent, wordt betaald. Upload dezelfde ronde niet twee keer.',
		inFile: 'In het bestand',
		unpaidTitle: 'Nog te betalen, maar niet in het bestand',
		sameAccountTitle: 'Verrekend zonder overboeking',
		sameAccountText: (lead) =>
			`Deze organisaties hebben dezelfde rekening als ${lead}. Hun bedrag staat in de afrekening; er hoeft niets te worden overgemaakt.`,
		payingTitle: 'Betaalt zelf',
		payingText: (lead) => `Deze organisaties maken het bedrag zelf over aan ${lead}.`,
		even: (names) => `Niets te betalen of te ontvangen: ${names}.`,
		ownPart: (lead, amount) => `Het eigen deel van ${lead} is ${amount}. Daarvoor hoeft niets te worden betaald.`,
		organisation: 'Organisatie',
		account: 'Rekening',
		holder: 'Op naam van',
		amount: 'Bedrag',
		why: 'Waarom niet?',
		total: 'Totaal',
		reasons: {
			noAccount: 'Het rekeningnummer is nog niet ingevuld.',
			sameAccount: 'Deze organisatie heeft dezelfde rekening als de penvoerder: er hoeft niets te worden overgemaakt.',
			notSepa: 'Deze rekening ligt in een land zonder SEPA-betalingen.',
			noBic: 'De rekening ligt buiten de Europese Economische Ruimte en de BIC ontbreekt.',
			tooMuch: 'Eén SEPA-betaling is ten hoogste € 999.999.999,99.'
		},
		dayReasons: {
			dayPassed: 'Deze dag is al geweest.',
			dayTooFar: 'Banken nemen een opdracht ten hoogste een jaar vooruit aan.'
		},
		refused: {
			notSettled: 'De ronde is nog niet afgerekend.',
			noDebtor: 'De bankrekening van de penvoerder ontbreekt.',
			nothingToPay: 'Er is niets te betalen.',
			dayPassed: 'De dag van betalen is al geweest.',
			dayTooFar: 'De dag van betalen ligt te ver vooruit.'
		},
		earlierTitle: 'Eerder gemaakt',
		earlier: (moment, person, count, total, day) =>
			`${moment}, door ${person}: ${count === 1 ? 'één betaling' : `${count} betalingen`}, samen ${total}, te betalen op ${day}`,
		remittance: (partnership, round, schoolYear) => `${partnership}, afrekening ${round} ${schoolYear}`,
		fileName: 'betaalbestand',
		back: 'Afrekening'
	},
	en: {
		title: 'Payment file',
		answer: (lead, count, total) =>
			`${lead} pays ${count === 1 ? 'one organisation' : `${count} organisations together`} ${strong(total)}.`,
		answerNothing: (lead) => `There is nothing that ${lead} can pay by a file.`,
		someUnpaid: (count, total) =>
			count === 1
				? `One organisation should also receive ${total}, but cannot be in the file; the reason is given below.`
				: `${count} organisations should also receive ${total}, but cannot be in the file; the reasons are given below.`,
		someSameAccount: (count, total, lead) =>
			count === 1
				? `The amount of one organisation, ${total}, needs no transfer: it has the same account as ${lead}.`
				: `The amounts of ${count} organisations, ${total} together, need no transfer: they have the same account as ${lead}.`,
		notSettledTitle: 'Settle the round first',
		notSettledText: 'Until then amounts may still change. After that the payment file can be made.',
		noDebtorTitle: 'From which account is paid?',
		noDebtorText: (lead) => `No usable bank account of ${lead} is known yet.`,
		enterAccount: 'Fill in the bank account',
		enterAccountOf: (name) => `Fill in the bank account of ${name}`,
		makeTitle: 'Make the file',
		makeText:
			'The file is a draft: upload it at your bank (SEPA credit transfers, pain.001.001.09), check it there and sign it. This product pays nothing itself.',
		payOn: 'Day on which the bank pays',
		payOnHint: 'For example 20-1-2027. If the bank is closed that day it pays on the next working day.',
		make: 'Download the payment file',
		again: 'Note: every file you sign at the bank is paid. Do not upload the same round twice.',
		inFile: 'In the file',
		unpaidTitle: 'Still to be paid, but not in the file',
		sameAccountTitle: 'Settled without a transfer',
		sameAccountText: (lead) =>
			`These organisations have the same account as ${lead}. Their amount is in the settlement; nothing has to be transferred.`,
		payingTitle: 'Pays itself',
		payingText: (lead) => `These organisations transfer the amount to ${lead} themselves.`,
		even: (names) => `Nothing to pay or to receive: ${names}.`,
		ownPart: (lead, amount) => `The own part of ${lead} is ${amount}. Nothing has to be paid for it.`,
		organisation: 'Organisation',
		account: 'Account',
		holder: 'In the name of',
		amount: 'Amount',
		why: 'Why not?',
		total: 'Total',
		reasons: {
			noAccount: 'The account number is not filled in yet.',
			sameAccount: 'This organisation has the same account as the lead partner: nothing has to be transferred.',
			notSepa: 'This account is in a country without SEPA payments.',
			noBic: 'The account is outside the European Economic Area and the BIC is missing.',
			tooMuch: 'One SEPA payment is at most €999,999,999.99.'
		},
		dayReasons: {
			dayPassed: 'This day has passed.',
			dayTooFar: 'Banks take an order at most a year ahead.'
		},
		refused: {
			notSettled: 'The round is not settled yet.',
			noDebtor: 'The bank account of the lead partner is missing.',
			nothingToPay: 'There is nothing to pay.',
			dayPassed: 'The day of payment has passed.',
			dayTooFar: 'The day of payment is too far ahead.'
		},
		earlierTitle: 'Made earlier',
		earlier: (moment, person, count, total, day) =>
			`${moment}, by ${person}: ${count === 1 ? 'one payment' : `${count} payments`}, ${total} together, to be paid on ${day}`,
		remittance: (partnership, round, schoolYear) => `${partnership}, settlement ${round} ${schoolYear}`,
		fileName: 'payment-file',
		back: 'Settlement'
	}
});
