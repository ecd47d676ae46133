/** The day of a payment file, as typed: read the same when the file is asked for and when the page shows it again. */
import type { Day } from '$lib/domain/shared/day';
import { paymentDayProblem, type PaymentDayProblem } from '$lib/domain/settlement/payment-day';
import { readDay } from '$lib/format/read-day';
import type { FormReader } from './form-reader';

export type PaymentFormReason = PaymentDayProblem;

/** The name of the field, and of what comes back in the address when it was not accepted. */
export const PAY_ON = 'payOn';

export function readPaymentDay(form: FormReader<PaymentFormReason>, today: Day): Day {
	const day = form.day(PAY_ON);
	const problem = paymentDayProblem(day, today);
	if (problem) form.refuse(PAY_ON, problem);
	return day;
}

/** What is wrong with a day that came back; `null` when nothing is. */
export function problemOfDay(typed: string, today: Day) {
	const read = readDay(typed);
	if (read.ok) return paymentDayProblem(read.value, today);
	return read.error === 'empty' ? 'required' : read.error;
}
