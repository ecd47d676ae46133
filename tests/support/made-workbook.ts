/** Workbooks written by hand, part by part, so that a test can make every file a spreadsheet might write and some that none would. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export interface MadeSheet {
	readonly name?: string;
	readonly state?: 'hidden' | 'veryHidden';
	/** Everything inside `worksheet`. */
	readonly xml: string;
}

export interface MadeWorkbook {
	readonly sheets: readonly MadeSheet[];
	readonly texts?: readonly string[];
	/** Format codes; style 1 is the first of them. */
	readonly formats?: readonly string[];
	readonly date1904?: boolean;
	/** Parts that are replaced, added, or with `null` left out. */
	readonly parts?: Readonly<Record<string, string | null>>;
	/** Names with this prefix, as some programs write them. */
	readonly prefix?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function workbookParts(book: MadeWorkbook): Record<string, string> {
	const { sheets, texts = [], formats = [], date1904 = false, prefix = '' } = book;
	const p = prefix === '' ? '' : `${prefix}:`;
	const space = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relations = (list: string) =>
		`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
	const listed = sheets.map(
		({ name, state }, index) =>
			`<${p}sheet name="${name ?? `Blad${index + 1}`}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
	);
	const parts: Record<string, string | null> = {
		'[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `${HEAD}<${p}workbook ${space} xmlns:r="${OFFICE}"><${p}workbookPr${date1904 ? ' date1904="1"' : ''}/><${p}sheets>${listed.join('')}</${p}sheets></${p}workbook>`,
		'xl/_rels/workbook.xml.rels': relations(
			[
				...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
				relation(sheets.length + 1, 'sharedStrings', 'sharedStrings.xml'),
				relation(sheets.length + 2, 'styles', '/xl/styles.xml')
			].join('')
		),
		'xl/sharedStrings.xml': `${HEAD}<${p}sst ${space}>${texts.map((text) => `<${p}si><${p}t xml:space="preserve">${text}</${p}t></${p}si>`).join('')}</${p}sst>`,
		'xl/styles.xml':
			`${HEAD}<${p}styleSheet ${space}><${p}numFmts>${formats.map((code, index) => `<${p}numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</${p}numFmts>` +
			`<${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs><${p}xf numFmtId="0"/>${formats.map((_, index) => `<${p}xf numFmtId="${164 + index}"/>`).join('')}</${p}cellXfs></${p}styleSheet>`,
		...Object.fromEntries(
			sheets.map(({ xml }, index) => [
				`xl/worksheets/sheet${index + 1}.xml`,
				`${HEAD}<${p}worksheet ${space}>${xml}</${p}worksheet>`
			])
		),
		...book.parts
	};
	return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== null));
}

export function workbookBytes(book: MadeWorkbook): Uint8Array {
	return zipOf(workbookParts(book));
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const files: Zippable = {};
	for (const [name, part] of Object.entries(parts))
		files[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: '2026-01-01' }];
	return zipSync(files, { level: 6 });
}

/** A cell as XML: a text on the spot, a number, or whatever stands there. */
export type MadeCell = string | number | { readonly xml: string } | null;

export function rowXml(row: number, cells: readonly MadeCell[], attributes = ''): string {
	const written = cells.map((cell, index) => {
		const place = `${String.fromCharCode(65 + index)}${row}`;
		if (cell === null) return '';
		if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
		if (typeof cell === 'string')
			return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
		return cell.xml.replace('<c', `<c r="${place}"`);
	});
	return `<row r="${row}"${attributes}>${written.join('')}</row>`;
}

export function sheetXml(rows: readonly (readonly MadeCell[])[], after = '', before = ''): string {
	return `${before}<sheetData>${rows.map((cells, index) => rowXml(index + 1, cells)).join('')}</sheetData>${after}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
