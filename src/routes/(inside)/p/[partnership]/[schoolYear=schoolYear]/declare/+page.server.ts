/** The hours an organisation declares: drafts of a month or week in a table, and what became of what was submitted. */
import { error } from '@sveltejs/kit';
import { roundMoment, roundOfDay } from '$lib/domain/declaration/round';
import { askedPeriod } from '$lib/domain/declaration/work-period';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { readDeclared } from './declared-data';
import { lineActions } from './line-actions';
import { peopleActions } from './people-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('hours:declared');
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const asked = (name: string) => url.searchParams.get(name);
	const own = access.partnerIds.filter((id) => may(access, 'hours.declare', id));
	const partnerId = own.find((id) => id === asked('partner')) ?? own[0] ?? null;
	const schoolYear = toSchoolYear(params.schoolYear);
	const today = locals.services.today();
	const period = askedPeriod({ month: asked('month'), week: asked('week') }, schoolYear, today);
	const budget = await readComputedBudget(locals.services, access, schoolYear, (trx, computed) =>
		computed && partnerId !== null
			? readDeclared(trx, computed, { partnershipId: access.partnershipId, partnerId, period, today })
			: Promise.resolve(null)
	);
	if (!budget) error(404, 'notFound');
	const { facts, beside: declared } = budget;
	const partners = facts.partners.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }));
	const base = { schoolYear, period, partners, partnerId, told: asked('told'), count: Number(asked('count')) || 0 };
	if (declared === null || partnerId === null) return { ...base, declaring: null };
	const { agreed, lines, findings, treatments, sums, last, people, names, takenOver } = declared;
	const round = roundOfDay(agreed.rounds, period.from) ?? roundOfDay(agreed.rounds, period.until);
	return {
		...base,
		declaring: {
			partnerId,
			lines,
			findings: [...findings].map(([id, found]) => ({ id, findings: found })),
			treatments,
			declared: sums,
			commitments: agreed.commitments.filter((commitment) => commitment.partnerId === partnerId),
			people,
			names,
			round: round && { ...round, moment: roundMoment(round, today) },
			tariffs: facts.tariffs,
			roles: facts.roles.map(({ id, name }) => ({ id, name })),
			budgetLines: facts.lines
				.filter((line) => line.partnerId === null || line.partnerId === partnerId || takenOver.has(line.id))
				.map(({ id, activity, area, roleId }) => ({ id, activity, area, roleId })),
			pots: facts.split.map(({ id, name }) => ({ id, name })),
			last,
			today,
			/** Of what is sent next: the same again is one request. */
			key: locals.services.newId(),
			removed: asked('removed'),
			editing: asked('edit')
		}
	};
};

export const actions: Actions = { ...lineActions, ...peopleActions };
