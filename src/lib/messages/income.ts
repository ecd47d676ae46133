/** What was promised and came in per source, and the receipts it was entered as. */
import type { ReceiptProblem } from '$lib/domain/actuals/receipt-rules';
import { defineMessages } from './locale';

type ReceiptTexts = Readonly<Record<ReceiptProblem['kind'] | 'sameReceipt', string>>;

export const incomeMessages = defineMessages({
	nl: {
		incomeTitle: 'Inkomsten',
		incomeFold: (sources: number) => `Per bron (${sources}), per zekerheid en per gebied`,
		incomeAnswer: (promised: string, received: string) =>
			`Van de ${promised} die is toegezegd, is ${received} ontvangen.`,
		incomeAnswerHidden: (promised: string, received: string) =>
			`Toegezegd is ${promised}. Ontvangen is ${received}, zonder wat de subsidie heeft betaald: dat zien alleen penvoerder, coördinator en accountant.`,
		incomeEmpty: 'Er zijn nog geen bronnen.',
		source: 'Bron',
		certainty: 'Zekerheid',
		promised: 'Toegezegd (€)',
		received: 'Ontvangen (€)',
		incomeExpected: 'Verwacht (€)',
		perCertainty: 'Per zekerheid',
		perArea: 'Per gebied',
		perSource: 'Per bron',
		incomeNote:
			'Verwacht is wat is toegezegd, of wat is ontvangen als dat meer is. Betalingen van een beschikking tellen mee voor het deel van de beschikking dat in dit schooljaar valt. Een bron die aan meer gebieden mag worden besteed, staat bij die gebieden samen.',
		cashTotal: 'Totaal',
		receiptsTitle: 'Ontvangsten',
		receiptsIntro:
			'Wat er binnenkwam per bron. De totalen per bron ziet iedereen; wat de subsidie betaalt staat bij de beschikking.',
		receiptsEmpty: 'Nog geen ontvangsten ingevoerd.',
		receiptRemoved: 'De ontvangst is weggehaald.',
		addReceipt: 'Voeg een ontvangst toe',
		correctReceipt: 'Wijzig de ontvangst',
		receivedOn: 'Ontvangen op',
		amount: 'Bedrag (€)',
		amountHint: 'Terugbetaald? Zet er een min voor.',
		reference: 'Kenmerk',
		receiptProblems: {
			sourceUnknown: 'Kies een bron.',
			sourceInKind: 'Deze bron bestaat uit uren; die worden gewerkt, niet ontvangen.',
			sourceIsSubsidy: 'Voer betalingen van de subsidie in bij de beschikking.',
			zeroAmount: 'Vul een bedrag in dat niet nul is.',
			inFuture: 'Deze dag moet nog komen.',
			sameReceipt: 'Deze ontvangst staat er al. Is het een tweede? Geef die een ander kenmerk.'
		} as ReceiptTexts
	},
	en: {
		incomeTitle: 'Income',
		incomeFold: (sources: number) => `Per source (${sources}), per certainty and per area`,
		incomeAnswer: (promised: string, received: string) => `Of the ${promised} promised, ${received} has been received.`,
		incomeAnswerHidden: (promised: string, received: string) =>
			`Promised: ${promised}. Received: ${received}, not including what the subsidy paid: only the lead partner, coordinator and accountant can see that.`,
		incomeEmpty: 'There are no sources yet.',
		source: 'Source',
		certainty: 'Certainty',
		promised: 'Promised (€)',
		received: 'Received (€)',
		incomeExpected: 'Expected (€)',
		perCertainty: 'Per certainty',
		perArea: 'Per area',
		perSource: 'Per source',
		incomeNote:
			'Expected is what was promised, or what was received where that is more. Payments of an award count for the part of the award that falls in this school year. A source that may be spent on several areas is shown under those areas together.',
		cashTotal: 'Total',
		receiptsTitle: 'Receipts',
		receiptsIntro:
			'What came in per source. Everyone sees totals per source; what the subsidy pays is shown with the award.',
		receiptsEmpty: 'No receipts have been entered yet.',
		receiptRemoved: 'The receipt was removed.',
		addReceipt: 'Add a receipt',
		correctReceipt: 'Change the receipt',
		receivedOn: 'Received on',
		amount: 'Amount (€)',
		amountHint: 'Paid back? Put a minus before it.',
		reference: 'Reference',
		receiptProblems: {
			sourceUnknown: 'Choose a source.',
			sourceInKind: 'This source consists of hours, which are worked, not received.',
			sourceIsSubsidy: 'Enter payments of the subsidy with the award.',
			zeroAmount: 'Fill in an amount other than zero.',
			inFuture: 'This day is still to come.',
			sameReceipt: 'This receipt is already here. Is it a second one? Then give it a different reference.'
		} as ReceiptTexts
	}
});
