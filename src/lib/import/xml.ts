/**
 * Walks through the XML of a workbook from tag to tag, without ever building it up. It knows what spreadsheets write and no more:
 * a document type or an entity of its own is refused, because that is how a small file grows large or reads other files.
 */
import { UnreadableFile } from './file-problem';

export interface XmlVisitor {
	/** `name` without its prefix; `attributes` as they stand there, for `attributeOf`. */
	readonly open?: (name: string, attributes: string) => void;
	readonly close?: (name: string) => void;
	/** Everything between two tags, read. */
	readonly text?: (text: string) => void;
}

const LESS_THAN = 60;
const [SLASH, QUESTION, EXCLAMATION, COLON] = [47, 63, 33, 58];
const DEEPEST = 100;

export function walkXml(xml: string, { open, close, text }: XmlVisitor): void {
	let depth = 0;
	let at = xml.indexOf('<');
	while (at !== -1) {
		const kind = xml.charCodeAt(at + 1);
		if (kind === EXCLAMATION || kind === QUESTION) {
			at = afterMarkup(xml, at, text);
			continue;
		}
		const end = endOfTag(xml, at + 1);
		if (kind === SLASH) {
			depth -= 1;
			if (depth < 0) throw new UnreadableFile('brokenXml');
			close?.(localName(xml, at + 2, end));
		} else {
			const empty = xml.charCodeAt(end - 1) === SLASH;
			const last = empty ? end - 1 : end;
			let nameEnd = at + 1;
			while (nameEnd < last && xml.charCodeAt(nameEnd) > 32) nameEnd += 1;
			const name = localName(xml, at + 1, nameEnd);
			open?.(name, xml.slice(nameEnd, last));
			if (empty) close?.(name);
			else depth += 1;
			if (depth > DEEPEST) throw new UnreadableFile('brokenXml');
		}
		const next = xml.indexOf('<', end + 1);
		if (text && next > end + 1) text(plain(xml.slice(end + 1, next)));
		at = next;
	}
	if (depth !== 0) throw new UnreadableFile('brokenXml');
}

/** Comments, instructions and raw text; where the next tag begins. */
function afterMarkup(xml: string, at: number, text: XmlVisitor['text']): number {
	const ends = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
	if (ends === '>' && xml.charCodeAt(at + 1) === EXCLAMATION) throw new UnreadableFile('xmlEntities');
	const end = xml.indexOf(ends, at + 2);
	if (end === -1) throw new UnreadableFile('brokenXml');
	if (ends === ']]>') text?.(xml.slice(at + 9, end));
	const next = xml.indexOf('<', end);
	if (next > end + ends.length) text?.(plain(xml.slice(end + ends.length, next)));
	return next;
}

/** Of the ">" that is in no value. */
function endOfTag(xml: string, from: number): number {
	let end = xml.indexOf('>', from);
	for (;;) {
		if (end === -1) throw new UnreadableFile('brokenXml');
		const quotes = quotesOpen(xml, from, end);
		if (quotes === null) return end;
		const closing = xml.indexOf(quotes, end);
		if (closing === -1) throw new UnreadableFile('brokenXml');
		end = xml.indexOf('>', closing);
	}
}

/** The quote that is still open before `end`. */
function quotesOpen(xml: string, from: number, end: number): string | null {
	let at = from;
	while (at < end) {
		const character = xml[at];
		if (character === '"' || character === "'") {
			const closing = xml.indexOf(character, at + 1);
			if (closing === -1 || closing > end) return character;
			at = closing;
		} else if (character === '<') throw new UnreadableFile('brokenXml');
		at += 1;
	}
	return null;
}

function localName(xml: string, from: number, to: number): string {
	for (let at = from; at < to; at++) if (xml.charCodeAt(at) === COLON) return xml.slice(at + 1, to).trimEnd();
	const name = xml.slice(from, to);
	if (name === '' || xml.charCodeAt(from) === LESS_THAN) throw new UnreadableFile('brokenXml');
	return name.trimEnd();
}

/** By its name without prefix, so that `id` finds `r:id`; `null` when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
	let at = 0;
	for (;;) {
		at = attributes.indexOf(name, at);
		if (at === -1) return null;
		const before = attributes.charCodeAt(at - 1);
		const equals = at + name.length;
		if (at > 0 && (before <= 32 || before === COLON) && attributes[equals] === '=') {
			const quote = attributes[equals + 1];
			const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, equals + 2) : -1;
			return end === -1 ? null : plain(attributes.slice(equals + 2, end));
		}
		at += name.length;
	}
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
	const unbroken = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	if (!unbroken.includes('&')) return unbroken;
	return unbroken.replace(/&([^;&\s]{0,40});?/g, (_, name: string) => {
		const known = NAMED[name];
		if (known !== undefined) return known;
		const code = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
		const point = code ? (code[1] ? Number.parseInt(code[1], 16) : Number(code[2])) : Number.NaN;
		if (!(point <= 0x10ffff)) throw new UnreadableFile('xmlEntities', name);
		return String.fromCodePoint(point);
	});
}
