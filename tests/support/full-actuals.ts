/** For a full partnership: a receipt, a change of executor, and organisations one person holds to be the same. */
import type { SystemTransaction } from '$lib/server/db/tenancy';
import { YEAR } from './builders';

interface Made {
	readonly id: string;
	readonly second: string;
	readonly source: string;
	readonly line: string;
	readonly userId: string;
}

export async function addActuals(trx: SystemTransaction, { id, second, source, line, userId }: Made): Promise<void> {
	const ofYear = { partnership_id: id, school_year: YEAR };
	const add = trx.insertInto.bind(trx);
	await add('funding_receipt')
		.values({
			...{ ...ofYear, id: 'receipt', position: 0, source_id: source },
			...{ received_on: '2026-10-01', amount: '1000.00' }
		})
		.execute();
	await add('funding_receipt_detail')
		.values({ ...ofYear, receipt_id: 'receipt', reference: 'Kenmerk 1' })
		.execute();
	await add('executor_change')
		.values({
			...{ ...ofYear, id: 'change', position: 0, line_id: line, partner_id: second },
			...{ from_day: '2027-01-01', reason: 'Met verlof' }
		})
		.execute();
	await add('executor_change_move')
		.values({
			...{ ...ofYear, change_id: 'change', from_commitment_id: 'commitment', to_commitment_id: 'other', hours: '5.00' }
		})
		.execute();
	await add('same_organisation')
		.values({ partnership_id: id, user_id: userId, partner_id: second, name: 'Ons instituut' })
		.execute();
}
