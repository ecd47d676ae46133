/** The hours an organisation declares: drafts of a month or week in a table, and what became of what was submitted. */
import { error } from '@sveltejs/kit';
import { declaredSums } from '$lib/domain/declaration/commitment-left';
import { peopleDue } from '$lib/domain/declaration/name-retention';
import type { Day } from '$lib/domain/shared/day';
import { roundMoment, roundOfDay } from '$lib/domain/declaration/round';
import { askedPeriod } from '$lib/domain/declaration/work-period';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listLinesTakenOver } from '$lib/server/queries/actuals-rows';
import { findRetention, listKeptPeople } from '$lib/server/queries/name-retention';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import { judgeDeclarations } from '$lib/server/queries/declared-findings';
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
	const budget = await readComputedBudget(locals.services, access, schoolYear, (trx, computed) =>
		computed && partnerId !== null
			? readDeclared(trx, computed, access.partnershipId, { partnerId, today: locals.services.today() })
			: Promise.resolve(null)
	);
	if (!budget) error(404, 'notFound');
	const { facts, beside: judged } = budget;
	const today = locals.services.today();
	const period = askedPeriod({ month: asked('month'), week: asked('week') }, schoolYear, today);
	const partners = facts.partners.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }));
	const base = { schoolYear, period, partners, partnerId, told: asked('told'), count: Number(asked('count')) || 0 };
	if (judged === null || partnerId === null) return { ...base, declaring: null };
	const { agreed, lines, findings, treatments } = judged.hours;
	const round = roundOfDay(agreed.rounds, period.from) ?? roundOfDay(agreed.rounds, period.until);
	const takenOver = await inPartnership(
		locals.services.db,
		access,
		(trx) => listLinesTakenOver(trx, { partnershipId: access.partnershipId, schoolYear, partnerId }),
		{ readOnly: true }
	);
	return {
		...base,
		declaring: {
			partnerId,
			lines: lines.filter(
				({ from, state, correctsId }) =>
					(from >= period.from && from < period.until) ||
					['returned', 'disputed'].includes(state) ||
					(state === 'draft' && correctsId !== null)
			),
			findings: [...findings].map(([id, found]) => ({ id, findings: found })),
			treatments,
			declared: declaredSums(lines.filter(({ state }) => state !== 'returned')),
			commitments: agreed.commitments.filter((commitment) => commitment.partnerId === partnerId),
			people: agreed.people.filter((person) => person.partnerId === partnerId),
			names: judged.names,
			round: round && { ...round, moment: roundMoment(round, today) },
			tariffs: facts.tariffs,
			roles: facts.roles.map(({ id, name }) => ({ id, name })),
			budgetLines: facts.lines
				.filter((line) => line.partnerId === null || line.partnerId === partnerId || takenOver.has(line.id))
				.map(({ id, activity, area, roleId }) => ({ id, activity, area, roleId })),
			pots: facts.split.map(({ id, name }) => ({ id, name })),
			last: lines.find(({ id }) => id === lastOf(lines)) ?? null,
			today,
			/** Of what is sent next: the same again is one request. */
			key: locals.services.newId(),
			removed: asked('removed'),
			editing: asked('edit')
		}
	};
};

/** The hours as they are judged, and whose names were agreed to be gone by now. */
async function readDeclared(
	trx: TenantTransaction,
	computed: ComputedBudget,
	partnershipId: string,
	{ partnerId, today }: { readonly partnerId: string; readonly today: Day }
) {
	const monthsKept = (await findRetention(trx, partnershipId))?.monthsKept ?? null;
	const due = peopleDue(await listKeptPeople(trx, partnershipId, [partnerId]), monthsKept, today);
	return {
		hours: await judgeDeclarations(trx, computed, partnershipId, [partnerId]),
		names: { monthsKept, due: due.map(({ id }) => id) }
	};
}

/** What somebody filled in last, to begin the next line with. */
function lastOf(lines: readonly { readonly id: string; readonly updatedAt: Date }[]): string | null {
	const [last] = [...lines].sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
	return last?.id ?? null;
}

export const actions: Actions = { ...lineActions, ...peopleActions };
