/** What an event in the audit trail changed, field by field, for the list of changes at a record. */

export interface ChangedField {
	readonly field: string;
	/** As JSON had it; `null` where the record was not there or the field was empty. */
	readonly before: unknown;
	readonly after: unknown;
}

/** Fields in the order of `fields`; others are not told. Both sides are records out of the trail, or nothing. */
export function changedFields(before: unknown, after: unknown, fields: readonly string[]): readonly ChangedField[] {
	const [old, current] = [asRecord(before), asRecord(after)];
	return fields.flatMap((field) => {
		const [first, second] = [old[field] ?? null, current[field] ?? null];
		return JSON.stringify(first) === JSON.stringify(second) ? [] : [{ field, before: first, after: second }];
	});
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Readonly<Record<string, unknown>>)
		: {};
}
