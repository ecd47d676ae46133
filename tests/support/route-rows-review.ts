/** Declared lines of the matrix: one that waits, one that was decided about, one in dispute; checked by another organisation. */
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import * as make from './builders';
import type { Ids } from './route-rows';
import type { Side } from './route-walk';
import { NOW } from './services';

export async function addDeclaredLines(services: Services, side: Side, secret: string, ids: Ids): Promise<void> {
	const { id, otherMember } = side;
	const checker = otherMember.memberships.find(({ partnershipId }) => partnershipId === id)?.partnerId ?? '';
	const ofYear = { partnership_id: id, school_year: make.YEAR };
	const moment = new Date(NOW.getTime() - 86_400_000);
	const line = {
		...{ ...ofYear, round_id: ids.round, partner_id: ids.board, role_id: ids.role, area: 'opleiden' },
		...{ activity: `${secret} uren`, from_day: '2027-01-05', until_day: '2027-01-06', hours: '3.00' },
		...{ tariff_id: 't', tariff_scope: 'role', tariff_per_hour: '50.00', amount: '150.00', state: 'submitted' },
		...{ created_by: 'iemand', submitted_by: 'iemand', submitted_at: moment, updated_at: moment }
	};
	const disputed = `${ids.waitingLine}-betwist`;
	const decided = { decided_at: moment, decided_by: otherMember.userId, decided_by_name: `${secret} oordeel` };
	await asSystem(services.db, async (trx) => {
		await trx
			.insertInto('declaration_checker')
			.values({ ...ofYear, partner_id: ids.board, checker_partner_id: checker })
			.execute();
		await trx
			.insertInto('declaration')
			.values({ ...line, id: ids.waitingLine })
			.execute();
		await trx
			.insertInto('declaration')
			.values({ ...line, id: ids.approvedLine, state: 'approved', decision_id: ids.decision, ...decided })
			.execute();
		await trx
			.insertInto('declaration')
			.values({ ...line, id: disputed, state: 'disputed', reason: secret, ...decided })
			.execute();
		await trx
			.insertInto('dispute')
			.values({
				...{ partnership_id: id, id: ids.dispute, declaration_id: disputed, partner_id: ids.board },
				...{ owner_partner_id: ids.board, due_on: '2027-02-01', proposed_hours: '2.00' }
			})
			.execute();
	});
}
