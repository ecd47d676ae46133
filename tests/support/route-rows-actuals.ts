/** Plan and reality of the matrix: receipts with a reference, a change of executor, and what one member holds to be the same. */
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import * as make from './builders';
import type { Ids } from './route-rows';
import type { Side } from './route-walk';

export async function addActualsRows({ db }: Services, side: Side, secret: string, ids: Ids): Promise<void> {
	const ofYear = { partnership_id: side.id, school_year: make.YEAR };
	await asSystem(db, async (trx) => {
		const receipts = [ids.receipt, ids.spareReceipt, ids.goneReceipt];
		await trx
			.insertInto('funding_receipt')
			.values(
				receipts.map((id, index) => ({
					...{ ...ofYear, id, position: 90 + index, source_id: ids.source },
					...{ received_on: '2026-09-01', amount: '100.00' }
				}))
			)
			.execute();
		await trx
			.insertInto('funding_receipt_detail')
			.values(receipts.map((receipt_id) => ({ ...ofYear, receipt_id, reference: `${secret}-KENMERK` })))
			.execute();
		await trx
			.insertInto('executor_change')
			.values({
				...{ ...ofYear, id: ids.executorChange, position: 90, line_id: ids.line, partner_id: ids.board },
				...{ from_day: '2027-02-01', reason: `${secret} met verlof` }
			})
			.execute();
		await trx
			.insertInto('same_organisation')
			.values({
				...{ partnership_id: side.id, user_id: side.actors.partnerMember.userId, partner_id: ids.board },
				name: `${secret} elders`
			})
			.execute();
	});
}
