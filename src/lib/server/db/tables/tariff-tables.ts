/** Roles, what an hour is agreed to cost, and what it costs an organisation itself. */
import type { Generated } from 'kysely';
import type { DayText, Decimal, Edited, Ordered } from './column-types';

export interface RoleTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	name: string;
	aliases: Generated<string[]>;
}

export interface TariffTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	partner_id: string | null;
	role_id: string | null;
	area: string | null;
	amount_per_hour: Decimal;
	valid_from: DayText;
	valid_until: DayText | null;
	agreed_in: string | null;
}

/** Read and written by the members of `partner_id` only. */
export interface WageCostTable extends Edited {
	partnership_id: string;
	id: string;
	partner_id: string;
	role_id: string | null;
	amount_per_hour: Decimal;
	valid_from: DayText;
	valid_until: DayText | null;
}
