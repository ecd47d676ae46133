/** Writes a statement on paper without holding up anybody else: what is written is the same as without a thread. */
import source from 'virtual:statement-worker';
import type { StatementInput } from '$lib/export/statement-layout';
import { threads, type DoneApart, type ThreadLimits } from '../threads/run-apart';

/** 3,000 entries took 8 seconds and less than 512 MB on a busy machine. */
export const PAPER_LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 768 };
const writeApart = threads(2);

interface WritingOptions {
	readonly limits?: ThreadLimits;
	/** Stops writing when it aborts. */
	readonly signal?: AbortSignal;
}

export function statementPdf(
	{ statement, earlier, locale, madeOn, notice }: StatementInput,
	{ limits = PAPER_LIMITS, signal }: WritingOptions = {}
): Promise<DoneApart<Uint8Array>> {
	const input: StatementInput = { statement, earlier, locale, madeOn, notice };
	const hear = (file: Uint8Array) => file;
	return writeApart({ source, data: { input, packagesFrom: import.meta.url }, limits, signal, hear });
}
