/** Where an organisation is paid, on the page of that partner. */
import type { IbanProblem } from '../domain/settlement/iban';
import { formatCount } from '../format/quantity';
import { defineMessages } from './locale';

export interface BankAccountTexts {
	readonly title: string;
	readonly intro: string;
	readonly introLead: string;
	readonly empty: string;
	readonly iban: string;
	readonly ibanHint: string;
	readonly accountHolder: string;
	readonly holderHint: string;
	readonly bic: string;
	readonly bicHint: string;
	readonly changed: (day: string, person: string) => string;
	readonly check: string;
	readonly remove: string;
	readonly removeTitle: string;
	readonly removeText: (name: string) => string;
	readonly reasons: { readonly iban: string; readonly bic: string; readonly bicNeeded: string };
	readonly problem: (problem: IbanProblem) => string;
	readonly goneMeanwhile: string;
}

export const bankAccountMessages = defineMessages<BankAccountTexts>({
	nl: {
		title: 'Bankrekening',
		intro: 'Hierop betaalt de penvoerder wat deze organisatie na een ronde ontvangt.',
		introLead: 'Hiervan betaalt de penvoerder wat anderen na een ronde ontvangen, en hierop betalen anderen terug.',
		empty: 'Nog niet ingevuld.',
		iban: 'Rekeningnummer (IBAN)',
		ibanHint: 'Bijvoorbeeld NL91 ABNA 0417 1643 00. Spaties en kleine letters mogen.',
		accountHolder: 'Op naam van',
		holderHint: 'Precies zoals de bank de naam kent: banken vergelijken naam en nummer voordat ze betalen.',
		bic: 'BIC',
		bicHint: 'Alleen nodig voor een rekening buiten de Europese Economische Ruimte.',
		changed: (day, person) => `Laatst gewijzigd op ${day}${person === '' ? '' : ` door ${person}`}.`,
		check: 'Klopt dit niet? Bel de organisatie op een nummer dat je al kende, voordat er betaald wordt.',
		remove: 'Haal het rekeningnummer weg',
		removeTitle: 'Rekeningnummer weghalen',
		removeText: (name) =>
			`${name} staat dan niet meer in een betaalbestand. Het nummer wordt nergens bewaard: terugzetten kan alleen door het opnieuw in te vullen.`,
		reasons: {
			iban: 'Dit is geen rekeningnummer.',
			bic: 'Een BIC heeft 8 of 11 letters en cijfers, zoals ABNANL2A.',
			bicNeeded: 'Deze rekening ligt buiten de Europese Economische Ruimte: vul ook de BIC van de bank in.'
		},
		problem: (problem) => {
			switch (problem.kind) {
				case 'form':
					return 'Een rekeningnummer begint met twee letters en twee cijfers, zoals NL91, en bestaat verder alleen uit letters en cijfers.';
				case 'country':
					return `Naar een rekening die met ${problem.country} begint, kan geen SEPA-betaling. Vul een rekening in een SEPA-land in.`;
				case 'length':
					return `Een rekeningnummer met ${problem.country} heeft ${problem.expected} tekens; hier staan er ${formatCount(problem.found, 'nl')}.`;
				case 'character':
					return `Op plaats ${problem.place} staat ${problem.found}. In een rekeningnummer met ${problem.country} hoort daar een ${problem.expected === 'digit' ? 'cijfer' : 'letter'}.`;
				case 'checkDigits':
					return 'De controlecijfers kloppen niet: er is een teken verkeerd getypt of verwisseld. Vergelijk het nummer met een bankafschrift.';
			}
		},
		goneMeanwhile: 'Iemand anders heeft het rekeningnummer intussen weggehaald. Kijk of dit nog moet en bewaar opnieuw.'
	},
	en: {
		title: 'Bank account',
		intro: 'The lead partner pays to it what this organisation receives after a round.',
		introLead: 'The lead partner pays from it what others receive after a round, and others pay back to it.',
		empty: 'Not filled in yet.',
		iban: 'Account number (IBAN)',
		ibanHint: 'For example NL91 ABNA 0417 1643 00. Spaces and small letters are fine.',
		accountHolder: 'In the name of',
		holderHint: 'Exactly as the bank knows the name: banks compare name and number before they pay.',
		bic: 'BIC',
		bicHint: 'Needed only for an account outside the European Economic Area.',
		changed: (day, person) => `Last changed on ${day}${person === '' ? '' : ` by ${person}`}.`,
		check: 'Is this not right? Call the organisation on a number you already knew, before anything is paid.',
		remove: 'Remove the account number',
		removeTitle: 'Remove the account number',
		removeText: (name) =>
			`${name} is then in no payment file any more. The number is kept nowhere: the only way back is filling it in again.`,
		reasons: {
			iban: 'This is no account number.',
			bic: 'A BIC has 8 or 11 letters and digits, such as ABNANL2A.',
			bicNeeded: 'This account is outside the European Economic Area: fill in the BIC of the bank as well.'
		},
		problem: (problem) => {
			switch (problem.kind) {
				case 'form':
					return 'An account number begins with two letters and two digits, such as NL91, and then has only letters and digits.';
				case 'country':
					return `No SEPA payment reaches an account that begins with ${problem.country}. Fill in an account in a SEPA country.`;
				case 'length':
					return `An account number with ${problem.country} has ${problem.expected} characters; here are ${formatCount(problem.found, 'en')}.`;
				case 'character':
					return `At place ${problem.place} stands ${problem.found}. In an account number with ${problem.country} a ${problem.expected} belongs there.`;
				case 'checkDigits':
					return 'The check digits do not hold: a character is mistyped or swapped. Compare the number with a bank statement.';
			}
		},
		goneMeanwhile:
			'Somebody else removed the account number in the meantime. See whether this is still needed and save again.'
	}
});
