/**
 * Writes a document as a PDF file. The face is Roboto (Apache License 2.0), which comes with pdfmake and is embedded: our own
 * face is only there in a form that a PDF cannot hold. Nothing is fetched, and no file is read but the face itself.
 */
import printer from 'pdfmake';
import fonts from 'pdfmake/fonts/Roboto.js';
import type { PdfDocument } from './pdf-document';

const FACES: ReadonlySet<string> = new Set(Object.values(fonts.Roboto));

printer.setFonts({ Roboto: fonts.Roboto });
printer.setUrlAccessPolicy(() => false);
printer.setLocalAccessPolicy((path) => FACES.has(path));

export async function pdfFile({ title, madeOn, language, content, footer }: PdfDocument): Promise<Uint8Array> {
	const document = printer.createPdf({
		info: { title, creationDate: new Date(`${madeOn}T00:00:00Z`) },
		language,
		displayTitle: true,
		version: '1.7',
		pageSize: 'A4',
		pageMargins: [40, 44, 40, 56],
		defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
		content: breakable(content),
		footer: (page: number, count: number) => breakable(footer(page, count))
	});
	return document.getBuffer();
}

/** About what the narrowest column of text holds. */
const LONGEST_WORD = 30;

/** A copy (the library writes in what it is given) in which a word too long for its column is broken: no figure leaves the page. */
export function breakable<T>(part: T): T {
	if (Array.isArray(part)) return part.map((one: unknown) => breakable(one)) as T;
	if (typeof part !== 'object' || part === null) return part;
	const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, breakable<unknown>(value)]));
	const { text } = copy;
	const isLong = typeof text === 'string' && text.split(/\s/).some((word) => word.length > LONGEST_WORD);
	return (isLong ? { ...copy, wordBreak: 'break-all' } : copy) as T;
}
