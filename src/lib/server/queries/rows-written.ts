/**
 * The database passes over rows that somebody may not change, and says nothing. So whoever writes counts: when fewer rows
 * changed than were meant, the transaction ends before the trail tells of what did not happen.
 */
export class NotWritten extends Error {
	constructor(wanted: number, written: bigint | undefined) {
		super(`${wanted} rows were to be written, and ${written ?? 'no'} were`);
	}
}

/** Updates or deletes the one row that the statement names. */
export async function writeOne(statement: {
	executeTakeFirstOrThrow(): Promise<{ readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }>;
}): Promise<void> {
	const result = await statement.executeTakeFirstOrThrow();
	requireWritten(1, 'numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows);
}

export function requireWritten(wanted: number, written: bigint | undefined): void {
	if (written !== BigInt(wanted)) throw new NotWritten(wanted, written);
}
