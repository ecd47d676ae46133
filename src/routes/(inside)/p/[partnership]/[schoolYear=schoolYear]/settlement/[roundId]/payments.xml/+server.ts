/**
 * The payment file of a settled round, for the penvoerder alone. Asked for with a form, because it leaves an event in the trail; a
 * day that is not accepted goes back to the page as it was typed.
 */
import { error, redirect } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { paymentFile } from '$lib/export/payment-file';
import { inFileName } from '$lib/format/in-file-name';
import { FormReader } from '$lib/forms/form-reader';
import { PAY_ON, readPaymentDay, type PaymentFormReason } from '$lib/forms/payment-form';
import { paymentMessages } from '$lib/messages/payments';
import { download } from '$lib/server/download';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { makePaymentFile } from '$lib/server/usecases/make-payment-file';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'payments.make');
	const form = new FormReader<PaymentFormReason>(await request.formData(), locals.locale);
	const payOn = readPaymentDay(form, locals.services.today());
	const { partnership: partnershipId, roundId } = params;
	const schoolYear = toSchoolYear(params.schoolYear);
	const page = `/p/${partnershipId}/${schoolYear}/settlement/${roundId}/payments`;
	if (form.failed) redirect(303, `${page}?${new URLSearchParams({ [PAY_ON]: form.failure().values[PAY_ON] ?? '' })}`);
	const outcome = await makePaymentFile(caller, { partnershipId, schoolYear, roundId, payOn });
	if (!outcome.ok) error(409, paymentMessages[locals.locale].refused[ownRefusal(outcome.error)]);
	const { messageId, madeAt, debtor, payments, partnershipName, roundName } = outcome.value;
	const text = paymentMessages[locals.locale];
	const file = paymentFile({
		...{ messageId, madeAt, payOn, debtor, payments },
		remittance: text.remittance(partnershipName, roundName, schoolYear),
		reference: `${schoolYear} ${roundName}`
	});
	const name = `${text.fileName}-${partnershipId}-${schoolYear}-${inFileName(roundName, roundId)}.xml`;
	return download(file, 'application/xml; charset=utf-8', name);
};
