/** The begroting as a file: the working budget, or a frozen version with `?version=2`. */
import { error } from '@sveltejs/kit';
import { budgetNames } from '$lib/domain/budget/budget-names';
import { budgetWorkbook } from '$lib/export/budget-workbook';
import { coverageRows, lineRows } from '$lib/export/budget-csv';
import { csvFile } from '$lib/export/csv';
import { xlsxFile } from '$lib/export/write-xlsx';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { formatDay } from '$lib/format/day';
import { exportMessages } from '$lib/messages/export';
import { requireAccess } from '$lib/server/auth/guard';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { findPartnershipHeading } from '$lib/server/queries/partnership-heading';
import { findVersion } from '$lib/server/queries/versions';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'export.budget');
	const number = url.searchParams.get('version');
	if (number !== null && !/^[1-9]\d{0,5}$/.test(number)) error(404, 'notFound');
	const schoolYear = toSchoolYear(params.schoolYear);
	const working = await readComputedBudget(locals.services, access, schoolYear, async (trx: TenantTransaction) => ({
		partnership: await findPartnershipHeading(trx, access.partnershipId),
		version: number === null ? null : await findVersion(trx, access.partnershipId, schoolYear, Number(number))
	}));
	if (!working || (number !== null && !working.beside.version)) error(404, 'notFound');
	const { locale } = locals;
	const text = exportMessages[locale];
	const { version, partnership } = working.beside;
	const { facts, figures } = version ?? working;
	const names = budgetNames(facts, { ...text, lineNumber: (position) => text.lineNumber(String(position)) });
	const what = version ? text.version(version.number, version.label) : text.working;
	const heading = [
		`${partnership.name}: ${text.budget(schoolYear)}`,
		`${what}. ${text.madeOn(formatDay(locals.services.today(), locale))}`,
		...(partnership.notice === null ? [] : [partnership.notice])
	];
	const budget = { facts, figures, names, locale };
	const name = `${access.partnershipId}-${schoolYear}${version ? `-v${version.number}` : ''}`;
	switch (params.file) {
		case 'budget.xlsx':
			return file(await xlsxFile(budgetWorkbook({ ...budget, heading })), XLSX, `${name}.xlsx`);
		case 'lines.csv':
			return file(csvFile(lineRows(budget), locale), CSV, `${name}-${text.sheets.lines.toLowerCase()}.csv`);
		case 'coverage.csv':
			return file(csvFile(coverageRows(budget), locale), CSV, `${name}-${text.sheets.coverage.toLowerCase()}.csv`);
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
