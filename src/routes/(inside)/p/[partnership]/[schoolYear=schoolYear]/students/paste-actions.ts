/** Pasting counts: first a check that writes nothing, then storing the rows that could be read; the others stay in the box. */
import { error, fail } from '@sveltejs/kit';
import type { Partner } from '$lib/domain/partnership/partner';
import { schoolYearFromText, toSchoolYear } from '$lib/domain/shared/school-year';
import { formatCount } from '$lib/format/quantity';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import {
	readStudentSheet,
	sheetText,
	type SheetProblem,
	type SheetRow,
	type StudentSheet
} from '$lib/forms/student-sheet';
import type { Locale } from '$lib/messages/locale';
import { readingMessages } from '$lib/messages/reading';
import { studentMessages } from '$lib/messages/students';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listPartners } from '$lib/server/queries/partners';
import { listStoredCounts, type StoredCount } from '$lib/server/queries/student-counts';
import { listStudentCounts } from '$lib/server/queries/partnership-rows';
import { sha256 } from '$lib/server/digest';
import { setStudentCounts, type CountChange } from '$lib/server/usecases/set-student-counts';
import type { Actions, RequestEvent } from './$types';

export interface PreviewRow {
	readonly line: number;
	readonly cells: readonly string[];
	/** What happens, or why the row cannot be read. */
	readonly outcome: string;
	readonly good: boolean;
}

interface Pasted {
	readonly sheet: StudentSheet;
	readonly current: readonly StoredCount[];
}

export interface PasteAnswer extends FormAnswer {
	readonly preview: readonly PreviewRow[];
	/** What stands behind the preview; another one when somebody changed counts since. */
	readonly fingerprint: string;
	readonly done: string | null;
}

const LONGEST_PASTE = 400_000;

async function readPaste(event: RequestEvent) {
	const { locals, params, request, url } = event;
	const caller = callerFrom(event, params.partnership, 'budget.edit');
	const access = requireAccess({ locals, url }, params.partnership, 'budget.edit');
	const form = new FormReader(await request.formData(), locals.locale);
	const text = form.text('rows', { longest: LONGEST_PASTE });
	const year = schoolYearFromText(form.text('year', { longest: 9 })) ?? toSchoolYear(params.schoolYear);
	const known = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			partners: (await listPartners(trx, access.partnershipId)) as readonly Partner[],
			counts: await listStudentCounts(trx, access.partnershipId),
			current: await listStoredCounts(trx, access.partnershipId, year)
		}),
		{ readOnly: true }
	);
	const sheet = readStudentSheet(text, { ...known, locale: locals.locale });
	return { caller, form, year, sheet, current: known.current, partnershipId: access.partnershipId };
}

export const pasteActions = {
	previewPaste: async (event) => {
		const { locale } = event.locals;
		const { form, sheet, current } = await readPaste(event);
		if (form.failed) return fail(422, emptyAnswer(formAnswer('paste', form, { locale })));
		if (!sheet.ok) {
			const fields = { rows: studentMessages[locale].sheetRefusal[sheet.error] };
			return fail(422, emptyAnswer(formAnswer('paste', form, { locale, fields })));
		}
		return previewAnswer(formAnswer('paste', form, { locale }), { sheet: sheet.value, current }, locale);
	},
	storePaste: async (event) => {
		const { locale } = event.locals;
		const text = studentMessages[locale];
		const { caller, form, sheet, current, year, partnershipId } = await readPaste(event);
		if (!sheet.ok) error(400, 'badRequest');
		const pasted = { sheet: sheet.value, current };
		const again = () =>
			previewAnswer(formAnswer('paste', form, { locale, notice: text.changedSincePreview }), pasted, locale);
		if (form.text('fingerprint', { optional: true, longest: 64 }) !== fingerprintOf(current)) return fail(409, again());
		const changes = pasted.sheet.rows.flatMap((row) => changeOf(row, current));
		const command = { partnershipId, schoolYear: year, changes, otherwise: 'refuse' } as const;
		const outcome = await setStudentCounts(caller, command);
		if (!outcome.ok) {
			ownRefusal(outcome.error);
			return fail(409, again());
		}
		return storedAnswer(formAnswer('paste', form, { locale }), pasted.sheet, locale);
	}
} satisfies Actions;

function emptyAnswer(answer: FormAnswer): PasteAnswer {
	return { ...answer, preview: [], fingerprint: '', done: null };
}

function previewAnswer(answer: FormAnswer, { sheet, current }: Pasted, locale: Locale): PasteAnswer {
	const preview = sheet.rows.map((row): PreviewRow => ({
		line: row.line,
		cells: row.cells,
		good: row.outcome.kind === 'read',
		outcome: outcomeText(row, current, locale)
	}));
	return { ...answer, preview, fingerprint: fingerprintOf(current), done: null };
}

/** Only the rows that could not be read stay in the box. */
function storedAnswer(answer: FormAnswer, sheet: StudentSheet, locale: Locale): PasteAnswer {
	const text = studentMessages[locale];
	const left = sheet.rows.filter(({ outcome }) => outcome.kind === 'refused');
	const counted = (rows: number) => text.rows(formatCount(rows, locale), rows === 1);
	const stored = counted(sheet.rows.length - left.length);
	const values = { ...answer.values, rows: left.length === 0 ? '' : sheetText(sheet, left) };
	const done = left.length === 0 ? text.storedAll(stored) : text.storedSome(stored, counted(left.length));
	return { ...emptyAnswer(answer), values, done };
}

function changeOf(row: SheetRow, current: readonly StoredCount[]): CountChange[] {
	if (row.outcome.kind !== 'read') return [];
	const { students, ...group } = row.outcome.count;
	return [{ ...group, before: studentsNow(row, current), after: students }];
}

function studentsNow(row: SheetRow, current: readonly StoredCount[]): number | null {
	if (row.outcome.kind !== 'read') return null;
	const { instituteId, placeId, placementType } = row.outcome.count;
	const count = current.find(
		(other) => other.instituteId === instituteId && other.placeId === placeId && other.placementType === placementType
	);
	return count?.students ?? null;
}

function outcomeText(row: SheetRow, current: readonly StoredCount[], locale: Locale): string {
	const text = studentMessages[locale];
	if (row.outcome.kind === 'refused')
		return row.outcome.problems.map((problem) => problemText(problem, locale)).join(' ');
	const now = studentsNow(row, current);
	if (now === null) return text.added;
	const { students } = row.outcome.count;
	return now === students ? text.same : text.changed(formatCount(now, locale), formatCount(students, locale));
}

function problemText({ column, reason, suggestion }: SheetProblem, locale: Locale): string {
	const text = studentMessages[locale];
	const own = text.sheetReason;
	const sentence =
		reason === 'wrongColumns' || reason === 'unknownPartner' || reason === 'ambiguousPartner' || reason === 'twice'
			? own[reason](suggestion)
			: readingMessages[locale][reason];
	return column === null ? sentence : `${text.sheetColumn[column]}: ${sentence}`;
}

/** The state the preview was made on, so that storing it later overwrites nothing new. */
function fingerprintOf(current: readonly StoredCount[]): string {
	const state = current
		.map(({ id, revision }) => `${id}:${revision}`)
		.sort()
		.join(' ');
	return sha256(state);
}
