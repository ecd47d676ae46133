/** One frozen version as it was, checked against the fingerprint it was frozen with. */
import { error } from '@sveltejs/kit';
import { frozenDigest } from '$lib/bundle/frozen-document';
import { AREAS } from '$lib/domain/shared/area';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { budgetNames } from '$lib/domain/budget/budget-names';
import { versionMessages } from '$lib/messages/versions';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { findVersion } from '$lib/server/queries/versions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const number = Number(params.number);
	if (!/^\d{1,6}$/.test(params.number) || number < 1) error(404, 'notFound');
	const schoolYear = toSchoolYear(params.schoolYear);
	const version = await inPartnership(
		locals.services.db,
		access,
		(trx) => findVersion(trx, access.partnershipId, schoolYear, number),
		{ readOnly: true }
	);
	if (!version) error(404, 'notFound');
	const { facts, figures } = version;
	const text = versionMessages[locals.locale];
	const names = budgetNames(facts, { ...text, lineNumber: (position) => text.lineNumber(String(position)) });
	const amounts = new Map(figures.lines.map((line) => [line.lineId, line]));
	return {
		schoolYear,
		number: version.number,
		label: version.label,
		reason: version.reason,
		frozenAt: version.frozenAt,
		frozenByName: version.frozenByName,
		digest: version.digest,
		intact: frozenDigest(version.document, sha256) === version.digest,
		totals: figures.coverage.totals,
		areas: AREAS.map((area) => ({ area, ...figures.coverage.byArea[area] })),
		partners: figures.totals.byPartner.map((row) => ({ ...row, name: names.partner(row.partnerId) })),
		lines: facts.lines.map((line) => ({
			id: line.id,
			area: line.area,
			activity: line.activity,
			role: names.role(line.roleId),
			partner: names.partner(line.partnerId),
			pot: line.potId === null ? '' : names.pot(line.potId),
			hours: amounts.get(line.id)?.hours ?? null,
			amount: amounts.get(line.id)?.amount ?? null
		}))
	};
};
