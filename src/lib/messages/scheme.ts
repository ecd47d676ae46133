/** Words about a subsidy rule (regeling): how sure it is, what is missing, what kind it is. */
import type { MissingParameter } from '$lib/domain/scheme/missing-parameter';
import type { PeriodBasis, Scheme, SchemeRule } from '$lib/domain/scheme/scheme';
import type { Recipient } from '$lib/domain/scheme/scheme-computation';
import type { Confidence } from '$lib/domain/shared/confidence';
import type { SubsidyContribution } from '$lib/domain/subsidy/subsidy-outcome';
import { defineMessages } from './locale';

export interface SchemeMessages {
	/** The sentence that explains the word of `wordMessages.confidence` beside a parameter. */
	readonly confidenceMeaning: Readonly<Record<Confidence, string>>;
	/** Short names of what is missing, and what to do about it. */
	readonly missing: Readonly<Record<MissingParameter, string>>;
	readonly missingAdvice: Readonly<Record<MissingParameter, string>>;
	readonly ruleKind: Readonly<Record<SchemeRule['kind'], string>>;
	readonly periodBasis: Readonly<Record<PeriodBasis, string>>;
	readonly role: Readonly<Record<Scheme['role'], string>>;
	readonly origin: Readonly<Record<Scheme['origin'], string>>;
	/** Who receives the money. */
	readonly receiver: Readonly<Record<Scheme['recipient'], string>>;
	/** Who applies: recognised, or an aspirant in one of its years. */
	readonly applicant: Readonly<Record<Recipient, string>>;
	readonly amountBasis: Readonly<Record<SubsidyContribution['basis'] | 'mixed', string>>;
	readonly areasNotFound: string;
	readonly nextBracket: (p: {
		readonly more: string;
		readonly students: string;
		readonly difference: string;
	}) => string;
	readonly previousBracket: (p: {
		readonly fewer: string;
		readonly students: string;
		readonly difference: string;
	}) => string;
	readonly oneMore: (p: { readonly difference: string }) => string;
	readonly oneFewer: (p: { readonly difference: string }) => string;
	readonly oneFewerEndsIt: string;
	readonly aboveMinimum: (p: { readonly students: string }) => string;
	readonly belowMinimum: (p: {
		readonly short: string;
		readonly minimum: string;
		readonly amountAtMinimum: string;
	}) => string;
}

export const schemeMessages = defineMessages<SchemeMessages>({
	nl: {
		confidenceMeaning: {
			found: 'Gelezen in de tekst van de regeling.',
			secondary: 'Gelezen bij een uitvoerder, sectororganisatie of adviseur, niet in de regeling zelf.',
			inferred: 'Volgt uit iets dat gelezen is, maar staat er niet met zoveel woorden.',
			entered: 'Ingevoerd door iemand van dit partnerschap. De bron staat erbij.',
			notFound: 'Niet gevonden. Het product vult hier niets zelf in.'
		},
		missing: {
			scheme: 'een regeling voor deze dagen',
			chosenScheme: 'de gekozen regeling',
			chosenSchemeInForce: 'een regeling die dit schooljaar geldt',
			studentCount: 'het aantal studenten',
			fixedAmount: 'het vaste bedrag',
			amountPerStudent: 'het bedrag per student',
			bracketTable: 'de staffel',
			amountPerYear: 'het bedrag per jaar',
			projectAmount: 'het bedrag van het project',
			aspirantAmount: 'het bedrag voor een aspirant'
		},
		missingAdvice: {
			scheme: 'Vul de beschikking in, of voeg een regeling toe met de bron erbij.',
			chosenScheme: 'Kies een andere regeling, of laat de regeling volgen uit de datum.',
			chosenSchemeInForce: 'Kies een regeling die dit schooljaar geldt, of laat de regeling volgen uit de datum.',
			studentCount: 'Vul het aantal studenten in.',
			fixedAmount: 'Vul de beschikking in, of voeg de regeling toe met de bron erbij.',
			amountPerStudent: 'Vul de beschikking in, of voeg de regeling toe met de bron erbij.',
			bracketTable: 'Vul de beschikking in, of voeg de regeling toe met de bron erbij.',
			amountPerYear: 'Vul de beschikking in, of voeg de regeling toe met de bron erbij.',
			projectAmount: 'Vul de beschikking in.',
			aspirantAmount: 'Vul de beschikking in.'
		},
		ruleKind: {
			brackets: 'staffel: één bedrag per schijf',
			perStudent: 'bedrag per student',
			fixedYearly: 'vast bedrag per jaar',
			unknown: 'bedrag niet gevonden'
		},
		periodBasis: { schoolYear: 'per schooljaar', calendarYear: 'per kalenderjaar', other: 'voor een eigen periode' },
		role: { main: 'regeling', addon: 'aanvullende regeling' },
		origin: { product: 'meegeleverd', entered: 'zelf ingevoerd' },
		receiver: { partnership: 'de opleidingsschool', onderwijsregio: 'de onderwijsregio' },
		applicant: {
			recognised: 'erkende opleidingsschool',
			aspirantYear1or2: 'aspirant, jaar 1 of 2',
			aspirantYear3or4: 'aspirant, jaar 3 of 4'
		},
		amountBasis: {
			corrected: 'gecorrigeerde beschikking',
			granted: 'beschikking',
			computed: 'berekening',
			mixed: 'deels beschikking, deels berekening'
		},
		areasNotFound: 'Welke gebieden deze regeling mag betalen, is niet gevonden.',
		nextBracket: (p) =>
			`Nog ${students(p.more)} erbij tot de volgende schijf (vanaf ${p.students}). Dat scheelt ${p.difference}.`,
		previousBracket: (p) =>
			`Met ${students(p.fewer)} minder begint de vorige schijf (tot en met ${p.students}). Dat scheelt ${p.difference}.`,
		oneMore: (p) => `Eén student erbij: ${p.difference}.`,
		oneFewer: (p) => `Eén student minder: ${p.difference}.`,
		oneFewerEndsIt: 'Met één student minder is er geen recht op subsidie.',
		aboveMinimum: (p) => `Dat is ${students(p.students)} boven het minimum.`,
		belowMinimum: (p) =>
			`Er zijn ${students(p.short)} te weinig voor het minimum van ${p.minimum}. Bij het minimum is het bedrag ${p.amountAtMinimum}.`
	},
	en: {
		confidenceMeaning: {
			found: 'Read in the text of the scheme.',
			secondary: 'Read on a page of an agency, sector body or adviser, not in the scheme itself.',
			inferred: 'Follows from something that was read, but is not stated as such.',
			entered: 'Entered by somebody of this partnership, with its source.',
			notFound: 'Not found. The product fills in nothing of its own here.'
		},
		missing: {
			scheme: 'a scheme for these days',
			chosenScheme: 'the chosen scheme',
			chosenSchemeInForce: 'a scheme in force this school year',
			studentCount: 'the number of students',
			fixedAmount: 'the fixed part',
			amountPerStudent: 'the amount per student',
			bracketTable: 'the bracket table',
			amountPerYear: 'the amount per year',
			projectAmount: 'the amount of the project',
			aspirantAmount: 'the amount for an aspirant'
		},
		missingAdvice: {
			scheme: 'Enter the award, or add a scheme with its source.',
			chosenScheme: 'Choose another scheme, or let the date decide.',
			chosenSchemeInForce: 'Choose a scheme in force this school year, or let the date decide.',
			studentCount: 'Enter the number of students.',
			fixedAmount: 'Enter the award, or add the scheme with its source.',
			amountPerStudent: 'Enter the award, or add the scheme with its source.',
			bracketTable: 'Enter the award, or add the scheme with its source.',
			amountPerYear: 'Enter the award, or add the scheme with its source.',
			projectAmount: 'Enter the award.',
			aspirantAmount: 'Enter the award.'
		},
		ruleKind: {
			brackets: 'brackets: one amount per bracket',
			perStudent: 'amount per student',
			fixedYearly: 'fixed amount per year',
			unknown: 'amount not found'
		},
		periodBasis: { schoolYear: 'per school year', calendarYear: 'per calendar year', other: 'for a period of its own' },
		role: { main: 'scheme', addon: 'add-on scheme' },
		origin: { product: 'comes with the product', entered: 'entered by hand' },
		receiver: { partnership: 'the partnership', onderwijsregio: 'the onderwijsregio' },
		applicant: {
			recognised: 'recognised partnership',
			aspirantYear1or2: 'aspirant, year 1 or 2',
			aspirantYear3or4: 'aspirant, year 3 or 4'
		},
		amountBasis: {
			corrected: 'corrected award',
			granted: 'award',
			computed: 'computation',
			mixed: 'partly award, partly computation'
		},
		areasNotFound: 'Which areas this scheme may pay was not found.',
		nextBracket: (p) =>
			`${studentsInEnglish(p.more)} more to the next bracket (from ${p.students}). That makes ${p.difference}.`,
		previousBracket: (p) =>
			`With ${studentsInEnglish(p.fewer)} fewer the previous bracket begins (up to ${p.students}). That makes ${p.difference}.`,
		oneMore: (p) => `One student more: ${p.difference}.`,
		oneFewer: (p) => `One student fewer: ${p.difference}.`,
		oneFewerEndsIt: 'With one student fewer there is no right to the subsidy.',
		aboveMinimum: (p) => `That is ${studentsInEnglish(p.students)} above the minimum.`,
		belowMinimum: (p) =>
			`${studentsInEnglish(p.short)} short of the minimum of ${p.minimum}. At the minimum the amount is ${p.amountAtMinimum}.`
	}
});

/** "1 student", "139 studenten". */
export function students(count: string): string {
	return count === '1' ? '1 student' : `${count} studenten`;
}

export function studentsInEnglish(count: string): string {
	return count === '1' ? '1 student' : `${count} students`;
}
