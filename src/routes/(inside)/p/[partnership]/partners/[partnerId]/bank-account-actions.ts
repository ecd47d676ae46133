/** The actions on where an organisation is paid, for itself and the penvoerder's staff. */
import { fail, redirect } from '@sveltejs/kit';
import { formatIban, type IbanProblem } from '$lib/domain/settlement/iban';
import { readBankAccount, readShownRevision, type BankAccountFormReason } from '$lib/forms/bank-account-form';
import { formAnswer, type FormAnswer, type Refusals } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { bankAccountMessages } from '$lib/messages/bank-account';
import type { Locale } from '$lib/messages/locale';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { removeBankAccount, saveBankAccount, type BankAccountRefusal } from '$lib/server/usecases/save-bank-account';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'bankAccount.edit', params.partnerId);
	return {
		caller,
		form: new FormReader<BankAccountFormReason>(await request.formData(), locals.locale),
		of: { partnershipId: params.partnership, partnerId: params.partnerId },
		here: `/p/${params.partnership}/partners/${params.partnerId}`
	};
}

interface Refused {
	readonly ibanProblem?: IbanProblem | null;
	readonly refusal?: BankAccountRefusal;
}

function accountAnswer(
	form: FormReader<BankAccountFormReason>,
	locale: Locale,
	{ ibanProblem, refusal }: Refused
): FormAnswer {
	const text = bankAccountMessages[locale];
	const answer = (more: Partial<Refusals<BankAccountFormReason>>) =>
		formAnswer('bankAccount', form, { locale, reasons: text.reasons, ...more });
	if (ibanProblem) return answer({ fields: { iban: text.problem(ibanProblem) } });
	if (!refusal) return answer({});
	const { current } = refusal;
	if (current === null) return answer({ notice: text.goneMeanwhile });
	const theirs = { iban: formatIban(current.iban), accountHolder: current.accountHolder, bic: current.bic ?? '' };
	return answer({ conflict: { by: current.updatedBy, at: current.updatedAt, theirs } });
}

export const bankAccountActions = {
	saveBankAccount: async (event) => {
		const { caller, form, of, here } = await readRequest(event);
		const { account, ibanProblem, revision } = readBankAccount(form);
		if (form.failed) return fail(422, accountAnswer(form, event.locals.locale, { ibanProblem }));
		const outcome = await saveBankAccount(caller, { ...of, account, revision });
		if (outcome.ok) redirect(303, `${here}?saved#bank-account`);
		return fail(409, accountAnswer(form, event.locals.locale, { refusal: ownRefusal(outcome.error) }));
	},
	removeBankAccount: async (event) => {
		const { caller, form, of, here } = await readRequest(event);
		const outcome = await removeBankAccount(caller, { ...of, revision: readShownRevision(form) });
		if (outcome.ok) redirect(303, `${here}?saved#bank-account`);
		return fail(409, accountAnswer(form, event.locals.locale, { refusal: ownRefusal(outcome.error) }));
	}
} satisfies Actions;
