/**
 * The one way a bundle is written: fields in the order of the schema, amounts as decimal strings, two spaces, a newline at
 * the end. The same facts give the same bytes.
 */
import { textFromScaled } from '../domain/shared/scaled';
import type { JsonValue } from '../domain/shared/exact-json';

/** The parts of a valibot schema that decide the order of fields. */
interface AnySchema {
	readonly type: string;
	readonly entries?: Readonly<Record<string, AnySchema>>;
	readonly item?: AnySchema;
	readonly wrapped?: AnySchema;
	readonly options?: readonly unknown[];
	readonly pipe?: readonly unknown[];
}

/** `value` (domain values or JSON) as JSON with fields in schema order; fields the schema does not know are left out. */
export function canonicalJson(schema: unknown, value: unknown): JsonValue {
	const { type, entries, item, wrapped, options } = schema as AnySchema;
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return textFromScaled(value, 2);
	if ((type === 'nullable' || type === 'optional') && wrapped) return canonicalJson(wrapped, value);
	if (type === 'variant' && options) return canonicalJson(optionFor(options as AnySchema[], value), value);
	if (Array.isArray(value)) return value.map((element) => canonicalJson(item ?? { type: 'unknown' }, element));
	if (typeof value !== 'object') return value as JsonValue;
	const fields = entries ? Object.keys(entries) : Object.keys(value).sort();
	const record = value as Record<string, unknown>;
	return Object.fromEntries(
		fields.map((field) => [field, canonicalJson(entries?.[field] ?? { type: 'unknown' }, record[field])])
	);
}

function optionFor(options: readonly AnySchema[], value: unknown): AnySchema {
	const kind = (value as { kind?: unknown }).kind;
	const literal = (option: AnySchema) => (option.entries?.['kind'] as { literal?: unknown } | undefined)?.literal;
	return options.find((option) => literal(option) === kind) ?? { type: 'unknown' };
}

export function canonicalText(schema: unknown, value: unknown): string {
	return `${JSON.stringify(canonicalJson(schema, value), null, 2)}\n`;
}
