/** The roles that tariffs are agreed for: added, renamed, given other names, removed while nothing uses them, brought back. */
import { sql } from 'kysely';
import type { Role } from '$lib/domain/tariff/tariff';
import { ROLES_OF_WORK } from '../queries/edited-lists';
import { removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller, WriteScope } from './write';

export type RoleRuleRefusal =
	/** The name or one of the other names belongs to another role. */
	| { readonly kind: 'roleNameTaken'; readonly name: string; readonly role: string }
	| { readonly kind: 'roleInUse'; readonly lines: number; readonly tariffs: number };

export type RoleRefusal = RoleRuleRefusal | ListRefusal<Role>;

const RULES: ListRules<Role, RoleRuleRefusal> = {
	list: ROLES_OF_WORK,
	permission: 'tariff.edit',
	judge: (role, others) => Promise.resolve(takenBy(role, others)),
	mayGo: (role, _others, scope) => usesOf(role, scope)
};

const placeOf = (partnershipId: string) => ({ partnershipId, schoolYear: null });

/** The id of the role. */
export function saveRole(
	caller: Caller,
	partnershipId: string,
	{ role, changing }: { readonly role: Omit<Role, 'id'>; readonly changing: SeenRow | null }
) {
	return saveRow(caller, RULES, placeOf(partnershipId), { value: (id) => ({ ...role, id }), changing });
}

export function removeRole(caller: Caller, partnershipId: string, row: SeenRow) {
	return removeRow(caller, RULES, placeOf(partnershipId), row);
}

export function restoreRole(caller: Caller, partnershipId: string, id: string) {
	return restoreRow(caller, RULES, placeOf(partnershipId), id);
}

function takenBy(role: Role, others: readonly Role[]): RoleRuleRefusal | null {
	const names = (one: Role) => [one.name, ...one.aliases].map((name) => name.trim().toLocaleLowerCase('nl'));
	const wanted = names(role);
	for (const other of others) {
		const taken = names(other).find((name) => wanted.includes(name));
		if (taken !== undefined) return { kind: 'roleNameTaken', name: taken, role: other.name };
	}
	return null;
}

/** Own wage costs are not counted here: others may not learn that they exist. The database refuses those by itself. */
async function usesOf({ id }: Role, { trx, partnershipId }: WriteScope): Promise<RoleRuleRefusal | null> {
	const { rows } = await sql<{ lines: number; tariffs: number }>`select
		(select count(*)::integer from budget_line where partnership_id = ${partnershipId} and role_id = ${id}) as lines,
		(select count(*)::integer from tariff where partnership_id = ${partnershipId} and role_id = ${id}) as tariffs
	`.execute(trx);
	const { lines = 0, tariffs = 0 } = rows[0] ?? {};
	return lines + tariffs === 0 ? null : { kind: 'roleInUse', lines, tariffs };
}
