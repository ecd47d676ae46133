/** The forms of agreed hours and of declaration rounds: what was typed → the record, or why not. */
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { ROUND_COUNTS, type RoundCount } from '$lib/domain/declaration/round-rules';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { addDays, type Day } from '$lib/domain/shared/day';
import { readRecordId } from '$lib/domain/shared/record-id';
import type { FormReader } from './form-reader';

export type AgreementFormReason = 'tooManyDays';

export function readCommitment(form: FormReader<AgreementFormReason>): Omit<Commitment, 'id'> {
	const lineId = form.optionalText('lineId', 63);
	return {
		partnerId: form.text('partnerId', { longest: 63 }),
		roleId: form.text('roleId', { longest: 63 }),
		area: form.choice('area', LINE_AREAS),
		activity: form.text('activity').replace(/\s+/g, ' '),
		hours: form.hours('hours'),
		lineId: readRecordId(lineId),
		note: form.optionalText('note')
	};
}

const MOST_GRACE = 60;

/** People name the last day of work; the period ends the day after. */
export function readRound(
	form: FormReader<AgreementFormReason>
): Pick<DeclarationRound, 'name' | 'from' | 'until' | 'submitBy' | 'graceDays'> {
	const graceDays = form.count('graceDays');
	if (graceDays > MOST_GRACE) form.refuse('graceDays', 'tooManyDays');
	return {
		name: form.text('name').replace(/\s+/g, ' '),
		from: form.day('from'),
		until: addDays(form.day('lastDay'), 1),
		submitBy: form.day('submitBy'),
		graceDays
	};
}

export function readReopening(form: FormReader<AgreementFormReason>): {
	readonly reason: string;
	readonly submitBy: Day;
} {
	return { reason: form.text('reason', { longest: 1000 }), submitBy: form.day('submitBy') };
}

export function readRoundCount(form: FormReader<AgreementFormReason>): RoundCount {
	const chosen = form.choice('count', ROUND_COUNTS.map(String));
	return ROUND_COUNTS.find((count) => String(count) === chosen) ?? ROUND_COUNTS[0];
}
