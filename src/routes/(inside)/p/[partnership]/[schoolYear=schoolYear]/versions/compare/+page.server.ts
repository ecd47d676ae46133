/** The difference between two versions of a year, or between a version and the working budget. */
import { error } from '@sveltejs/kit';
import { budgetNames, type BudgetNames } from '$lib/domain/budget/budget-names';
import { differenceBetween, isEmptyDifference, type RowDifference } from '$lib/domain/budget/difference';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { versionMessages } from '$lib/messages/versions';
import { requireAccess } from '$lib/server/auth/guard';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import { findVersion, listVersions } from '$lib/server/queries/versions';
import type { PageServerLoad } from './$types';

const WORKING = 'working';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const schoolYear = toSchoolYear(params.schoolYear);
	const wanted = { from: url.searchParams.get('from') ?? '', to: url.searchParams.get('to') ?? WORKING };
	const frozen = (trx: TenantTransaction, name: string) =>
		/^[1-9]\d{0,5}$/.test(name) ? findVersion(trx, access.partnershipId, schoolYear, Number(name)) : null;
	const budget = await readComputedBudget(locals.services, access, schoolYear, async (trx) => ({
		versions: await listVersions(trx, access.partnershipId, schoolYear),
		from: await frozen(trx, wanted.from),
		to: await frozen(trx, wanted.to)
	}));
	if (!budget) error(404, 'notFound');
	const { versions } = budget.beside;
	const from = wanted.from === WORKING ? budget : budget.beside.from;
	const to = wanted.to === WORKING ? budget : budget.beside.to;
	return {
		schoolYear,
		...wanted,
		versions: versions.map(({ number, label }) => ({ number, label })),
		difference: from && to ? view(from, to, locals.locale) : null
	};
};

function view(from: ComputedBudget, to: ComputedBudget, locale: App.Locals['locale']) {
	const difference = differenceBetween(from.facts, from.figures, to.facts, to.figures);
	const text = versionMessages[locale];
	const words = { ...text, lineNumber: (position: number) => text.lineNumber(String(position)) };
	const [before, after] = [budgetNames(from.facts, words), budgetNames(to.facts, words)];
	const partner = (id: string | null) =>
		id !== null && after.partner(id) === id ? before.partner(id) : after.partner(id);
	const { lines } = difference;
	return {
		empty: isEmptyDifference(difference),
		totals: difference.totals,
		areas: difference.areas,
		partners: difference.partners.map((row) => ({ ...row, name: partner(row.partnerId) })),
		sources: difference.sources.map(namedRow),
		nodes: difference.nodes.map(namedRow),
		lines: [
			...lines.changed.map((change) => ({
				kind: 'changed' as const,
				...described(change.after, after),
				fields: [...change.fields],
				amount: change.amount
			})),
			...lines.added.map(({ line, amount }) => ({
				kind: 'added' as const,
				...described(line, after),
				fields: [],
				amount
			})),
			...lines.removed.map(({ line, amount }) => ({
				kind: 'removed' as const,
				...described(line, before),
				fields: [],
				amount
			}))
		]
	};
}

function described(line: ComputedBudget['facts']['lines'][number], names: BudgetNames) {
	return {
		id: line.id,
		area: line.area,
		activity: line.activity,
		role: names.role(line.roleId),
		partner: names.partner(line.partnerId)
	};
}

function namedRow<Row extends { readonly id: string; readonly name: string }>(row: RowDifference<Row>) {
	const kind = row.before === null ? 'added' : row.after === null ? 'removed' : 'changed';
	const shown = row.after ?? row.before;
	return { kind, id: shown?.id ?? '', name: shown?.name ?? '', fields: row.fields.map(String), amount: row.amount };
}
