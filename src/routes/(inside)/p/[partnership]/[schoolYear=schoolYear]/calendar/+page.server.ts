/** The moments of the year in time order, what waits for the reader, and the moments themselves for whoever keeps them. */
import { yearCalendar } from '$lib/domain/calendar/year-calendar';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { listRounds } from '$lib/server/queries/agreed-hours';
import { listBudgetYears } from '$lib/server/queries/budgets';
import { listStored, MOMENTS } from '$lib/server/queries/edited-lists';
import { listPartners } from '$lib/server/queries/partnership-rows';
import { findReminderFacts } from '$lib/server/queries/reminder-facts';
import { toldReminders } from '../../told-reminders';
import { calendarActions } from './calendar-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const schoolYear = toSchoolYear(params.schoolYear);
	const { partnershipId } = access;
	const today = locals.services.today();
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			moments: await listStored(trx, MOMENTS, { partnershipId, schoolYear: null }),
			rounds: await listRounds(trx, partnershipId, schoolYear),
			partners: await listPartners(trx, partnershipId),
			years: await listBudgetYears(trx, partnershipId),
			facts: await findReminderFacts(trx, access, today)
		}),
		{ readOnly: true }
	);
	const partners = read.partners.map(({ id, name }) => ({ id, name }));
	const around = { home: `/p/${partnershipId}`, schoolYears: read.years, today, partners, locale: locals.locale };
	return {
		...{ schoolYear, today, partners, moments: read.moments },
		entries: yearCalendar(read.moments, read.rounds, schoolYear),
		reminders: toldReminders(read.facts, around),
		mayEdit: may(access, 'calendar.edit'),
		editing: url.searchParams.get('edit'),
		removed: url.searchParams.get('removed')
	};
};

export const actions: Actions = calendarActions;
