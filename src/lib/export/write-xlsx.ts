/** Writes a workbook as an .xlsx file. A text is always a text cell, so nothing in it is ever taken for a formula. */
import writeExcelFile, { type Sheet as FileSheet, type SheetData } from 'write-excel-file/node';
import type { FigureFormat, Sheet, SheetCell } from './sheet';

const FORMATS: Readonly<Record<FigureFormat, string>> = {
	...{ amount: '#,##0.00', hours: '#,##0.00', whole: '0', day: 'd-m-yyyy' }
};

/** Characters an .xlsx cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export async function xlsxFile(sheets: readonly Sheet[]): Promise<Buffer> {
	const files = sheets.map((sheet) => ({
		sheet: sheet.name,
		columns: sheet.widths.map((width) => ({ width })),
		stickyRowsCount: sheet.headerRows,
		data: sheet.rows.map((row) => row.map(fileCell)) as SheetData
	}));
	return writeExcelFile(files as FileSheet<never>[]).toBuffer();
}

function fileCell(cell: SheetCell) {
	if (cell === null) return null;
	const fontWeight = cell.strong ? ('bold' as const) : undefined;
	switch (cell.kind) {
		case 'text':
			return { type: String, value: cell.text.replace(FORBIDDEN, ''), fontWeight };
		case 'figure':
			return { type: Number, value: cell.value, format: FORMATS[cell.format], fontWeight };
		case 'formula':
			return { type: 'Formula' as const, value: cell.formula, format: FORMATS[cell.format], fontWeight };
	}
}
