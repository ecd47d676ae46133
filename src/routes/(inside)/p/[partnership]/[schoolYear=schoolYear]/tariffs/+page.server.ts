/** What an hour is agreed to cost: this year's tariffs beside last year's, the spread between partners, roles, and what has no price. */
import { error } from '@sveltejs/kit';
import { addYears, type Day } from '$lib/domain/shared/day';
import type { Cents } from '$lib/domain/shared/money';
import { nextSchoolYear, toSchoolYear } from '$lib/domain/shared/school-year';
import { periodContains } from '$lib/domain/shared/period';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { tariffSpread } from '$lib/domain/tariff/tariff-spread';
import { tariffYearComparison } from '$lib/domain/tariff/tariff-year-comparison';
import { tariffAboveWageCost } from '$lib/domain/tariff/vat-warning';
import type { Locale } from '$lib/messages/locale';
import { proposalMessages } from '$lib/messages/proposal';
import type { Access } from '$lib/server/auth/actor';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { readComputedBudget, type ComputedBudget } from '$lib/server/queries/computed-budget';
import { listStored, ROLES_OF_WORK, TARIFFS } from '$lib/server/queries/edited-lists';
import { listProposals } from '$lib/server/queries/proposals';
import { findRemovedName, findRemovedValue } from '$lib/server/queries/removed-records';
import { listStoredWageCosts, type StoredWageCost } from '$lib/server/queries/wage-costs';
import { tariffActions } from './tariff-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const asked = { tariff: url.searchParams.get('removed'), role: url.searchParams.get('removedRole') };
	const read = await readComputedBudget(locals.services, access, params.schoolYear, (trx) =>
		readBeside(trx, access, asked, params.schoolYear)
	);
	if (!read) error(404, 'notFound');
	const { facts, beside } = read;
	const day = facts.settings.pricingDay;
	const before = addYears(day, -1);
	const compared = tariffYearComparison(facts.tariffs, day, before);
	const shown = new Set(compared.flatMap(({ current, previous }) => [current?.id, previous?.id]));
	return {
		schoolYear: params.schoolYear,
		day,
		before,
		compared,
		others: facts.tariffs.filter(({ id }) => !shown.has(id)),
		revisions: new Map(beside.tariffs.map(({ id, revision }) => [id, revision])),
		tariffs: facts.tariffs,
		roles: beside.roles,
		partners: facts.partners,
		spread: tariffSpread(facts.tariffs, facts.roles, facts.partners, day).filter(({ partners }) => partners.length > 1),
		unpriced: unpricedLines(read),
		vat: vatWarnings(facts.tariffs, beside.wageCosts, day),
		mayEdit: may(access, 'tariff.edit'),
		editing: url.searchParams.get('edit'),
		succeeding: url.searchParams.get('succeed'),
		editingRole: url.searchParams.get('role'),
		proposal: { link: proposalLink(beside.isProposed, params.schoolYear, locals.locale) },
		saved: url.searchParams.has('saved'),
		restored: url.searchParams.has('restored'),
		removed: beside.tariffRemoved ? asked.tariff : null,
		removedRole:
			asked.role === null || beside.roleRemoved === null ? null : { id: asked.role, name: beside.roleRemoved }
	};
};

interface Asked {
	readonly tariff: string | null;
	readonly role: string | null;
}

async function readBeside(trx: TenantTransaction, access: Access, { tariff, role }: Asked, schoolYear: string) {
	const { partnershipId } = access;
	const place = { partnershipId, schoolYear: null };
	const wageCosts: StoredWageCost[] = [];
	for (const partnerId of access.partnerIds) {
		if (may(access, 'wageCost.view', partnerId))
			wageCosts.push(...(await listStoredWageCosts(trx, partnershipId, partnerId)));
	}
	const gone = { entity: TARIFFS.entity, entityId: tariff ?? '' };
	const proposed = { schoolYear: nextSchoolYear(toSchoolYear(schoolYear)), state: 'open' } as const;
	return {
		isProposed: (await listProposals(trx, partnershipId, proposed)).length > 0,
		tariffs: await listStored(trx, TARIFFS, place),
		roles: await listStored(trx, ROLES_OF_WORK, place),
		wageCosts,
		tariffRemoved: tariff !== null && (await findRemovedValue(trx, partnershipId, gone)) !== null,
		roleRemoved:
			role === null ? null : await findRemovedName(trx, partnershipId, { entity: ROLES_OF_WORK.entity, entityId: role })
	};
}

function proposalLink(isOpen: boolean, schoolYear: string, locale: Locale): string {
	const text = proposalMessages[locale];
	const next = nextSchoolYear(toSchoolYear(schoolYear));
	return isOpen ? text.linkOpen(next) : text.linkStart(next);
}

function unpricedLines({ facts, figures }: ComputedBudget) {
	return facts.lines.flatMap((line, index) => {
		const found = figures.lines[index];
		if (found?.price.kind !== 'unpriced') return [];
		const { id, activity, roleId, partnerId, area } = line;
		return [{ id, number: index + 1, activity, roleId, partnerId, area, hours: found.hours, day: found.price.day }];
	});
}

/** Only of organisations the reader acts for: row-level security hides the wage cost of others. */
function vatWarnings(tariffs: readonly Tariff[], wageCosts: readonly StoredWageCost[], day: Day): Map<string, Cents> {
	const valid = wageCosts.filter((cost) => periodContains({ from: cost.validFrom, until: cost.validUntil }, day));
	const found = new Map<string, Cents>();
	for (const tariff of tariffs) {
		const own = valid.filter(({ partnerId }) => partnerId === tariff.partnerId);
		const cost = own.find(({ roleId }) => roleId === tariff.roleId) ?? own.find(({ roleId }) => roleId === null);
		const warning = tariffAboveWageCost(tariff.amountPerHour, cost?.amountPerHour ?? null);
		if (warning) found.set(tariff.id, warning.highestWithoutWarning);
	}
	return found;
}

export const actions: Actions = tariffActions;
