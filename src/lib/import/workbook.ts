/** The parts of a workbook around its sheets: which sheets there are, shared texts, which numbers are dates, from when it counts. */
import { UnreadableFile } from './file-problem';
import { kindOfFormat, type FormatKind } from './number-format';
import type { DateSystem } from './serial-day';
import type { SheetName } from './sheet-table';
import { attributeOf, walkXml } from './xml';
import type { Zip } from './zip';

export interface Workbook {
	readonly sheets: readonly (SheetName & { readonly part: string })[];
	readonly dates: DateSystem;
	readonly sharedTexts: readonly string[];
	/** By the number of a cell's style. */
	readonly formats: readonly FormatKind[];
}

const RELATIONS = '_rels/.rels';

export function readWorkbook(zip: Zip): Workbook {
	const main = mainPart(zip);
	const related = relationsOf(zip, main);
	const sheets: (SheetName & { readonly part: string })[] = [];
	let dates: DateSystem = '1900';
	walkXml(zip.text(main), {
		open: (name, attributes) => {
			if (name === 'workbookPr' && /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')) dates = '1904';
			if (name !== 'sheet') return;
			const target = related.find(({ id }) => id === attributeOf(attributes, 'id'));
			if (!target || !/\/worksheet$/.test(target.type)) return;
			const hidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
			sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden, part: target.part });
		}
	});
	if (sheets.length === 0) throw new UnreadableFile('noSheet');
	const partOf = (type: string) => related.find((relation) => relation.type.endsWith(`/${type}`))?.part;
	const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
	return {
		...{ sheets, dates },
		sharedTexts: texts !== undefined && zip.has(texts) ? readSharedTexts(zip.text(texts)) : [],
		formats: styles !== undefined && zip.has(styles) ? readFormats(zip.text(styles)) : []
	};
}

interface Relation {
	readonly id: string;
	readonly type: string;
	readonly part: string;
}

function mainPart(zip: Zip): string {
	if (!zip.has(RELATIONS)) throw new UnreadableFile('notASheet');
	const found = relations(zip.text(RELATIONS), '').find(({ type }) => type.endsWith('/officeDocument'));
	if (!found) throw new UnreadableFile('notASheet');
	return found.part;
}

function relationsOf(zip: Zip, part: string): Relation[] {
	const cut = part.lastIndexOf('/');
	const folder = part.slice(0, cut + 1);
	const name = `${folder}_rels/${part.slice(cut + 1)}.rels`;
	if (!zip.has(name)) throw new UnreadableFile('missingPart', name);
	return relations(zip.text(name), folder);
}

function relations(xml: string, folder: string): Relation[] {
	const found: Relation[] = [];
	walkXml(xml, {
		open: (name, attributes) => {
			if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
			const target = attributeOf(attributes, 'Target') ?? '';
			const part = inside(target.startsWith('/') ? target.slice(1) : folder + target);
			found.push({ id: attributeOf(attributes, 'Id') ?? '', type: attributeOf(attributes, 'Type') ?? '', part });
		}
	});
	return found;
}

/** "xl/../docs/a.xml" → "docs/a.xml": only ever the name of an entry of this same zip. */
function inside(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** Of each text its parts together; how it is pronounced is left out. */
function readSharedTexts(xml: string): string[] {
	const texts: string[] = [];
	const reader = new TextReader();
	walkXml(xml, {
		open: (name) => {
			if (name === 'si') reader.begin();
			reader.open(name);
		},
		close: (name) => {
			reader.close(name);
			if (name === 'si') texts.push(reader.text());
		},
		text: (text) => reader.add(text)
	});
	return texts;
}

/** Gathers the text of "t" elements, in a shared text or in a cell of its own. */
export class TextReader {
	#text = '';
	#inText = false;
	#spoken = 0;

	begin(): void {
		this.#text = '';
	}
	open(name: string): void {
		if (name === 'rPh') this.#spoken += 1;
		if (name === 't') this.#inText = true;
	}
	close(name: string): void {
		if (name === 'rPh') this.#spoken -= 1;
		if (name === 't') this.#inText = false;
	}
	add(text: string): void {
		if (this.#inText && this.#spoken === 0) this.#text += text;
	}
	/** "_x000D_" stands for a character that XML cannot hold. */
	text(): string {
		if (!this.#text.includes('_x')) return this.#text;
		return this.#text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16))
		);
	}
}

function readFormats(xml: string): FormatKind[] {
	const codes = new Map<number, string>();
	const formats: FormatKind[] = [];
	let inCells = false;
	walkXml(xml, {
		open: (name, attributes) => {
			const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
			if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
			if (name === 'cellXfs') inCells = true;
			if (name === 'xf' && inCells) formats.push(kindOfFormat(id, codes.get(id)));
		},
		close: (name) => {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return formats;
}
