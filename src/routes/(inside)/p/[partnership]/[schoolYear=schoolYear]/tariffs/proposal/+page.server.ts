/** A round about the tariffs of the year after this one: what is proposed, what partners think of it, and adopting it. */
import { nextSchoolYear, schoolYearPeriod, toSchoolYear } from '$lib/domain/shared/school-year';
import { proposalStanding } from '$lib/domain/tariff/proposal-answers';
import { asTariffs, averageChange, proposedRows } from '$lib/domain/tariff/propose-tariffs';
import type { TariffProposal } from '$lib/domain/tariff/tariff-proposal';
import { tariffSpread } from '$lib/domain/tariff/tariff-spread';
import type { Access } from '$lib/server/auth/actor';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listPartners, listRoles, listTariffs } from '$lib/server/queries/partnership-rows';
import {
	listProposalAnswers,
	listProposalRemarks,
	listProposals,
	listProposedTariffs
} from '$lib/server/queries/proposals';
import type { Stored } from '$lib/server/queries/stored';
import { proposalActions } from './proposal-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const year = nextSchoolYear(toSchoolYear(params.schoolYear));
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const partners = await listPartners(trx, access.partnershipId);
			const roles = await listRoles(trx, access.partnershipId);
			const proposals = await listProposals(trx, access.partnershipId, { schoolYear: year });
			const latest = proposals.find(({ state }) => state === 'open') ?? proposals[0] ?? null;
			return {
				partners: partners.map(({ id, name, shortName }) => ({ id, name, shortName })),
				roles: roles.map(({ id, name }) => ({ id, name })),
				proposal: latest && (await readProposal(trx, access, latest, { partners, roles }))
			};
		},
		{ readOnly: true }
	);
	return {
		...{ schoolYear: params.schoolYear, year, ...read },
		mayEdit: may(access, 'tariff.edit'),
		/** Organisations the reader answers for. */
		own: access.partnerIds.filter((id) => may(access, 'proposal.answer', id)),
		mayRemark: may(access, 'proposal.remark'),
		told: url.searchParams.get('told'),
		count: Number(url.searchParams.get('count') ?? '') || 0
	};
};

interface Beside {
	readonly partners: Awaited<ReturnType<typeof listPartners>>;
	readonly roles: Awaited<ReturnType<typeof listRoles>>;
}

async function readProposal(
	trx: TenantTransaction,
	{ partnershipId }: Access,
	proposal: Stored<TariffProposal>,
	{ partners, roles }: Beside
) {
	const { id, schoolYear } = proposal;
	const proposed = await listProposedTariffs(trx, partnershipId, id);
	const answers = await listProposalAnswers(trx, partnershipId, id);
	const remarks = await listProposalRemarks(trx, partnershipId, id);
	const rows = proposedRows(proposed, await listTariffs(trx, partnershipId), schoolYear);
	const { from } = schoolYearPeriod(schoolYear);
	const spread = tariffSpread(asTariffs(proposed, schoolYear), roles, partners, from);
	return {
		...proposal,
		...{ rows, answers, remarks, average: averageChange(rows), proposedCount: proposed.length },
		standing: proposalStanding(proposal, answers, remarks, partners),
		spread: spread.filter((row) => row.partners.length > 1 && row.difference !== 0n)
	};
}

export const actions: Actions = proposalActions;
