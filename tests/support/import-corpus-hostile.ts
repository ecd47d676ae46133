/** The part of the corpus that is broken or means harm: each is refused by name, quickly and within memory. */
import { deflateRawSync } from 'node:zlib';
import type { CorpusFile } from './import-corpus';
import { rowXml, sheetXml, workbookBytes, workbookParts, zipOf } from './made-workbook';

const HEAD = ['Datum', 'Uren', 'Rol'];
const plain = () => workbookBytes({ sheets: [{ xml: sheetXml([HEAD, ['3-10-2026', 7.5, 'Coach']]) }] });

/** Bytes 22 from the end are the end of the directory, which holds where the directory begins. */
function directoryOf(bytes: Uint8Array): { readonly view: DataView; readonly at: number } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return { view, at: view.getUint32(bytes.length - 6, true) };
}

function changed(change: (bytes: Uint8Array) => void): Uint8Array {
	const bytes = plain();
	change(bytes);
	return bytes;
}

/** A zip written by hand: one entry, with a directory that may lie. */
function zipThatLies(name: string, content: Uint8Array, declared: number): Uint8Array {
	const packed = deflateRawSync(content);
	const written = new TextEncoder().encode(name);
	const bytes = new Uint8Array(30 + written.length + packed.length + 46 + written.length + 22);
	const view = new DataView(bytes.buffer);
	const start = 30 + written.length + packed.length;
	view.setUint32(0, 0x04034b50, true);
	view.setUint16(8, 8, true);
	view.setUint16(26, written.length, true);
	bytes.set(written, 30);
	bytes.set(packed, 30 + written.length);
	view.setUint32(start, 0x02014b50, true);
	view.setUint16(start + 10, 8, true);
	view.setUint32(start + 20, packed.length, true);
	view.setUint32(start + 24, declared, true);
	view.setUint16(start + 28, written.length, true);
	bytes.set(written, start + 46);
	view.setUint32(bytes.length - 22, 0x06054b50, true);
	view.setUint16(bytes.length - 14, 1, true);
	view.setUint16(bytes.length - 12, 1, true);
	view.setUint32(bytes.length - 10, 46 + written.length, true);
	view.setUint32(bytes.length - 6, start, true);
	return bytes;
}

export function hostileFiles(): readonly CorpusFile[] {
	const file = (name: string, bytes: () => Uint8Array, becomes: CorpusFile['becomes']): CorpusFile => ({
		name: `hostile: ${name}`,
		bytes,
		becomes
	});
	const text = (written: string) => new TextEncoder().encode(written);
	const sheet = (xml: string) => workbookBytes({ sheets: [{ xml }] });
	const parts = (replaced: Readonly<Record<string, string | null>>) =>
		workbookBytes({ sheets: [{ xml: sheetXml([HEAD]) }], parts: replaced });
	const zeros = (megabytes: number) => ' '.repeat(megabytes * 1024 * 1024);
	return [
		file(
			'a workbook of before 2007, or behind a password',
			() => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
			'oldOrLocked'
		),
		file('a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), [
			'notASheet',
			'unknownEncoding'
		]),
		file('a PDF', () => text('%PDF-1.7\n'), 'notASheet'),
		file('half a workbook', () => plain().slice(0, 900), 'brokenZip'),
		file('a workbook without its end', () => plain().slice(0, -30), 'brokenZip'),
		file('two letters', () => text('PK'), 'brokenZip'),
		file('an end alone', () => Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'notASheet'),
		file('a zip that is no workbook', () => zipOf({ 'a.txt': 'a' }), 'notASheet'),
		file('a document that is no workbook', () => parts({ '_rels/.rels': '<Relationships/>' }), 'notASheet'),
		file('packed bytes that are broken', () => changed((bytes) => bytes.fill(0xaa, 60, 200)), [
			'brokenZip',
			'notASheet',
			'unpacksTooLarge'
		]),
		file(
			'an entry behind a password',
			() =>
				changed((bytes) => {
					const { view, at } = directoryOf(bytes);
					view.setUint16(at + 8, 1, true);
				}),
			'oldOrLocked'
		),
		file(
			'an unknown way of packing',
			() =>
				changed((bytes) => {
					const { view, at } = directoryOf(bytes);
					view.setUint16(at + 10, 99, true);
				}),
			'brokenZip'
		),
		file(
			'an entry that begins nowhere',
			() =>
				changed((bytes) => {
					const { view, at } = directoryOf(bytes);
					view.setUint32(at + 42, bytes.length - 4, true);
				}),
			['brokenZip', 'unsafeZip']
		),
		file(
			'a directory that begins nowhere',
			() =>
				changed((bytes) => {
					const { view } = directoryOf(bytes);
					view.setUint32(bytes.length - 6, bytes.length * 2, true);
				}),
			'brokenZip'
		),
		file(
			'sizes that do not fit',
			() =>
				changed((bytes) => {
					const { view, at } = directoryOf(bytes);
					view.setUint32(at + 24, 0xffffffff, true);
				}),
			'unpacksTooLarge'
		),
		file(
			'a part that says it is large',
			() => zipThatLies('xl/workbook.xml', text('a'), 200 * 1024 * 1024),
			'unpacksTooLarge'
		),
		file(
			'a part that is larger than it says',
			() => zipThatLies('_rels/.rels', text(zeros(8)), 100),
			'unpacksTooLarge'
		),
		file('a part that is smaller than it says', () => zipThatLies('_rels/.rels', text('abc'), 100), 'brokenZip'),
		file(
			'a sheet of 120 MB in a small file',
			() => zipOf({ ...workbookParts({ sheets: [{ xml: '' }] }), 'xl/worksheets/sheet1.xml': zeros(120) }),
			'unpacksTooLarge'
		),
		file(
			'twelve parts of 10 MB',
			() =>
				zipOf({
					...workbookParts({ sheets: [{ xml: sheetXml([HEAD]) }] }),
					...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`xl/media/${index}`, zeros(10)]))
				}),
			'unpacksTooLarge'
		),
		file(
			'three thousand parts',
			() =>
				zipOf({
					...workbookParts({ sheets: [{ xml: sheetXml([HEAD]) }] }),
					...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`a${index}`, '']))
				}),
			'unsafeZip'
		),
		file(
			'a name outside the folder',
			() => zipOf({ ...workbookParts({ sheets: [{ xml: sheetXml([HEAD]) }] }), '../../etc/passwd': 'x' }),
			'unsafeZip'
		),
		file(
			'a name from the root',
			() => zipOf({ ...workbookParts({ sheets: [{ xml: sheetXml([HEAD]) }] }), '/etc/passwd': 'x' }),
			'unsafeZip'
		),
		file(
			'a name of another system',
			() => zipOf({ ...workbookParts({ sheets: [{ xml: sheetXml([HEAD]) }] }), [['C', '\\a'].join(':')]: 'x' }),
			'unsafeZip'
		),
		file(
			'entities that grow',
			() =>
				parts({
					'xl/sharedStrings.xml':
						'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
				}),
			'xmlEntities'
		),
		file(
			'an entity from outside',
			() => parts({ 'xl/workbook.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><workbook/>' }),
			'xmlEntities'
		),
		file(
			'an entity nobody declared',
			() => sheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData>'),
			'xmlEntities'
		),
		file(
			'a character beyond all',
			() => sheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&#x110000;</t></is></c></row></sheetData>'),
			'xmlEntities'
		),
		file('tags that do not close', () => sheet('<sheetData><row r="1">'), 'brokenXml'),
		file('tags a thousand deep', () => sheet('<a>'.repeat(1000) + '</a>'.repeat(1000)), 'brokenXml'),
		file('a tag that never ends', () => sheet(`<sheetData a="${'x'.repeat(1000)}`), 'brokenXml'),
		file('a million quotes', () => sheet(`<sheetData ${'a="b" '.repeat(200_000)}/>`), 'noRows'),
		file(
			'bytes that are no text',
			() =>
				zipOf({
					...workbookParts({ sheets: [{ xml: '' }] }),
					'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e])
				}),
			'brokenXml'
		),
		file('a sheet that is not there', () => parts({ 'xl/worksheets/sheet1.xml': null }), 'missingPart'),
		file('a workbook that is not there', () => parts({ 'xl/workbook.xml': null }), 'missingPart'),
		file('relations that are not there', () => parts({ 'xl/_rels/workbook.xml.rels': null }), 'missingPart'),
		file(
			'a shared text that is not there',
			() => sheet('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>'),
			'missingPart'
		),
		file(
			'a sheet somewhere else',
			() =>
				parts({
					'xl/_rels/workbook.xml.rels':
						'<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://example.org/a.xml" TargetMode="External"/></Relationships>'
				}),
			'noSheet'
		),
		file(
			'a sheet above the folder',
			() =>
				parts({
					'xl/_rels/workbook.xml.rels':
						'<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../a.xml"/></Relationships>'
				}),
			'missingPart'
		),
		file('no sheets', () => workbookBytes({ sheets: [] }), 'noSheet'),
		file('rows that go back', () => sheet(`<sheetData>${rowXml(5, HEAD)}${rowXml(4, HEAD)}</sheetData>`), 'brokenXml'),
		file('a row beyond the last', () => sheet(`<sheetData>${rowXml(99999999, HEAD)}</sheetData>`), 'brokenXml'),
		file(
			'a cell beyond the last column',
			() => sheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'),
			'tooManyColumns'
		),
		file(
			'a cell without a column',
			() => sheet('<sheetData><row r="1"><c r="1"><v>1</v></c></row></sheetData>'),
			'brokenXml'
		),
		file(
			'a kind of cell nobody knows',
			() => sheet('<sheetData><row r="1"><c r="A1" t="zz"><v>1</v></c></row></sheetData>'),
			'brokenXml'
		),
		file(
			'60,000 rows in a workbook',
			() =>
				sheet(
					`<sheetData>${Array.from({ length: 60_000 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join('')}</sheetData>`
				),
			'tooManyRows'
		),
		file(
			'60,000 rows of text',
			() => text(`${HEAD.join(';')}\n${'3-10-2026;1;Coach\n'.repeat(60_000)}`),
			'tooManyRows'
		),
		file('a thousand columns', () => text(`${'a;'.repeat(1000)}\n`), 'tooManyColumns'),
		file('a cell of a megabyte', () => text(`Datum;Uren\n3-10-2026;"${'x'.repeat(1024 * 1024)}"\n`), 'cellTooLong'),
		file('a cell of five megabytes', () => text(`Datum;Uren\n3-10-2026;"${'x'.repeat(5 * 1024 * 1024)}"\n`), [
			'cellTooLong',
			'brokenCsv'
		]),
		file('a line of only quotes', () => text(`Datum;Uren\n${'"'.repeat(100_001)}\n`), ['brokenCsv', 'cellTooLong']),
		file('more than twenty megabytes', () => text(zeros(21)), 'tooLarge')
	];
}
