/** Agreed hours and rounds of the matrix: some to change, some to remove, some that were taken over from the budget. */
import { asSystem } from '$lib/server/db/tenancy';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { takeOverCommitments } from '$lib/server/usecases/edit-commitments';
import type { Caller } from '$lib/server/usecases/write';
import * as make from './builders';
import { EMPTY_YEAR, type Ids } from './route-rows';

export async function addAgreements(caller: Caller, id: string, secret: string, ids: Ids): Promise<void> {
	const { db } = caller.services;
	const ofYear = { partnership_id: id, school_year: make.YEAR };
	const agreed = { ...ofYear, partner_id: ids.school, role_id: ids.role, area: 'opleiden', hours: '40.00' };
	const round = (name: string, month: number) => ({
		...{ ...ofYear, id: name, position: month, name: `${secret} ${name}`, from_day: `2027-0${month}-01` },
		...{ until_day: `2027-0${month + 1}-01`, submit_by: `2027-0${month + 1}-14` }
	});
	await asSystem(db, async (trx) => {
		const commitments = [ids.commitment, ids.spareCommitment, ids.goneCommitment];
		await trx
			.insertInto('commitment')
			.values(commitments.map((each, position) => ({ ...agreed, id: each, position, activity: `${secret} ${each}` })))
			.execute();
		// The last round of the demonstration makes room.
		await trx
			.updateTable('declaration_round')
			.set({ until_day: '2027-01-01' })
			.where('partnership_id', '=', id)
			.where('until_day', '>', '2027-01-01')
			.where('from_day', '<', '2027-01-01')
			.execute();
		await trx
			.insertInto('declaration_round')
			.values([
				round(ids.round, 1),
				{ ...round(ids.closedRound, 2), state: 'closed' },
				round(ids.spareRound, 3),
				round(ids.goneRound, 4),
				// Copied into, from the month before.
				round(`${ids.round}-mei`, 5)
			])
			.execute();
	});
	// One line is agreed in a request that can be undone; the other is still to be taken over.
	const planned = { school_year: EMPTY_YEAR, partner_id: ids.school, cost_kind: 'hours', hours: '12.00' };
	const role = { role_id: ids.role, lump_sum: null };
	await make.newLine(db, id, { ...planned, ...role, activity: `${secret} overgenomen` });
	const year = { partnershipId: id, schoolYear: toSchoolYear(EMPTY_YEAR) };
	const taken = await takeOverCommitments({ ...caller, requestId: ids.takeOver }, year);
	if (!taken.ok || taken.value !== 1) throw new Error('one line was to be taken over');
	await make.newLine(db, id, { ...planned, ...role, activity: `${secret} te nemen` });
}
