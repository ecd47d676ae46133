/** Awards and their payments as people fill them in. */
import { addDays, type Day } from '$lib/domain/shared/day';
import type { AwardDecision, Instalment } from '$lib/domain/subsidy/award';
import type { FormReader } from './form-reader';

export interface TypedAward {
	readonly title: string;
	readonly from: Day;
	/** People name the last day; the first day after it is kept. */
	readonly until: Day;
	readonly granted: AwardDecision;
	readonly reference: string | null;
	readonly note: string | null;
}

export function readAward(form: FormReader): TypedAward {
	return {
		title: form.text('title'),
		from: form.day('from'),
		until: addDays(form.day('lastDay'), 1),
		granted: readDecision(form),
		reference: form.optionalText('reference', 200),
		note: form.optionalText('note', 4000)
	};
}

export function readDecision(form: FormReader): AwardDecision {
	return { amount: form.money('amount'), decidedOn: form.day('decidedOn') };
}

export function readInstalment(form: FormReader): Omit<Instalment, 'id'> {
	return { dueOn: form.day('dueOn'), amount: form.money('amount'), receivedOn: form.optionalDay('receivedOn') };
}
