/** Why declared hours were not written, in sentences. */
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import { defineMessages } from './locale';

type Plain =
	| 'partnerUnknown'
	| 'roleUnknown'
	| 'lineUnknown'
	| 'personUnknown'
	| 'daysReversed'
	| 'noRound'
	| 'noHours'
	| 'badLink'
	| 'lineGone'
	| 'notApproved'
	| 'isCorrection'
	| 'roundJustClosed'
	| 'idTaken'
	| 'keyUsed'
	| 'notRemoved'
	| 'wasDisputed'
	| 'isCorrected'
	| 'codeTaken'
	| 'erased'
	| 'nothingChosen';
type Sentences = Readonly<Record<Plain, string>>;

export const declareRefusalMessages = defineMessages({
	nl: {
		plain: {
			partnerUnknown: 'Deze organisatie is er niet.',
			roleUnknown: 'Kies een rol.',
			lineUnknown: 'Deze regel staat niet in de begroting.',
			personUnknown: 'Deze medewerker is er niet.',
			daysReversed: 'Kies een dag, een week of een maand.',
			noRound: 'Voor deze dagen is er geen open declaratieronde. De penvoerder opent die bij Afspraken.',
			noHours: 'Vul meer dan nul uur in. Weghalen kan ook.',
			badLink: 'Begin het adres met https:// en houd het onder 300 tekens.',
			lineGone: 'Deze regel is er niet meer.',
			notApproved: 'Alleen wat is goedgekeurd wordt gecorrigeerd. Trek deze regel terug en wijzig hem.',
			isCorrection: 'Dit is zelf een correctie. Corrigeer de oorspronkelijke regel.',
			roundJustClosed: 'De ronde is zojuist gesloten. Er is niets bewaard.',
			idTaken: 'Dit is niet bewaard. Probeer het opnieuw.',
			keyUsed:
				'Vanaf deze pagina is al iets anders ingediend. Er is nu niets gewijzigd: kijk wat er is ingediend en kies opnieuw.',
			notRemoved: 'Deze regels zijn al teruggezet.',
			wasDisputed:
				'Bij deze regel hoort een verschil van mening dat bewaard blijft, en dus de regel ook. Teruggestuurd telt hij nergens mee; wijzigen kan wel.',
			isCorrected:
				'Bij deze regel hoort een correctie. Haal die eerst weg; is die al ingediend, dan blijft deze regel ook. Wijzigen kan wel.',
			codeTaken: 'Deze code is al van iemand anders.',
			erased: 'Deze naam is gewist en krijgt geen nieuwe.',
			nothingChosen: 'Kies eerst een regel.'
		} as Sentences,
		outsideYear: (from: string, last: string) => `Het schooljaar loopt van ${from} tot en met ${last}.`,
		/** `day: null`: closed before its last day was over. */
		roundClosed: (round: string, day: string | null) =>
			`${round} ${day === null ? 'is gesloten en neemt geen uren meer aan' : `neemt geen uren meer aan; indienen kon tot en met ${day}`}. De penvoerder kan de ronde heropenen bij Afspraken.`,
		roundSettled: (round: string) =>
			`${round} is afgerekend. Uren die je daar miste, gaan mee in een latere ronde, maar die is nu niet open. Vraag de penvoerder een ronde te openen bij Afspraken.`,
		waitsAfterSettling: (round: string) =>
			`${round} is afgerekend. Deze regel wacht op een oordeel en gaat daarna mee met een volgende afrekening.`,
		tooManyHours: (most: string) => `Eén persoon kan in deze dagen hoogstens ${most} werken.`,
		belowZero: (room: string) => `Er kan nog hoogstens ${room} af.`,
		shortOfCorrections: (takenBack: string) =>
			`Correcties nemen al ${takenBack} terug van deze regel. Minder uren dan dat kan niet.`,
		notInThisState: (state: string) => `Deze regel is ${state} en verandert zo niet meer.`,
		somebody: 'Iemand',
		states: {
			draft: 'concept',
			submitted: 'ingediend',
			approved: 'goedgekeurd',
			returned: 'teruggestuurd',
			disputed: 'betwist',
			settled: 'verrekend'
		} as Readonly<Record<DeclarationState, string>>
	},
	en: {
		plain: {
			partnerUnknown: 'There is no such organisation.',
			roleUnknown: 'Choose a role.',
			lineUnknown: 'This line is not in the budget.',
			personUnknown: 'There is no such person.',
			daysReversed: 'Choose a day, a week or a month.',
			noRound: 'There is no open declaration round for these days. The lead partner opens it under Agreements.',
			noHours: 'Fill in more than zero hours, or remove the line.',
			badLink: 'Begin the address with https:// and keep it under 300 characters.',
			lineGone: 'This line no longer exists.',
			notApproved: 'Only approved lines are corrected. Withdraw this line and change it.',
			isCorrection: 'This is itself a correction. Correct the original line.',
			roundJustClosed: 'The round has just been closed. Nothing was saved.',
			idTaken: 'This was not saved. Try again.',
			keyUsed:
				'Something else was already submitted from this page. Nothing changed this time: look at what was submitted and select again.',
			notRemoved: 'These lines have already been brought back.',
			wasDisputed:
				'A disagreement about this line is kept on record, and so is the line. While it is returned it counts nowhere; you can still change it.',
			isCorrected:
				'This line has a correction. Remove that first; if it has already been submitted, this line stays too. You can still change it.',
			codeTaken: 'Somebody else already has this code.',
			erased: 'This name was erased; a new one cannot be given.',
			nothingChosen: 'Choose a line first.'
		} as Sentences,
		outsideYear: (from: string, last: string) => `The school year runs from ${from} to ${last}.`,
		roundClosed: (round: string, day: string | null) =>
			`${round} ${day === null ? 'is closed and no longer takes hours' : `no longer takes hours; the last day to submit was ${day}`}. The lead partner can reopen it under Agreements.`,
		roundSettled: (round: string) =>
			`${round} has been settled. Hours you missed there go into a later round, but none is open now. Ask the lead partner to open one under Agreements.`,
		waitsAfterSettling: (round: string) =>
			`${round} has been settled. This line is waiting for a decision and goes into a later settlement after that.`,
		tooManyHours: (most: string) => `One person can work at most ${most} in these days.`,
		belowZero: (room: string) => `At most ${room} can still be taken off.`,
		shortOfCorrections: (takenBack: string) =>
			`Corrections already take ${takenBack} back from this line. It cannot have fewer hours than that.`,
		notInThisState: (state: string) => `This line is ${state} and can no longer be changed this way.`,
		somebody: 'Somebody',
		states: {
			draft: 'a draft',
			submitted: 'submitted',
			approved: 'approved',
			returned: 'returned',
			disputed: 'disputed',
			settled: 'settled'
		} as Readonly<Record<DeclarationState, string>>
	}
});
