/** The form of the id of a record: the same in addresses, forms, bundles and the database (its domain `record_id`). */

export const RECORD_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function isRecordId(value: string): boolean {
	return RECORD_ID.test(value);
}

/** `null` for what cannot be the id of any record. */
export function readRecordId(value: unknown): string | null {
	return typeof value === 'string' && isRecordId(value) ? value : null;
}
