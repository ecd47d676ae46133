/** What the penvoerder pays after a settled round, to whom, and who is not in the payment file and why. */
import { error } from '@sveltejs/kit';
import { formatDayFigures } from '$lib/format/day';
import { usualPaymentDay } from '$lib/domain/settlement/payment-day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { PAY_ON, problemOfDay } from '$lib/forms/payment-form';
import { paymentMessages } from '$lib/messages/payments';
import { readingMessages } from '$lib/messages/reading';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { listPaymentFiles, readRoundPayments } from '$lib/server/queries/payment-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'payments.make');
	const place = {
		partnershipId: access.partnershipId,
		schoolYear: toSchoolYear(params.schoolYear),
		roundId: params.roundId
	};
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const payments = await readRoundPayments(trx, access, place);
			return payments && { ...payments, earlier: await listPaymentFiles(trx, place) };
		},
		{ readOnly: true }
	);
	if (!read) error(404, 'notFound');
	const { roundName, leadPartner, settled, plan } = read;
	const today = locals.services.today();
	const typed = url.searchParams.get(PAY_ON);
	const problem = typed === null ? null : problemOfDay(typed, today);
	const sentences: Readonly<Record<string, string>> = {
		...readingMessages[locals.locale],
		...paymentMessages[locals.locale].dayReasons
	};
	return {
		...{ roundName, leadPartner, settled, plan, earlier: read.earlier },
		payOn: typed ?? formatDayFigures(usualPaymentDay(today)),
		dayError: problem === null ? null : (sentences[problem] ?? null)
	};
};
