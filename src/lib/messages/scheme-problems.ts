/** Why a scheme that somebody entered or imported was refused, and what to put right. */
import type { SchemeProblem, SchemeProblemReason } from '$lib/domain/scheme/scheme-problem';
import { defineMessages, type Locale } from './locale';

export const schemeProblemMessages = defineMessages<Readonly<Record<SchemeProblemReason, string>>>({
	nl: {
		notAnObject: 'Hier horen velden met een naam te staan.',
		notAList: 'Hier hoort een lijst te staan.',
		unknownField: 'Dit veld is niet bekend.',
		missing: 'Dit veld ontbreekt.',
		notText: 'Hier hoort tekst te staan.',
		emptyText: 'Vul hier iets in.',
		tooLong: 'Deze tekst is te lang.',
		emptyList: 'Vul ten minste één regel in.',
		listTooLong: 'Deze lijst is te lang.',
		notAllowed: 'Deze waarde kan hier niet.',
		badId: 'Gebruik kleine letters, cijfers en streepjes.',
		duplicateId: 'Dit kenmerk is al in gebruik.',
		duplicateValue: 'Dit staat er twee keer.',
		badDate: 'Dit is geen bestaande dag.',
		badSchoolYear: 'Dit is geen schooljaar. Schrijf bijvoorbeeld 2026-2027.',
		untilNotAfterFrom: 'De laatste dag ligt vóór de eerste dag.',
		periodBasis:
			'Een regeling per schooljaar loopt van 1 augustus tot en met 31 juli, een regeling per kalenderjaar van 1 januari tot en met 31 december.',
		notFirstOfMonth: 'Een regeling begint op de eerste en eindigt op de laatste dag van een maand.',
		amountAsNumber: 'Schrijf een bedrag als tekst tussen aanhalingstekens, zodat er geen cent verloren gaat.',
		notCanonical: 'Dit is geen bedrag met twee decimalen.',
		negativeAmount: 'Een bedrag kan niet negatief zijn.',
		notACount: 'Vul een heel getal in.',
		percentageOver100: 'Een percentage gaat tot en met 100.',
		bracketEmpty: 'Deze schijf eindigt voordat zij begint.',
		bracketUnordered: 'Zet de schijven op volgorde, van klein naar groot.',
		bracketGap: 'Tussen deze schijf en de vorige zit een gat.',
		bracketOverlap: 'Deze schijf overlapt de vorige.',
		openBracketNotLast: 'Alleen de laatste schijf heeft geen einde.',
		lastBracketNotOpen: 'De laatste schijf heeft geen einde: laat “tot en met” leeg.',
		minimumMismatch: 'De eerste schijf begint bij het minimum aantal studenten, of bij 0 als er geen minimum is.',
		missingSource: 'Noem ten minste één bron.',
		unknownSource: 'Deze bron staat niet in de lijst met bronnen.',
		badUrl: 'Dit is geen webadres. Het begint met https:// of http://.',
		unknownArea: 'Dit gebied bestaat niet.',
		unknownConfidence: 'Deze mate van zekerheid bestaat niet.',
		confidenceOfOrigin: 'Wat zelf is ingevoerd, heet overal “zelf ingevoerd”; wat meegeleverd is nergens.',
		unknownMissingParameter: 'Dit is geen gegeven dat kan ontbreken.',
		overlappingPeriod: 'Voor deze dagen is al een andere regeling ingevoerd.'
	},
	en: {
		notAnObject: 'Named fields belong here.',
		notAList: 'A list belongs here.',
		unknownField: 'This field is not known.',
		missing: 'This field is missing.',
		notText: 'Text belongs here.',
		emptyText: 'Fill in something here.',
		tooLong: 'This text is too long.',
		emptyList: 'Fill in at least one row.',
		listTooLong: 'This list is too long.',
		notAllowed: 'This value is not possible here.',
		badId: 'Use small letters, digits and hyphens.',
		duplicateId: 'This id is already in use.',
		duplicateValue: 'This is here twice.',
		badDate: 'This is not an existing day.',
		badSchoolYear: 'This is not a school year. Write for example 2026-2027.',
		untilNotAfterFrom: 'The last day is before the first day.',
		periodBasis:
			'A scheme per school year runs from 1 August to 31 July, a scheme per calendar year from 1 January to 31 December.',
		notFirstOfMonth: 'A scheme begins on the first and ends on the last day of a month.',
		amountAsNumber: 'Write an amount as text between quotation marks, so that no cent is lost.',
		notCanonical: 'This is not an amount with two decimals.',
		negativeAmount: 'An amount cannot be negative.',
		notACount: 'Fill in a whole number.',
		percentageOver100: 'A percentage goes up to 100.',
		bracketEmpty: 'This bracket ends before it begins.',
		bracketUnordered: 'Put the brackets in order, from small to large.',
		bracketGap: 'There is a gap between this bracket and the one before.',
		bracketOverlap: 'This bracket overlaps the one before.',
		openBracketNotLast: 'Only the last bracket has no end.',
		lastBracketNotOpen: 'The last bracket has no end: leave “up to” empty.',
		minimumMismatch: 'The first bracket begins at the minimum number of students, or at 0 without a minimum.',
		missingSource: 'Name at least one source.',
		unknownSource: 'This source is not in the list of sources.',
		badUrl: 'This is not a web address. It begins with https:// or http://.',
		unknownArea: 'This area does not exist.',
		unknownConfidence: 'This degree of certainty does not exist.',
		confidenceOfOrigin: 'What is entered by hand is “entered” everywhere; what comes with the product nowhere.',
		unknownMissingParameter: 'This is not something that can be missing.',
		overlappingPeriod: 'Another scheme was already entered for these days.'
	}
});

/** "ldnor-2026.json, rule.amountPerStudent.value: Dit is geen bedrag met twee decimalen. (1250)" */
export function describeSchemeProblem({ where, path, reason, found }: SchemeProblem, locale: Locale): string {
	const place = path === '' ? where : `${where}, ${path}`;
	const text = schemeProblemMessages[locale][reason];
	return found === null ? `${place}: ${text}` : `${place}: ${text} (${found})`;
}
