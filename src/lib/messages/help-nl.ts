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
		checking: {
			title: 'Afspraken over beoordelen',
			question: 'Wie beoordeelt wie, wat houdt een regel tegen, en hoe lang blijven namen staan?',
			how: [
				'Kies per partner wie de uren beoordeelt. Zonder keuze doen de medewerkers van de penvoerder dat.',
				'Kies per signaal of het tegenhoudt, waarschuwt of niets zegt. Met één knop staat alles weer op de standaard.',
				'De penvoerder legt vast hoeveel maanden na het schooljaar namen blijven staan.'
			],
			know: [
				'Niemand beoordeelt de eigen organisatie. Kan daardoor niemand de uren van een partner beoordelen, dan staat dat hier en op de beginpagina.',
				'Een signaal dat tegenhoudt, houdt indienen én goedkeuren tegen. Wat al is goedgekeurd, blijft goedgekeurd.',
				'Voor het bewaren van namen is geen wettelijke termijn bekend; het is een eigen afspraak. Wissen verandert geen uur en geen bedrag.'
			]
		},
		calendar: {
			title: 'Jaarkalender',
			question: 'Wat gebeurt er wanneer, en wie is dan aan zet?',
			how: [
				'Zet momenten op een vaste dag, of op een dag als “de vierde woensdag van september”: die komt elk jaar terug.',
				'Download de kalender en open hem in je eigen agenda. Opnieuw openen werkt dezelfde afspraken bij.'
			],
			know: [
				'De dagen waarop uren ingediend moeten zijn volgen uit de declaratierondes. Die wijzig je bij de afspraken.',
				'Wat eraan komt en wat te laat is, staat ook op de beginpagina van wie aan zet is.'
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
		import: {
			title: 'Uren inlezen',
			question: 'Hoe komen uren uit Excel of een CSV-bestand hier terecht?',
			how: [
				'Kies een bestand. Kolommen worden herkend aan hun kop; wat niet klopt, kies je zelf. Bewaar de indeling voor de volgende keer.',
				'Bekijk per rij wat ermee gebeurt. Wat niet mee kan, staat er met de reden bij en is te downloaden.',
				'Bevestig: dan pas worden het regels, als concept of meteen ingediend. Zolang alles concept is, draai je het in één keer terug.'
			],
			know: [
				'Hetzelfde bestand nog eens inlezen verandert niets. Een rij telt als dezelfde bij gelijke dagen, uren, rol, gebied, activiteit, begrotingsregel en medewerker; toelichting en link tellen niet mee. Twee gelijke rijen in één bestand zijn twee regels.',
				'De dag staat voor de maand. “7:30” is zeven en een half uur; minuten worden afgerond op honderdsten. Andere getallen hebben hooguit twee cijfers achter de komma.',
				'Van een formule telt de uitkomst in het bestand. Verborgen rijen gaan niet mee, tenzij je dat kiest. Van samengevoegde cellen heeft alleen de eerste een waarde.',
				'Wat je nog niet hebt bevestigd, ziet niemand anders, en het is na een dag weg.'
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
		actuals: {
			title: 'Realisatie',
			question: 'Wat is er terechtgekomen van wat we planden, en waar komen we uit?',
			how: [
				'Bovenaan staat welk gebied of potje boven de begroting uitkomt. Klik erop voor de regels.',
				'Kies gebied, potje, partner of regel, in uren of in euro. Gedeclareerde cijfers leiden naar de regels erachter.',
				'De grafiek laat zien in welke maand de afspraak op is, of op raakt in het tempo tot nu toe.',
				'Voert een ander een regel uit? Wijzig de uitvoerder vanaf een dag, met een reden. Afgesproken uren die nog niet zijn gewerkt kunnen mee.',
				'Voer in wat er per bron binnenkwam. Betalingen van de subsidie staan bij de beschikking.'
			],
			know: [
				'Verwacht is wat is gedeclareerd, plus wat van de afspraak nog over is; nooit minder dan wat al is gedeclareerd. Zonder tarief is het bedrag niet bepaald.',
				'Een andere uitvoerder verandert niets aan de waarde van de regel en niets aan een vastgelegde versie.',
				'Totalen ziet iedereen. Kenmerken van ontvangsten en betalingen van beschikkingen zien alleen penvoerder, coördinator en accountant.'
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
		across: {
			title: 'Al je samenwerkingen',
			question: 'Wat hebben onze uren en tarieven met elkaar te maken, over alle samenwerkingen heen?',
			how: [
				'Per organisatie staat naast elkaar wat in elke samenwerking is afgesproken, gedeclareerd, goedgekeurd en verrekend.',
				'Bij de tarieven springt eruit waar dezelfde rol anders wordt betaald.',
				'Heet je organisatie niet overal hetzelfde? Zeg dan dat het dezelfde is. Dat geldt alleen voor jouw account.'
			],
			know: [
				'Je ziet alleen organisaties namens wie je meedoet, en alleen wat je in die samenwerking zelf ook ziet.',
				'Medewerkers worden herkend aan een gelijke code binnen dezelfde organisatie. Namen gaan nergens anders heen.',
				'Wie meer declareert dan een jaar telt, staat bovenaan. Zonder eigen jaarurental geldt 1.659 uur.'
			]
		},
		account: {
			title: 'Mijn account',
			question: 'Waar ben ik aangemeld, en met welk wachtwoord?',
			how: ['Wijzig je naam, taal of wachtwoord, en beëindig aanmeldingen die je niet herkent.'],
			know: ['Na een nieuw wachtwoord eindigen je andere aanmeldingen.']
		}
	}
};
