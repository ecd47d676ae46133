/** Invitations into a partnership: by a link that is handed over, for one e-mail address, role and organisation. */
import type { Selectable } from 'kysely';
import { ROLES, type Role } from '../auth/actor';
import type { InvitationTable } from '../db/tables/people-tables';
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';
import { writeOne } from './rows-written';

export interface Invitation {
	readonly id: string;
	/** Lower case. */
	readonly email: string;
	readonly role: Role;
	readonly partnerId: string | null;
	readonly invitedBy: string;
	readonly invitedAt: Date;
	readonly expiresAt: Date;
}

/** Where an invitation stands at a moment; only `open` can be accepted. */
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export interface FoundInvitation extends Invitation {
	readonly state: InvitationState;
	readonly partnershipId: string;
}

const COLUMNS = [
	'partnership_id',
	'id',
	'email',
	'role',
	'partner_id',
	'invited_by',
	'invited_at',
	'expires_at',
	'accepted_at',
	'revoked_at'
] as const;

/** Those neither accepted nor revoked, expired ones too, newest first. Nobody but the penvoerder gets any. */
export async function listPendingInvitations(
	trx: TenantTransaction,
	partnershipId: string,
	now: Date
): Promise<FoundInvitation[]> {
	const rows = await trx
		.selectFrom('invitation')
		.select(COLUMNS)
		.where('partnership_id', '=', partnershipId)
		.where('accepted_at', 'is', null)
		.where('revoked_at', 'is', null)
		.orderBy('invited_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => invitationOf(row, now));
}

export async function lockInvitation(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	now: Date
): Promise<FoundInvitation | null> {
	const row = await trx
		.selectFrom('invitation')
		.select(COLUMNS)
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? invitationOf(row, now) : null;
}

/** By the hash of the token in the link; `lock` holds it, so that of two acceptances one waits and then sees the other. */
export async function findInvitationByToken(
	trx: SystemTransaction,
	tokenHash: string,
	now: Date,
	lock = false
): Promise<FoundInvitation | null> {
	let query = trx.selectFrom('invitation').select(COLUMNS).where('token_hash', '=', tokenHash);
	if (lock) query = query.forUpdate();
	const row = await query.executeTakeFirst();
	return row ? invitationOf(row, now) : null;
}

export async function insertInvitation(
	trx: TenantTransaction,
	partnershipId: string,
	invitation: Invitation & { readonly tokenHash: string }
): Promise<void> {
	await trx
		.insertInto('invitation')
		.values({
			partnership_id: partnershipId,
			id: invitation.id,
			email: invitation.email,
			role: invitation.role,
			partner_id: invitation.partnerId,
			token_hash: invitation.tokenHash,
			invited_by: invitation.invitedBy,
			invited_at: invitation.invitedAt,
			expires_at: invitation.expiresAt
		})
		.execute();
}

/** A new link for the same invitation; the old link opens nothing from now on. */
export async function renewInvitation(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	link: { readonly tokenHash: string; readonly expiresAt: Date }
): Promise<void> {
	await writeOne(
		trx
			.updateTable('invitation')
			.set({ token_hash: link.tokenHash, expires_at: link.expiresAt })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

export async function markRevoked(trx: TenantTransaction, partnershipId: string, id: string, now: Date): Promise<void> {
	await writeOne(
		trx
			.updateTable('invitation')
			.set({ revoked_at: now })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

export async function markAccepted(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	by: { readonly userId: string; readonly now: Date }
): Promise<void> {
	await writeOne(
		trx
			.updateTable('invitation')
			.set({ accepted_at: by.now, accepted_by: by.userId })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

function invitationOf(
	row: Omit<Selectable<InvitationTable>, 'token_hash' | 'accepted_by'>,
	now: Date
): FoundInvitation {
	return {
		partnershipId: row.partnership_id,
		id: row.id,
		email: row.email,
		role: wordOf(ROLES, row.role),
		partnerId: row.partner_id,
		invitedBy: row.invited_by,
		invitedAt: row.invited_at,
		expiresAt: row.expires_at,
		state: row.accepted_at ? 'accepted' : row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open'
	};
}
