/** A round that was settled, and what the first organisation is paid for it. */
import { keptStatement, settlementDigest } from '$lib/bundle/settlement-document';
import { toDay } from '$lib/domain/shared/day';
import { toHours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Database } from '$lib/server/db/schema';
import { asSystem } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { entryOf, statementOf } from './build-statement';
import { YEAR } from './builders';

const SETTLED_AT = new Date('2026-08-20T09:00:00Z');

/** What stands in the statement others may not see. */
export async function addSettledRound(
	db: Database,
	{ id, roundId, partnerId, secret }: Readonly<Record<'id' | 'roundId' | 'partnerId' | 'secret', string>>
): Promise<void> {
	const ofYear = { partnership_id: id, school_year: YEAR };
	const [lineId, roleId] = [`werk-${roundId}`, `rol-${roundId}`];
	await asSystem(db, async (trx) => {
		const lead = await trx
			.selectFrom('partner')
			.select(['id', 'name'])
			.where('partnership_id', '=', id)
			.where('lead_partner', '=', true)
			.executeTakeFirstOrThrow();
		const [hours, tariffPerHour] = [toHours(200n), money('60.00')];
		const work = { description: `${secret}-AFREKENING`, day: toDay('2027-07-06'), hours, tariffPerHour };
		const entry = entryOf({ ...work, recordId: lineId, amount: money('120.00'), roleName: roleId });
		const statement = statementOf([entry], {
			...{ partnershipName: id, schoolYear: toSchoolYear(YEAR), roundName: 'Juli', settledOn: null },
			...{ partner: { id: partnerId, name: `${secret}-PARTNER` }, leadPartner: lead }
		});
		const kept = keptStatement({ statement, given: [] }, toDay('2026-08-20'), sha256);
		await trx
			.insertInto('declaration_round')
			.values({
				...{ ...ofYear, id: roundId, position: 98, name: 'Juli', from_day: '2027-07-01', until_day: '2027-07-31' },
				...{ submit_by: '2027-08-10', state: 'settled' }
			})
			.execute();
		const settlement = `afrekening-${id}`;
		await trx
			.insertInto('settlement')
			.values({
				...{ ...ofYear, id: settlement, round_id: roundId, settled_at: SETTLED_AT, settled_by: 'iemand' },
				...{ settled_by_name: 'Noor', digest: settlementDigest([kept], sha256) }
			})
			.execute();
		await trx
			.insertInto('settlement_statement')
			.values({
				...{ partnership_id: id, settlement_id: settlement, partner_id: partnerId, digest: kept.digest },
				document: JSON.stringify(kept.document)
			})
			.execute();
		await trx.insertInto('role').values({ partnership_id: id, id: roleId, position: 98, name: roleId }).execute();
		await trx
			.insertInto('declaration')
			.values({
				...{ ...ofYear, id: lineId, round_id: roundId, partner_id: partnerId, role_id: roleId, area: 'opleiden' },
				...{ activity: `${secret}-AFREKENING`, from_day: '2027-07-06', until_day: '2027-07-07', hours: '2.00' },
				...{ tariff_id: 't', tariff_scope: 'role', tariff_per_hour: '60.00', amount: '120.00', state: 'settled' },
				...{ created_by: 'iemand', submitted_by: 'iemand', submitted_at: SETTLED_AT, decided_by: 'ander' },
				...{ decided_by_name: 'Noor', decided_at: SETTLED_AT, settlement_id: settlement }
			})
			.execute();
	});
}
