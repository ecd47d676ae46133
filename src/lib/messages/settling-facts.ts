/** Advances, contributions that are asked, and swaps. */
import { defineMessages } from './locale';

export const settlingMessages = defineMessages({
	nl: {
		partner: 'Partner',
		amount: 'Bedrag',
		inSettlement: 'Al afgerekend',
		settledCount: (count: number, amount: string) =>
			count === 1 ? `1 al afgerekend, ${amount}` : `${count} al afgerekend, samen ${amount}`,
		total: 'Nog te verrekenen',
		advances: {
			title: 'Voorschotten',
			intro:
				'Wat de penvoerder al heeft betaald. Het gaat af van de eerstvolgende afrekening; wie dan minder uren heeft, betaalt het verschil terug.',
			empty: 'Er zijn geen open voorschotten die je kunt zien.',
			removed: 'Het voorschot is weggehaald.',
			add: 'Voorschot toevoegen',
			correct: 'Voorschot verbeteren',
			paidOn: 'Betaald op',
			reference: 'Kenmerk op het afschrift',
			/** `agreed`: in euro, in hours of which the tariff is not known, or both; nothing was agreed without any. */
			aboveAgreed: (partner: string, advanced: string, agreed: readonly string[]) =>
				`${partner} kreeg dit schooljaar ${advanced} aan voorschotten; afgesproken is ${agreed.length === 0 ? 'nog niets' : agreed.join(' en ')}. Kijk na of het bedrag klopt: wat de uren niet opleveren, betaalt de partner terug.`,
			unpriced: (hours: string) => `${hours} waarvan het tarief nog niet bekend is`
		},
		contributions: {
			title: 'Bijdragen',
			intro:
				'Geld dat partners in de begroting hebben toegezegd. Vraag het in delen; het gaat mee met de ronde waarin het vervalt.',
			empty: 'Er zijn geen gevraagde bijdragen die je kunt zien.',
			removed: 'De vraag is weggehaald.',
			add: 'Bijdrage vragen',
			correct: 'Vraag verbeteren',
			source: 'Bron',
			promised: 'Toegezegd',
			asked: 'Gevraagd',
			left: 'Nog niet gevraagd',
			dueOn: 'Te betalen uiterlijk',
			dueHint: 'Telt mee in de afrekening van de ronde waar deze dag in valt.',
			promises: 'Toegezegd en gevraagd',
			none: 'Er is geen toegezegd geld dat je kunt zien.',
			tooMuch: (names: string) =>
				`Er is meer gevraagd dan er nu is toegezegd: ${names}. Verlaag een vraag of kijk de bron na.`
		},
		swaps: {
			title: 'Gesloten beurzen',
			intro:
				'Een taak of bedrag gaat van de ene partner naar de andere, binnen het vastgestelde totaal. Het telt zodra beide akkoord zijn; er volgt geen aparte betaling.',
			empty: 'Er zijn geen verrekeningen die je kunt zien.',
			add: 'Verrekening voorstellen',
			propose: 'Voorstellen',
			from: 'Geeft af',
			to: 'Ontvangt',
			description: 'Waarvoor',
			hours: 'Uren',
			tariff: 'Tarief per uur',
			amountHint: 'Vul een bedrag in, of uren met een tarief.',
			fromTo: (from: string, to: string) => `${from} → ${to}`,
			state: 'Stand',
			states: {
				proposed: 'voorgesteld',
				agreed: 'akkoord',
				refused: 'geweigerd',
				withdrawn: 'ingetrokken'
			},
			proposedBy: (name: string, day: string) => `door ${name} op ${day}`,
			waitsFor: (names: string) => `wacht op ${names}`,
			and: ' en ',
			agreedOn: (day: string) => `op ${day}`,
			refusedBy: (name: string, reason: string) => `door ${name}: ${reason}`,
			agree: 'Akkoord',
			agreeLabel: (what: string) => `Akkoord met ${what}`,
			agreeText: 'Akkoord kan niet worden teruggenomen zodra beide kanten akkoord zijn.',
			refuse: 'Weigeren',
			refuseLabel: (what: string) => `${what} weigeren`,
			reason: 'Reden',
			withdraw: 'Intrekken',
			withdrawLabel: (what: string) => `${what} intrekken`,
			waitingForYou: (count: number) =>
				count === 1
					? 'Eén verrekening wacht op een antwoord van de eigen organisatie.'
					: `${count} verrekeningen wachten op een antwoord van de eigen organisatie.`
		},
		problems: {
			partnerUnknown: 'Kies een partner',
			toLeadPartner: 'De penvoerder betaalt zichzelf geen voorschot',
			notAboveZero: 'Vul een bedrag boven nul in',
			inFuture: 'Deze dag moet nog komen: noteer een voorschot zodra het is betaald',
			sourceUnknown: 'Kies een bron van een partner',
			promiseUnknown: 'Het bedrag van deze bron is nog onbekend; vul dat eerst in bij Bronnen',
			samePartner: 'Kies twee verschillende partners',
			hoursNeedTariff: 'Vul bij uren ook een tarief in, en andersom',
			sameAdvance: 'Dit voorschot staat er al. Is het een tweede betaling? Geef die een ander kenmerk',
			afterTheYear: 'Geen ronde van dit schooljaar neemt deze dag nog mee; kies een eerdere dag',
			sameAsked: 'Dit bedrag is voor deze dag al gevraagd; kies een andere dag of verander die vraag',
			sameProposed: 'Dit is al voorgesteld en wacht op antwoord. Is het iets anders? Omschrijf het anders',
			noSideOfOwn: 'Kies aan één van beide kanten je eigen organisatie'
		},
		aboveThePromise: (promised: string, asked: string, room: string) =>
			`Toegezegd is ${promised} en al gevraagd is ${asked}; er kan nog ${room} worden gevraagd`,
		aboveTheTotal: (total: string) => `Dat is meer dan de hele begroting (${total}); kijk het bedrag na`,
		aboveWhatIsKnown: (known: string) =>
			`Dat is meer dan alles wat in de begroting een bedrag heeft (${known}). Kijk het bedrag na; klopt het, vul dan eerst in de begroting de bedragen in die nog ontbreken`,
		amountDiffers: (amount: string) => `Uren maal tarief is ${amount}; laat het bedrag leeg of vul dat in`,
		notices: {
			alreadySettled: 'Dit is intussen afgerekend en verandert niet meer.',
			notRemoved: 'Dit staat er al weer.',
			reference: 'Dit hoort bij iets dat er niet meer is. Ververs de bladzijde.',
			overlap: 'Dit valt samen met iets anders.',
			notWaiting: 'Hierover is intussen al beslist. Kijk hieronder wat het werd.'
		}
	},
	en: {
		partner: 'Partner',
		amount: 'Amount',
		inSettlement: 'Already settled',
		settledCount: (count: number, amount: string) =>
			count === 1 ? `1 already settled, ${amount}` : `${count} already settled, ${amount} in total`,
		total: 'Still to be settled',
		advances: {
			title: 'Advances',
			intro:
				'What the lead partner has already paid. It is deducted from the next settlement; whoever has fewer hours by then pays back the difference.',
			empty: 'There are no open advances that you can see.',
			removed: 'The advance was removed.',
			add: 'Add an advance',
			correct: 'Correct an advance',
			paidOn: 'Paid on',
			reference: 'Reference on the bank statement',
			aboveAgreed: (partner: string, advanced: string, agreed: readonly string[]) =>
				`${partner} was paid ${advanced} in advance this school year; ${agreed.length === 0 ? 'nothing was agreed yet' : `what was agreed is ${agreed.join(' and ')}`}. Check whether the amount is right: the partner pays back whatever the hours do not cover.`,
			unpriced: (hours: string) => `${hours} with a tariff that is not known yet`
		},
		contributions: {
			title: 'Contributions',
			intro:
				'Money that partners promised in the budget. Ask for it in parts; each part goes with the round in which it falls due.',
			empty: 'There are no contributions asked for that you can see.',
			removed: 'The request was removed.',
			add: 'Ask for a contribution',
			correct: 'Correct a request',
			source: 'Source',
			promised: 'Promised',
			asked: 'Asked',
			left: 'Not asked yet',
			dueOn: 'To be paid by',
			dueHint: 'Counts in the settlement of the round that includes this day.',
			promises: 'Promised and asked',
			none: 'There is no promised money that you can see.',
			tooMuch: (names: string) =>
				`More was asked for than is now promised: ${names}. Lower a request or check the source.`
		},
		swaps: {
			title: 'Closed purses',
			intro:
				'A task or an amount moves from one partner to another, inside the adopted total. It counts once both have agreed; no separate payment follows.',
			empty: 'There are no swaps that you can see.',
			add: 'Propose a swap',
			propose: 'Propose',
			from: 'Gives up',
			to: 'Receives',
			description: 'What for',
			hours: 'Hours',
			tariff: 'Tariff per hour',
			amountHint: 'Fill in an amount, or hours with a tariff.',
			fromTo: (from: string, to: string) => `${from} → ${to}`,
			state: 'State',
			states: { proposed: 'proposed', agreed: 'agreed', refused: 'refused', withdrawn: 'withdrawn' },
			proposedBy: (name: string, day: string) => `by ${name} on ${day}`,
			waitsFor: (names: string) => `waiting for ${names}`,
			and: ' and ',
			agreedOn: (day: string) => `on ${day}`,
			refusedBy: (name: string, reason: string) => `by ${name}: ${reason}`,
			agree: 'Agree',
			agreeLabel: (what: string) => `Agree to ${what}`,
			agreeText: 'Once both sides have agreed, this cannot be taken back.',
			refuse: 'Refuse',
			refuseLabel: (what: string) => `Refuse ${what}`,
			reason: 'Reason',
			withdraw: 'Withdraw',
			withdrawLabel: (what: string) => `Withdraw ${what}`,
			waitingForYou: (count: number) =>
				count === 1
					? 'One swap is waiting for an answer from your own organisation.'
					: `${count} swaps are waiting for an answer from your own organisation.`
		},
		problems: {
			partnerUnknown: 'Choose a partner',
			toLeadPartner: 'The lead partner pays no advance to itself',
			notAboveZero: 'Fill in an amount above zero',
			inFuture: 'This day is still to come: record an advance once it has been paid',
			sourceUnknown: 'Choose a source of a partner',
			promiseUnknown: 'The amount of this source is not known yet; fill it in under Sources first',
			samePartner: 'Choose two different partners',
			hoursNeedTariff: 'Hours need a tariff, and a tariff needs hours',
			sameAdvance: 'This advance is already here. Is it a second payment? Then give it a different reference',
			afterTheYear: 'No round of this school year can still include this day; choose an earlier one',
			sameAsked: 'This amount has already been asked for on this day; choose another day or change that request',
			sameProposed:
				'This has already been proposed and is waiting for an answer. Is it something else? Describe it differently',
			noSideOfOwn: 'Choose your own organisation on one of the two sides'
		},
		aboveThePromise: (promised: string, asked: string, room: string) =>
			`${promised} was promised and ${asked} has already been asked for; you can ask for ${room} more`,
		aboveTheTotal: (total: string) => `That is more than the whole budget (${total}); check the amount`,
		aboveWhatIsKnown: (known: string) =>
			`That is more than everything that has an amount in the budget (${known}). Check the amount; if it is right, first fill in the amounts that the budget still lacks`,
		amountDiffers: (amount: string) => `Hours times tariff is ${amount}; leave the amount empty or fill that in`,
		notices: {
			alreadySettled: 'This has been settled in the meantime and can no longer change.',
			notRemoved: 'This is already back.',
			reference: 'This belongs to something that no longer exists. Refresh the page.',
			overlap: 'This coincides with something else.',
			notWaiting: 'A decision was made in the meantime. See below what became of it.'
		}
	}
});
