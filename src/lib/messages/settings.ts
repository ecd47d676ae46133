/** The settings of a year's budget. */
import type { SettingsProblemReason } from '$lib/domain/budget/check-settings';
import { defineMessages } from './locale';

const problemsNl: Readonly<Record<SettingsProblemReason, string>> = {
	referenceYearLater: 'Het peiljaar kan niet na het begrotingsjaar liggen.',
	unknownScheme: 'Deze regeling is er niet meer. Kies een andere.',
	twelfths: 'Vul een getal van 1 tot en met 11 in.',
	twelfthsReasonRequired: 'Schrijf op waarom de verdeling anders is dan 5/12 en 7/12.',
	pricingDayOutsideYear: 'Deze dag ligt buiten het schooljaar.',
	sharedKeyEmpty: 'Geef ten minste één gebied een aandeel.',
	unknownKey: 'Deze verdeelsleutel is er niet meer. Kies een andere.'
};

const problemsEn: Readonly<Record<SettingsProblemReason, string>> = {
	referenceYearLater: 'The reference year cannot be after the year of the budget.',
	unknownScheme: 'This scheme is no longer there. Choose another.',
	twelfths: 'Fill in a number from 1 to 11.',
	twelfthsReasonRequired: 'Write why the division differs from 5/12 and 7/12.',
	pricingDayOutsideYear: 'This day is outside the school year.',
	sharedKeyEmpty: 'Give at least one area a share.',
	unknownKey: 'This allocation key is no longer there. Choose another.'
};

export const settingsMessages = defineMessages({
	nl: {
		title: 'Afspraken van dit jaar',
		answer: (year: string, reference: string, day: string) =>
			`De begroting van ${year} telt de studenten van ${reference} en rekent met de tarieven van ${day}.`,
		lastChanged: (person: string, moment: string) => `Laatst gewijzigd door ${person} op ${moment}.`,
		readOnly: 'De penvoerder en de coördinator wijzigen deze afspraken.',
		saved: 'Bewaard.',
		subsidyTitle: 'Subsidie',
		referenceYear: 'Peiljaar van de studenten',
		referenceYearHint:
			'De subsidie van een jaar rust op de studenten van het jaar ervoor, tenzij de regeling iets anders zegt.',
		scheme: 'Regeling',
		schemeByDate: 'De regeling die op de dag zelf geldt',
		recipient: 'Wie vraagt aan?',
		recipientHint: 'Een aspirant krijgt in de eerste twee jaren een eigen bedrag.',
		yearsTitle: 'Schooljaar en kalenderjaar',
		twelfths: 'Twaalfden in augustus tot en met december',
		twelfthsHint: 'Normaal 5: vijf van de twaalf maanden. De rest valt in januari tot en met juli.',
		twelfthsReason: 'Reden, als het geen 5 is',
		pricingTitle: 'Tarieven',
		pricingDay: 'Tarieven van deze dag',
		pricingDayHint: 'Normaal 1 augustus. Een regel kan een eigen dag hebben.',
		sharedTitle: 'Organisatie en kwaliteitszorg',
		sharedKey: 'Verdeling over de gebieden',
		sharedKeyHint:
			'Kosten die bij alle gebieden horen, worden hiermee verdeeld. Alleen de verhouding telt: 1, 1 en 1 is gelijk, en 60, 30 en 10 is dat in procenten.',
		sharedKeyReason: 'Waarom deze verdeling?',
		gapTitle: 'Wie draagt wat niet gedekt is?',
		gapHint: 'Tot er geld voor komt, komt een tekort bij deze partners terecht.',
		carrier: {
			performer: 'De partner die het werk doet',
			topPartner: 'Het bestuur of de hogeschool erboven',
			key: 'Volgens een verdeelsleutel'
		},
		carrierKey: 'Verdeelsleutel',
		chooseKey: 'Kies een verdeelsleutel',
		noKeys: 'Er zijn nog geen verdeelsleutels. Maak er een bij de verdeling.',
		problems: problemsNl,
		reasons: {
			notASchoolYear: 'Schrijf een schooljaar, bijvoorbeeld 2025-2026.',
			twelfths: problemsNl.twelfths,
			keyRequired: 'Kies welke verdeelsleutel.'
		},
		trail: {
			referenceYear: 'Peiljaar',
			schemeId: 'Regeling',
			recipient: 'Aanvrager',
			twelfthsInFirstCalendarYear: 'Twaalfden',
			twelfthsReason: 'Reden van de twaalfden',
			pricingDay: 'Tarieven van',
			sharedKey: 'Verdeling over de gebieden',
			sharedKeyReason: 'Reden van de verdeling',
			gapCarriers: 'Wie een tekort draagt'
		}
	},
	en: {
		title: 'Agreements of this year',
		answer: (year, reference, day) =>
			`The budget of ${year} counts the students of ${reference} and uses the tariffs of ${day}.`,
		lastChanged: (person, moment) => `Last changed by ${person} on ${moment}.`,
		readOnly: 'The lead partner and the coordinator change these agreements.',
		saved: 'Saved.',
		subsidyTitle: 'Subsidy',
		referenceYear: 'Reference year of the students',
		referenceYearHint:
			'The subsidy of a year rests on the students of the year before, unless the scheme says otherwise.',
		scheme: 'Scheme',
		schemeByDate: 'The scheme in force on the day itself',
		recipient: 'Who applies?',
		recipientHint: 'An aspirant gets an amount of its own in the first two years.',
		yearsTitle: 'School year and calendar year',
		twelfths: 'Twelfths in August to December',
		twelfthsHint: 'Normally 5: five of the twelve months. The rest falls in January to July.',
		twelfthsReason: 'Reason, when it is not 5',
		pricingTitle: 'Tariffs',
		pricingDay: 'Tariffs of this day',
		pricingDayHint: 'Normally 1 August. A line can have a day of its own.',
		sharedTitle: 'Organisation and quality',
		sharedKey: 'Division over the areas',
		sharedKeyHint:
			'Cost that belongs to all areas is divided by this. Only the proportion counts: 1, 1 and 1 is equal, and 60, 30 and 10 is that in per cent.',
		sharedKeyReason: 'Why this division?',
		gapTitle: 'Who carries what is not covered?',
		gapHint: 'Until there is money for it, a gap ends up with these partners.',
		carrier: {
			performer: 'The partner that does the work',
			topPartner: 'The board or university above it',
			key: 'By an allocation key'
		},
		carrierKey: 'Allocation key',
		chooseKey: 'Choose an allocation key',
		noKeys: 'There are no allocation keys yet. Make one at the split.',
		problems: problemsEn,
		reasons: {
			notASchoolYear: 'Write a school year, for example 2025-2026.',
			twelfths: problemsEn.twelfths,
			keyRequired: 'Choose which allocation key.'
		},
		trail: {
			referenceYear: 'Reference year',
			schemeId: 'Scheme',
			recipient: 'Applicant',
			twelfthsInFirstCalendarYear: 'Twelfths',
			twelfthsReason: 'Reason of the twelfths',
			pricingDay: 'Tariffs of',
			sharedKey: 'Division over the areas',
			sharedKeyReason: 'Reason of the division',
			gapCarriers: 'Who carries a gap'
		}
	}
});
