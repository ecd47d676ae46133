/**
 * A file of hours as people send them, for looking around in the demonstration: some rows are right, the others show what a
 * preview says about each kind of mistake. Nothing in it is of anybody.
 */
import { addDays, type Day } from '../domain/shared/day';
import { formatDay } from '../format/day';
import type { Locale } from '../messages/locale';

export interface ExampleGround {
	/** First day of the round whose hours can be declared now; some days after it are used too. */
	readonly from: Day;
	/** Of the partnership; the first is the one that is used. */
	readonly roles: readonly string[];
	/** Codes of people of the organisation; none: the file names nobody. */
	readonly personCodes: readonly string[];
}

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
	nl: ['Dag', 'Uren', 'Rol', 'Gebied', 'Activiteit', 'Code', 'Betaald of in natura', 'Toelichting'],
	en: ['Day', 'Hours', 'Role', 'Area', 'Activity', 'Code', 'Paid or in kind', 'Note']
};

const WORDS = {
	nl: { area: 'opleiden', guiding: 'Begeleiden op de werkplek', meeting: 'Overleg', paid: 'betaald', much: 'veel' },
	en: { area: 'opleiden', guiding: 'Guiding at the workplace', meeting: 'Meeting', paid: 'paid', much: 'a lot' }
} as const satisfies Record<Locale, Readonly<Record<string, string>>>;

/** Rows of text, headings first. */
export function faultyExample({ from, roles, personCodes }: ExampleGround, locale: Locale): string[][] {
	const words = WORDS[locale];
	const day = (place: number) => formatDay(addDays(from, place), locale);
	const [role = ''] = roles;
	const [code = ''] = personCodes;
	const decimal = (text: string) => (locale === 'nl' ? text.replace('.', ',') : text);
	const row = (on: string, hours: string, changed: { readonly role?: string; readonly activity?: string } = {}) => [
		...[on, hours, changed.role ?? role, words.area, changed.activity ?? words.guiding, code, words.paid, '']
	];
	return [
		[...HEADINGS[locale]],
		row(day(1), decimal('7.5')),
		row(day(2), '1:30', { activity: words.meeting }),
		row(day(3), decimal('0.25')),
		// What was typed twice comes along, and stands out where a person is named.
		row(day(3), decimal('0.25')),
		row(day(4), words.much),
		row(day(5), '25:00'),
		row(day(6), '-2'),
		row(day(7), ''),
		row(locale === 'nl' ? '31-2-2027' : '2027-02-31', '4'),
		row(formatDay(addDays(from, -800), locale), '4'),
		row(day(8), '3', { role: locale === 'nl' ? 'Onbekende rol' : 'Unknown role' }),
		row(day(9), '2', { activity: '=1+1' })
	];
}
