/** The subsidy page: what the rules and the awards say, which amount the budget uses, and choosing the scheme. */
import { defineMessages } from './locale';

export const subsidyMessages = defineMessages({
	nl: {
		title: 'Subsidie',
		answer: {
			corrected: (year: string, amount: string) =>
				`De begroting van ${year} rekent met ${amount} subsidie, volgens de gecorrigeerde beschikking.`,
			granted: (year: string, amount: string) =>
				`De begroting van ${year} rekent met ${amount} subsidie, volgens de beschikking. Die kan nog worden gecorrigeerd.`,
			computed: (year: string, amount: string) =>
				`De begroting van ${year} rekent met ${amount} subsidie, volgens de berekening. Dat kan nog veranderen.`,
			mixed: (year: string, amount: string) =>
				`De begroting van ${year} rekent met ${amount} subsidie, deels toegekend en deels berekend. Dat kan nog veranderen.`
		},
		answerMixedAwards: (year: string, amount: string) =>
			`De begroting van ${year} rekent met ${amount} subsidie, volgens de beschikkingen. Die kunnen nog worden gecorrigeerd.`,
		answerNotEligible: (year: string, minimum: string) =>
			`Voor ${year} is er geen recht op subsidie: er zijn minder dan ${minimum} studenten.`,
		answerUnknown: (year: string, missing: string) => `De subsidie van ${year} is onbekend: ${missing} ontbreekt.`,
		and: 'en',
		restsOn: (students: string, year: string) => `Rust op ${students} van ${year}`,
		students: (count: string, one: boolean) => `${count} ${one ? 'student' : 'studenten'}`,
		studentsUnknown: (year: string) => `Studenten van ${year} nog niet ingevuld`,
		unknownTitle: 'Zo wordt het bedrag bekend',
		enterAward: 'Vul de beschikking in, met de datum en het bedrag',
		addScheme: 'Voeg een regeling toe, met de bron erbij',
		enterStudents: 'Vul het aantal studenten in',
		enterExpected: 'Vul bij de bronnen een verwacht bedrag in, met de bron ervan in de toelichting',
		usedTitle: 'Waar het bedrag uit bestaat',
		usedCaption: 'Het bedrag dat de begroting gebruikt',
		period: 'Periode',
		basis: 'Volgens',
		amount: 'Bedrag',
		total: 'Totaal',
		basisWord: { corrected: 'Gecorrigeerde beschikking', granted: 'Beschikking', computed: 'Berekening' },
		unknownRest: 'Voor de rest van het schooljaar is niets bekend',
		stepsTitle: 'Stap voor stap',
		partsTitle: 'Wat de regels zeggen',
		partFor: (from: string, until: string) => `${from} tot en met ${until}`,
		noScheme: 'Geen regeling bekend',
		wholePeriod: {
			schoolYear: (amount: string) => `Voor het hele schooljaar: ${amount}.`,
			calendarYear: (amount: string) => `Voor het hele kalenderjaar: ${amount}.`,
			other: (amount: string) => `Voor de hele periode: ${amount}.`
		},
		share: (numerator: string, denominator: string, amount: string) =>
			`Daarvan valt ${numerator}/${denominator} in deze maanden van het schooljaar: ${amount}.`,
		notEligible: 'Geen recht op subsidie.',
		unknown: 'Het bedrag is onbekend.',
		missing: (what: string) => `Wat ontbreekt: ${what}.`,
		enteredByHand: (person: string, day: string) => `Met de hand ingevoerd door ${person} op ${day}`,
		seeScheme: 'Alles over deze regeling',
		source: 'Bron',
		around: 'Studenten meer of minder',
		yearsTitle: 'Schooljaar en kalenderjaar',
		yearsIntro: (autumn: string, spring: string) =>
			`Van een bedrag voor een heel jaar valt ${autumn}/12 in augustus tot en met december en ${spring}/12 in januari tot en met juli.`,
		yearsAssumption:
			'Dat is een aanname: vijf van de twaalf maanden van het kalenderjaar vallen in het begin van het schooljaar.',
		yearsReason: (reason: string) => `Afgesproken, met als reden: ${reason}`,
		yearsCaption: 'De subsidie van dit schooljaar per kalenderjaar',
		calendarYear: 'Kalenderjaar',
		months: {
			autumn: (year: string) => `${year}, augustus tot en met december`,
			spring: (year: string) => `${year}, januari tot en met juli`
		},
		changeTwelfths: 'De verdeling wijzigen',
		awardsTitle: 'Beschikkingen',
		awardsIntro:
			'Wat is toegekend en wat later is gecorrigeerd, staat naast elkaar. Een beschikking gaat voor op de berekening.',
		awardsEmpty: 'Er is nog geen beschikking ingevuld. Tot die er is, telt de berekening.',
		awardsCaption: 'Beschikkingen van dit partnerschap',
		award: 'Beschikking',
		granted: 'Toegekend',
		corrected: 'Gecorrigeerd',
		notCorrected: 'niet gecorrigeerd',
		inThisYear: (year: string) => `In ${year}`,
		notInYear: 'valt buiten dit schooljaar',
		addAward: 'Beschikking toevoegen',
		awardsReadOnly: 'De penvoerder houdt de beschikkingen bij.',
		removedAward: 'De beschikking is weggehaald, met de termijnen die nog moesten komen.',
		chooseTitle: 'Regeling en aanvrager',
		chooseIntro:
			'Normaal volgt de regeling uit de datum. Kies er zelf een als voor dit partnerschap iets anders geldt. Een regeling die op geen dag van dit schooljaar gold, geeft een onbekend bedrag.',
		scheme: 'Regeling',
		schemeByDate: 'De regeling die op de dag zelf geldt',
		recipient: 'Wie vraagt aan?',
		schemePeriod: (title: string, from: string, until: string) => `${title} (${from} – ${until})`,
		schemeGroup: { product: 'Meegeleverd', entered: 'Zelf ingevoerd', addon: 'Aanvullend' },
		saved: 'Bewaard.',
		chart: {
			label: 'Subsidie bij meer en minder studenten',
			brackets: (amount: string, from: string, to: string) =>
				`De schijf van ${from} tot en met ${to} studenten geeft ${amount}.`,
			lastBracket: (amount: string, from: string) => `De hoogste schijf, vanaf ${from} studenten, geeft ${amount}.`,
			perStudent: (amount: string) => `Elke student telt voor ${amount}.`,
			range: (from: string, to: string) => `${from}–${to}`,
			openRange: (from: string) => `${from} en meer`,
			now: (label: string) => `${label} ◂ nu`,
			students: 'Studenten',
			amountColumn: 'Bedrag (€)',
			nowFill: 'Nu',
			otherFill: 'Anders'
		}
	},
	en: {
		title: 'Subsidy',
		answer: {
			corrected: (year, amount) => `The budget of ${year} uses ${amount} of subsidy, by the corrected award.`,
			granted: (year, amount) =>
				`The budget of ${year} uses ${amount} of subsidy, by the award. It may still be corrected.`,
			computed: (year, amount) =>
				`The budget of ${year} uses ${amount} of subsidy, by the computation. That may still change.`,
			mixed: (year, amount) =>
				`The budget of ${year} uses ${amount} of subsidy, partly granted and partly computed. That may still change.`
		},
		answerMixedAwards: (year, amount) =>
			`The budget of ${year} uses ${amount} of subsidy, by the awards. They may still be corrected.`,
		answerNotEligible: (year, minimum) =>
			`For ${year} there is no right to the subsidy: there are fewer than ${minimum} students.`,
		answerUnknown: (year, missing) => `The subsidy of ${year} is unknown: ${missing} is missing.`,
		and: 'and',
		restsOn: (students, year) => `Rests on ${students} of ${year}`,
		students: (count, one) => `${count} ${one ? 'student' : 'students'}`,
		studentsUnknown: (year) => `Students of ${year} not filled in yet`,
		unknownTitle: 'How the amount becomes known',
		enterAward: 'Enter the award, with its day and amount',
		addScheme: 'Add a scheme, with its source',
		enterStudents: 'Fill in the number of students',
		enterExpected: 'Enter an expected amount among the sources, with where it comes from in the note',
		usedTitle: 'What the amount consists of',
		usedCaption: 'The amount the budget uses',
		period: 'Period',
		basis: 'By',
		amount: 'Amount',
		total: 'Total',
		basisWord: { corrected: 'Corrected award', granted: 'Award', computed: 'Computation' },
		unknownRest: 'Nothing is known for the rest of the school year',
		stepsTitle: 'Step by step',
		partsTitle: 'What the rules say',
		partFor: (from, until) => `${from} to ${until}`,
		noScheme: 'No scheme known',
		wholePeriod: {
			schoolYear: (amount) => `For the whole school year: ${amount}.`,
			calendarYear: (amount) => `For the whole calendar year: ${amount}.`,
			other: (amount) => `For the whole period: ${amount}.`
		},
		share: (numerator, denominator, amount) =>
			`Of this ${numerator}/${denominator} falls in these months of the school year: ${amount}.`,
		notEligible: 'No right to the subsidy.',
		unknown: 'The amount is unknown.',
		missing: (what) => `What is missing: ${what}.`,
		enteredByHand: (person, day) => `Entered by hand by ${person} on ${day}`,
		seeScheme: 'All about this scheme',
		source: 'Source',
		around: 'Students more or fewer',
		yearsTitle: 'School year and calendar year',
		yearsIntro: (autumn, spring) =>
			`Of an amount for a whole year ${autumn}/12 falls in August to December and ${spring}/12 in January to July.`,
		yearsAssumption:
			'That is an assumption: five of the twelve months of the calendar year are the start of the school year.',
		yearsReason: (reason) => `Agreed, for this reason: ${reason}`,
		yearsCaption: 'The subsidy of this school year per calendar year',
		calendarYear: 'Calendar year',
		months: { autumn: (year) => `${year}, August to December`, spring: (year) => `${year}, January to July` },
		changeTwelfths: 'Change the division',
		awardsTitle: 'Awards',
		awardsIntro:
			'What was granted and what was corrected later stand side by side. An award goes before the computation.',
		awardsEmpty: 'No award was entered yet. Until there is one, the computation counts.',
		awardsCaption: 'Awards of this partnership',
		award: 'Award',
		granted: 'Granted',
		corrected: 'Corrected',
		notCorrected: 'not corrected',
		inThisYear: (year) => `In ${year}`,
		notInYear: 'falls outside this school year',
		addAward: 'Add an award',
		awardsReadOnly: 'The lead partner keeps the awards.',
		removedAward: 'The award was removed, with the payments still to come.',
		chooseTitle: 'Scheme and applicant',
		chooseIntro:
			'Normally the scheme follows from the date. Choose one yourself when something else applies to this partnership. A scheme that was in force on no day of this school year gives an unknown amount.',
		scheme: 'Scheme',
		schemeByDate: 'The scheme in force on the day itself',
		recipient: 'Who applies?',
		schemePeriod: (title, from, until) => `${title} (${from} – ${until})`,
		schemeGroup: { product: 'Comes with the product', entered: 'Entered by hand', addon: 'Add-on' },
		saved: 'Saved.',
		chart: {
			label: 'Subsidy with more and fewer students',
			brackets: (amount, from, to) => `The bracket from ${from} to ${to} students gives ${amount}.`,
			lastBracket: (amount, from) => `The highest bracket, from ${from} students, gives ${amount}.`,
			perStudent: (amount) => `Each student counts for ${amount}.`,
			range: (from, to) => `${from}–${to}`,
			openRange: (from) => `${from} and more`,
			now: (label) => `${label} ◂ now`,
			students: 'Students',
			amountColumn: 'Amount (€)',
			nowFill: 'Now',
			otherFill: 'Otherwise'
		}
	}
});
