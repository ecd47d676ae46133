/**
 * The characters of a text file: UTF-8, UTF-16 or Windows-1252, each only when the bytes can be nothing else. What fits none of
 * them is refused, so that no name is ever stored with wrong letters.
 */
import { UnreadableFile } from './file-problem';
import type { Encoding } from './sheet-table';

export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
}

export function decodeText(bytes: Uint8Array): DecodedText {
	if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) refuseEncoding();
	const encoding = byMark(bytes) ?? byZeros(bytes);
	if (encoding !== null) return { text: decoded(bytes, encoding) ?? refuseEncoding(), encoding };
	const utf8 = decoded(bytes, 'utf-8');
	if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
	const western = westernText(bytes) ?? refuseEncoding();
	if (isOtherCodePage(bytes, western)) refuseEncoding();
	return { text: western, encoding: 'windows-1252' };
}

function byMark(bytes: Uint8Array): Encoding | null {
	if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
	if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
	return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/** Without a mark: every other byte of western text in UTF-16 is zero. */
function byZeros(bytes: Uint8Array): Encoding | null {
	const sample = bytes.subarray(0, 4096);
	const zeros = (remainder: number) => sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length;
	const [even, odd] = [zeros(0), zeros(1)];
	if (even + odd === 0) return null;
	const most = sample.length / 2;
	if (even === 0 && odd > most * 0.6) return 'utf-16le';
	if (odd === 0 && even > most * 0.6) return 'utf-16be';
	throw new UnreadableFile('notASheet');
}

/** What Windows-1252 has at 0x80 to 0x9f; where it has nothing there is a blank. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Decoded here, because some versions of Node take the signs for control characters. */
function westernText(bytes: Uint8Array): string | null {
	const latin = decoded(
		bytes.map((byte) => (byte >= 0x80 && byte <= 0x9f ? 0x20 : byte)),
		'windows-1252'
	);
	if (latin === null) return null;
	if (!bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) return latin;
	const signs = Array.from(bytes, (byte, at) =>
		byte >= 0x80 && byte <= 0x9f ? (SIGNS[byte - 0x80] ?? ' ') : latin[at]
	);
	const hasUnused = signs.some((sign, at) => sign === ' ' && bytes[at] !== 0x20);
	return hasUnused ? null : signs.join('');
}

/** `null` when these bytes are no text in this encoding. A mark at the start is left out. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
	if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) return null;
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		// Control characters occur in no table; the unused bytes of Windows-1252 become such.
		return /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(text) ? null : text;
	} catch {
		return null;
	}
}

/**
 * Old code pages of other systems have their accented letters where Windows-1252 has signs and capitals of other languages: a
 * "‚" inside a word was an "é" elsewhere.
 */
function isOtherCodePage(bytes: Uint8Array, text: string): boolean {
	const inWord = /[a-z][‚ƒ„†‡ˆ‰‹›•˜ŠŒŽ]|[‚ƒ„†‡ˆ‰•˜][a-z]|[a-z][‘”][a-z]/;
	return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) && inWord.test(text);
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

function refuseEncoding(): never {
	throw new UnreadableFile('unknownEncoding');
}
