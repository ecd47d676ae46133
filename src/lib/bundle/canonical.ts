/**
 * The one way a bundle is written: fields in the order of the schema, amounts as decimal strings, two spaces, a newline at
 * the end. The same facts give the same bytes. A field that may be missing altogether (`exactOptional`) is not written when it is.
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
	readonly key?: string;
	readonly pipe?: readonly unknown[];
}

/** `value` (domain values or JSON) as JSON with fields in schema order; fields the schema does not know are left out. */
export function canonicalJson(schema: unknown, value: unknown): JsonValue {
	const { type, entries, item, wrapped, options, key } = schema as AnySchema;
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return textFromScaled(value, 2);
	if ((type === 'nullable' || type === 'optional' || type === 'exact_optional') && wrapped)
		return canonicalJson(wrapped, value);
	if (type === 'variant' && options)
		return canonicalJson(optionFor(options as AnySchema[], key ?? 'kind', value), value);
	if (Array.isArray(value)) return value.map((element) => canonicalJson(item ?? { type: 'unknown' }, element));
	if (typeof value !== 'object') return value as JsonValue;
	const record = value as Record<string, unknown>;
	const isLeftOut = (field: string) => entries?.[field]?.type === 'exact_optional' && record[field] === undefined;
	const fields = entries ? Object.keys(entries).filter((field) => !isLeftOut(field)) : Object.keys(value).sort();
	return Object.fromEntries(
		fields.map((field) => [field, canonicalJson(entries?.[field] ?? { type: 'unknown' }, record[field])])
	);
}

/** The option whose literal the value has in the field that tells them apart; without that field the one that has no literal. */
function optionFor(options: readonly AnySchema[], key: string, value: unknown): AnySchema {
	const told = (value as Readonly<Record<string, unknown>>)[key];
	const literal = (option: AnySchema) => (option.entries?.[key] as { literal?: unknown } | undefined)?.literal;
	return options.find((option) => literal(option) === told) ?? { type: 'unknown' };
}

export function canonicalText(schema: unknown, value: unknown): string {
	return `${JSON.stringify(canonicalJson(schema, value), null, 2)}\n`;
}
