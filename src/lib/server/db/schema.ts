/**
 * The tables as Kysely sees them; `migrations/` is what they really are. Amounts, hours and weights arrive as decimal text,
 * days as "YYYY-MM-DD" text, moments as `Date`; queries turn rows into domain values.
 */
import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely';

/** The handle on the whole database. Only tenancy, accounts, migrations and the command line use it directly. */
export type Database = Kysely<Tables>;

/** Decimal text both ways: a JavaScript number never holds money. */
type Decimal = string;
type DayText = string;
type Moment = ColumnType<Date, Date | undefined, Date>;
/** Written as JSON text, read as a value whose shape the reading query checks. */
type Json = JSONColumnType<object, string, string>;
type JsonOrNull = ColumnType<unknown, string | null, never>;

/** On every row a person edits: `revision` rises with each change, so that two people on one row are noticed. */
interface Edited {
	revision: Generated<number>;
	updated_at: Moment;
	updated_by: string | null;
}

/** The place in its list; rows are read by position, then id. */
interface Ordered {
	position: number;
}

export interface PartnershipTable extends Edited {
	id: string;
	name: string;
	kind: string;
	demo: Generated<boolean>;
	notice: string | null;
	created_at: Moment;
}

export interface PartnerTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	kind: string;
	parent_id: string | null;
	name: string;
	short_name: string;
	identifier: string | null;
	aspirant: Generated<boolean>;
	member_from: DayText;
	member_until: DayText | null;
	lead_partner: Generated<boolean>;
	mandated_representative: string | null;
}

export interface RoleTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	name: string;
	aliases: Generated<string[]>;
}

export interface StudentCountTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	school_year: string;
	institute_id: string;
	place_id: string;
	placement_type: string;
	students: number;
}

export interface PartnerMeasureTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	partner_id: string;
	measure: string;
	count: number;
	reference_day: DayText;
}

export interface EnteredSchemeTable extends Edited {
	partnership_id: string;
	id: string;
	document: Json;
	note: string | null;
	entered_by: string;
	entered_by_name: string;
	entered_at: Moment;
}

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

export interface AppSettingTable {
	key: string;
	value: string;
	updated_at: Moment;
}

export interface BudgetTable extends Edited {
	partnership_id: string;
	school_year: string;
	reference_year: string;
	scheme_id: string | null;
	recipient: Generated<string>;
	twelfths_in_first_calendar_year: Generated<number>;
	twelfths_reason: string | null;
	pricing_day: DayText;
	shared_key_opleiden: Decimal;
	shared_key_professionaliseren: Decimal;
	shared_key_onderzoeken: Decimal;
	shared_key_reason: string | null;
	/** `{ [area]: GapCarrier }` */
	gap_carriers: Json;
	created_at: Moment;
}

export interface AwardTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	title: string;
	from_day: DayText;
	until_day: DayText;
	amount_granted: Decimal;
	granted_on: DayText;
	amount_corrected: Decimal | null;
	corrected_on: DayText | null;
}

/** Read by the penvoerder's staff and the accountant only: no row comes back for others. */
export interface AwardDetailTable extends Edited {
	partnership_id: string;
	award_id: string;
	reference: string | null;
	note: string | null;
}

/** Read by the penvoerder's staff and the accountant only: no row comes back for others. */
export interface InstalmentTable extends Edited, Ordered {
	partnership_id: string;
	id: string;
	award_id: string;
	due_on: DayText;
	amount: Decimal;
	received_on: DayText | null;
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

/** The key of what belongs to the budget of one year. */
interface OfBudget {
	partnership_id: string;
	school_year: string;
}

export interface AllocationKeyTable extends OfBudget, Edited, Ordered {
	id: string;
	name: string;
	kind: string;
	reference_day: DayText;
}

export interface AllocationKeyBaseTable extends OfBudget, Ordered {
	key_id: string;
	partner_id: string;
	weight: Decimal;
}

export interface FundingSourceTable extends OfBudget, Edited, Ordered {
	id: string;
	name: string;
	giver_partner_id: string | null;
	amount_kind: string;
	amount: Decimal | null;
	hours: Decimal | null;
	value_per_hour: Decimal | null;
	areas: string[];
	areas_limited_by: string;
	certainty: string;
	duration: string;
	duration_until: DayText | null;
	in_kind: Generated<boolean>;
	regular_funding: Generated<string>;
	note: string | null;
}

export interface SplitNodeTable extends OfBudget, Edited, Ordered {
	id: string;
	parent_id: string | null;
	name: string;
	rule: string;
	rule_amount: Decimal | null;
	rule_percentage: Decimal | null;
	rule_weight: Decimal | null;
	source_ids: string[] | null;
	partner_key_id: string | null;
}

export interface BudgetLineTable extends OfBudget, Edited, Ordered {
	id: string;
	area: string;
	activity: string;
	role_id: string | null;
	partner_id: string | null;
	cost_kind: string;
	hours: Decimal | null;
	lump_sum: Decimal | null;
	pricing_day: DayText | null;
	pot_id: string | null;
	note: string | null;
	previous_line_id: string | null;
}

/** Never updated, never deleted: the database refuses it. */
export interface BudgetVersionTable extends OfBudget {
	number: number;
	label: string;
	reason: string | null;
	frozen_at: Moment;
	frozen_by: string;
	frozen_by_name: string;
	facts: JSONColumnType<object, string, never>;
	figures: JSONColumnType<object, string, never>;
	/** SHA-256 in hexadecimal. */
	digest: string;
}

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

/** Column names are those of the sign-in library. */
export interface AuthUserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: Generated<boolean>;
	image: string | null;
	locale: Generated<string>;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthSessionTable {
	id: string;
	expiresAt: Date;
	token: string;
	createdAt: Moment;
	updatedAt: Moment;
	ipAddress: string | null;
	userAgent: string | null;
	userId: string;
}

export interface AuthAccountTable {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	accessToken: string | null;
	refreshToken: string | null;
	idToken: string | null;
	accessTokenExpiresAt: Date | null;
	refreshTokenExpiresAt: Date | null;
	scope: string | null;
	password: string | null;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: Date;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthRateLimitTable {
	id: string;
	key: string;
	count: number;
	lastRequest: number;
}

export interface Tables {
	partnership: PartnershipTable;
	partner: PartnerTable;
	role: RoleTable;
	student_count: StudentCountTable;
	partner_measure: PartnerMeasureTable;
	entered_scheme: EnteredSchemeTable;
	membership: MembershipTable;
	invitation: InvitationTable;
	app_setting: AppSettingTable;
	budget: BudgetTable;
	award: AwardTable;
	award_detail: AwardDetailTable;
	instalment: InstalmentTable;
	tariff: TariffTable;
	wage_cost: WageCostTable;
	allocation_key: AllocationKeyTable;
	allocation_key_base: AllocationKeyBaseTable;
	funding_source: FundingSourceTable;
	split_node: SplitNodeTable;
	budget_line: BudgetLineTable;
	budget_version: BudgetVersionTable;
	audit_event: AuditEventTable;
	auth_user: AuthUserTable;
	auth_session: AuthSessionTable;
	auth_account: AuthAccountTable;
	auth_verification: AuthVerificationTable;
	auth_rate_limit: AuthRateLimitTable;
}
