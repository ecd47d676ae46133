/** The coverage page: what is covered, how certain that is, what is not, who carries it, and what stops the rest. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

interface GapWords {
	readonly area: string;
	readonly gap: string;
	readonly cost: string;
	readonly carriers: string | null;
}

export const coverageMessages = defineMessages({
	nl: {
		title: 'Dekking',
		noLines: 'Er zijn nog geen regels met een bedrag, dus er valt niets te dekken.',
		emptyTitle: 'Nog geen kosten',
		emptyText:
			'De dekking laat zien welke bron welke regel betaalt en wat er tekortkomt. Daarvoor zijn regels nodig met uren of een bedrag, en bronnen.',
		toLines: 'Naar de regels',
		gapAnswer: ({ area, gap, cost, carriers }: GapWords) =>
			`${area} is voor ${strong(gap)} van ${cost} niet gedekt${carriers === null ? '.' : `; dat dragen nu ${carriers}.`}`,
		gapByOne: ({ area, gap, cost, carriers }: GapWords) =>
			`${area} is voor ${strong(gap)} van ${cost} niet gedekt; dat draagt nu ${carriers}.`,
		covered: (cost: string) => `De hele begroting van ${strong(cost)} is gedekt.`,
		alsoGap: (areas: string) => `Ook niet helemaal gedekt: ${areas}.`,
		gapIn: (area: string, gap: string) => `${area.toLowerCase()} (${gap})`,
		carrierCount: (count: number) => `${count} partners`,
		nobody: 'nog niemand',
		and: 'en',
		secured: (granted: string, covered: string, hoped: string, ending: string) =>
			`Van de ${covered} die gedekt is, is ${granted} toegekend, ${hoped} aangevraagd of verwacht, en ${ending} tijdelijk.`,
		unknownAmount: 'een nog onbekend bedrag',
		leftOut: (parts: string) => `Deze bedragen laten weg wat nog niet bekend is: ${parts}.`,
		unknownSources: (count: number) => (count === 1 ? 'één bron zonder bedrag' : `${count} bronnen zonder bedrag`),
		unpricedLines: (count: number) => (count === 1 ? 'één regel zonder tarief' : `${count} regels zonder tarief`),
		openLines: (count: number) =>
			count === 1 ? 'één regel zonder uren of bedrag' : `${count} regels zonder uren of bedrag`,
		chartTitle: 'Dekking per activiteitengebied',
		flowTitle: 'Hoe het geld loopt: van bron via potje en gebied naar partner',
		matrixTitle: 'Welke bron betaalt welk gebied',
		/** On a phone, over the tables of a section. */
		matrixFold: (sources: number, used: string, surplus: string | null) =>
			`${sources === 1 ? '1 bron' : `${sources} bronnen`}, ${used} gebruikt${surplus === null ? '' : `, ${surplus} over`}`,
		certaintyFold: (granted: string, ending: string) => `Toegekend ${granted}, tijdelijk ${ending}`,
		endingFold: (amount: string) => `${amount} valt weg`,
		potsFold: (count: number, held: string) => `${count === 1 ? '1 potje' : `${count} potjes`}, samen ${held}`,
		flowFold: (amount: string) => `Van bron naar partner: ${amount}`,
		partnersFold: (count: number, cost: string) =>
			count === 1 ? `1 partner voert voor ${cost} uit` : `${count} partners voeren samen voor ${cost} uit`,
		source: 'Bron',
		used: 'Gebruikt',
		surplus: 'Over',
		brings: 'Bedrag',
		barred: {
			law: 'mag volgens de regeling niet naar het tekort',
			split: 'kan door onze eigen verdeling of afspraken niet naar het tekort',
			none: 'er is geen tekort'
		},
		coveredRow: 'Gedekt',
		costRow: 'Kosten',
		gapRow: 'Niet gedekt',
		total: 'Totaal',
		certaintyTitle: 'Hoe zeker en hoe lang',
		area: 'Gebied',
		inKind: 'Waarvan in natura',
		structural: 'Structureel',
		incidental: 'Tijdelijk',
		endingTitle: 'Dekking die ophoudt',
		endingFrom: 'Houdt op per',
		endingUnknown: 'Einddatum onbekend',
		endingAmount: 'Bedrag dat wegvalt',
		carriersTitle: (area: string) => `Wie draagt ${area.toLowerCase()}`,
		carriersText:
			'Wie geld of onbetaalde uren inbrengt voor dit gebied, en bij wie blijft wat niet gedekt is. Samen is dat wat het gebied kost.',
		carriersArea: 'Kies een gebied',
		carriersNone: (area: string) => `${area} kost nog niets.`,
		carriersLink: (area: string) => `Wie draagt wat van ${area.toLowerCase()}?`,
		carriedAs: { cash: 'Geld', inKind: 'Waarde van uren in natura', gap: 'Niet gedekt' },
		together: 'Samen',
		otherSources: (count: number) => `${count} bronnen die geen partner inbrengt`,
		refunds: 'Minregels, boven het werk ernaast',
		sharedSpread: (amount: string) =>
			`Organisatie en kwaliteitszorg (${amount}) is hier over de gebieden verdeeld; in de realisatie staat het apart.`,
		toActuals: 'Naar de realisatie',
		atLeast: (amount: string) => `ten minste ${amount}`,
		carriedTitle: 'Wie draagt wat er niet gedekt is',
		carrier: 'Partner',
		potsTitle: 'Potjes',
		pot: 'Potje',
		held: 'In het potje',
		potCost: 'Kosten van de regels',
		potUsed: 'Betaald uit het potje',
		potSurplus: 'Over',
		potGap: 'Niet gedekt',
		outsidePots: 'Buiten de potjes',
		inKindNote:
			'Inzet in natura betaalt de eigen regels van een partner, in welk potje die ook staan, en haalt niets uit het potje.',
		partnersTitle: 'Per partner: werk en geld',
		partnerCost: 'Voert uit',
		partnerCovered: 'Daarvan gedekt',
		partnerCarried: 'Draagt zelf',
		partnerCash: 'Brengt in, in geld',
		partnerInKind: 'Brengt in, in natura',
		openPerformer: 'Nog open wie het doet',
		others: (count: number) => `${count} andere`,
		showAll: {
			carried: (count: number) => `Toon alle ${count} bedragen`,
			pots: (count: number) => `Toon alle ${count} potjes`,
			partners: (count: number) => `Toon alle ${count} partners`
		},
		showLargest: {
			carried: (count: number) => `Toon alleen de ${count} grootste bedragen`,
			pots: (count: number) => `Toon alleen de ${count} grootste potjes`,
			partners: (count: number) => `Toon alleen de ${count} grootste partners`
		},
		viewSchoolYear: 'Schooljaar',
		viewCalendarYear: 'Kalenderjaren',
		viewLabel: 'Bekijk per',
		calendarTitle: (year: number) => `Kalenderjaar ${year}`,
		calendarPart: (twelfths: number) => `${twelfths}/12 van het schooljaar`,
		calendarAssumption: (first: number, second: number, reason: string | null) =>
			`Aanname: ${first}/12 van het schooljaar valt in het eerste kalenderjaar en ${second}/12 in het tweede${reason === null ? ', naar de maanden.' : `, want: ${reason}`}`,
		rowNumber: (number: string) => `Regel ${number}`,
		changeIt: 'Wat zou dit veranderen?',
		changeSplit: 'Verander de verdeling',
		changeFunding: 'Voeg een bron toe of pas hem aan'
	},
	en: {
		title: 'Coverage',
		noLines: 'There are no lines with an amount yet, so there is nothing to cover.',
		emptyTitle: 'No cost yet',
		emptyText:
			'Coverage shows which source pays for which line and what is missing. It needs lines with hours or an amount, and sources.',
		toLines: 'To the lines',
		gapAnswer: ({ area, gap, cost, carriers }: GapWords) =>
			`${area}: ${strong(gap)} of ${cost} is not covered${carriers === null ? '.' : `; ${carriers} carry it now.`}`,
		gapByOne: ({ area, gap, cost, carriers }: GapWords) =>
			`${area}: ${strong(gap)} of ${cost} is not covered; ${carriers} carries it now.`,
		covered: (cost: string) => `The whole budget of ${strong(cost)} is covered.`,
		alsoGap: (areas: string) => `Also not fully covered: ${areas}.`,
		gapIn: (area: string, gap: string) => `${area} (${gap})`,
		carrierCount: (count: number) => `${count} partners`,
		nobody: 'nobody yet',
		and: 'and',
		secured: (granted: string, covered: string, hoped: string, ending: string) =>
			`Of the ${covered} that is covered, ${granted} has been granted, ${hoped} is applied for or expected, and ${ending} is temporary.`,
		unknownAmount: 'an amount not known yet',
		leftOut: (parts: string) => `These amounts leave out what is not known yet: ${parts}.`,
		unknownSources: (count: number) =>
			count === 1 ? 'one source without an amount' : `${count} sources without an amount`,
		unpricedLines: (count: number) => (count === 1 ? 'one line without a tariff' : `${count} lines without a tariff`),
		openLines: (count: number) =>
			count === 1 ? 'one line without hours or amount' : `${count} lines without hours or amount`,
		chartTitle: 'Coverage per activity area',
		flowTitle: 'How the money flows: from source through pot and area to partner',
		matrixTitle: 'Which source pays for which area',
		matrixFold: (sources: number, used: string, surplus: string | null) =>
			`${sources === 1 ? '1 source' : `${sources} sources`}, ${used} used${surplus === null ? '' : `, ${surplus} left`}`,
		certaintyFold: (granted: string, ending: string) => `Granted ${granted}, temporary ${ending}`,
		endingFold: (amount: string) => `${amount} falls away`,
		potsFold: (count: number, held: string) => `${count === 1 ? '1 pot' : `${count} pots`}, ${held} together`,
		flowFold: (amount: string) => `From source to partner: ${amount}`,
		partnersFold: (count: number, cost: string) =>
			count === 1 ? `1 partner performs work worth ${cost}` : `${count} partners perform work worth ${cost}`,
		source: 'Source',
		used: 'Used',
		surplus: 'Left',
		brings: 'Amount',
		barred: {
			law: 'the scheme does not allow it to go to the gap',
			split: 'our own split or agreements keep it from the gap',
			none: 'there is no gap'
		},
		coveredRow: 'Covered',
		costRow: 'Cost',
		gapRow: 'Not covered',
		total: 'Total',
		certaintyTitle: 'How certain and for how long',
		area: 'Area',
		inKind: 'Of which in kind',
		structural: 'Structural',
		incidental: 'Temporary',
		endingTitle: 'Cover that ends',
		endingFrom: 'Ends on',
		endingUnknown: 'End date unknown',
		endingAmount: 'Amount that falls away',
		carriersTitle: (area: string) => `Who carries ${area}`,
		carriersText:
			'Who brings in money or unpaid hours for this area, and who is left with what is not covered. Together that is what the area costs.',
		carriersArea: 'Choose an area',
		carriersNone: (area: string) => `${area} costs nothing yet.`,
		carriersLink: (area: string) => `Who carries what of ${area}?`,
		carriedAs: { cash: 'Money', inKind: 'Value of hours in kind', gap: 'Not covered' },
		together: 'Together',
		otherSources: (count: number) => `${count} sources that no partner gives`,
		refunds: 'Negative lines, above the work beside them',
		sharedSpread: (amount: string) =>
			`Organisation and quality (${amount}) is spread over the areas here; plan and reality shows it separately.`,
		toActuals: 'To plan and reality',
		atLeast: (amount: string) => `at least ${amount}`,
		carriedTitle: 'Who carries what is not covered',
		carrier: 'Partner',
		potsTitle: 'Pots',
		pot: 'Pot',
		held: 'In the pot',
		potCost: 'Cost of its lines',
		potUsed: 'Paid from the pot',
		potSurplus: 'Left',
		potGap: 'Not covered',
		outsidePots: 'Outside the pots',
		inKindNote: "Unpaid hours pay a partner's own lines in whatever pot they stand, and take nothing out of the pot.",
		partnersTitle: 'Per partner: work and money',
		partnerCost: 'Performs',
		partnerCovered: 'Of which covered',
		partnerCarried: 'Carries itself',
		partnerCash: 'Brings in cash',
		partnerInKind: 'Brings in kind',
		openPerformer: 'Not decided yet who does it',
		others: (count: number) => `${count} others`,
		showAll: {
			carried: (count: number) => `Show all ${count} amounts`,
			pots: (count: number) => `Show all ${count} pots`,
			partners: (count: number) => `Show all ${count} partners`
		},
		showLargest: {
			carried: (count: number) => `Show only the ${count} largest amounts`,
			pots: (count: number) => `Show only the ${count} largest pots`,
			partners: (count: number) => `Show only the ${count} largest partners`
		},
		viewSchoolYear: 'School year',
		viewCalendarYear: 'Calendar years',
		viewLabel: 'View by',
		calendarTitle: (year: number) => `Calendar year ${year}`,
		calendarPart: (twelfths: number) => `${twelfths}/12 of the school year`,
		calendarAssumption: (first: number, second: number, reason: string | null) =>
			`Assumption: ${first}/12 of the school year falls in the first calendar year and ${second}/12 in the second${reason === null ? ', by months.' : `, because: ${reason}`}`,
		rowNumber: (number: string) => `Line ${number}`,
		changeIt: 'What would change this?',
		changeSplit: 'Change the split',
		changeFunding: 'Add a source or change one'
	}
});
