/**
 * Declared lines of one organisation, and an example to begin with, in the columns that an import recognises: what is written here
 * and read in again changes nothing.
 */
import type { DeclarationDetail, DeclaredPerson, DeclaredWork } from '../domain/declaration/declaration';
import { monthOf } from '../domain/declaration/work-period';
import { comparable } from '../domain/partnership/match-partner';
import { LINE_AREAS } from '../domain/shared/area';
import { addDays, type Day } from '../domain/shared/day';
import { hoursText, toHours } from '../domain/shared/hours';
import { formatDayFigures } from '../format/day';
import { COLUMN_FIELDS, headingOf, type ColumnField } from '../import/column-fields';
import { EXAMPLE_MARKS } from '../import/example-row';
import { importHoursMessages } from '../messages/import-hours';
import type { Locale } from '../messages/locale';
import { wordMessages } from '../messages/words';
import type { CsvValue } from './csv';
import { hoursCell, textCell, type Sheet, type SheetCell } from './sheet';

export type HoursLine = Omit<DeclaredWork, 'partnerId'> & DeclarationDetail;

export interface HoursNames {
	readonly roles: readonly { readonly id: string; readonly name: string }[];
	readonly people: readonly Pick<DeclaredPerson, 'id' | 'code' | 'name'>[];
	readonly lines: readonly { readonly id: string; readonly activity: string }[];
	readonly locale: Locale;
}

type Written = Readonly<Record<ColumnField, string>>;

/** One row of headings, one of texts per line; hours are canonical decimals. */
function writtenLines(
	lines: readonly HoursLine[],
	{ roles, people, lines: budgetLines, locale }: HoursNames
): Written[] {
	const roleOf = new Map(roles.map(({ id, name }) => [id, name]));
	const personOf = new Map(people.map((person) => [person.id, person]));
	const uses = new Map<string, number>();
	for (const { activity } of budgetLines) uses.set(comparable(activity), (uses.get(comparable(activity)) ?? 0) + 1);
	const activityOf = new Map(budgetLines.map(({ id, activity }) => [id, activity]));
	const lineName = (id: string | null) => {
		const activity = activityOf.get(id ?? '') ?? '';
		return uses.get(comparable(activity)) === 1 && comparable(activity) !== '' ? activity : (id ?? '');
	};
	const text = importHoursMessages[locale];
	return lines.map((line) => ({
		...daysOf(line, locale),
		...{ hours: hoursText(line.hours), role: roleOf.get(line.roleId) ?? line.roleId },
		...{ area: wordMessages[locale].area[line.area], activity: line.activity, line: lineName(line.lineId) },
		personCode: personOf.get(line.personId ?? '')?.code ?? '',
		personName: personOf.get(line.personId ?? '')?.name ?? '',
		kind: line.inKind ? text.inKind : text.paid,
		...{ note: line.note ?? '', link: line.link ?? '' }
	}));
}

function daysOf({ from, until }: Pick<HoursLine, 'from' | 'until'>, locale: Locale) {
	const day = (written: Day) => (locale === 'nl' ? formatDayFigures(written) : written);
	const month = monthOf(from);
	if (month.from === from && month.until === until) return { from: month.name, lastDay: '' };
	const last = addDays(until, -1);
	return { from: day(from), lastDay: last === from ? '' : day(last) };
}

function exampleLine({ roles, locale }: HoursNames, day: Day): HoursLine {
	return {
		...{ from: day, until: addDays(day, 1), hours: toHours(750n), roleId: roles[0]?.id ?? '', area: 'opleiden' },
		...{ activity: importHoursMessages[locale].exampleActivity, lineId: null, inKind: false, personId: null },
		...{ note: EXAMPLE_MARKS[locale], link: null }
	};
}

export function hoursCsvRows(lines: readonly HoursLine[], names: HoursNames): CsvValue[][] {
	const heading = COLUMN_FIELDS.map((field): CsvValue => ({ kind: 'text', text: headingOf(field, names.locale) }));
	const rows = writtenLines(lines, names).map((row) =>
		COLUMN_FIELDS.map((field): CsvValue => ({ kind: field === 'hours' ? 'decimal' : 'text', text: row[field] }))
	);
	return [heading, ...rows];
}

export function exampleCsvRows(names: HoursNames, day: Day): CsvValue[][] {
	return hoursCsvRows([exampleLine(names, day)], names);
}

const WIDTHS: Readonly<Record<ColumnField, number>> = {
	...{ from: 14, lastDay: 12, hours: 9, role: 22, area: 26, activity: 34, line: 30, personCode: 14, personName: 22 },
	...{ kind: 18, note: 34, link: 26 }
};

export function hoursSheets(lines: readonly HoursLine[], names: HoursNames): Sheet[] {
	const text = importHoursMessages[names.locale];
	const head = COLUMN_FIELDS.map((field): SheetCell => textCell(headingOf(field, names.locale), true));
	const rows = writtenLines(lines, names).map((row, index) =>
		COLUMN_FIELDS.map((field): SheetCell =>
			field === 'hours' ? hoursCell(lines[index]?.hours ?? null) : row[field] === '' ? null : textCell(row[field])
		)
	);
	return [
		{
			name: text.sheets.hours,
			widths: COLUMN_FIELDS.map((field) => WIDTHS[field]),
			headerRows: 1,
			rows: [head, ...rows]
		}
	];
}

/** With the roles and areas to choose from on a sheet of their own. */
export function exampleSheets(names: HoursNames, day: Day): Sheet[] {
	const text = importHoursMessages[names.locale];
	const areas = LINE_AREAS.map((area) => wordMessages[names.locale].area[area]);
	const kinds = [text.paid, text.inKind];
	const longest = Math.max(names.roles.length, areas.length);
	const head = [headingOf('role', names.locale), headingOf('area', names.locale), headingOf('kind', names.locale)];
	const choice = (written: string | undefined): SheetCell => (written === undefined ? null : textCell(written));
	const rows = Array.from({ length: longest }, (_, index) => [
		choice(names.roles[index]?.name),
		choice(areas[index]),
		choice(kinds[index])
	]);
	return [
		...hoursSheets([exampleLine(names, day)], names),
		{
			name: text.sheets.choices,
			widths: [30, 30, 20],
			headerRows: 1,
			rows: [head.map((word) => textCell(word, true)), ...rows]
		}
	];
}
