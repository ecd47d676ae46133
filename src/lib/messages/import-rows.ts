/** Why a row of a file is not taken over, and what its columns are called. */
import type { CellReason } from '../import/cell-refusal';
import type { ColumnField } from '../import/column-fields';
import type { TranslatedKind } from '../import/import-mapping';
import { defineMessages } from './locale';

interface Texts {
	readonly fields: Readonly<Record<ColumnField, string>>;
	/** "Uren ‘7,333’: hooguit twee cijfers achter de komma." */
	readonly cell: (field: string, shown: string, reason: string) => string;
	readonly empty: (field: string) => string;
	readonly reasons: Readonly<Record<Exclude<CellReason, 'empty'>, string>>;
	readonly unknown: Readonly<Record<TranslatedKind, (shown: string) => string>>;
	readonly missing: Readonly<Record<'role' | 'area', string>>;
	readonly belowZero: string;
}

export const importRowMessages = defineMessages<Texts>({
	nl: {
		fields: {
			from: 'Dag of maand',
			lastDay: 'Tot en met',
			hours: 'Uren',
			role: 'Rol',
			area: 'Gebied',
			activity: 'Activiteit',
			line: 'Begrotingsregel',
			personCode: 'Code medewerker',
			personName: 'Naam medewerker',
			kind: 'Betaald of in natura',
			note: 'Toelichting',
			link: 'Link'
		},
		cell: (field, shown, reason) => `${field} “${shown}”: ${reason}`,
		empty: (field) => `${field} is leeg.`,
		reasons: {
			notANumber: 'dit is geen getal.',
			foreignDigits: 'schrijf cijfers als 0 tot en met 9.',
			exponent: 'schrijf het getal voluit.',
			ambiguousSeparator: 'is dit meer dan duizend, of een breuk? Schrijf het zonder punt of komma.',
			misplacedSeparator: 'de punten of komma’s staan op een vreemde plaats.',
			tooManyDigits: 'hooguit twee cijfers achter de komma. Rond af (0,33) of schrijf minuten (0:20).',
			tooLarge: 'dit is te groot.',
			negative: 'dit is minder dan nul.',
			notWhole: 'dit is geen heel getal.',
			above100: 'dit is meer dan 100.',
			clockAbove24: 'een dag heeft 24 uur.',
			clockMinutes: 'achter de dubbele punt staan minuten, 00 tot en met 59.',
			notADay: 'dit is geen dag of maand.',
			yearWithTwoDigits: 'schrijf het jaar met vier cijfers.',
			noSuchDay: 'deze dag bestaat niet.',
			formulaWithoutValue:
				'het bestand bevat wel een formule maar geen uitkomst. Open het in Excel en bewaar het opnieuw.',
			formulaError: 'de formule geeft een fout.',
			ambiguousNotation: 'is dit meer dan duizend, of een breuk? Kies bij Kolommen hoe getallen geschreven zijn.',
			dayForHours: 'Excel heeft hier een datum van gemaakt.',
			monthFirst: 'in deze kolom staat de maand voorop. Schrijf dagen als 2026-10-03.',
			bareNumber: 'dit is een getal, geen dag. Schrijf dagen als 3-10-2026.',
			timeZone: 'een tijdstip met tijdzone valt hier misschien op een andere dag. Schrijf alleen de dag.',
			lastDayBeforeFirst: 'de laatste dag valt voor de eerste.',
			yesOrNoUnclear: 'schrijf “betaald” of “in natura”.',
			kindUnknown: 'schrijf “betaald” of “in natura”.',
			tooLong: 'deze tekst is te lang.',
			strangeCharacter: 'hier staat een teken dat niet bewaard kan worden.'
		},
		unknown: {
			role: (shown) => `Rol “${shown}” is er niet.`,
			area: (shown) => `Gebied “${shown}” is er niet.`,
			person: (shown) => `Medewerker “${shown}” is er nog niet.`,
			line: (shown) => `Begrotingsregel “${shown}” is er niet.`
		},
		missing: { role: 'Er staat geen rol bij.', area: 'Er staat geen gebied bij.' },
		belowZero: 'Minder dan nul uur: corrigeer de goedgekeurde regel bij Declareren.'
	},
	en: {
		fields: {
			from: 'Day or month',
			lastDay: 'Last day',
			hours: 'Hours',
			role: 'Role',
			area: 'Area',
			activity: 'Activity',
			line: 'Budget line',
			personCode: 'Person code',
			personName: 'Person name',
			kind: 'Paid or in kind',
			note: 'Note',
			link: 'Link'
		},
		cell: (field, shown, reason) => `${field} “${shown}”: ${reason}`,
		empty: (field) => `${field} is empty.`,
		reasons: {
			notANumber: 'this is not a number.',
			foreignDigits: 'write digits as 0 to 9.',
			exponent: 'write the number in full.',
			ambiguousSeparator: 'is this more than a thousand, or a fraction? Write it without a point or comma.',
			misplacedSeparator: 'the points or commas are in an unexpected place.',
			tooManyDigits: 'at most two decimal places. Round it (0.33) or write minutes (0:20).',
			tooLarge: 'this is too large.',
			negative: 'this is below zero.',
			notWhole: 'this is not a whole number.',
			above100: 'this is more than 100.',
			clockAbove24: 'a day has 24 hours.',
			clockMinutes: 'the part after the colon is minutes, 00 to 59.',
			notADay: 'this is not a day or month.',
			yearWithTwoDigits: 'write the year with four digits.',
			noSuchDay: 'there is no such day.',
			formulaWithoutValue: 'the file has the formula but not its result. Open it in Excel and save it again.',
			formulaError: 'the formula gives an error.',
			ambiguousNotation: 'is this more than a thousand, or a fraction? Choose under Columns how numbers are written.',
			dayForHours: 'Excel turned this into a date.',
			monthFirst: 'the month comes first in this column. Write days as 2026-10-03.',
			bareNumber: 'this is a number, not a day. Write days as 2026-10-03.',
			timeZone: 'a time with a time zone may fall on a different day here. Write only the day.',
			lastDayBeforeFirst: 'the last day comes before the first.',
			yesOrNoUnclear: 'write “paid” or “in kind”.',
			kindUnknown: 'write “paid” or “in kind”.',
			tooLong: 'this text is too long.',
			strangeCharacter: 'this contains a character that cannot be saved.'
		},
		unknown: {
			role: (shown) => `There is no role “${shown}”.`,
			area: (shown) => `There is no area “${shown}”.`,
			person: (shown) => `Person “${shown}” is not known yet.`,
			line: (shown) => `There is no budget line “${shown}”.`
		},
		missing: { role: 'No role is given.', area: 'No area is given.' },
		belowZero: 'Less than zero hours: correct the approved line under Declare.'
	}
});
