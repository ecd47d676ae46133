/** Proposals and moments of the matrix: one proposal to work on, one that was adopted, and moments to change and remove. */
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import type { Ids } from './route-rows';
import { NOW } from './services';

export async function addProposals({ db }: Services, id: string, secret: string, ids: Ids): Promise<void> {
	const partnership_id = id;
	await asSystem(db, async (trx) => {
		const add = trx.insertInto.bind(trx);
		// The demonstration may have one of its own for that year.
		await trx
			.updateTable('tariff_proposal')
			.set({ state: 'withdrawn', decided_at: NOW, decided_by_name: secret })
			.where('partnership_id', '=', id)
			.execute();
		const made = { partnership_id, opened_by_name: secret, note: secret, opened_at: NOW, changed_at: NOW };
		await add('tariff_proposal')
			.values([
				{ ...made, id: ids.proposal, school_year: '2027-2028', state: 'open', decided_at: null, decided_by_name: null },
				{
					...{ ...made, id: ids.adopted, school_year: '2044-2045', state: 'adopted' },
					...{ decided_at: NOW, decided_by_name: secret }
				}
			])
			.execute();
		const tariffId = `${ids.adopted}-tarief`;
		const scope = { role_id: ids.role, area: 'onderzoeken', amount_per_hour: '60.00' };
		const year = { valid_from: '2044-08-01', valid_until: '2045-08-01' };
		await add('tariff')
			.values([
				{ partnership_id, id: tariffId, position: 95, ...scope, ...year },
				// Of the year before the proposal, to count a percentage from.
				{
					...{ partnership_id, id: `${ids.proposal}-vorig`, position: 96, ...scope },
					...{ valid_from: '2026-08-01', valid_until: '2027-08-01' }
				}
			])
			.execute();
		await add('proposed_tariff')
			.values([
				{ partnership_id, id: ids.proposed, proposal_id: ids.proposal, position: 1, tariff_id: null, ...scope },
				{
					partnership_id,
					id: `${ids.adopted}-rij`,
					proposal_id: ids.adopted,
					position: 1,
					tariff_id: tariffId,
					...scope
				}
			])
			.execute();
		await add('proposal_answer')
			.values({
				...{ partnership_id, proposal_id: ids.proposal, partner_id: ids.board, answer: 'object', reason: secret },
				...{ answered_at: NOW, answered_by_name: secret }
			})
			.execute();
		await add('proposal_remark')
			.values({
				...{ partnership_id, id: ids.proposalRemark, proposal_id: ids.proposal, partner_id: ids.board },
				...{ body: secret, written_by: 'iemand', written_by_name: secret, written_at: NOW }
			})
			.execute();
		await trx.deleteFrom('calendar_moment').where('partnership_id', '=', id).execute();
		const moment = { partnership_id, kind: 'plan', actor: 'leadPartner', on_day: '2027-02-01' };
		const moments = [ids.moment, ids.spareMoment, ids.goneMoment];
		await add('calendar_moment')
			.values(moments.map((each, position) => ({ ...moment, id: each, position, title: `${secret} ${each}` })))
			.execute();
		// Of whom nothing was declared since: past the time that was agreed.
		await add('declared_person')
			.values({
				...{ partnership_id, id: `${ids.person}-oud`, partner_id: ids.board, code: 'M-OUD', name: `${secret} oud` },
				updated_at: new Date('2020-01-01T12:00:00Z')
			})
			.execute();
		await add('finding_rule').values({ partnership_id, finding: 'sameTwice', treatment: 'stop' }).execute();
		await trx.updateTable('partnership').set({ names_kept_months: 0 }).where('id', '=', id).execute();
	});
}
