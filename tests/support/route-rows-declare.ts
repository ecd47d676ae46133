/** Drafts and people of the matrix: some to submit, remove, bring back and copy, of the organisation that declares. */
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import * as make from './builders';
import type { Ids } from './route-rows';

export async function addDrafts({ db }: Services, id: string, secret: string, ids: Ids): Promise<void> {
	const draft = {
		...{ partnership_id: id, school_year: make.YEAR, round_id: ids.round, partner_id: ids.board, role_id: ids.role },
		...{ area: 'opleiden', activity: `${secret} concept`, from_day: '2027-01-07', until_day: '2027-01-08' },
		...{ hours: '2.00', state: 'draft', created_by: 'iemand' }
	};
	const drafts = [ids.draftHours, ids.spareHours, ids.goneHours, ids.patchedHours];
	await asSystem(db, async (trx) => {
		await trx
			.insertInto('declaration')
			.values([
				...drafts.map((line) => ({ ...draft, id: line })),
				// Copied to the month after it.
				{ ...draft, id: `${ids.draftHours}-april`, from_day: '2027-04-06', until_day: '2027-04-07' }
			])
			.execute();
		const person = { partnership_id: id, partner_id: ids.board };
		await trx
			.insertInto('declared_person')
			.values([
				{ ...person, id: ids.person, code: 'M-1', name: `${secret} mens` },
				{ ...person, id: ids.sparePerson, code: 'M-9', name: `${secret} los mens` }
			])
			.execute();
	});
}
