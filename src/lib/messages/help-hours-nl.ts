/** The help about hours and what follows from them, in Dutch. */
import type { HelpPages } from './help';

export const hoursHelpInDutch = {
	agreements: {
		title: 'Afspraken over uren',
		question: 'Hoeveel uur werkt wie, en wanneer wordt dat gedeclareerd?',
		how: [
			'Leg per partner, rol en activiteit vast hoeveel uur is afgesproken, of neem het over uit de begroting.',
			'Per partner staan de uren en het bedrag bij elkaar; druk op de naam voor de afspraken zelf, of toon ze alle in één tabel.',
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
			'Dagen die nog moeten komen mag je invullen. Het staat erbij, en een partnerschap kan indienen dan tegenhouden.',
			'Wat in de tabel niet bewaard kon worden, is gemarkeerd en telt niet mee. Ga je weg, dan vraagt de bladzijde eerst of dat mag verdwijnen.',
			'Uren vergeten in een ronde die al is afgerekend? Vul ze in bij de maand van het werk: ze gaan mee in de volgende open ronde.',
			'Concepten ziet alleen de eigen organisatie. Namen, toelichtingen en links zien ook wie de uren beoordeelt en de accountant, zodra ze zijn ingediend.',
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
			'Een oordeel kan in één keer terug, tot er iets van is afgerekend. Van een oordeel van een ander, of van langer dan een dag geleden, lees je eerst wat het was.',
			'Totalen ziet iedereen; regels en namen alleen de eigen organisatie, wie beoordeelt en de accountant.'
		]
	},
	actuals: {
		title: 'Realisatie',
		question: 'Wat is er terechtgekomen van wat we planden, en waar komen we uit?',
		how: [
			'Bovenaan staat welk gebied of potje boven de begroting uitkomt. Klik erop voor de regels.',
			'Kies gebied, potje, partner of regel, in uren of in euro. Gedeclareerde cijfers leiden naar de regels erachter.',
			'Bovenaan staat waar het jaar op uitkomt als al het afgesproken werk ook wordt uitgevoerd. De grafiek laat zien wat er gebeurt in het tempo tot nu toe, en in welke maand de afspraak dan op is.',
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
	}
} satisfies HelpPages;
