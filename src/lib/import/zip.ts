/**
 * The parts of a workbook, which is a zip. Sizes are checked as they are declared and again while unpacking, names before anything
 * is unpacked; what no spreadsheet writes is refused.
 */
import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './file-problem';
import { LARGEST_UNPACKED_BYTES, MOST_ENTRIES } from './limits';

interface Entry {
	readonly name: string;
	readonly method: number;
	readonly packed: number;
	readonly unpacked: number;
	/** Of the entry's own heading in the file. */
	readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];
const LOCKED = 1;
/** Stands for a size that does not fit: only files far above our limits need that. */
const ELSEWHERE = 0xffffffff;

export class Zip {
	readonly #bytes: Buffer;
	readonly #entries: ReadonlyMap<string, Entry>;
	#unpacked = 0;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
		this.#entries = entriesOf(bytes);
	}

	has(name: string): boolean {
		return this.#entries.has(name);
	}

	/** Text of a part; parts of a workbook are UTF-8. */
	text(name: string): string {
		const entry = this.#entries.get(name);
		if (!entry) throw new UnreadableFile('missingPart', name);
		const part = this.#unpack(entry);
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(part);
		} catch {
			throw new UnreadableFile('brokenXml', name);
		}
	}

	#unpack({ name, method, packed, unpacked, offset }: Entry): Uint8Array {
		const bytes = this.#bytes;
		if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
			throw new UnreadableFile('brokenZip', name);
		const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
		if (start + packed > bytes.length) throw new UnreadableFile('brokenZip', name);
		const data = bytes.subarray(start, start + packed);
		const part = method === STORED ? data : inflated(data, unpacked, name);
		if (part.length !== unpacked) throw new UnreadableFile('brokenZip', name);
		this.#unpacked += part.length;
		if (this.#unpacked > LARGEST_UNPACKED_BYTES) throw new UnreadableFile('unpacksTooLarge');
		return part;
	}
}

function inflated(data: Buffer, unpacked: number, name: string): Buffer {
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
	} catch (cause) {
		// It goes on after the size that it declared.
		const grows = (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
		throw new UnreadableFile(grows ? 'unpacksTooLarge' : 'brokenZip', name);
	}
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
	const end = findEnd(bytes);
	const count = bytes.readUInt16LE(end + 10);
	if (count > MOST_ENTRIES) throw new UnreadableFile('unsafeZip', String(count));
	const entries = new Map<string, Entry>();
	let total = 0;
	let at = bytes.readUInt32LE(end + 16);
	for (let index = 0; index < count; index++) {
		if (at + CENTRAL_LENGTH > end || bytes.readUInt32LE(at) !== CENTRAL) throw new UnreadableFile('brokenZip');
		const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
		const next = at + CENTRAL_LENGTH + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
		if (next > end) throw new UnreadableFile('brokenZip');
		const name = bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + (nameLength ?? 0));
		const entry = {
			...{ name, method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20) },
			...{ unpacked: bytes.readUInt32LE(at + 24), offset: bytes.readUInt32LE(at + 42) }
		};
		if (entry.offset + LOCAL_LENGTH + entry.packed > bytes.length && entry.packed !== ELSEWHERE)
			throw new UnreadableFile('brokenZip', name);
		requireUsual(entry, (bytes.readUInt16LE(at + 8) & LOCKED) !== 0);
		if (entries.has(name)) throw new UnreadableFile('unsafeZip', name);
		total += entry.unpacked;
		if (total > LARGEST_UNPACKED_BYTES) throw new UnreadableFile('unpacksTooLarge');
		entries.set(name, entry);
		at = next;
	}
	requireApart([...entries.values()]);
	return entries;
}

function requireUsual({ name, method, packed, unpacked, offset }: Entry, locked: boolean): void {
	if (locked) throw new UnreadableFile('oldOrLocked');
	if (method !== STORED && method !== DEFLATED) throw new UnreadableFile('brokenZip', name);
	if ([packed, unpacked, offset].includes(ELSEWHERE)) throw new UnreadableFile('unpacksTooLarge', name);
	const parts = name.split('/');
	const strange = /[\\\0]|^\/|^[A-Za-z]:/.test(name) || parts.includes('..') || name.length > 512 || name === '';
	if (strange) throw new UnreadableFile('unsafeZip', name.slice(0, 80));
}

/** Entries that share their bytes grow without end; those of a spreadsheet lie one after the other. */
function requireApart(entries: readonly Entry[]): void {
	const ordered = [...entries].sort((one, other) => one.offset - other.offset);
	ordered.forEach((entry, index) => {
		const next = ordered[index + 1];
		if (next && entry.offset + LOCAL_LENGTH + entry.packed > next.offset)
			throw new UnreadableFile('unsafeZip', entry.name.slice(0, 80));
	});
}

function findEnd(bytes: Buffer): number {
	const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = bytes.length - END_LENGTH; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
	throw new UnreadableFile('brokenZip');
}
