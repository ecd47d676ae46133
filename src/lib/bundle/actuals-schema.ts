/** What came in per source, and who performs a line from when. These lists stand beside the years: a frozen version holds none of them. */
import * as v from 'valibot';
import { amount, day, hours, id, listOf, optionalName, schoolYear, text } from './fields';

/** Money that came in for a source of the year; below zero where it was paid back. */
export const receiptSchema = v.strictObject({
	schoolYear,
	id,
	sourceId: id,
	receivedOn: day,
	amount,
	reference: v.pipe(optionalName, v.description("Seen by the penvoerder's staff."))
});

/** The executor of a line from a day on; the line may be gone. */
export const executorChangeSchema = v.strictObject({
	schoolYear,
	id,
	lineId: id,
	partnerId: id,
	from: day,
	reason: text,
	moved: v.pipe(
		listOf(v.strictObject({ fromCommitmentId: id, toCommitmentId: id, hours })),
		v.description('Agreed hours that went along; either commitment may be gone.')
	)
});

/** A file from before these were kept has neither list: it says nothing about them. */
export const actualsEntries = {
	receipts: v.optional(listOf(receiptSchema), []),
	executorChanges: v.optional(listOf(executorChangeSchema), [])
};

export const ACTUALS_LISTS = [
	'receipts',
	'executorChanges'
] as const satisfies readonly (keyof typeof actualsEntries)[];

export type ReceiptRow = v.InferOutput<typeof receiptSchema>;
export type ExecutorChangeRow = v.InferOutput<typeof executorChangeSchema>;
