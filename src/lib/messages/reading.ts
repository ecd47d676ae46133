/** Why something typed was not accepted, said so that the person knows what to type instead. */
import type { ReadRefusal } from '$lib/format/read-refusal';
import { defineMessages } from './locale';

/** Refusals that any form knows besides how a text reads. */
type FieldRule = 'required' | 'tooLong' | 'notAChoice' | 'severalCalledSo';

export const readingMessages = defineMessages<Readonly<Record<ReadRefusal | FieldRule, string>>>({
	nl: {
		empty: 'Vul hier iets in.',
		notANumber: 'Dit is geen getal. Schrijf alleen cijfers, zoals 12 of 12,50.',
		foreignDigits: 'Gebruik de cijfers 0 tot en met 9.',
		exponent: 'Schrijf het getal voluit, zonder e-macht.',
		ambiguousSeparator:
			'Dit kan op twee manieren gelezen worden. Duizend? Schrijf 1.000. Of één, met decimalen? Schrijf 1,00: hooguit twee cijfers achter de komma.',
		misplacedSeparator: 'De punten of komma’s staan niet op hun plaats. Schrijf bijvoorbeeld 1.234,50.',
		tooManyDigits: 'Te veel cijfers achter de komma.',
		tooLarge: 'Dit getal is te groot.',
		negative: 'Dit getal kan niet negatief zijn.',
		notWhole: 'Vul een heel getal in.',
		above100: 'Een percentage gaat tot en met 100.',
		clockAbove24: 'Dit lijkt op een kloktijd, en die gaat tot 24:00. Schrijf 25 uur als 25 of 25,00.',
		clockMinutes: 'Schrijf minuten met twee cijfers, van 00 tot en met 59: 7:30.',
		notADay: 'Dit is geen datum. Schrijf bijvoorbeeld 31-7-2027.',
		yearWithTwoDigits: 'Schrijf het jaar met vier cijfers: 31-7-2027.',
		noSuchDay: 'Deze dag bestaat niet.',
		required: 'Vul hier iets in.',
		tooLong: 'Deze tekst is te lang.',
		notAChoice: 'Kies een van de mogelijkheden.',
		severalCalledSo: 'Meer dan één keuze heet zo. Kies de juiste in de lijst, of typ de naam met de code erachter.'
	},
	en: {
		empty: 'Fill in something here.',
		notANumber: 'This is not a number. Write digits only, as 12 or 12.50.',
		foreignDigits: 'Use the digits 0 to 9.',
		exponent: 'Write the number in full, without an exponent.',
		ambiguousSeparator:
			'This can be read in two ways. A thousand? Write 1,000. Or one, with decimals? Write 1.00: at most two decimals.',
		misplacedSeparator: 'The points or commas are not in their places. Write for example 1,234.50.',
		tooManyDigits: 'Too many digits behind the point.',
		tooLarge: 'This number is too large.',
		negative: 'This number cannot be negative.',
		notWhole: 'Fill in a whole number.',
		above100: 'A percentage goes up to 100.',
		clockAbove24: 'This looks like a time of day, which ends at 24:00. Write 25 hours as 25 or 25.00.',
		clockMinutes: 'Write minutes with two digits, from 00 to 59: 7:30.',
		notADay: 'This is not a date. Write for example 31-7-2027.',
		yearWithTwoDigits: 'Write the year with four digits: 31-7-2027.',
		noSuchDay: 'This day does not exist.',
		required: 'Fill in something here.',
		tooLong: 'This text is too long.',
		notAChoice: 'Choose one of the possibilities.',
		severalCalledSo: 'More than one is called so. Choose the right one in the list, or type the name with its code.'
	}
});
