/** The help pages in Dutch. */
import type { HelpTexts } from './help';

export const helpInDutch: HelpTexts = {
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
		agreements: {
			title: 'Afspraken over uren',
			question: 'Hoeveel uur werkt wie, en wanneer wordt dat gedeclareerd?',
			how: [
				'Leg per partner, rol en activiteit vast hoeveel uur is afgesproken, of neem het over uit de begroting.',
				'Verdeel het jaar in rondes. Sluit een ronde als er niets meer bij mag; weer openen kan met een reden.'
			],
			know: [
				'Het bedrag is uren maal het tarief van de prijsdag van de begroting. Welke tariefregel dat gaf, staat erbij.',
				'Uren zonder tarief krijgen geen bedrag. Ze tellen nooit als € 0.',
				'In een gesloten ronde komt geen regel meer bij; een ronde met uren erin kan niet weg.'
			]
		},
		declare: {
			title: 'Uren declareren',
			question: 'Welke uren zet onze organisatie neer, en wat is daarmee gebeurd?',
			how: [
				'Kies een maand en typ per medewerker of rol de uren, of kies een week en typ ze per dag. Op een telefoon vul je één regel tegelijk in.',
				'Dien alles in één keer in, of kies regels. Zolang niemand heeft beoordeeld, kun je terugtrekken.',
				'Een teruggestuurde regel staat bovenaan met de reden: wijzig hem en dien hem opnieuw in. Wat is goedgekeurd corrigeer je met een nieuwe regel.'
			],
			know: [
				'De prijs is het tarief dat op de eerste dag van het werk geldt. Een later tarief verandert niets aan wat is goedgekeurd.',
				'Concepten ziet alleen de eigen organisatie. Namen, toelichtingen en links ziet ook wie de uren beoordeelt, zodra ze zijn ingediend.',
				'Een naam wissen haalt ook de toelichtingen en links van die persoon weg. Uren en bedragen blijven.'
			]
		},
		review: {
			title: 'Uren beoordelen',
			question: 'Wat is er gedeclareerd van wat we afspraken, en klopt het?',
			how: [
				'Kies een ronde of partner. Klik op gedeclareerde uren om de regels erachter te zien.',
				'Vink regels aan en keur ze goed, stuur ze terug met een reden, of doe een ander voorstel. Of kies alle regels tegelijk.',
				'Niet eens? Schrijf het erbij, en zeg wie aan zet is.'
			],
			know: [
				'Over regels van de eigen organisatie oordeelt altijd een ander.',
				'Een oordeel kan in één keer terug, tot er iets van is afgerekend.',
				'Totalen ziet iedereen; regels en namen alleen de eigen organisatie en wie beoordeelt.'
			]
		},
		settlement: {
			title: 'Afrekenen',
			question: 'Wat krijgt of betaalt elke partner over een ronde, en waaruit bestaat dat?',
			how: [
				'Leg voorschotten vast, vraag toegezegde bijdragen op en stel verrekeningen met gesloten beurzen voor.',
				'Klik op een ronde voor het saldo per partner, en op een partner voor alle posten.',
				'Sluit de ronde bij Afspraken en kijk wat blijft wachten. De penvoerder rekent daarna af.'
			],
			know: [
				'Iedereen rekent met de penvoerder af. Alle saldi samen zijn nul.',
				'Een afgerekende ronde verandert nooit meer. Wat later wordt goedgekeurd of gecorrigeerd, gaat mee met de volgende.',
				'Een verrekening telt pas als beide partners akkoord zijn, elk door iemand van de eigen organisatie.',
				'Een partner ziet alleen de eigen afrekening; medewerkers van de penvoerder en de accountant zien ze alle.'
			]
		},
		payments: {
			title: 'Betaalbestand',
			question: 'Wie krijgt na een ronde geld, en hoe betaal je dat in één keer?',
			how: [
				'Reken eerst de ronde af. Daarna staat hier wie wat ontvangt en op welke rekening.',
				'Wie geen rekeningnummer heeft, staat apart, met een link naar de plek waar je het invult. Een vestiging of instituut zonder eigen nummer wordt betaald op de rekening van de organisatie erboven.',
				'Kies de dag, download het bestand en upload het bij je bank als SEPA-overboekingen (pain.001.001.09). Controleer het daar en onderteken het.'
			],
			know: [
				'Het bestand is een concept. Pas als je het bij de bank ondertekent, wordt er betaald.',
				'Upload dezelfde ronde niet twee keer: elk ondertekend bestand wordt betaald. Het logboek zegt wie wanneer een bestand maakte.',
				'Wie de penvoerder betaalt, staat in geen bestand: die maakt het bedrag zelf over.',
				'Een rekeningnummer (IBAN) wordt gecontroleerd op land, lengte en controlecijfers. Dat vangt typfouten, geen verkeerde rekening: bel bij een gewijzigd nummer de organisatie voordat je betaalt.',
				'Een rekeningnummer zien alleen die organisatie, penvoerder, coördinator en accountant. In het logboek staan alleen de laatste vier tekens.',
				'De bank vergelijkt naam en nummer. Vul de naam precies zo in als de bank die kent. Letters met accenten gaan in het bestand zonder accent mee.'
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
};
