/** What the installation records about itself: the audit trail and its own settings. */
import type { Generated } from 'kysely';
import type { JsonOrNull, Moment } from './column-types';

/** Never updated, never deleted: the database refuses it. */
export interface AuditEventTable {
	partnership_id: string;
	id: Generated<number>;
	at: Moment;
	user_id: string | null;
	user_name: string;
	action: string;
	entity: string;
	entity_id: string;
	before: JsonOrNull;
	after: JsonOrNull;
	reason: string | null;
	request_id: string | null;
	/** `shared`, `leadPartner` or `ownOrganisation`; the last goes with `partner_id`. */
	level: Generated<string>;
	partner_id: string | null;
}

export interface AppSettingTable {
	key: string;
	value: string;
	updated_at: Moment;
}
