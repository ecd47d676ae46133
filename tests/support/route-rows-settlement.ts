/** What is settled in the matrix: an advance, a contribution asked and swaps, each to change, to remove and to bring back. */
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { accessTo } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { readRoundSettlement } from '$lib/server/queries/statements';
import { removeContribution } from '$lib/server/usecases/ask-contributions';
import { removeAdvance } from '$lib/server/usecases/edit-advances';
import { previewDigest } from '$lib/server/usecases/settle-round';
import type { Caller } from '$lib/server/usecases/write';
import * as make from './builders';
import type { Ids } from './route-rows';
import type { Side } from './route-walk';
import { NOW } from './services';

const schoolYear = toSchoolYear(make.YEAR);

export async function addSettling(caller: Caller, side: Side, secret: string, ids: Ids): Promise<void> {
	const { db } = caller.services;
	const { id } = side;
	const ofYear = { partnership_id: id, school_year: make.YEAR };
	await make.newSource(db, id, { id: ids.gift, position: 95, name: `${secret} gift`, giver_partner_id: ids.school });
	const swap = {
		...{ ...ofYear, from_partner_id: ids.board, to_partner_id: otherPartner(side), amount: '12.00' },
		...{
			description: `${secret} ruil`,
			state: 'proposed',
			proposed_by: 'iemand',
			proposed_by_name: secret,
			proposed_at: NOW
		}
	};
	const agreedByOther = { to_agreed_by: 'ander', to_agreed_by_name: 'Ander', to_agreed_at: NOW };
	await asSystem(db, async (trx) => {
		const money = { ...ofYear, partner_id: ids.school, amount: '11.00' };
		const reference = `${secret} voorschot`;
		await trx
			.insertInto('advance')
			.values(
				[ids.advance, ids.spareAdvance, ids.goneAdvance].map((advance, position) => ({
					...{ ...money, id: advance, position, paid_on: '2026-10-01', reference }
				}))
			)
			.execute();
		await trx
			.insertInto('contribution_request')
			.values(
				[ids.request, ids.spareRequest, ids.goneRequest].map((request, position) => ({
					...{ ...money, id: request, position, source_id: ids.gift, due_on: '2027-02-01' }
				}))
			)
			.execute();
		await trx
			.insertInto('swap')
			.values([
				{ ...swap, id: ids.swapToAgree, ...agreedByOther },
				{ ...swap, id: ids.swapToRefuse, ...agreedByOther },
				{ ...swap, id: ids.swapToWithdraw, proposed_for: ids.board }
			])
			.execute();
	});
	const year = { partnershipId: id, schoolYear };
	const outcomes = [
		await removeAdvance(caller, year, { id: ids.goneAdvance, revision: 1 }),
		await removeContribution(caller, year, { id: ids.goneRequest, revision: 1 })
	];
	for (const outcome of outcomes) if (!outcome.ok) throw new Error(`not removed: ${JSON.stringify(outcome.error)}`);
}

/** The organisation that the other member acts for. */
export function otherPartner({ id, otherMember }: Side): string {
	return otherMember.memberships.find(({ partnershipId }) => partnershipId === id)?.partnerId ?? '';
}

/** What the page of the round shows whoever settles it. */
export async function seenBeforeSettling({ services }: Caller, { id, actors, params }: Side): Promise<string> {
	const access = accessTo(actors.penvoerder, id);
	if (!access) throw new Error('the penvoerder has a place');
	const place = { partnershipId: id, schoolYear, roundId: params.roundId ?? '' };
	const read = await inPartnership(services.db, access, (trx) => readRoundSettlement(trx, access, place));
	return previewDigest(read?.partners ?? []);
}
