/** Figures as JSON for people and other programs: every amount and number of hours as a decimal text with two digits. */
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { textFromScaled } from '$lib/domain/shared/scaled';

/** Keeps the order of fields; what is undefined is left out. */
export function plainJson(value: unknown): JsonValue {
	if (typeof value === 'bigint') return textFromScaled(value, 2);
	if (Array.isArray(value)) return value.map(plainJson);
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value).filter(([, field]) => field !== undefined);
		return Object.fromEntries(fields.map(([name, field]) => [name, plainJson(field)]));
	}
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	return null;
}
