/** The form of a funding source: what was typed → the source, or why not. */
import {
	CERTAINTIES,
	REGULAR_FUNDING_ANSWERS,
	type Duration,
	type FundingSource,
	type SourceAmount
} from '$lib/domain/coverage/funding-source';
import { AREAS } from '$lib/domain/shared/area';
import { addDays } from '$lib/domain/shared/day';
import type { FormReader } from './form-reader';

export const AMOUNT_KINDS = ['entered', 'hours', 'subsidy', 'unknown'] as const;

export type SourceFormReason = 'noArea';

/** Unpaid hours are in kind, whatever else was ticked. */
export function readSource(form: FormReader<SourceFormReason>): Omit<FundingSource, 'id'> {
	const areas = AREAS.filter((area) => form.ticked(`area-${area}`));
	if (areas.length === 0) form.refuse('areas', 'noArea');
	const amount = readAmount(form);
	return {
		name: form.text('name').replace(/\s+/g, ' '),
		giverPartnerId: form.optionalText('giverPartnerId', 63),
		amount,
		areas,
		areasLimitedBy: form.choice('areasLimitedBy', ['law', 'agreement']),
		certainty: form.choice('certainty', CERTAINTIES),
		duration: readDuration(form),
		inKind: form.choice('contribution', ['cash', 'inKind']) === 'inKind' || amount.kind === 'hours',
		regularFunding: form.choice('regularFunding', REGULAR_FUNDING_ANSWERS),
		note: form.optionalText('note')
	};
}

function readAmount(form: FormReader<SourceFormReason>): SourceAmount {
	const kind = form.choice('amountKind', AMOUNT_KINDS);
	switch (kind) {
		case 'entered':
			return { kind, amount: form.money('amount') };
		case 'hours':
			return { kind, hours: form.hours('hours'), valuePerHour: form.money('valuePerHour') };
		case 'subsidy':
		case 'unknown':
			return { kind };
	}
}

/** People name the last day on which it is there. */
function readDuration(form: FormReader<SourceFormReason>): Duration {
	const kind = form.choice('duration', ['structural', 'incidental']);
	if (kind === 'structural') return { kind };
	const lastDay = form.optionalDay('lastDay');
	return { kind, until: lastDay === null ? null : addDays(lastDay, 1) };
}
