/** The calendar of a school year as an iCalendar file: what everybody in the partnership may see, and nothing else. */
import { calendarNameOf, fileEntries } from '$lib/components/calendar/calendar-file-entries';
import { yearCalendar } from '$lib/domain/calendar/year-calendar';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { calendarFile } from '$lib/export/calendar-file';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { listRounds } from '$lib/server/queries/agreed-hours';
import { listMoments } from '$lib/server/queries/calendar';
import { findPartnershipHeading } from '$lib/server/queries/partnership-heading';
import { listPartners } from '$lib/server/queries/partnership-rows';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const schoolYear = toSchoolYear(params.schoolYear);
	const { partnershipId } = access;
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => ({
			moments: await listMoments(trx, partnershipId),
			rounds: await listRounds(trx, partnershipId, schoolYear),
			partners: await listPartners(trx, partnershipId),
			heading: await findPartnershipHeading(trx, partnershipId)
		}),
		{ readOnly: true }
	);
	const states = new Map([...read.moments, ...read.rounds].map((row) => [row.id, row]));
	const place = { partnershipId, schoolYear, locale: locals.locale };
	const partnerName = (id: string) => read.partners.find((partner) => partner.id === id)?.name ?? id;
	const entries = fileEntries(yearCalendar(read.moments, read.rounds, schoolYear), { ...place, states, partnerName });
	const text = calendarFile({ name: calendarNameOf(read.heading.name, schoolYear, locals.locale), entries });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${partnershipId}-${schoolYear}.ics"`,
			'cache-control': 'private, no-store'
		}
	});
};
