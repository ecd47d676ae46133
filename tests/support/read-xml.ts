/**
 * A strict little reader of XML for tests: elements, attributes and text as our own files hold them, and an error for
 * anything that is not well-formed. No comments, no CDATA, no document types: those may not stand in our files.
 */

export interface ReadElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly ReadElement[];
	/** Of an element without children. */
	readonly text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [A-Za-z]+="[^"<]*")*)>/;

export function readXml(file: string): ReadElement {
	if (!file.startsWith(DECLARATION)) throw new Error('no declaration');
	const rest = { text: file.slice(DECLARATION.length) };
	const root = readElement(rest);
	if (rest.text.trim() !== '') throw new Error(`something after the root: ${rest.text.slice(0, 40)}`);
	return root;
}

function readElement(rest: { text: string }): ReadElement {
	const [start, closing, name = '', attributes = ''] = TAG.exec(rest.text) ?? [];
	if (start === undefined || closing) throw new Error(`no element: ${rest.text.slice(0, 40)}`);
	rest.text = rest.text.slice(start.length);
	const children: ReadElement[] = [];
	let text = '';
	for (;;) {
		const next = rest.text.indexOf('<');
		if (next < 0) throw new Error(`<${name}> is not closed`);
		text += rest.text.slice(0, next);
		rest.text = rest.text.slice(next);
		const end = `</${name}>`;
		if (rest.text.startsWith(end)) {
			rest.text = rest.text.slice(end.length);
			break;
		}
		children.push(readElement(rest));
	}
	if (children.length > 0 && text.trim() !== '') throw new Error(`text between elements in <${name}>`);
	const given = [...attributes.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
		key,
		unescaped(value)
	]);
	return {
		name,
		attributes: Object.fromEntries(given) as Record<string, string>,
		children,
		text: children.length > 0 ? '' : unescaped(text)
	};
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
	if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a loose & in ${text.slice(0, 40)}`);
	return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
		code ? String.fromCharCode(Number(code)) : (NAMED[name] ?? '')
	);
}

/** Every element whose names, from the outside in, end in this path: "PmtInf/CtrlSum". */
export function elementsOf(root: ReadElement, path: string): ReadElement[] {
	const wanted = path.split('/');
	const found: ReadElement[] = [];
	const walk = (read: ReadElement, above: readonly string[]) => {
		const here = [...above, read.name];
		if (here.slice(-wanted.length).join('/') === path) found.push(read);
		read.children.forEach((child) => walk(child, here));
	};
	walk(root, []);
	return found;
}
