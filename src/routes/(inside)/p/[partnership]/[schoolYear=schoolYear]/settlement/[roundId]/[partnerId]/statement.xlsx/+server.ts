/** The statement of one organisation as a sheet that computes it again. */
import { statementWorkbook } from '$lib/export/statement-workbook';
import { xlsxFile } from '$lib/export/write-xlsx';
import { download } from '$lib/server/download';
import { readStatementFile } from '../statement-file';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
	const { name, ...input } = await readStatementFile(event);
	return download(await xlsxFile(statementWorkbook(input)), XLSX, `${name}.xlsx`);
};
