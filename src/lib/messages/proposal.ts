/** The page of a round about next year's tariffs: what is proposed, what partners think of it, and adopting it. */
import type { ProposalState } from '$lib/domain/tariff/tariff-proposal';
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export const proposalMessages = defineMessages({
	nl: {
		title: (year: string) => `Tariefvoorstel ${year}`,
		tariffs: 'Tarieven',
		answer: (year: string, change: string, standing: string) => `Voorstel ${year}: ${change}; ${standing}.`,
		higher: (percent: string) => `gemiddeld ${strong(percent)} hoger`,
		lower: (percent: string) => `gemiddeld ${strong(percent)} lager`,
		same: 'gemiddeld even hoog als vorig jaar',
		notComparable: 'nog niet met vorig jaar te vergelijken',
		standing: (agreed: number, asked: number, objected: number, remarks: number) =>
			[
				`${strong(`${agreed} van ${asked}`)} partners ${agreed === 1 ? 'ging' : 'gingen'} akkoord`,
				...(objected > 0 ? [`${objected} ${objected === 1 ? 'heeft' : 'hebben'} bezwaar`] : []),
				...(remarks > 0 ? [`${count(remarks, 'opmerking', 'opmerkingen')} open`] : [])
			].join(', '),
		outdated: (number: number) =>
			number === 1
				? 'Eén antwoord is van vóór de laatste wijziging en telt niet mee.'
				: `${number} antwoorden zijn van vóór de laatste wijziging en tellen niet mee.`,
		averageNote: 'Het gemiddelde gaat over de tarieven die er vorig jaar ook waren, elk één keer; uren wegen niet mee.',
		adoptedAnswer: (year: string, number: number, day: string) =>
			`Het voorstel voor ${year} is ${strong('vastgesteld')} op ${day}: ${count(number, 'tarief geldt', 'tarieven gelden')} van 1 augustus tot en met 31 juli.`,
		withdrawnAnswer: (year: string, day: string) =>
			`Het voorstel voor ${year} is ingetrokken op ${day}. Er is niets veranderd.`,
		toAdopted: (year: string) => `Naar de tarieven van ${year}`,
		none: (year: string) => `Voor ${year} is nog geen voorstel gedaan.`,
		noneTitle: (year: string) => `Een voorstel voor ${year}`,
		noneText:
			'Een voorstel begint met de tarieven die op 31 juli gelden. Partners antwoorden en merken op; pas bij vaststellen worden het tarieven. Tot die tijd verandert er niets in een begroting.',
		noneExample: '€ 61,00 met 2,5 % erbij wordt € 62,53.',
		noneWho: 'De penvoerder of coördinator opent het voorstel.',
		openAgain: 'Open een nieuw voorstel',
		open: 'Open het voorstel',
		percentage: 'Alles verhogen met',
		percentageHint: 'Leeg of 0: de tarieven van vorig jaar. Daarna kun je elk tarief apart wijzigen.',
		note: 'Toelichting',
		noteHint: 'Waarop het voorstel rust, bijvoorbeeld de cao.',
		tableTitles: {
			open: 'Wat er wordt voorgesteld',
			adopted: 'Wat er is vastgesteld',
			withdrawn: 'Wat er was voorgesteld'
		} as Readonly<Record<ProposalState, string>>,
		saved: (number: number) =>
			number === 0 ? 'Er was niets veranderd.' : `${count(number, 'tarief', 'tarieven')} in het voorstel gewijzigd.`,
		told: {
			opened: 'Het voorstel is open: partners kunnen antwoorden.',
			answered: 'Het antwoord is bewaard.',
			takenBack: 'Het antwoord is ingetrokken.',
			remarked: 'De opmerking is geplaatst.',
			handled: 'Bijgewerkt.',
			undone: 'Het vaststellen is teruggedraaid: de tarieven zijn weg en het voorstel is weer open.'
		} as Readonly<Record<string, string>>,
		role: 'Rol',
		partner: 'Partner',
		area: 'Gebied',
		anyRole: 'alle rollen',
		anyPartner: 'alle partners',
		anyArea: 'alle gebieden',
		proposed: 'Voorstel (€ per uur)',
		proposedFor: (scope: string) => `Voorstel voor ${scope}`,
		lastYear: (year: string) => `${year} (€)`,
		difference: 'Verschil (€)',
		change: 'Verschil (%)',
		notProposed: 'vervalt',
		isNew: 'nieuw',
		emptyMeans: 'Een leeg veld: dit tarief wordt niet voorgesteld.',
		saveAmounts: 'Bewaar de bedragen',
		remarks: (number: number) => count(number, 'opmerking', 'opmerkingen'),
		raiseTitle: 'Verhoog met een percentage',
		raiseText:
			'Rekent vanaf het tarief van vorig jaar, tot op de cent. Tarieven die er vorig jaar niet waren blijven staan.',
		raiseRole: 'Voor welke rol',
		raise: 'Verhoog',
		raiseBy: 'Verhoog met',
		addTitle: 'Voeg een tarief toe dat er nog niet was',
		amount: 'Bedrag per uur',
		add: 'Voeg toe',
		answersTitle: 'Wat de partners ervan vinden',
		says: 'Antwoord',
		reason: 'Reden',
		by: 'Door',
		agree: 'akkoord',
		object: 'bezwaar',
		silent: 'nog geen antwoord',
		remainedSilent: 'geen antwoord gegeven',
		before: 'van vóór de laatste wijziging',
		yourAnswer: (partner: string) => `Antwoord van ${partner}`,
		choices: { agree: 'Wij gaan akkoord', object: 'Wij hebben bezwaar' },
		reasonHint: 'Verplicht bij een bezwaar.',
		send: 'Bewaar het antwoord',
		takeBack: 'Trek het antwoord in',
		remarksTitle: 'Opmerkingen',
		noRemarks: 'Nog geen opmerkingen.',
		ofStaff: 'penvoerder',
		about: 'Over',
		general: 'Het hele voorstel',
		goneTariff: 'een tarief dat niet meer wordt voorgesteld',
		onBehalf: 'Namens',
		body: 'Opmerking',
		place: 'Plaats de opmerking',
		placeFor: (partner: string) => `Plaats namens ${partner}`,
		placeAsStaff: 'Plaats als penvoerder',
		handledBy: (name: string, day: string) => `Afgehandeld door ${name} op ${day}`,
		handle: 'Markeer als afgehandeld',
		unhandle: 'Zet weer open',
		handleOf: (name: string) => `Opmerking van ${name}`,
		adoptTitle: 'Vaststellen',
		adoptText: (number: number, year: string) =>
			`${count(number, 'voorgesteld tarief wordt', 'voorgestelde tarieven worden')} een afgesproken tarief voor ${year}, allemaal tegelijk. Een tarief zonder einddatum houdt dan op waar het nieuwe begint. Terugdraaien kan zolang er niets mee is gedeclareerd of vastgelegd.`,
		adoptOpen: (missing: number, objected: number) =>
			[
				...(missing > 0 ? [`${count(missing, 'partner heeft', 'partners hebben')} nog niet geantwoord`] : []),
				...(objected > 0 ? [`${count(objected, 'partner heeft', 'partners hebben')} bezwaar`] : [])
			].join(' en '),
		agreedIn: 'Afgesproken in',
		agreedInHint: 'Bijvoorbeeld: stuurgroep van 15 oktober.',
		adopt: 'Stel het voorstel vast',
		withdrawTitle: 'Intrekken',
		withdrawText:
			'Het voorstel blijft leesbaar en verandert niets. Daarna kan een nieuw voorstel worden geopend; intrekken zelf kan niet terug.',
		withdraw: 'Trek het voorstel in',
		undoAdoption: 'Draai het vaststellen terug',
		undoText:
			'De tarieven van dit voorstel gaan weg, en wat ervoor gold loopt weer door. Het voorstel is daarna weer open.',
		conflictsTitle: 'Niets vastgesteld: voor deze tarieven is al iets afgesproken',
		conflict: (scope: string, amount: string, from: string, until: string) =>
			`${scope}: ${amount} per uur geldt van ${from} ${until}. Beëindig dat tarief, of haal de regel uit het voorstel.`,
		until: (day: string) => `tot en met ${day}`,
		openEnded: 'zonder einddatum',
		problems: {
			openAlready: 'Voor dit jaar staat al een voorstel open.',
			noTariffs: 'Er gelden op 31 juli geen tarieven om mee te beginnen. Voeg eerst tarieven toe.',
			notOpen: 'Dit voorstel is al vastgesteld of ingetrokken.',
			notAboveZero: 'Een tarief is meer dan € 0,00.',
			roleNeeded: 'Kies een rol: zonder rol kan er geen partner of gebied bij.',
			scopeUnknown: 'Kies een rol en een partner uit de lijst.',
			proposedAlready: 'Dit tarief staat al in het voorstel.',
			reasonRequired: 'Schrijf waarom.',
			amountsChanged: 'Intussen zijn bedragen gewijzigd. Bekijk het voorstel en antwoord opnieuw.',
			emptyRemark: 'Schrijf iets.',
			nothingProposed: 'Er staat niets in het voorstel.',
			pricedWith: 'Met deze tarieven is al gedeclareerd of een versie vastgelegd. Terugdraaien kan niet meer.',
			tariffsChanged: 'Een van deze tarieven is sinds het vaststellen gewijzigd. Wijzig ze op de bladzijde Tarieven.',
			notAdopted: 'Dit voorstel is niet vastgesteld.',
			reference: 'Iets verwijst nog naar een van deze tarieven.',
			overlap: 'Twee tarieven zouden op dezelfde dagen gelden.'
		} as Readonly<Record<string, string>>,
		changedMeanwhile: (by: string) =>
			`${by} heeft het voorstel intussen gewijzigd. Bekijk wat er nu staat; jouw bedragen staan er nog.`,
		somebody: 'Iemand',
		linkOpen: (year: string) => `Voorstel ${year} staat open`,
		linkStart: (year: string) => `Voorstel voor ${year}`
	},
	en: {
		title: (year: string) => `Tariff proposal ${year}`,
		tariffs: 'Tariffs',
		answer: (year: string, change: string, standing: string) => `Proposal ${year}: ${change}; ${standing}.`,
		higher: (percent: string) => `${strong(percent)} higher on average`,
		lower: (percent: string) => `${strong(percent)} lower on average`,
		same: 'the same as last year on average',
		notComparable: 'not comparable with last year yet',
		standing: (agreed: number, asked: number, objected: number, remarks: number) =>
			[
				`${strong(`${agreed} of ${asked}`)} partners agreed`,
				...(objected > 0 ? [`${objected} ${objected === 1 ? 'objects' : 'object'}`] : []),
				...(remarks > 0 ? [`${count(remarks, 'remark', 'remarks')} open`] : [])
			].join(', '),
		outdated: (number: number) =>
			number === 1
				? 'One answer is from before the last change and does not count.'
				: `${number} answers are from before the last change and do not count.`,
		averageNote:
			'The average covers the tariffs that also existed last year, each counted once; it is not weighted by hours.',
		adoptedAnswer: (year: string, number: number, day: string) =>
			`The proposal for ${year} was ${strong('adopted')} on ${day}: ${count(number, 'tariff applies', 'tariffs apply')} from 1 August to 31 July.`,
		withdrawnAnswer: (year: string, day: string) =>
			`The proposal for ${year} was withdrawn on ${day}. Nothing changed.`,
		toAdopted: (year: string) => `To the tariffs for ${year}`,
		none: (year: string) => `Nothing has been proposed for ${year} yet.`,
		noneTitle: (year: string) => `A proposal for ${year}`,
		noneText:
			'A proposal starts from the tariffs that apply on 31 July. Partners answer and add remarks; only when the proposal is adopted do its amounts become tariffs. Until then nothing changes in any budget.',
		noneExample: '€61.00 raised by 2.5% becomes €62.53.',
		noneWho: 'The lead partner or coordinator opens the proposal.',
		openAgain: 'Open a new proposal',
		open: 'Open the proposal',
		percentage: 'Raise all by',
		percentageHint: 'Empty or 0: last year’s tariffs. You can then change each tariff separately.',
		note: 'Note',
		noteHint: 'What the proposal is based on, such as the collective agreement.',
		tableTitles: {
			open: 'What is proposed',
			adopted: 'What was adopted',
			withdrawn: 'What was proposed'
		} as Readonly<Record<ProposalState, string>>,
		saved: (number: number) =>
			number === 0 ? 'There were no changes.' : `${count(number, 'tariff', 'tariffs')} changed in the proposal.`,
		told: {
			opened: 'The proposal is open: partners can answer.',
			answered: 'The answer was saved.',
			takenBack: 'The answer was withdrawn.',
			remarked: 'The remark was posted.',
			handled: 'Updated.',
			undone: 'The adoption was undone: the tariffs have been removed and the proposal is open again.'
		} as Readonly<Record<string, string>>,
		role: 'Role',
		partner: 'Partner',
		area: 'Area',
		anyRole: 'all roles',
		anyPartner: 'all partners',
		anyArea: 'all areas',
		proposed: 'Proposed (€ per hour)',
		proposedFor: (scope: string) => `Proposed for ${scope}`,
		lastYear: (year: string) => `${year} (€)`,
		difference: 'Difference (€)',
		change: 'Difference (%)',
		notProposed: 'dropped',
		isNew: 'new',
		emptyMeans: 'An empty field: this tariff is not proposed.',
		saveAmounts: 'Save the amounts',
		remarks: (number: number) => count(number, 'remark', 'remarks'),
		raiseTitle: 'Raise by a percentage',
		raiseText:
			'Calculated from last year’s tariff, to the cent. Tariffs that did not exist last year stay as they are.',
		raiseRole: 'For which role',
		raise: 'Raise',
		raiseBy: 'Raise by',
		addTitle: 'Add a tariff that is not there yet',
		amount: 'Amount per hour',
		add: 'Add',
		answersTitle: 'What the partners think of it',
		says: 'Answer',
		reason: 'Reason',
		by: 'By',
		agree: 'agrees',
		object: 'objects',
		silent: 'no answer yet',
		remainedSilent: 'gave no answer',
		before: 'from before the last change',
		yourAnswer: (partner: string) => `Answer from ${partner}`,
		choices: { agree: 'We agree', object: 'We object' },
		reasonHint: 'Required for an objection.',
		send: 'Save the answer',
		takeBack: 'Withdraw the answer',
		remarksTitle: 'Remarks',
		noRemarks: 'No remarks yet.',
		ofStaff: 'lead partner',
		about: 'About',
		general: 'The whole proposal',
		goneTariff: 'a tariff that is no longer proposed',
		onBehalf: 'On behalf of',
		body: 'Remark',
		place: 'Post the remark',
		placeFor: (partner: string) => `Post on behalf of ${partner}`,
		placeAsStaff: 'Post as lead partner',
		handledBy: (name: string, day: string) => `Dealt with by ${name} on ${day}`,
		handle: 'Mark as dealt with',
		unhandle: 'Reopen',
		handleOf: (name: string) => `Remark by ${name}`,
		adoptTitle: 'Adopt',
		adoptText: (number: number, year: string) =>
			`${count(number, 'proposed tariff becomes an agreed tariff', 'proposed tariffs become agreed tariffs')} for ${year}, all at once. A tariff without an end date then ends where the new one begins. This can be undone as long as nothing has been declared or frozen with it.`,
		adoptOpen: (missing: number, objected: number) =>
			[
				...(missing > 0 ? [`${count(missing, 'partner has', 'partners have')} not answered yet`] : []),
				...(objected > 0 ? [`${count(objected, 'partner objects', 'partners object')}`] : [])
			].join(' and '),
		agreedIn: 'Agreed in',
		agreedInHint: 'For example: steering group of 15 October.',
		adopt: 'Adopt the proposal',
		withdrawTitle: 'Withdraw',
		withdrawText:
			'The proposal can still be read and changes nothing. A new one can then be opened; the withdrawal itself cannot be undone.',
		withdraw: 'Withdraw the proposal',
		undoAdoption: 'Undo the adoption',
		undoText:
			'The tariffs of this proposal are removed, and those they replaced continue. The proposal is then open again.',
		conflictsTitle: 'Nothing was adopted: something has already been agreed for these tariffs',
		conflict: (scope: string, amount: string, from: string, until: string) =>
			`${scope}: ${amount} per hour applies from ${from} ${until}. End that tariff, or remove the row from the proposal.`,
		until: (day: string) => `to ${day}`,
		openEnded: 'with no end date',
		problems: {
			openAlready: 'There is already an open proposal for this year.',
			noTariffs: 'There are no tariffs on 31 July to start from. Add tariffs first.',
			notOpen: 'This proposal has already been adopted or withdrawn.',
			notAboveZero: 'A tariff must be more than €0.00.',
			roleNeeded: 'Choose a role: without one you cannot choose a partner or area.',
			scopeUnknown: 'Choose a role and a partner from the list.',
			proposedAlready: 'This tariff is already in the proposal.',
			reasonRequired: 'Give a reason.',
			amountsChanged: 'Amounts have changed in the meantime. Look at the proposal and answer again.',
			emptyRemark: 'Write something.',
			nothingProposed: 'There is nothing in the proposal.',
			pricedWith:
				'Hours have been declared or a version has been frozen with these tariffs. The adoption can no longer be undone.',
			tariffsChanged: 'One of these tariffs has changed since it was adopted. Change them on the Tariffs page.',
			notAdopted: 'This proposal was not adopted.',
			reference: 'Something still refers to one of these tariffs.',
			overlap: 'Two tariffs would apply on the same days.'
		} as Readonly<Record<string, string>>,
		changedMeanwhile: (by: string) =>
			`${by} has changed the proposal in the meantime. Look at what it says now; your amounts are still here.`,
		somebody: 'Somebody',
		linkOpen: (year: string) => `Proposal ${year} is open`,
		linkStart: (year: string) => `Proposal for ${year}`
	}
});
