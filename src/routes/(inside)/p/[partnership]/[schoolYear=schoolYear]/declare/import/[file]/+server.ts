/** Files around the import: an example, the own lines in the same columns, and the rows of a file that cannot come along. */
import { error } from '@sveltejs/kit';
import { rowReasonSentence } from '$lib/components/declaration/import-reason';
import { schoolYearPeriod, toSchoolYear } from '$lib/domain/shared/school-year';
import { csvFile, type CsvValue } from '$lib/export/csv';
import { exampleCsvRows, exampleSheets, hoursCsvRows, hoursSheets, type HoursNames } from '$lib/export/hours-sheet';
import { xlsxFile } from '$lib/export/write-xlsx';
import { importHoursMessages } from '$lib/messages/import-hours';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listDeclarations } from '$lib/server/queries/declarations';
import { readRefusedRows } from '$lib/server/queries/import-preview';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { findStagedImport } from '$lib/server/queries/staged-imports';
import { listLines } from '$lib/server/queries/year-rows';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const { locale, services } = locals;
	const schoolYear = toSchoolYear(params.schoolYear);
	const own = access.partnerIds.filter((id) => may(access, 'hours.declare', id));
	const partnerId = own.find((id) => id === url.searchParams.get('partner')) ?? own[0] ?? null;
	const id = url.searchParams.get('id') ?? '';
	const read = await inPartnership(
		services.db,
		access,
		async (trx) => {
			const { partnershipId } = access;
			const place = partnerId === null ? null : { partnershipId, partnerId, schoolYear };
			const staged = place && params.file === 'refused.csv' ? await findStagedImport(trx, place, id) : null;
			return {
				roles: await listRoles(trx, partnershipId),
				people: partnerId === null ? [] : await listDeclaredPeople(trx, partnershipId, partnerId),
				budgetLines: (await listLines(trx, partnershipId, schoolYear)).map(({ value }) => value),
				lines: partnerId === null ? [] : await listDeclarations(trx, partnershipId, { schoolYear, partnerId }),
				refused: place && staged && (await readRefusedRows(trx, place, staged, services.today()))
			};
		},
		{ readOnly: true }
	);
	const names: HoursNames = { roles: read.roles, people: read.people, lines: read.budgetLines, locale };
	const first = schoolYearPeriod(schoolYear).from;
	const name = `${access.partnershipId}-${schoolYear}-${importHoursMessages[locale].sheets.hours.toLowerCase()}`;
	switch (params.file) {
		case 'template.csv':
			return file(csvFile(exampleCsvRows(names, first), locale), CSV, `${name}.csv`);
		case 'template.xlsx':
			return file(await xlsxFile(exampleSheets(names, first)), XLSX, `${name}.xlsx`);
		case 'lines.csv':
			return file(csvFile(hoursCsvRows(read.lines, names), locale), CSV, `${name}.csv`);
		case 'lines.xlsx':
			return file(await xlsxFile(hoursSheets(read.lines, names)), XLSX, `${name}.xlsx`);
		case 'refused.csv': {
			if (!read.refused) error(404, 'notFound');
			const { row, reason } = importHoursMessages[locale].refusedColumns;
			const text = (written: string): CsvValue => ({ kind: 'text', text: written });
			const rows = read.refused.rows.map(({ cells, refused }) => [
				...cells.map(text),
				text(String(refused.row)),
				text(refused.reasons.map((each) => rowReasonSentence(each, locale)).join(' '))
			]);
			return file(
				csvFile([[...read.refused.headings, row, reason].map(text), ...rows], locale),
				CSV,
				`${name}-${reason.toLowerCase()}.csv`
			);
		}
		default:
			error(404, 'notFound');
	}
};

function file(body: string | Buffer, type: string, name: string): Response {
	const bytes = typeof body === 'string' ? body : new Uint8Array(body);
	return new Response(bytes, {
		headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
	});
}
