/** Home: what needs doing next and by whom, for the role somebody has here. */
import { error, fail, redirect } from '@sveltejs/kit';
import { leftOutSentence } from '$lib/components/coverage/coverage-answer';
import { blockingCount, preparationSteps } from '$lib/components/home/preparation-steps';
import { leftOut } from '$lib/domain/budget/left-out';
import { AREAS } from '$lib/domain/shared/area';
import type { Day } from '$lib/domain/shared/day';
import { schoolYearFromText, schoolYearOf, nextSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import type { Access } from '$lib/server/auth/actor';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { callerFrom } from '$lib/server/page-action';
import { listBudgetYears } from '$lib/server/queries/budgets';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import { readHoursInAll } from '$lib/server/queries/hours-in-all';
import { findReminderFacts } from '$lib/server/queries/reminder-facts';
import { listVersions } from '$lib/server/queries/versions';
import { startFirstBudget } from '$lib/server/usecases/start-first-budget';
import { toldReminders } from './told-reminders';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const today = locals.services.today();
	const { years, waiting, hours } = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const found = await listBudgetYears(trx, access.partnershipId);
			return {
				years: found,
				waiting: await findReminderFacts(trx, access, today),
				hours: access.roles.includes('bestuurder') ? await hoursNow(trx, access, found, today) : null
			};
		},
		{ readOnly: true }
	);
	const [latest] = years;
	const suggestedYear = nextSchoolYear(schoolYearOf(today));
	const mayStart = may(access, 'budget.start');
	if (latest === undefined)
		return { budget: null, reminders: null, suggestedYear, mayStart, roles: access.roles, hours };
	const budget = await readComputedBudget(locals.services, access, latest, (trx) =>
		listVersions(trx, access.partnershipId, latest)
	);
	if (!budget) error(404, 'notFound');
	const lastVersion = budget.beside[0]?.number ?? null;
	const steps = preparationSteps({
		...budget,
		lastVersion,
		partnershipId: access.partnershipId,
		locale: locals.locale
	});
	const around = { home: `/p/${access.partnershipId}`, schoolYears: years, today, locale: locals.locale };
	const told = toldReminders(waiting, { ...around, partners: budget.facts.partners });
	return {
		reminders: { first: told.slice(0, MOST_REMINDERS), more: Math.max(0, told.length - MOST_REMINDERS) },
		suggestedYear,
		mayStart,
		roles: access.roles,
		hours,
		budget: {
			schoolYear: latest,
			steps,
			blocking: blockingCount(budget.figures),
			...outcome(budget),
			notKnown: leftOutSentence(budget.figures, locals.locale),
			own: own(budget, access)
		}
	};
};

/** Of the year in which hours are declared today, which may be another than the one that is prepared; `null` where there is nothing to tell. */
async function hoursNow(trx: TenantTransaction, { partnershipId }: Access, years: readonly SchoolYear[], today: Day) {
	const schoolYear = years.find((year) => year === schoolYearOf(today)) ?? years[0];
	if (schoolYear === undefined) return null;
	const hours = await readHoursInAll(trx, { partnershipId, schoolYear });
	return hours.agreed === 0n && hours.declared === 0n ? null : { schoolYear, hours };
}

/** The rest is on the page of the calendar. */
const MOST_REMINDERS = 5;

function outcome({ facts, figures }: ComputedBudget) {
	const names = new Map(facts.partners.map(({ id, name }) => [id, name]));
	const carried = figures.totals.byPartner.filter((row) => row.carried > 0n);
	const unknown = leftOut(facts, figures);
	return {
		lineCount: facts.lines.length,
		totals: figures.coverage.totals,
		leftOut: unknown.count,
		cover: unknown.cover,
		areas: AREAS.map((area) => ({ area, ...figures.coverage.byArea[area], partial: unknown.areas.has(area) })),
		carried: carried.map(({ partnerId, carried: amount }) => ({
			partnerId,
			name: partnerId === null ? null : (names.get(partnerId) ?? partnerId),
			amount,
			partial: unknown.carriers.has(partnerId)
		}))
	};
}

/** The organisations the reader acts for: their part in the shared budget, nothing of anybody's own books. */
function own({ facts, figures }: ComputedBudget, access: Access) {
	const unknown = leftOut(facts, figures);
	return facts.partners
		.filter(({ id }) => access.partnerIds.includes(id))
		.map(({ id, name }) => {
			const totals = figures.totals.byPartner.find(({ partnerId }) => partnerId === id) ?? null;
			return {
				id,
				name,
				totals,
				unknown: { work: unknown.performers.has(id), carried: unknown.carriers.has(id), given: unknown.givers.has(id) }
			};
		});
}

export const actions: Actions = {
	start: async ({ locals, params, request, url }) => {
		const caller = callerFrom({ locals, url }, params.partnership, 'budget.start');
		const form = new FormReader<'notASchoolYear' | 'yearExists'>(await request.formData(), locals.locale);
		const schoolYear = schoolYearFromText(form.text('schoolYear'));
		if (schoolYear === null) form.refuse('schoolYear', 'notASchoolYear');
		if (form.failed || schoolYear === null) return fail(422, form.failure());
		const started = await startFirstBudget(caller, { partnershipId: params.partnership, schoolYear });
		if (started.ok) redirect(303, `/p/${params.partnership}`);
		if (started.error === 'notFound') error(404, 'notFound');
		if (started.error === 'notAllowed') error(403, 'notAllowed');
		form.refuse('schoolYear', 'yearExists');
		return fail(409, form.failure());
	}
};
