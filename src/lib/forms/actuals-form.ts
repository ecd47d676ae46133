/** The forms of plan and reality: what came in, and who performs a line from when. */
import type { ExecutorInput } from '$lib/domain/actuals/executor';
import type { Receipt } from '$lib/domain/actuals/income';
import type { FormReader } from './form-reader';

const LONGEST_REFERENCE = 200;

export function readReceipt(form: FormReader): Omit<Receipt, 'id'> {
	return {
		sourceId: form.text('sourceId', { longest: 63 }),
		receivedOn: form.day('receivedOn'),
		amount: form.money('amount'),
		reference: form.optionalText('reference', LONGEST_REFERENCE)?.replace(/\s+/g, ' ') ?? null
	};
}

export function readExecutorChange(form: FormReader): ExecutorInput {
	return {
		lineId: form.text('lineId', { longest: 63 }),
		partnerId: form.text('partnerId', { longest: 63 }),
		from: form.day('from'),
		reason: form.text('reason', { longest: 1000 }),
		movesCommitments: form.ticked('movesCommitments')
	};
}
