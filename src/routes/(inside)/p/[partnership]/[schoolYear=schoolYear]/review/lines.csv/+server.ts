/** The lines of the choice as a file, with everything a page shows of them: all of them, as far as the reader may see them. */
import { csvFile } from '$lib/export/csv';
import { declaredCsvRows } from '$lib/export/declared-lines';
import { namesAmong } from '$lib/domain/declaration/person-names';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { declaredLinesMessages } from '$lib/messages/declared-lines';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { download } from '$lib/server/download';
import { listDeclaredPeople, listRounds } from '$lib/server/queries/agreed-hours';
import { pageOfDeclarations } from '$lib/server/queries/declaration-pages';
import { listPartners } from '$lib/server/queries/partners';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { listLines } from '$lib/server/queries/year-rows';
import { askedReview, filterOf } from '../review-asked';
import type { RequestHandler } from './$types';

/** More than any partnership declares in a year. */
const ALL = 1_000_000;

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const { partnershipId } = access;
	const { locale, services } = locals;
	const schoolYear = toSchoolYear(params.schoolYear);
	const asked = askedReview(url.searchParams);
	const rows = await inPartnership(
		services.db,
		access,
		async (trx) => {
			const filter = filterOf(asked, schoolYear);
			const lines = await pageOfDeclarations(trx, partnershipId, filter, { after: null, limit: ALL });
			const budgetLines = (await listLines(trx, partnershipId, schoolYear)).map(({ value }) => value);
			const people = await listDeclaredPeople(trx, partnershipId);
			const names = {
				partners: named(await listPartners(trx, partnershipId)),
				rounds: named(await listRounds(trx, partnershipId, schoolYear)),
				roles: named(await listRoles(trx, partnershipId)),
				budgetLines: new Map(budgetLines.map(({ id, activity }) => [id, activity || id])),
				people: namesAmong(people, lines)
			};
			return declaredCsvRows(lines, names, locale);
		},
		{ readOnly: true }
	);
	const name = `${declaredLinesMessages[locale].fileName}-${partnershipId}-${schoolYear}.csv`;
	return download(csvFile(rows, locale), 'text/csv; charset=utf-8', name);
};

function named(rows: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
	return new Map(rows.map(({ id, name }) => [id, name]));
}
