/** Declared lines for tests, written by the system role: many at once, submitted and priced unless `given` says otherwise. */
import type { Insertable } from 'kysely';
import type { Database } from '$lib/server/db/schema';
import type { DeclarationTable } from '$lib/server/db/tables/declaration-tables';
import { asSystem } from '$lib/server/db/tenancy';
import { YEAR, nextId } from './builders';

export interface LinePlace {
	readonly partnership: string;
	readonly partnerId: string;
	readonly roleId: string;
}

const MOMENT = new Date('2026-10-02T09:00:00Z');

/** Their ids, in order. */
export async function newDeclarations(
	db: Database,
	{ partnership, partnerId, roleId }: LinePlace,
	count: number,
	given: Partial<Insertable<DeclarationTable>> = {}
): Promise<readonly string[]> {
	const priced = { tariff_id: 't', tariff_scope: 'role', tariff_per_hour: '54.00', amount: '108.00' };
	const rows = Array.from({ length: count }, () => ({
		...{ partnership_id: partnership, school_year: YEAR, id: nextId('hours'), round_id: 'round' },
		...{ partner_id: partnerId, role_id: roleId, area: 'opleiden', activity: 'Begeleiden' },
		...{ from_day: '2026-09-01', until_day: '2026-09-02', hours: '2.00', ...priced, state: 'submitted' },
		...{ created_by: 'somebody', submitted_by: 'somebody', submitted_at: MOMENT, updated_at: MOMENT },
		...given
	}));
	await asSystem(db, async (trx) => {
		for (let start = 0; start < rows.length; start += 1000)
			await trx
				.insertInto('declaration')
				.values(rows.slice(start, start + 1000))
				.execute();
	});
	return rows.map(({ id }) => id);
}
