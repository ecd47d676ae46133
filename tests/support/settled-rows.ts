/** A round of the month before the year that was settled, with everything a settlement can take up. */
import { keptStatement, settlementDigest } from '$lib/bundle/settlement-document';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Database } from '$lib/server/db/schema';
import { asSystem } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { YEAR } from './builders';

interface Settled {
	readonly id: string;
	readonly first: string;
	readonly second: string;
	readonly source: string;
	readonly userId: string;
}

const MOMENT = new Date('2026-08-20T09:00:00Z');

export async function addSettled(db: Database, { id, first, second, source, userId }: Settled): Promise<void> {
	const ofYear = { partnership_id: id, school_year: YEAR };
	const statement = keptStatement(
		{
			statement: {
				...{ partnershipName: 'Opleidingsschool', schoolYear: toSchoolYear(YEAR), roundName: 'Juli', settledOn: null },
				...{ partner: { id: first, name: first }, leadPartner: { id: first, name: first }, entries: [] },
				net: money('0.00')
			},
			given: []
		},
		toDay('2026-08-20'),
		sha256
	);
	const settled = { settlement_id: 'settlement' };
	await asSystem(db, async (trx) => {
		const add = trx.insertInto.bind(trx);
		await add('declaration_round')
			.values({
				...{ ...ofYear, id: 'settled-round', position: 1, name: 'Juli', from_day: '2026-07-01' },
				...{ until_day: '2026-08-01', submit_by: '2026-08-10', state: 'settled' }
			})
			.execute();
		await add('settlement')
			.values({
				...{ ...ofYear, id: 'settlement', round_id: 'settled-round', settled_at: MOMENT, settled_by: userId },
				...{ settled_by_name: 'Noor', digest: settlementDigest([statement], sha256) }
			})
			.execute();
		await add('settlement_statement')
			.values({
				...{ partnership_id: id, ...settled, partner_id: first, digest: statement.digest },
				document: JSON.stringify(statement.document)
			})
			.execute();
		const money = { ...ofYear, ...settled, position: 0, partner_id: first, amount: '100.00' };
		await add('advance')
			.values({ ...money, id: 'advance', paid_on: '2026-07-10' })
			.execute();
		await add('contribution_request')
			.values({ ...money, id: 'request', source_id: source, due_on: '2026-07-20' })
			.execute();
		await add('swap')
			.values({
				...{ ...ofYear, ...settled, id: 'swap', from_partner_id: first, to_partner_id: second, amount: '40.00' },
				...{ description: 'Intervisie', state: 'agreed', proposed_by: userId, proposed_by_name: 'Noor' },
				...{ proposed_at: MOMENT, from_agreed_by: userId, from_agreed_by_name: 'Noor', from_agreed_at: MOMENT },
				...{ to_agreed_by: 'somebody', to_agreed_by_name: 'Sam', to_agreed_at: MOMENT }
			})
			.execute();
	});
}
