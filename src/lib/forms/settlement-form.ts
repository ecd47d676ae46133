/** The forms of what is settled: an advance, a contribution that is asked, and a swap. */
import type { Advance } from '$lib/domain/settlement/advance';
import type { ContributionRequest } from '$lib/domain/settlement/contribution';
import type { SwapTerms } from '$lib/domain/settlement/swap';
import type { Cents } from '$lib/domain/shared/money';
import type { FormReader } from './form-reader';

const LONGEST_ID = 63;
export const LONGEST_TEXT = 200;

export function readAdvance(form: FormReader): Pick<Advance, 'partnerId' | 'amount' | 'paidOn' | 'reference'> {
	return {
		partnerId: form.text('partnerId', { longest: LONGEST_ID }),
		amount: form.money('amount'),
		paidOn: form.day('paidOn'),
		reference: form.optionalText('reference', LONGEST_TEXT)
	};
}

export function readContribution(form: FormReader): Pick<ContributionRequest, 'sourceId' | 'amount' | 'dueOn'> {
	return {
		sourceId: form.text('sourceId', { longest: LONGEST_ID }),
		amount: form.money('amount'),
		dueOn: form.day('dueOn')
	};
}

/** Either an amount, or hours with a tariff. */
export function readSwap(form: FormReader): Omit<SwapTerms, 'amount'> & { readonly amount: Cents | null } {
	const typed = (field: string) => form.text(field, { optional: true }) !== '';
	const hours = typed('hours') ? form.hours('hours') : null;
	const tariffPerHour = form.optionalMoney('tariffPerHour');
	const amount = form.optionalMoney('amount');
	if (amount === null && hours === null && tariffPerHour === null) form.refuse('amount', 'required');
	return {
		fromPartnerId: form.text('fromPartnerId', { longest: LONGEST_ID }),
		toPartnerId: form.text('toPartnerId', { longest: LONGEST_ID }),
		description: form.text('description', { longest: LONGEST_TEXT }),
		...{ amount, hours, tariffPerHour }
	};
}
