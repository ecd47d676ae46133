/** The pages of the partners: who takes part, under whom, since when, and what they bring. */
import type { PartnerProblemReason } from '$lib/domain/partnership/check-partners';
import { defineMessages } from './locale';

/** Sentences take the name of the partner itself and of the other one it clashes with. */
type ProblemSentences = Readonly<Record<PartnerProblemReason, (own: string, other: string) => string>>;

const problemsNl: ProblemSentences = {
	nameTaken: (_own, other) => `Er is al een partner met deze naam: ${other}. Kies een naam die ze uit elkaar houdt.`,
	shortNameTaken: (_own, other) => `Deze korte naam is al van ${other}.`,
	identifierTaken: (_own, other) => `Dit nummer is al van ${other}.`,
	parentUnknown: () => 'Deze partner bestaat niet meer. Kies een andere.',
	parentKind: () =>
		'Dit past niet onder elkaar. Een school hoort onder een schoolbestuur, een vestiging onder een school, een opleidingsinstituut onder een hogeschool of universiteit.',
	insideItself: (own) => `${own} kan niet onder zichzelf hangen, ook niet via een andere partner.`,
	endBeforeStart: () => 'De laatste dag ligt vóór de eerste dag als partner.',
	startsBeforeParent: (own, other) => `${own} kan niet eerder partner zijn dan ${other}, waar het onder hoort.`,
	endsAfterParent: (own, other) => `${own} is dan nog partner terwijl ${other} al is gestopt.`,
	secondLeadPartner: (_own, other) => `${other} is al penvoerder. Er is er altijd precies één.`,
	leadPartnerEnds: (own) => `${own} is penvoerder. Wijs eerst een andere penvoerder aan.`
};

const problemsEn: ProblemSentences = {
	nameTaken: (_own, other) =>
		`There is a partner with this name already: ${other}. Choose a name that tells them apart.`,
	shortNameTaken: (_own, other) => `This short name belongs to ${other}.`,
	identifierTaken: (_own, other) => `This number belongs to ${other}.`,
	parentUnknown: () => 'This partner no longer exists. Choose another.',
	parentKind: () =>
		'These do not fit under each other. A school belongs under a school board, a site under a school, an institute under a university.',
	insideItself: (own) => `${own} cannot hang under itself, not by way of another partner either.`,
	endBeforeStart: () => 'The last day is before the first day as a partner.',
	startsBeforeParent: (own, other) => `${own} cannot be a partner earlier than ${other}, which it belongs under.`,
	endsAfterParent: (own, other) => `${own} would still be a partner when ${other} has stopped.`,
	secondLeadPartner: (_own, other) => `${other} is lead partner already. There is always exactly one.`,
	leadPartnerEnds: (own) => `${own} is the lead partner. Appoint another lead partner first.`
};

export const partnerMessages = defineMessages({
	nl: {
		title: 'Partners',
		answer: (taking: string, lead: string, one: boolean) =>
			`${taking} ${one ? 'doet' : 'doen'} mee; penvoerder is ${lead}.`,
		answerNoLead: (taking: string, one: boolean) =>
			`${taking} ${one ? 'doet' : 'doen'} mee, maar er is nog geen penvoerder aangewezen.`,
		nobody: 'Er doet nog niemand mee.',
		and: 'en',
		counted: {
			schoolBoard: (count: string, one: boolean) => `${count} ${one ? 'schoolbestuur' : 'schoolbesturen'}`,
			school: (count: string, one: boolean) => `${count} ${one ? 'school' : 'scholen'}`,
			site: (count: string, one: boolean) => `${count} ${one ? 'vestiging' : 'vestigingen'}`,
			higherEducation: (count: string, one: boolean) =>
				`${count} ${one ? 'hogeschool of universiteit' : 'hogescholen en universiteiten'}`,
			institute: (count: string, one: boolean) => `${count} ${one ? 'opleidingsinstituut' : 'opleidingsinstituten'}`
		},
		asOf: (day: string) => `Stand op ${day}.`,
		endedCount: (count: number) => (count === 1 ? 'Eén partner is gestopt.' : `${count} partners zijn gestopt.`),
		futureCount: (count: number) => (count === 1 ? 'Eén partner begint later.' : `${count} partners beginnen later.`),
		aspirantCount: (count: number) => (count === 1 ? 'Eén partner is aspirant.' : `${count} partners zijn aspirant.`),
		tableCaption: 'Partners en wat eronder hoort',
		groups: { schools: 'Scholen', institutes: 'Opleidingen' },
		name: 'Naam',
		kind: 'Soort',
		parent: 'Hoort onder',
		noParent: 'Staat op zichzelf',
		shortName: 'Korte naam',
		shortNameHint: 'Voor smalle kolommen en grafieken. Leeg: de naam zelf.',
		identifier: 'BRIN of vestigingsnummer',
		identifierShort: 'Nummer',
		aspirant: 'Aspirant: nog niet erkend',
		memberFrom: 'Partner vanaf',
		memberPeriod: 'Partner',
		since: (day: string) => `sinds ${day}`,
		from: (day: string) => `vanaf ${day}`,
		upTo: (day: string) => `tot en met ${day}`,
		representative: 'Gemandateerd',
		representativeLabel: 'Wie mag namens deze partner besluiten?',
		representativeHint: 'Naam en functie. Bijvoorbeeld: M. de Graaf, voorzitter college van bestuur.',
		pupils: 'Leerlingen',
		trainingPlaces: 'Opleidingsplaatsen',
		sumOfBelow: 'opgeteld',
		derivedPlaces: '1 per 50 leerlingen',
		countedAbove: 'hierboven geteld',
		onDay: (day: string) => `op ${day}`,
		addTitle: 'Partner toevoegen',
		addIntro: 'Begin met de schoolbesturen en hogescholen; hang daar de scholen, vestigingen en instituten onder.',
		add: 'Voeg toe',
		removed: (name: string) => `${name} is weggehaald.`,
		restored: (name: string) => `${name} staat er weer.`,
		emptyTitle: 'Wie doen er mee?',
		emptyText:
			'Hier komen de schoolbesturen met hun scholen en vestigingen, en de hogescholen en universiteiten met hun opleidingsinstituten. Studenten, tarieven, potjes en begrotingsregels verwijzen naar deze lijst.',
		emptyExample: 'Stichting Het Baken (schoolbestuur) › Lyceum Noord (school) › Lyceum Noord, onderbouw (vestiging)',
		readOnly: 'De penvoerder en de coördinator houden deze lijst bij.',
		levelHint: 'Wat hier staat is te zien voor iedereen in het partnerschap.',
		problems: problemsNl,
		reasons: { confirm: 'Zet hier een vinkje om te bevestigen.' },
		history: {
			partnersBelow: (count: number) => (count === 1 ? 'een partner die eronder hoort' : `${count} partners eronder`),
			studentCounts: (count: number) => (count === 1 ? 'een studententelling' : `${count} studententellingen`),
			measures: (count: number) =>
				count === 1 ? 'een opgave van leerlingen of plaatsen' : `${count} opgaven van leerlingen of plaatsen`,
			budgetLines: (count: number) => (count === 1 ? 'een begrotingsregel' : `${count} begrotingsregels`),
			commitments: (count: number) => (count === 1 ? 'een afspraak over uren' : `${count} afspraken over uren`),
			settling: (count: number) =>
				count === 1
					? 'een voorschot, bijdrage, verrekening of afrekening'
					: `${count} voorschotten, bijdragen, verrekeningen of afrekeningen`,
			declarations: (count: number) => (count === 1 ? 'een urendeclaratie' : `${count} urendeclaraties`),
			fundingSources: (count: number) => (count === 1 ? 'een bron' : `${count} bronnen`),
			allocationKeys: (count: number) => (count === 1 ? 'een verdeelsleutel' : `${count} verdeelsleutels`),
			tariffs: (count: number) => (count === 1 ? 'een tarief' : `${count} tarieven`),
			versions: (count: number) => (count === 1 ? 'een vastgelegde versie' : `${count} vastgelegde versies`),
			people: (count: number) => (count === 1 ? 'een persoon met een rol' : `${count} personen met een rol`)
		},
		hasHistory: (what: string) =>
			`Weghalen kan niet: er hoort al geschiedenis bij (${what}). Laat de partner op een dag stoppen; dan blijft die geschiedenis kloppen.`,
		hasHiddenHistory:
			'Weghalen kan niet: er horen al gegevens bij die alleen de eigen organisatie ziet. Laat de partner op een dag stoppen.',
		isLeadPartner: 'De penvoerder kan niet worden weggehaald. Wijs eerst een andere penvoerder aan.',
		alreadyLeadPartner: 'Deze partner is al penvoerder.',
		notRemoved: 'Er is niets terug te zetten: dit staat er al of is nooit weggehaald.'
	},
	en: {
		title: 'Partners',
		answer: (taking, lead, one) => `${taking} ${one ? 'takes' : 'take'} part; the lead partner is ${lead}.`,
		answerNoLead: (taking, one) => `${taking} ${one ? 'takes' : 'take'} part, but no lead partner was appointed yet.`,
		nobody: 'Nobody takes part yet.',
		and: 'and',
		counted: {
			schoolBoard: (count, one) => `${count} ${one ? 'school board' : 'school boards'}`,
			school: (count, one) => `${count} ${one ? 'school' : 'schools'}`,
			site: (count, one) => `${count} ${one ? 'site' : 'sites'}`,
			higherEducation: (count, one) => `${count} ${one ? 'university' : 'universities'}`,
			institute: (count, one) => `${count} ${one ? 'teacher-training institute' : 'teacher-training institutes'}`
		},
		asOf: (day) => `As on ${day}.`,
		endedCount: (count) => (count === 1 ? 'One partner has stopped.' : `${count} partners have stopped.`),
		futureCount: (count) => (count === 1 ? 'One partner starts later.' : `${count} partners start later.`),
		aspirantCount: (count) => (count === 1 ? 'One partner is an aspirant.' : `${count} partners are aspirants.`),
		tableCaption: 'Partners and what belongs under them',
		groups: { schools: 'Schools', institutes: 'Institutes' },
		name: 'Name',
		kind: 'Kind',
		parent: 'Belongs under',
		noParent: 'Stands alone',
		shortName: 'Short name',
		shortNameHint: 'For narrow columns and charts. Empty: the name itself.',
		identifier: 'BRIN or site number',
		identifierShort: 'Number',
		aspirant: 'Aspirant: not recognised yet',
		memberFrom: 'Partner from',
		memberPeriod: 'Partner',
		since: (day) => `since ${day}`,
		from: (day) => `from ${day}`,
		upTo: (day) => `up to ${day}`,
		representative: 'Mandated',
		representativeLabel: 'Who may decide for this partner?',
		representativeHint: 'Name and function. For example: M. de Graaf, chair of the board.',
		pupils: 'Pupils',
		trainingPlaces: 'Training places',
		sumOfBelow: 'added up',
		derivedPlaces: '1 per 50 pupils',
		countedAbove: 'counted above',
		onDay: (day) => `on ${day}`,
		addTitle: 'Add a partner',
		addIntro: 'Start with the school boards and universities; hang the schools, sites and institutes under them.',
		add: 'Add',
		removed: (name) => `${name} was removed.`,
		restored: (name) => `${name} is back.`,
		emptyTitle: 'Who takes part?',
		emptyText:
			'Here come the school boards with their schools and sites, and the universities with their teacher-training institutes. Students, tariffs, pots and budget lines refer to this list.',
		emptyExample: 'Stichting Het Baken (school board) › Lyceum Noord (school) › Lyceum Noord, onderbouw (site)',
		readOnly: 'The lead partner and the coordinator keep this list.',
		levelHint: 'What stands here is seen by everyone in the partnership.',
		problems: problemsEn,
		reasons: { confirm: 'Tick this to confirm.' },
		history: {
			partnersBelow: (count) => (count === 1 ? 'a partner under it' : `${count} partners under it`),
			studentCounts: (count) => (count === 1 ? 'a student count' : `${count} student counts`),
			measures: (count) => (count === 1 ? 'a figure of pupils or places' : `${count} figures of pupils or places`),
			budgetLines: (count) => (count === 1 ? 'a budget line' : `${count} budget lines`),
			commitments: (count) => (count === 1 ? 'an agreement on hours' : `${count} agreements on hours`),
			settling: (count) =>
				count === 1
					? 'an advance, contribution, swap or settlement'
					: `${count} advances, contributions, swaps or settlements`,
			declarations: (count) => (count === 1 ? 'a declaration of hours' : `${count} declarations of hours`),
			fundingSources: (count) => (count === 1 ? 'a source' : `${count} sources`),
			allocationKeys: (count) => (count === 1 ? 'an allocation key' : `${count} allocation keys`),
			tariffs: (count) => (count === 1 ? 'a tariff' : `${count} tariffs`),
			versions: (count) => (count === 1 ? 'a frozen version' : `${count} frozen versions`),
			people: (count) => (count === 1 ? 'a person with a role' : `${count} people with a role`)
		},
		hasHistory: (what) =>
			`It cannot be removed: history belongs to it (${what}). Let the partner stop on a day instead; then that history stays right.`,
		hasHiddenHistory:
			'It cannot be removed: it has records that only its own organisation sees. Let the partner stop on a day instead.',
		isLeadPartner: 'The lead partner cannot be removed. Appoint another lead partner first.',
		alreadyLeadPartner: 'This partner is the lead partner already.',
		notRemoved: 'There is nothing to bring back: it is there already or was never removed.'
	}
});
