/** What one organisation receives or pays after a round, down to the entries: for itself and the penvoerder's staff. */
import { error } from '@sveltejs/kit';
import { statementDigest } from '$lib/bundle/settlement-document';
import { sumsByKind } from '$lib/domain/settlement/statement-sums';
import { sumHours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { seesMoneyOf } from '$lib/server/auth/settling';
import { inPartnership } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { findPartner } from '$lib/server/queries/partners';
import { listKeptStatements } from '$lib/server/queries/settlements';
import { readRoundSettlement } from '$lib/server/queries/statements';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'settlement.view');
	const { partnershipId } = access;
	const { roundId, partnerId } = params;
	const place = { partnershipId, schoolYear: toSchoolYear(params.schoolYear), roundId };
	if (locals.services.checks === 'on' && !seesMoneyOf(access, partnerId)) error(403, 'notAllowed');
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const found = await readRoundSettlement(trx, access, place);
			const partner = await findPartner(trx, partnershipId, partnerId);
			if (found === null || partner === null) return null;
			const kept = found.settlement ? await listKeptStatements(trx, partnershipId, found.settlement.id) : [];
			return { ...found, partner, kept: kept.find((one) => one.partnerId === partnerId) ?? null };
		},
		{ readOnly: true }
	);
	if (read === null) error(404, 'notFound');
	const own = read.partners.find(({ statement }) => statement.partner.id === partnerId) ?? null;
	return {
		earlier: read.earlier && { id: read.earlier.id, name: read.earlier.name },
		noPaper: url.searchParams.get('told') === 'noPaper',
		round: read.round,
		partner: own?.statement.partner ?? { id: read.partner.id, name: read.partner.name },
		isLeadPartner: partnerId === (own?.statement.leadPartner.id ?? read.leadPartner.id),
		net: own?.statement.net ?? null,
		groups: own ? sumsByKind(own.statement) : [],
		given: own?.given ?? [],
		givenHours: sumHours((own?.given ?? []).map(({ hours }) => hours)),
		settled: read.settlement && { at: read.settlement.settledAt, by: read.settlement.settledByName },
		digest: read.kept?.digest ?? null,
		intact: read.kept === null || statementDigest(read.kept.document, sha256) === read.kept.digest
	};
};
