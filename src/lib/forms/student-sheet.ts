/**
 * A block of student counts pasted from a sheet: institute, school or site, placement type, number. Names are matched to
 * partners; every row that cannot be read says why and what was probably meant, and nothing of it is lost.
 */
import { parse } from 'csv-parse/sync';
import { comparable, matchPartner } from '$lib/domain/partnership/match-partner';
import type { Partner } from '$lib/domain/partnership/partner';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { countableInstitutes, countablePlaces } from '$lib/domain/student/student-matrix';
import type { StudentCount } from '$lib/domain/student/student-count';
import { readCount } from '$lib/format/read-quantity';
import type { ReadRefusal } from '$lib/format/read-refusal';
import type { Locale } from '$lib/messages/locale';

export const SHEET_COLUMNS = ['institute', 'place', 'placementType', 'students'] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

export type TypedCount = Pick<StudentCount, 'instituteId' | 'placeId' | 'placementType' | 'students'>;

export type SheetReason = ReadRefusal | 'wrongColumns' | 'unknownPartner' | 'ambiguousPartner' | 'twice' | 'tooLong';

export interface SheetProblem {
	readonly column: SheetColumn | null;
	readonly reason: SheetReason;
	/** What was probably meant; for a repeated row the number of the first; for columns how many there are. */
	readonly suggestion: string | null;
}

export interface SheetRow {
	/** 1 for the first line that was pasted. */
	readonly line: number;
	readonly cells: readonly string[];
	readonly outcome:
		| { readonly kind: 'read'; readonly count: TypedCount }
		| { readonly kind: 'refused'; readonly problems: readonly SheetProblem[] };
}

export interface StudentSheet {
	/** The header row, when there was one. */
	readonly header: readonly string[] | null;
	readonly rows: readonly SheetRow[];
}

export type SheetRefusal = 'nothing' | 'tooManyRows' | 'unreadable';

export interface SheetContext {
	readonly partners: readonly Partner[];
	readonly counts: readonly StudentCount[];
	readonly locale: Locale;
}

export const MOST_SHEET_ROWS = 2000;
const LONGEST_PLACEMENT_TYPE = 100;

const HEADERS: Readonly<Record<SheetColumn, readonly string[]>> = {
	institute: ['instituut', 'opleidingsinstituut', 'opleiding', 'hogeschool', 'institute', 'university'],
	place: ['school', 'vestiging', 'school of vestiging', 'plaats', 'stageplaats', 'place', 'site', 'school or site'],
	placementType: ['soort', 'soort plaatsing', 'plaatsing', 'stage', 'type', 'placement type', 'placement'],
	students: ['aantal', 'aantal studenten', 'studenten', 'students', 'number', 'number of students', 'count']
};

type Order = Readonly<Record<SheetColumn, number>>;
const USUAL_ORDER: Order = { institute: 0, place: 1, placementType: 2, students: 3 };

export function readStudentSheet(text: string, context: SheetContext): Result<StudentSheet, SheetRefusal> {
	const block = blockOf(text);
	if (block === null) return refuse('unreadable');
	const lines = block.map((cells, index) => ({ cells, line: index + 1 })).filter(({ cells }) => cells.some(isFilled));
	if (lines.length > MOST_SHEET_ROWS + 1) return refuse('tooManyRows');
	const order = orderOf(lines[0]?.cells ?? []);
	const body = order === null ? lines : lines.slice(1);
	if (body.length === 0) return refuse('nothing');
	const read = rowReader(context, order);
	const firstLines = new Map<string, number>();
	const rows = body.map(({ cells, line }): SheetRow => {
		const row = { line, cells, outcome: read(cells) };
		if (row.outcome.kind === 'refused') return row;
		const { instituteId, placeId, placementType } = row.outcome.count;
		const key = [instituteId, placeId, placementType].join('\n');
		const first = firstLines.get(key);
		if (first === undefined) firstLines.set(key, line);
		return first === undefined ? row : { ...row, outcome: refused('twice', null, String(first)) };
	});
	return ok({ header: order === null ? null : (lines[0]?.cells ?? null), rows });
}

/** Rows as text to paste again: those that could not be read, under the header they came with. */
export function sheetText(sheet: StudentSheet, rows: readonly SheetRow[]): string {
	const lines = [...(sheet.header ? [sheet.header] : []), ...rows.map(({ cells }) => cells)];
	return lines.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
	return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Tabs as a spreadsheet copies them, else semicolons or commas. */
function blockOf(text: string): string[][] | null {
	const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
	try {
		const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true };
		return parse(text, options).map((cells) => withoutEmptyEnd(cells.map((cell) => cell.trim())));
	} catch {
		return null;
	}
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
	return cells.slice(0, cells.findLastIndex(isFilled) + 1);
}

function isFilled(cell: string): boolean {
	return cell !== '';
}

/** Where each column stands by its header; `null` when the first row is no header. */
function orderOf(cells: readonly string[]): Order | null {
	const found = (column: SheetColumn) => cells.findIndex((cell) => HEADERS[column].includes(comparable(cell)));
	const order = {
		institute: found('institute'),
		place: found('place'),
		placementType: found('placementType'),
		students: found('students')
	};
	return Object.values(order).every((index) => index >= 0) ? order : null;
}

function rowReader({ partners, counts, locale }: SheetContext, order: Order | null) {
	const institutes = countableInstitutes(partners, counts);
	const places = countablePlaces(partners);
	const knownTypes = new Map(counts.map(({ placementType }) => [comparable(placementType), placementType]));
	return (cells: readonly string[]): SheetRow['outcome'] => {
		if (order === null && cells.length !== SHEET_COLUMNS.length)
			return refused('wrongColumns', null, String(cells.length));
		const at = (column: SheetColumn) => cells[(order ?? USUAL_ORDER)[column]] ?? '';
		const problems: SheetProblem[] = [];
		const partnerAt = (column: 'institute' | 'place') => {
			const match = matchPartner(at(column), column === 'institute' ? institutes : places);
			if (match.kind === 'found') return match.partner.id;
			problems.push(partnerProblem(column, at(column), match));
			return '';
		};
		const [instituteId, placeId] = [partnerAt('institute'), partnerAt('place')];
		const placementType = at('placementType').replace(/\s+/g, ' ');
		if (placementType === '') problems.push({ column: 'placementType', reason: 'empty', suggestion: null });
		if (placementType.length > LONGEST_PLACEMENT_TYPE)
			problems.push({ column: 'placementType', reason: 'tooLong', suggestion: null });
		const students = readCount(at('students'), locale);
		if (!students.ok) problems.push({ column: 'students', reason: students.error, suggestion: null });
		if (problems.length > 0 || !students.ok) return { kind: 'refused', problems };
		const type = knownTypes.get(comparable(placementType)) ?? placementType;
		return { kind: 'read', count: { instituteId, placeId, placementType: type, students: students.value } };
	};
}

function partnerProblem(
	column: 'institute' | 'place',
	typed: string,
	match: Exclude<ReturnType<typeof matchPartner>, { kind: 'found' }>
): SheetProblem {
	if (typed === '') return { column, reason: 'empty', suggestion: null };
	if (match.kind === 'ambiguous')
		return { column, reason: 'ambiguousPartner', suggestion: match.partners.map(({ name }) => name).join(', ') };
	return { column, reason: 'unknownPartner', suggestion: match.suggestion?.name ?? null };
}

function refused(reason: SheetReason, column: SheetColumn | null, suggestion: string | null): SheetRow['outcome'] {
	return { kind: 'refused', problems: [{ column, reason, suggestion }] };
}
