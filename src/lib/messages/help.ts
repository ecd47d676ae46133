/** Help per page: what it answers, how to work with it, and what is good to know. Written for people who open it in a meeting. */
import { defineMessages } from './locale';

export interface HelpPage {
	readonly title: string;
	/** The question the page answers. */
	readonly question: string;
	readonly how: readonly string[];
	readonly know: readonly string[];
}

export const HELP_PAGES = [
	'home',
	'partners',
	'students',
	'subsidy',
	'funding',
	'tariffs',
	'split',
	'lines',
	'coverage',
	'check',
	'versions',
	'schemes',
	'settings',
	'people',
	'roles',
	'audit',
	'exchange',
	'account'
] as const;
export type HelpPageName = (typeof HELP_PAGES)[number];

interface HelpTexts {
	readonly title: string;
	readonly intro: string;
	readonly how: string;
	readonly know: string;
	readonly all: string;
	readonly pages: Readonly<Record<HelpPageName, HelpPage>>;
}

export const helpMessages = defineMessages<HelpTexts>({
	nl: {
		title: 'Hulp',
		intro: 'Per pagina: welke vraag ze beantwoordt, hoe je ermee werkt en wat goed is om te weten.',
		how: 'Zo werkt het',
		know: 'Goed om te weten',
		all: 'Alle hulp',
		pages: {
			home: {
				title: 'Begin',
				question: 'Wat moet er nu gebeuren, en door wie?',
				how: [
					'Als penvoerder of coördinator zie je de stappen van partners tot vastleggen. Een vinkje is klaar, een pijl is de volgende stap.',
					'Als partner zie je wat jouw organisatie uitvoert, wat daarvan gedekt is en wat je zelf draagt.',
					'Als bestuurder zie je per gebied wat niet gedekt is en wie dat draagt.'
				],
				know: ['Een bedrag met een vraagteken erachter laat iets weg dat nog niet bekend is.']
			},
			partners: {
				title: 'Partners',
				question: 'Wie doet er mee, sinds wanneer, en wie hoort bij wie?',
				how: [
					'Voeg besturen, scholen, vestigingen, hogescholen of universiteiten en hun instituten toe. Een vestiging hoort bij een school, een school bij een bestuur.',
					'Een partner met een geschiedenis kan eindigen, niet verdwijnen. Zonder geschiedenis kun je hem verwijderen, met Ongedaan maken.',
					'Leerlingen en opleidingsplaatsen vul je in met de dag waarop geteld is.'
				],
				know: [
					'Precies één partner is penvoerder.',
					'Loonkosten ziet alleen de eigen organisatie, ook de penvoerder niet.'
				]
			},
			students: {
				title: 'Studenten',
				question: 'Op hoeveel studenten rust de subsidie?',
				how: [
					'Vul per instituut, per school of vestiging en per soort plaatsing het aantal studenten in.',
					'Plakken uit een rekenblad kan: instituut, plaats, soort plaatsing, aantal. Wat niet herkend wordt, blijft staan met de reden erbij.'
				],
				know: ['De subsidie van een schooljaar rust op de studenten van het jaar ervoor.']
			},
			subsidy: {
				title: 'Subsidie',
				question: 'Hoeveel subsidie is er, en hoe zeker is dat?',
				how: [
					'De pagina zoekt de regeling bij de datum en rekent stap voor stap, met bij elke stap de bron.',
					'Vul een beschikking in zoals toegekend, en later zoals gecorrigeerd. Beide blijven staan.',
					'Is het bedrag niet bekend, vul dan bij Bronnen een verwacht bedrag in met de bron.'
				],
				know: [
					'De begroting rekent met gecorrigeerd, anders toegekend, anders berekend.',
					'Een beschikking per kalenderjaar telt voor 5/12 en 7/12 mee, tenzij jullie anders afspreken bij Instellingen.',
					'Een aanvullende subsidie vul je in als aparte bron, niet als beschikking.',
					'Kenmerken en betalingen zien alleen penvoerder, coördinator en accountant.'
				]
			},
			funding: {
				title: 'Bronnen',
				question: 'Welk geld en welke uren zijn er, en hoe zeker is dat?',
				how: [
					'Voeg elke bron toe: van wie, hoeveel, voor welke gebieden, hoe zeker en hoe lang.',
					'In natura zijn uren die een partner onbetaald werkt: uren maal een afgesproken waarde. Die dekken alleen eigen regels van die partner.',
					'Beantwoord per bron of de gewone bekostiging dit werk al betaalt.'
				],
				know: [
					'Begrenst de regeling de gebieden, dan kan de groep dat niet veranderen. Begrenst een afspraak ze, dan wel.',
					'Een onbekend bedrag telt nergens mee en staat er als onbekend.'
				]
			},
			tariffs: {
				title: 'Tarieven',
				question: 'Wat kost een uur, en is dat overal hetzelfde?',
				how: [
					'Maak rollen en geef ze een tarief, voor iedereen of voor één partner, voor alle gebieden of één.',
					'Een nieuw tarief vanaf een dag laat het oude eindigen.'
				],
				know: [
					'Het meest precieze tarief dat op de dag geldt, gaat voor: partner, rol en gebied; dan partner en rol; dan rol en gebied; dan rol; dan het algemene tarief.',
					'Uren zonder tarief krijgen geen bedrag. Ze tellen nooit als € 0.',
					'Vastgelegde versies veranderen niet door een nieuw tarief.'
				]
			},
			split: {
				title: 'Verdeling',
				question: 'Hoe verdelen we het geld over potjes en partners?',
				how: [
					'Begin met 50/50 of maak zelf potjes. Een potje krijgt hele bronnen, een vast bedrag, een percentage, een gewicht of de rest.',
					'Een potje zonder potjes eronder kan met een sleutel verder verdeeld worden over partners: gelijk, vaste percentages, studenten, opleidingsplaatsen, leerlingen of uren.',
					'Een sleutel ligt vast op een dag. Leg hem opnieuw vast als de tellingen veranderd zijn.'
				],
				know: [
					'Elke verdeling telt precies op: centen die overblijven gaan naar de grootste rest, bij gelijke rest naar wie eerder in de lijst staat.',
					'Geld in een potje betaalt alleen regels van dat potje; een aandeel alleen regels van die partner.'
				]
			},
			lines: {
				title: 'Regels',
				question: 'Wat doen we, wie doet het en wat kost het?',
				how: [
					'Werk zoals in een rekenblad: pijltjes, Tab en Enter, plakken uit Excel, Ctrl+D vult omlaag, Ctrl+Z maakt ongedaan.',
					'Geef uren (die krijgen het tarief) of een vast bedrag, niet allebei.',
					'Alles wordt meteen bewaard. Verandert een ander dezelfde cel, dan zie je beide waarden en kies je zelf.'
				],
				know: [
					'Wie het doet mag open blijven.',
					'Organisatie en kwaliteitszorg wordt met een sleutel over de gebieden verdeeld; die staat bij Instellingen.'
				]
			},
			coverage: {
				title: 'Dekking',
				question: 'Wat is gedekt, hoe zeker is dat, wat niet, en wie draagt dat?',
				how: [
					'De zin bovenaan is het antwoord. Klik op een bedrag om te zien waar het vandaan komt, tot op de regel.',
					'Bekijk het per schooljaar of per kalenderjaar.'
				],
				know: [
					'Er wordt zoveel mogelijk gedekt als mag. Eerst met toegekend, dan aangevraagd, dan verwacht geld; structureel gaat voor tijdelijk.',
					'Wat tekortkomt, valt naar rato van de kosten over de regels die bereikt hadden kunnen worden.',
					'Bij geld dat overblijft staat of de regeling het verbiedt of alleen onze eigen verdeling. Dat laatste kan de groep veranderen.'
				]
			},
			check: {
				title: 'Controle',
				question: 'Wat houdt deze begroting nog tegen?',
				how: [
					'Los eerst de punten op die tegenhouden; elk punt heeft een link naar de plek.',
					'Leg daarna een versie vast, met een naam en vanaf de tweede ook met de reden.'
				],
				know: [
					'Een tekort houdt niet tegen: het staat er met naam en bedrag bij.',
					'Vastleggen kan niet ongedaan worden gemaakt.'
				]
			},
			versions: {
				title: 'Versies',
				question: 'Wat lag er wanneer vast, en wat is er sindsdien veranderd?',
				how: [
					'Open een versie om te zien wat er toen stond.',
					'Vergelijk twee versies, of een versie met nu: per gebied, partner, regel, bron en potje.',
					'Begin het volgende schooljaar met deze begroting.'
				],
				know: ['De vingerafdruk laat zien dat er niets in een versie veranderd is.']
			},
			schemes: {
				title: 'Regelingen',
				question: 'Welke subsidieregels kent dit programma, en hoe zeker zijn ze?',
				how: [
					'Bij elk getal staat de bron en hoe zeker het is. Wat niet gevonden is, staat er als niet gevonden.',
					'De penvoerder kan een regeling met de hand toevoegen, met de bron. Die is overal herkenbaar.'
				],
				know: ['Voor 2026 en later is geen regeling gevonden.']
			},
			settings: {
				title: 'Instellingen',
				question: 'Welke aannames gelden voor deze begroting?',
				how: [
					'Kies het jaar van de telling, de regeling, de dag van de tarieven en hoe een kalenderjaar over schooljaren verdeeld wordt.',
					'Bepaal de sleutel voor organisatie en kwaliteitszorg, en wie per gebied het tekort draagt.'
				],
				know: ['Een aanname met een reden erbij overtuigt in de stuurgroep.']
			},
			people: {
				title: 'Mensen',
				question: 'Wie heeft toegang, en met welke rol?',
				how: [
					'Nodig iemand uit met een link die je zelf doorgeeft. De link werkt één keer en veertien dagen.',
					'Is iemand het wachtwoord kwijt, geef dan een link door om een nieuw te kiezen.'
				],
				know: ['De laatste penvoerder kan niet weg.']
			},
			roles: {
				title: 'Rollen',
				question: 'Wat mag en ziet elke rol?',
				how: ['De tabel is dezelfde die het programma zelf gebruikt.'],
				know: ['De database bewaakt de grenzen tussen partnerschappen en organisaties ook zelf.']
			},
			audit: {
				title: 'Logboek',
				question: 'Wie veranderde wat, wanneer, en wat stond er eerst?',
				how: ['Klik op een onderdeel om alleen zijn geschiedenis te zien.'],
				know: ['Niemand kan het logboek aanpassen.']
			},
			exchange: {
				title: 'In- en uitvoer',
				question: 'Hoe neem ik de begroting mee?',
				how: [
					'Download de begroting als rekenblad met werkende formules, of als CSV.',
					'Download het hele partnerschap als één bestand, om over te dragen of te verhuizen. Inlezen is alles of niets.'
				],
				know: ['Wat je niet mag zien, zit niet in jouw bestand; het bestand zegt dat erbij.']
			},
			account: {
				title: 'Mijn account',
				question: 'Waar ben ik aangemeld, en met welk wachtwoord?',
				how: ['Wijzig je naam, taal of wachtwoord, en beëindig aanmeldingen die je niet herkent.'],
				know: ['Na een nieuw wachtwoord eindigen je andere aanmeldingen.']
			}
		}
	},
	en: {
		title: 'Help',
		intro: 'Per page: which question it answers, how to work with it and what is good to know.',
		how: 'How it works',
		know: 'Good to know',
		all: 'All help',
		pages: {
			home: {
				title: 'Home',
				question: 'What has to happen now, and by whom?',
				how: [
					'As lead partner or coordinator you see the steps from partners to freezing. A tick is done, an arrow is next.',
					'As a partner you see what your organisation performs, what of it is covered and what you carry yourself.',
					'As a board member you see per area what is not covered and who carries it.'
				],
				know: ['An amount with a question mark leaves out something that is not known yet.']
			},
			partners: {
				title: 'Partners',
				question: 'Who takes part, since when, and who belongs to whom?',
				how: [
					'Add boards, schools, sites, universities and their institutes. A site belongs to a school, a school to a board.',
					'A partner with a history can end, not vanish. Without one you can remove it, with undo.',
					'Enter pupils and training places with the day of the count.'
				],
				know: [
					'Exactly one partner is the lead partner.',
					'Wage cost is seen by the own organisation only, not even by the lead partner.'
				]
			},
			students: {
				title: 'Students',
				question: 'On how many students does the subsidy rest?',
				how: [
					'Enter the number of students per institute, per school or site and per kind of placement.',
					'You can paste from a spreadsheet: institute, place, kind of placement, number. What is not recognised stays, with the reason.'
				],
				know: ['The subsidy of a school year rests on the students of the year before.']
			},
			subsidy: {
				title: 'Subsidy',
				question: 'How much subsidy is there, and how certain is it?',
				how: [
					'The page finds the scheme by date and computes step by step, each with its source.',
					'Enter an award as granted, and later as corrected. Both stay.',
					'When the amount is not known, enter an expected amount under Sources, with where it comes from.'
				],
				know: [
					'The budget uses corrected, else granted, else computed.',
					'An award per calendar year counts for 5/12 and 7/12 unless you agree otherwise under Settings.',
					'Enter an additional subsidy as a source of its own, not as an award.',
					'References and payments are seen by lead partner, coordinator and accountant only.'
				]
			},
			funding: {
				title: 'Sources',
				question: 'Which money and hours are there, and how certain?',
				how: [
					'Add each source: from whom, how much, for which areas, how certain and for how long.',
					"In kind are hours a partner works unpaid: hours times an agreed value. They cover that partner's own lines only.",
					'Answer for each source whether regular funding already pays for this work.'
				],
				know: [
					'Where the scheme limits the areas, the group cannot change that. Where an agreement does, it can.',
					'An unknown amount counts nowhere and is shown as unknown.'
				]
			},
			tariffs: {
				title: 'Tariffs',
				question: 'What does an hour cost, and is that the same everywhere?',
				how: [
					'Make roles and give them a tariff, for all or for one partner, for all areas or one.',
					'A new tariff from a day ends the old one.'
				],
				know: [
					'The most specific tariff valid on the day wins: partner, role and area; then partner and role; then role and area; then role; then the general tariff.',
					'Hours without a tariff get no amount. They never count as € 0.',
					'Frozen versions do not change by a new tariff.'
				]
			},
			split: {
				title: 'Split',
				question: 'How do we divide the money over pots and partners?',
				how: [
					'Start with 50/50 or make pots yourself. A pot takes whole sources, a fixed amount, a percentage, a weight or the remainder.',
					'A pot without pots below it can be divided on over partners by a key: equal, fixed percentages, students, training places, pupils or hours.',
					'A key is frozen on a day. Freeze it anew when the counts have changed.'
				],
				know: [
					'Every split adds up exactly: cents left over go to the largest remainder, ties to whoever is first in the list.',
					"Money in a pot pays that pot's lines only; a share only that partner's lines."
				]
			},
			lines: {
				title: 'Lines',
				question: 'What do we do, who does it and what does it cost?',
				how: [
					'Work as in a spreadsheet: arrows, Tab and Enter, paste from Excel, Ctrl+D fills down, Ctrl+Z undoes.',
					'Give hours (which get the tariff) or a lump sum, not both.',
					'Everything is saved at once. When somebody else changes the same cell you see both values and choose.'
				],
				know: [
					'Who does it may stay open.',
					'Organisation and quality is spread over the areas by a key, under Settings.'
				]
			},
			coverage: {
				title: 'Coverage',
				question: 'What is covered, how certain is that, what is not, and who carries it?',
				how: [
					'The sentence at the top is the answer. Click an amount to see where it comes from, down to the line.',
					'View it by school year or by calendar year.'
				],
				know: [
					'As much is covered as is allowed. First with granted, then applied, then expected money; structural before temporary.',
					'What is missing falls pro rata to cost over the lines that could have been reached.',
					'Beside money left over it says whether the scheme forbids it or only our own split does. The latter the group can change.'
				]
			},
			check: {
				title: 'Check',
				question: 'What still holds this budget back?',
				how: [
					'First solve the points that hold it back; each has a link to the place.',
					'Then freeze a version, with a name and from the second on also with the reason.'
				],
				know: ['A gap does not hold it back: it is named with its amount.', 'Freezing cannot be undone.']
			},
			versions: {
				title: 'Versions',
				question: 'What was frozen when, and what has changed since?',
				how: [
					'Open a version to see what it said.',
					'Compare two versions, or a version with now: per area, partner, line, source and pot.',
					'Start the next school year from this budget.'
				],
				know: ['The fingerprint shows that nothing in a version has changed.']
			},
			schemes: {
				title: 'Schemes',
				question: 'Which subsidy rules does this product know, and how certain are they?',
				how: [
					'Each number has its source and how certain it is. What was not found says so.',
					'The lead partner can add a scheme by hand, with its source. It is recognisable everywhere.'
				],
				know: ['No scheme was found for 2026 and later.']
			},
			settings: {
				title: 'Settings',
				question: 'Which assumptions hold for this budget?',
				how: [
					'Choose the year of the count, the scheme, the day of the tariffs and how a calendar year is divided over school years.',
					'Set the key for organisation and quality, and who carries the gap per area.'
				],
				know: ['An assumption with a reason convinces in a steering group.']
			},
			people: {
				title: 'People',
				question: 'Who has access, and with which role?',
				how: [
					'Invite somebody by a link that you hand over yourself. It works once, for fourteen days.',
					'When somebody lost the password, hand over a link to choose a new one.'
				],
				know: ['The last lead partner cannot leave.']
			},
			roles: {
				title: 'Roles',
				question: 'What may each role do and see?',
				how: ['The table is the one the product itself uses.'],
				know: ['The database guards the borders between partnerships and organisations by itself as well.']
			},
			audit: {
				title: 'Audit trail',
				question: 'Who changed what, when, and what did it say before?',
				how: ['Click a record to see its own history.'],
				know: ['Nobody can alter the trail.']
			},
			exchange: {
				title: 'Files in and out',
				question: 'How do I take the budget along?',
				how: [
					'Download the budget as a spreadsheet with working formulas, or as CSV.',
					'Download the whole partnership as one file, to hand over or to move. Reading in is all or nothing.'
				],
				know: ['What you may not see is not in your file; the file says so.']
			},
			account: {
				title: 'My account',
				question: 'Where am I signed in, and with which password?',
				how: ['Change your name, language or password, and end sessions you do not recognise.'],
				know: ['After a new password your other sessions end.']
			}
		}
	}
});
