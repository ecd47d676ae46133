/** XML as plain data, written in one place: whatever a text holds, it stays text. */

export interface XmlElement {
	readonly name: string;
	readonly attributes?: Readonly<Record<string, string>>;
	readonly content: string | readonly XmlElement[];
}

/** Names are ours and never come from data. `null` and `false` stand for elements that are left out. */
export function element(
	name: string,
	content: string | readonly (XmlElement | null | false)[],
	attributes?: Readonly<Record<string, string>>
): XmlElement {
	const kept = typeof content === 'string' ? content : content.filter((part) => part !== null && part !== false);
	return { name, content: kept, ...(attributes && { attributes }) };
}

export function xmlDocument(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes = {}, content }: XmlElement, indent: string): string {
	const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const start = `${indent}<${name}${given.join('')}>`;
	if (typeof content === 'string') return `${start}${escaped(content)}</${name}>\n`;
	return `${start}\n${content.map((part) => written(part, `${indent}\t`)).join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;'
};
/** Characters no XML 1.0 document can hold, however they are written; a surrogate that stands alone is one. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
	return text.replace(FORBIDDEN, '').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}
