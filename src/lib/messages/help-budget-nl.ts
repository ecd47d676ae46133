/** The help about making a budget, in Dutch. */
import type { HelpPages } from './help';

export const budgetHelpInDutch = {
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
			'Loonkosten ziet alleen de eigen organisatie, ook de penvoerder niet.',
			'De bankrekening zien die organisatie zelf, penvoerder, coördinator en accountant. Niemand anders.'
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
	proposal: {
		title: 'Voorstel voor de tarieven',
		question: 'Welke tarieven gaan volgend jaar gelden, en wat vinden de partners ervan?',
		how: [
			'De penvoerder opent een voorstel vanuit de tarieven die nu gelden, met een percentage erbij of regel voor regel.',
			'Elke partner antwoordt voor de eigen organisatie en kan bij elk tarief iets opmerken. De penvoerder past het voorstel aan en handelt opmerkingen af.',
			'Stel het voorstel vast als de partners het eens zijn. Dan pas worden het tarieven.'
		],
		know: [
			'Een voorstel verandert niets in een begroting. Vastgestelde tarieven gelden van 1 augustus tot en met 31 juli.',
			'Een antwoord van vóór de laatste wijziging telt niet mee: het ging over andere bedragen.',
			'Vaststellen kan worden teruggedraaid zolang er niets mee is gedeclareerd of vastgelegd.'
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
			'Bekijk het per schooljaar of per kalenderjaar. Op een telefoon staat van elk deel eerst het bedrag; druk erop voor de tabel.'
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
	}
} satisfies HelpPages;
