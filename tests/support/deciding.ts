/** What checkers do about declared hours of one partnership, in few words, for tests. */
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listDeclarations } from '$lib/server/queries/declarations';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import { YEAR } from './builders';
import { callerOf } from './callers';
import type { TestDatabase } from './database';
import { newDeclarations } from './declared-lines';
import type { FullPartnership } from './full-partnership';
import { NOW, testServices } from './services';

const schoolYear = toSchoolYear(YEAR);
const APPROVE: DecisionCommand = { step: 'approve' };

export const disputing = {
	...{ step: 'dispute', reason: 'Meer dan afgesproken', dueOn: toDay('2026-12-15') },
	...{ proposedHours: hours('1.50'), ownerPartnerId: null }
} as const satisfies DecisionCommand;

/** Lines of the first organisation, and who decides about them. */
export function decidingIn(database: () => TestDatabase, partnership: () => FullPartnership) {
	const as = (access: Access, name?: string) => callerOf(testServices(database()), access, name);
	const place = () => ({ partnershipId: partnership().id, schoolYear });
	const read = (access: Access, ids?: readonly string[]) =>
		inPartnership(database().db, access, (trx) => listDeclarations(trx, partnership().id, ids ? { ids } : {}));
	const roleId = async () => (await read(partnership().memberOfFirst, ['declaration']))[0]?.roleId ?? '';
	return {
		...{ as, place, read, roleId },
		lines: async (count: number, given = {}) => {
			const { id, partnerIds } = partnership();
			const whose = { partnership: id, partnerId: partnerIds[0], roleId: await roleId() };
			return newDeclarations(database().db, whose, count, given);
		},
		states: async (ids: readonly string[]) => (await read(partnership().memberOfFirst, ids)).map(({ state }) => state),
		decide: (access: Access, ids: readonly string[], command = APPROVE, key: string | null = null) => {
			const lines = ids.map((id) => ({ id, revision: 1 }));
			return decideAboutDeclarations(as(access), place(), { kind: 'lines', lines }, command, key);
		},
		all: (access: Access, filter = {}, onlyWithoutFindings = false, key: string | null = null) => {
			const target = { kind: 'filter', filter, onlyWithoutFindings, seenAt: NOW } as const;
			return decideAboutDeclarations(as(access), place(), target, APPROVE, key);
		},
		events: (access: Access, id: string) =>
			inPartnership(database().db, access, (trx) =>
				listAuditEvents(trx, partnership().id, { entity: 'declaration', entityId: id, limit: 9 })
			),
		raiseTariff: () =>
			asSystem(database().db, (trx) =>
				trx
					.updateTable('tariff')
					.set({ amount_per_hour: '60.00' })
					.where('partnership_id', '=', partnership().id)
					.execute()
			)
	};
}
