/** The day a bank is asked to pay: not past, and within the year a bank keeps an order for. */
import { addDays, type Day } from '../shared/day';

export type PaymentDayProblem = 'dayPassed' | 'dayTooFar';

/** How far ahead banks take an order. */
const LATEST = 365;

export function paymentDayProblem(day: Day, today: Day): PaymentDayProblem | null {
	if (day < today) return 'dayPassed';
	return day > addDays(today, LATEST) ? 'dayTooFar' : null;
}

/** The first working day after today; a day on which banks are closed is moved on by the bank itself. */
export function usualPaymentDay(today: Day): Day {
	const next = addDays(today, 1);
	const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
	return addDays(next, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
