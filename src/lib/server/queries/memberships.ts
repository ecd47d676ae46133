/** The places people have in partnerships: a role, for one organisation or for the partnership as a whole. */
import { sql, type InferResult } from 'kysely';
import { ROLES, type Membership, type Role } from '../auth/actor';
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';
import { writeOne } from './rows-written';

/** A place within one partnership. */
export interface Place {
	readonly id: string;
	readonly userId: string;
	readonly role: Role;
	readonly partnerId: string | null;
	readonly since: Date;
}

const PLACE_COLUMNS = ['id', 'user_id', 'role', 'partner_id', 'since'] as const;

/** For `asPerson`: all places of the person who asks. */
export async function listOwnMemberships(trx: TenantTransaction, userId: string): Promise<Membership[]> {
	return (await ownMemberships(trx, sql`${userId}`).execute()).map(membershipOf);
}

/** The same before it is known who that is. */
export function ownMemberships(trx: TenantTransaction, userId = sql<string>`app_user()`) {
	return trx
		.selectFrom('membership')
		.innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
		.select(['partnership.id', 'partnership.name', 'partnership.demo', 'membership.role', 'membership.partner_id'])
		.where('membership.user_id', '=', userId)
		.orderBy('partnership.name')
		.orderBy('partnership.id')
		.orderBy('membership.id');
}

type OwnMembership = InferResult<ReturnType<typeof ownMemberships>>[number];

export function membershipOf({ id, name, demo, role, partner_id }: OwnMembership): Membership {
	return { partnershipId: id, partnershipName: name, demo, role: wordOf(ROLES, role), partnerId: partner_id };
}

/** Everybody in the partnership, in the order in which they came. */
export async function listPlaces(trx: TenantTransaction, partnershipId: string): Promise<Place[]> {
	const rows = await trx
		.selectFrom('membership')
		.select(PLACE_COLUMNS)
		.where('partnership_id', '=', partnershipId)
		.orderBy('since')
		.orderBy('id')
		.execute();
	return rows.map(placeOf);
}

/**
 * The places of a partnership, of which the penvoerders' are held until the end of the transaction: two people cannot take
 * each other's place away and leave nobody.
 */
export async function lockPlaces(trx: TenantTransaction, partnershipId: string): Promise<Place[]> {
	await trx
		.selectFrom('membership')
		.select('id')
		.where('partnership_id', '=', partnershipId)
		.where('role', '=', 'penvoerder')
		.orderBy('id')
		.forUpdate()
		.execute();
	return listPlaces(trx, partnershipId);
}

/** Holds one place until the end of the transaction; `null` for anybody who may not change it. */
export async function lockPlace(trx: TenantTransaction, partnershipId: string, id: string): Promise<Place | null> {
	const row = await trx
		.selectFrom('membership')
		.select(PLACE_COLUMNS)
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? placeOf(row) : null;
}

/** Every place of a person in every partnership; never shown to anybody. */
export async function listPlacesEverywhere(
	trx: SystemTransaction,
	userId: string
): Promise<readonly { readonly partnershipId: string; readonly id: string; readonly role: Role }[]> {
	const rows = await trx
		.selectFrom('membership')
		.select(['partnership_id', 'id', 'role'])
		.where('user_id', '=', userId)
		.orderBy('partnership_id')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ partnershipId: row.partnership_id, id: row.id, role: wordOf(ROLES, row.role) }));
}

/** False when the person has exactly this place already. */
export async function insertPlace(trx: TenantTransaction, partnershipId: string, place: Place): Promise<boolean> {
	const row = await trx
		.insertInto('membership')
		.values({
			partnership_id: partnershipId,
			id: place.id,
			user_id: place.userId,
			role: place.role,
			partner_id: place.partnerId,
			since: place.since
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function updatePlace(
	trx: TenantTransaction,
	partnershipId: string,
	place: Pick<Place, 'id' | 'role' | 'partnerId'>
): Promise<void> {
	await writeOne(
		trx
			.updateTable('membership')
			.set({ role: place.role, partner_id: place.partnerId })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', place.id)
	);
}

export async function deletePlace(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('membership').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

function placeOf(row: { id: string; user_id: string; role: string; partner_id: string | null; since: Date }): Place {
	return {
		id: row.id,
		userId: row.user_id,
		role: wordOf(ROLES, row.role),
		partnerId: row.partner_id,
		since: row.since
	};
}
