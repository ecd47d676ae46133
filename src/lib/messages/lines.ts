/** The table of budget lines. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const lineMessages = defineMessages({
	nl: {
		title: 'Regels',
		answer: (lines: string, amount: string, hours: string) =>
			`${strong(lines)} kosten samen ${strong(amount)}, voor ${hours}.`,
		answerPartial: (missing: string, isOne: boolean) =>
			`Daar komt nog bij wat ${missing} ${isOne ? 'kost' : 'kosten'}.`,
		none: 'Er staan nog geen regels in deze begroting.',
		lineCount: (count: number) => (count === 1 ? 'Eén regel' : `${count} regels`),
		unpriced: (count: number) => (count === 1 ? 'één regel zonder tarief' : `${count} regels zonder tarief`),
		open: (count: number) =>
			count === 1 ? 'één regel zonder uren of bedrag' : `${count} regels zonder uren of bedrag`,
		and: 'en',
		caption: 'Begrotingsregels',
		columns: {
			number: 'Nr.',
			area: 'Gebied',
			activity: 'Activiteit',
			roleId: 'Rol',
			partnerId: 'Wie doet het',
			hours: 'Uren',
			tariff: 'Tarief',
			lumpSum: 'Vast bedrag',
			amount: 'Kosten',
			lastYear: 'Vorig jaar',
			potId: 'Potje',
			pricingDay: 'Tarief van',
			note: 'Toelichting'
		},
		unitHours: 'uur',
		unitEuro: '€',
		total: 'Totaal',
		filterTitle: 'Alleen de regels van',
		everyone: 'Alle partners',
		openPerformer: 'Nog open wie het doet',
		filter: 'Toon',
		filtered: (partner: string) =>
			`Alleen de regels van ${partner}. Het totaal hieronder is dus een deel van de begroting.`,
		hint: 'Typ of plak zoals in een rekenblad: pijltjes, Tab en Enter, een blok uit Excel, Ctrl+D vult omlaag, Ctrl+Z maakt ongedaan. Alles wordt meteen bewaard.',
		frozenHint: 'Vastgelegde versies veranderen hier niet door.',
		shared: 'Iedereen in het partnerschap ziet deze regels.',
		add: 'Voeg een regel toe',
		addTitle: 'Een regel toevoegen',
		emptyTitle: 'Nog geen regels',
		emptyText:
			'Een regel zegt wat er gedaan wordt, in welk gebied, door wie, voor hoeveel uren of voor welk vast bedrag, en uit welk potje. Wie het doet mag open blijven.',
		example: 'Bijvoorbeeld: Begeleiding op de werkplek, Opleiden, werkplekbegeleider, 900 uur.',
		lineTitle: (number: string) => `Regel ${number}`,
		save: 'Bewaar de regel',
		remove: 'Verwijder de regel',
		removeText:
			'Een verwijderde regel kan terug met Ongedaan maken in de tabel, zolang deze pagina open is; in het logboek blijft staan wat erin stond.',
		historyTitle: 'Wat er met deze regel is gebeurd',
		changedMeanwhile: (who: string, theirs: string) =>
			`${who} heeft dit intussen veranderd in “${theirs}”. Er is niets overschreven.`,
		somebody: 'Iemand anders',
		empty: 'leeg',
		refusal: {
			required: 'Vul hier iets in.',
			notAChoice: 'Kies een van de mogelijkheden.',
			notANumber: 'Vul een getal in, zoals 12,50.',
			negative: 'Uren kunnen niet negatief zijn. Gebruik voor een aftrek een vast bedrag.',
			notADay: 'Vul een dag in, zoals 1-8-2026.',
			tooLong: 'Deze tekst is te lang.',
			hoursBesideLumpSum: 'Deze regel heeft een vast bedrag. Maak dat eerst leeg.',
			lumpSumBesideHours: 'Deze regel heeft uren. Maak die eerst leeg.',
			lineGone: 'Deze regel is intussen verwijderd.',
			lineExists: 'Deze regel staat er al.',
			changedMeanwhile: 'Iemand anders heeft deze regel intussen veranderd. Laad de pagina opnieuw om dat te zien.',
			tooManyLines: 'Een begroting heeft hier ten hoogste 5.000 regels.',
			notAnId: 'Deze regel kan zo niet worden bewaard.',
			notAllowed: 'Met jouw rol kun je deze begroting niet veranderen.',
			notFound: 'Deze begroting bestaat niet meer.',
			notSaved: 'Dit is niet bewaard. Probeer het opnieuw.'
		}
	},
	en: {
		title: 'Lines',
		answer: (lines: string, amount: string, hours: string) =>
			`${strong(lines)} together cost ${strong(amount)}, for ${hours}.`,
		answerPartial: (missing: string, isOne: boolean) =>
			`What ${missing} ${isOne ? 'costs' : 'cost'} comes on top of that.`,
		none: 'This budget has no lines yet.',
		lineCount: (count: number) => (count === 1 ? 'One line' : `${count} lines`),
		unpriced: (count: number) => (count === 1 ? 'one line without a tariff' : `${count} lines without a tariff`),
		open: (count: number) =>
			count === 1 ? 'one line without hours or amount' : `${count} lines without hours or amount`,
		and: 'and',
		caption: 'Budget lines',
		columns: {
			number: 'No.',
			area: 'Area',
			activity: 'Activity',
			roleId: 'Role',
			partnerId: 'Who does it',
			hours: 'Hours',
			tariff: 'Tariff',
			lumpSum: 'Lump sum',
			amount: 'Cost',
			lastYear: 'Last year',
			potId: 'Pot',
			pricingDay: 'Tariff of',
			note: 'Note'
		},
		unitHours: 'hours',
		unitEuro: '€',
		total: 'Total',
		filterTitle: 'Only the lines of',
		everyone: 'All partners',
		openPerformer: 'Still open who does it',
		filter: 'Show',
		filtered: (partner: string) => `Only the lines of ${partner}. So the total below is a part of the budget.`,
		hint: 'Type or paste as in a spreadsheet: arrows, Tab and Enter, a block from Excel, Ctrl+D fills down, Ctrl+Z undoes. Everything is saved at once.',
		frozenHint: 'Frozen versions do not change by this.',
		shared: 'Everybody in the partnership sees these lines.',
		add: 'Add a line',
		addTitle: 'Add a line',
		emptyTitle: 'No lines yet',
		emptyText:
			'A line says what is done, in which area, by whom, for how many hours or which lump sum, and from which pot. Who does it may stay open.',
		example: 'For example: Guidance at the workplace, Opleiden, workplace mentor, 900 hours.',
		lineTitle: (number: string) => `Line ${number}`,
		save: 'Save the line',
		remove: 'Remove the line',
		removeText:
			'A removed line can come back with Undo in the table while this page is open; the audit trail keeps what it said.',
		historyTitle: 'What happened to this line',
		changedMeanwhile: (who: string, theirs: string) =>
			`${who} changed this to “${theirs}” meanwhile. Nothing was overwritten.`,
		somebody: 'Somebody else',
		empty: 'empty',
		refusal: {
			required: 'Fill in something here.',
			notAChoice: 'Choose one of the possibilities.',
			notANumber: 'Fill in a number, such as 12.50.',
			negative: 'Hours cannot be negative. Use a lump sum for a deduction.',
			notADay: 'Fill in a day, such as 1-8-2026.',
			tooLong: 'This text is too long.',
			hoursBesideLumpSum: 'This line has a lump sum. Empty that first.',
			lumpSumBesideHours: 'This line has hours. Empty those first.',
			lineGone: 'This line has been removed meanwhile.',
			lineExists: 'This line is there already.',
			changedMeanwhile: 'Somebody else changed this line meanwhile. Load the page again to see that.',
			tooManyLines: 'A budget has at most 5,000 lines here.',
			notAnId: 'This line cannot be saved like this.',
			notAllowed: 'Your role cannot change this budget.',
			notFound: 'This budget does not exist any more.',
			notSaved: 'This was not saved. Try again.'
		}
	}
});
