/** All subsidy rules the product carries and the partnership entered, latest first. */
import { enteredSchemesOf } from '$lib/bundle/facts-of-year';
import { toDay } from '$lib/domain/shared/day';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { listEnteredSchemes } from '$lib/server/queries/partnership-rows';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const enteredSchemes = await inPartnership(
		locals.services.db,
		access,
		(trx) => listEnteredSchemes(trx, access.partnershipId),
		{ readOnly: true }
	);
	const schemes = [...productSchemes, ...enteredSchemesOf({ enteredSchemes })];
	schemes.sort((one, other) => (other.from > one.from ? 1 : other.from < one.from ? -1 : 0));
	const knownUntil = schemes.reduce((latest, { until }) => (until > latest ? until : latest), toDay('1900-01-01'));
	return { schemes, knownUntil };
};
