/** What a column may hold, and the headings by which it is recognised, in Dutch and English. */
import { comparable } from '../domain/partnership/match-partner';

export const COLUMN_FIELDS = [
	'from',
	'lastDay',
	'hours',
	'role',
	'area',
	'activity',
	'line',
	'personCode',
	'personName',
	'kind',
	'note',
	'link'
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Place of its column in the file, from 0. */
export type ColumnsOfFields = Readonly<Partial<Record<ColumnField, number>>>;

/** Compared by `plainHeading`. The first of each is what our own files say in Dutch, the second in English. */
const SYNONYMS: Readonly<Record<ColumnField, string>> = {
	from: 'dag of maand|day or month|dag|datum|day|date|maand|month|vanaf|van|from|eerste dag|first day|begindatum|startdatum|start date|werkdag|periode|period|datum activiteit',
	lastDay: 'tot en met|last day|t/m|tm|until|through|laatste dag|einddatum|end date',
	hours:
		'uren|hours|uur|aantal uren|aantal uur|hour|number of hours|tijd|duur|duration|time|gewerkte uren|hours worked|inzet|uren totaal',
	role: 'rol|role|functie|function|taak|task|rolnaam|rol naam',
	area: 'gebied|area|activiteitengebied|activiteiten gebied|activity area|domein|domain',
	activity:
		'activiteit|activity|werkzaamheden|omschrijving|description|werkzaamheid|omschrijving activiteit|work|soort werk',
	line: 'begrotingsregel|budget line|regel|regelnummer|line|begrotingspost|post',
	personCode:
		'code|person code|personeelscode|medewerkercode|code medewerker|employee code|personeelsnummer|medewerkernummer|staff number|employee number|nummer medewerker|afkorting|initialen',
	personName: 'naam|name|medewerker|employee|persoon|person|docent|teacher|naam medewerker|medewerker naam|wie|who',
	kind: 'betaald of in natura|paid or in kind|in natura|in kind|soort|kind|vergoeding|declarabel|reimbursable|betaald|paid|te vergoeden',
	note: 'toelichting|note|opmerking|opmerkingen|notitie|remark|remarks|notes|comment|toelichting bij de uren',
	link: 'link|link|url|bewijs|evidence|bewijslink|hyperlink|bijlage'
};

const FIELD_OF = new Map(
	COLUMN_FIELDS.flatMap((field) =>
		SYNONYMS[field].split('|').map((word): [string, ColumnField] => [plainHeading(word), field])
	)
);

/** "Aantal uren (excl.)*" → "aantal uren": case, accents, signs and what is between brackets decide nothing. */
export function plainHeading(heading: string): string {
	return comparable(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}

export function fieldOfHeading(heading: string): ColumnField | null {
	return FIELD_OF.get(plainHeading(heading)) ?? null;
}

/** Of two columns with the same meaning the first; the other is left to whoever imports. */
export function recogniseColumns(headings: readonly string[]): ColumnsOfFields {
	const found: Partial<Record<ColumnField, number>> = {};
	headings.forEach((heading, place) => {
		const field = fieldOfHeading(heading);
		if (field !== null) found[field] ??= place;
	});
	return found;
}

/** What our own files write above each column. */
export function headingOf(field: ColumnField, locale: 'nl' | 'en'): string {
	const [dutch = '', english = ''] = SYNONYMS[field].split('|');
	const words = locale === 'nl' ? dutch : english;
	return words.charAt(0).toUpperCase() + words.slice(1);
}
