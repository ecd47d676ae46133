/** Places of people in a partnership, and invitations to one. */
import type { ColumnType } from 'kysely';
import type { Moment } from './column-types';

export interface MembershipTable {
	partnership_id: string;
	id: string;
	user_id: string;
	role: string;
	partner_id: string | null;
	since: Moment;
}

export interface InvitationTable {
	partnership_id: string;
	id: string;
	email: string;
	role: string;
	partner_id: string | null;
	token_hash: string;
	invited_by: string;
	invited_at: Moment;
	expires_at: ColumnType<Date, Date, Date>;
	accepted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
	accepted_by: string | null;
	revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}
