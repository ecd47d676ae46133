/**
 * Figures as JSON and back without loss: every `bigint` (cents, hundredths of hours) becomes its decimal string "1234.50".
 * A text that looks like one, or starts with "~", is written with "~" before it, so reading back is unambiguous.
 */
import { textFromScaled } from './scaled';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const DECIMAL = /^-?\d+\.\d{2}$/;

export function encodeExact(value: unknown): JsonValue {
	if (typeof value === 'bigint') return textFromScaled(value, 2);
	if (typeof value === 'string') return DECIMAL.test(value) || value.startsWith('~') ? `~${value}` : value;
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) return value.map(encodeExact);
	const entries = Object.entries(value).filter(([, field]) => field !== undefined);
	return Object.fromEntries(entries.map(([key, field]) => [key, encodeExact(field)]));
}

/** The inverse of `encodeExact`; the caller knows which shape was written. */
export function decodeExact(value: JsonValue): unknown {
	if (typeof value === 'string') {
		if (value.startsWith('~')) return value.slice(1);
		return DECIMAL.test(value) ? BigInt(value.replace('.', '')) : value;
	}
	if (Array.isArray(value)) return value.map(decodeExact);
	if (value !== null && typeof value === 'object') {
		return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, decodeExact(field)]));
	}
	return value;
}
