/** The table of permissions as users read it: what each role may do, and what is for the own organisation only. */
import { rolesMessages } from '$lib/messages/roles';
import { accessTo, ROLES, type Role } from '$lib/server/auth/actor';
import { requireAccess } from '$lib/server/auth/guard';
import { PERMISSIONS, type Permission, type Rule } from '$lib/server/auth/permissions';
import type { PageServerLoad } from './$types';

type Group = keyof (typeof rolesMessages)['nl']['groups'];

const GROUP_OF: Readonly<Record<Permission, Group>> = {
	'budget.view': 'budget',
	'budget.edit': 'budget',
	'budget.start': 'budget',
	'version.freeze': 'budget',
	'partner.edit': 'budget',
	'tariff.edit': 'budget',
	'scheme.add': 'budget',
	'award.view': 'award',
	'award.edit': 'award',
	'wageCost.view': 'own',
	'wageCost.edit': 'own',
	'bankAccount.view': 'own',
	'bankAccount.edit': 'own',
	'statement.view': 'own',
	'payments.make': 'award',
	'hours.view': 'hours',
	'hours.agree': 'hours',
	'proposal.answer': 'own',
	'proposal.remark': 'budget',
	'calendar.edit': 'control',
	'hours.declare': 'hours',
	'hours.check': 'hours',
	'settlement.view': 'settlement',
	'settlement.record': 'settlement',
	'settlement.settle': 'settlement',
	'swap.take': 'settlement',
	'people.view': 'people',
	'people.contact': 'people',
	'people.manage': 'people',
	'audit.view': 'control',
	'export.budget': 'control',
	'bundle.export': 'control',
	'bundle.import': 'control',
	'partnership.settings': 'control'
};

interface Row {
	readonly permission: Permission;
	readonly label: string;
	readonly roles: readonly Role[];
	/** Only for the organisations somebody acts for. */
	readonly ownRoles: readonly Role[];
}

export const load: PageServerLoad = (event) => {
	const access = requireAccess(event, event.params.partnership);
	const actor = event.locals.actor;
	const text = rolesMessages[event.locals.locale];
	const labels: Readonly<Record<Permission, string>> = text.permissions;
	const rows = (Object.keys(PERMISSIONS) as Permission[]).map((permission): Row & { group: Group } => {
		const rule: Rule = PERMISSIONS[permission];
		return {
			group: GROUP_OF[permission],
			permission,
			label: labels[permission],
			roles: rule.own ? [] : rule.roles,
			ownRoles: rule.own ? rule.roles : (rule.ownRoles ?? [])
		};
	});
	const groups = [...new Set(rows.map((row) => row.group))];
	return {
		roles: ROLES,
		ownRoles: (actor && accessTo(actor, access.partnershipId)?.roles) ?? [],
		groups: groups.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
	};
};
