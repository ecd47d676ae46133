/** What was agreed about hours: who works how much in which role, and in which rounds it is declared. */
import { error } from '@sveltejs/kit';
import {
	commitmentFigures,
	commitmentSums,
	commitmentSumsPerPartner
} from '$lib/domain/declaration/commitment-figures';
import { commitmentsFromLines } from '$lib/domain/declaration/commitment-rules';
import { closingRound } from '$lib/domain/declaration/closing';
import { roundMoment } from '$lib/domain/declaration/round';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { COMMITMENTS, listStored, ROUNDS } from '$lib/server/queries/edited-lists';
import { listRoundCounts } from '$lib/server/queries/round-counts';
import { agreementsView, keptView } from './agreements-view';
import { commitmentActions } from './commitment-actions';
import { roundActions } from './round-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const place = { partnershipId: access.partnershipId, schoolYear: toSchoolYear(params.schoolYear) };
	const mayEdit = may(access, 'hours.agree');
	const read = await readComputedBudget(locals.services, access, params.schoolYear, async (trx) => ({
		commitments: await listStored(trx, COMMITMENTS, place),
		rounds: await listStored(trx, ROUNDS, place),
		counts: mayEdit ? await listRoundCounts(trx, place, access.partnerIds) : []
	}));
	if (!read) error(404, 'notFound');
	const { facts } = read;
	const { commitments, rounds, counts } = read.beside;
	const committed = [...new Set(commitments.map(({ partnerId }) => partnerId))];
	const figures = commitmentFigures(commitments, indexTariffs(facts.tariffs), facts.settings.pricingDay);
	const today = locals.services.today();
	const asked = url.searchParams;
	const perPartner = [...commitmentSumsPerPartner(commitments, figures)].map(([partnerId, sums]) => ({
		partnerId,
		...sums
	}));
	return {
		schoolYear: place.schoolYear,
		commitments,
		figures,
		sums: commitmentSums(commitments, figures),
		perPartner,
		view: agreementsView(asked, { agreed: commitments.length, partners: perPartner.length }),
		kept: new URLSearchParams(keptView(asked)).toString(),
		/** Who only reads came for what their own organisation agreed. */
		own: mayEdit ? [] : access.partnerIds,
		rounds: rounds.map((round) => ({
			...round,
			moment: roundMoment(round, today),
			left: mayEdit && round.state === 'open' ? closingRound(round.id, counts, committed) : null
		})),
		partners: facts.partners.map(({ id, name }) => ({ id, name })),
		roles: facts.roles.map(({ id, name }) => ({ id, name })),
		toTakeOver: commitmentsFromLines(facts.lines, commitments).length,
		mayEdit,
		editing: asked.get('edit'),
		saved: asked.get('saved'),
		removedCommitment: asked.get('removedCommitment'),
		removedRound: asked.get('removedRound'),
		taken: asked.get('taken'),
		takenCount: Number(asked.get('count') ?? '') || 0
	};
};

export const actions: Actions = { ...commitmentActions, ...roundActions };
