/** The statement of one organisation, for itself and the penvoerder's staff, and what the file of it is called. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { inFileName } from '$lib/format/in-file-name';
import type { StatementInput } from '$lib/export/statement-layout';
import { statementMessages } from '$lib/messages/statement';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { findPartnershipHeading } from '$lib/server/queries/partnership-heading';
import { readRoundSettlement, statementsOf } from '$lib/server/queries/statements';

interface Params extends Record<string, string> {
	partnership: string;
	schoolYear: string;
	roundId: string;
	partnerId: string;
}

/** `name` has no extension. */
export async function readStatementFile({
	locals,
	params,
	url
}: Pick<RequestEvent<Params>, 'locals' | 'params' | 'url'>): Promise<StatementInput & { readonly name: string }> {
	const { partnerId, roundId } = params;
	const access = requireAccess({ locals, url }, params.partnership, 'statement.view', partnerId);
	const { partnershipId } = access;
	const schoolYear = toSchoolYear(params.schoolYear);
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			settlement: await readRoundSettlement(trx, access, { partnershipId, schoolYear, roundId }),
			notice: (await findPartnershipHeading(trx, partnershipId)).notice
		}),
		{ readOnly: true }
	);
	const { settlement } = read;
	const statement = settlement && statementsOf(settlement).find(({ partner }) => partner.id === partnerId);
	if (!statement) error(404, 'notFound');
	const { locale, services } = locals;
	const round = inFileName(settlement.round.name, roundId);
	const name = [statementMessages[locale].fileName, partnershipId, schoolYear, round, partnerId].join('-');
	const earlier = settlement.earlier?.name ?? null;
	return { statement, earlier, locale, madeOn: services.today(), notice: read.notice, name };
}
