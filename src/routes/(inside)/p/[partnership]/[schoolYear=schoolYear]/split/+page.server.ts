/** The split of a year: the tree as it is stored and what it needs to be computed while somebody types; its actions. */
import { error } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { listStored, SPLIT_NODES } from '$lib/server/queries/edited-lists';
import { findRemovedName } from '$lib/server/queries/removed-records';
import { splitActions } from './split-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const place = { partnershipId: access.partnershipId, schoolYear: toSchoolYear(params.schoolYear) };
	const removedId = url.searchParams.get('removed');
	const read = await readComputedBudget(locals.services, access, params.schoolYear, async (trx) => ({
		nodes: await listStored(trx, SPLIT_NODES, place),
		removedName:
			removedId === null
				? null
				: await findRemovedName(trx, access.partnershipId, {
						entity: SPLIT_NODES.entity,
						entityId: `${place.schoolYear}/${removedId}`
					})
	}));
	if (!read) error(404, 'notFound');
	const { facts, figures, beside } = read;
	return {
		schoolYear: place.schoolYear,
		nodes: beside.nodes,
		keys: facts.keys,
		sources: facts.sources.map(({ id, name, inKind }, index) => ({
			id,
			name,
			amount: figures.sources[index]?.amount ?? null,
			cash: !inKind
		})),
		partners: facts.partners,
		followsSubsidy: facts.sources.some(({ amount }) => amount.kind === 'subsidy'),
		mayEdit: may(access, 'budget.edit'),
		under: url.searchParams.get('under') ?? '',
		saved: url.searchParams.has('saved'),
		restored: beside.nodes.find(({ id }) => id === url.searchParams.get('restored'))?.name ?? null,
		removed: removedId === null || beside.removedName === null ? null : { id: removedId, name: beside.removedName }
	};
};

export const actions: Actions = splitActions;
