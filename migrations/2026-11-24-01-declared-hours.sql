-- Hours that were agreed, declared, checked and disputed (model section 7). A line keeps the tariff it was priced with, and once
-- it is approved nothing in it changes: a correction is a new line that points at it.

-- Corrections may take hours back.
create domain hours_change as numeric(10, 2) check (value <> 'NaN');

create table commitment (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	partner_id record_id not null,
	role_id record_id not null,
	area text not null check (area in ('opleiden', 'professionaliseren', 'onderzoeken', 'shared')),
	activity text not null check (length(activity) <= 300),
	hours hours not null,
	-- The budget line it was agreed for. A line may go while what was agreed stands.
	line_id record_id,
	note long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable
);

-- What is opened, closed and settled together: the work of a period.
create table declaration_round (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	name one_line not null,
	from_day calendar_day not null,
	until_day calendar_day not null check (until_day > from_day),
	-- The last day to submit, and the days of grace after it.
	submit_by calendar_day not null,
	grace_days integer not null default 0 check (grace_days between 0 and 60),
	state text not null default 'open' check (state in ('open', 'closed', 'settled')),
	-- Why it was opened again, the last time that happened.
	reopened_because long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	constraint rounds_do_not_overlap exclude using gist (
		partnership_id with =,
		daterange(from_day, until_day) with &&
	) deferrable
);

-- Who checks what a partner declares; without a row the penvoerder's staff does.
create table declaration_checker (
	partnership_id record_id not null,
	school_year school_year not null,
	partner_id record_id not null,
	checker_partner_id record_id not null check (checker_partner_id <> partner_id),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, partner_id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, checker_partner_id) references partner (partnership_id, id) deferrable
);

-- How a partnership treats each finding; without a row as the product does.
create table finding_rule (
	partnership_id record_id not null references partnership (id),
	finding one_line not null,
	treatment text not null check (treatment in ('stop', 'warn', 'ignore')),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, finding)
);

-- Somebody whose hours an organisation declares. The name may be left out, and goes when its time is over; no amount needs it.
create table declared_person (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	partner_id record_id not null,
	code one_line not null,
	name one_line,
	hours_per_year hours,
	erased_on calendar_day,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, partner_id, code) deferrable,
	unique (partnership_id, partner_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check (erased_on is null or name is null)
);

create table declaration (
	partnership_id record_id not null,
	id record_id not null,
	school_year school_year not null,
	round_id record_id not null,
	partner_id record_id not null,
	role_id record_id not null,
	area text not null check (area in ('opleiden', 'professionaliseren', 'onderzoeken', 'shared')),
	activity text not null check (length(activity) <= 300),
	line_id record_id,
	-- One day, or the month or week the hours were worked in.
	from_day calendar_day not null,
	until_day calendar_day not null check (until_day > from_day and until_day - from_day <= 31),
	hours hours_change not null check (hours <> 0),
	in_kind boolean not null default false,
	state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'returned', 'disputed', 'settled')),
	-- What the agreed tariff was when it was priced; none is unpriced, and never nothing.
	tariff_id record_id,
	tariff_scope text check (tariff_scope in ('partnerRoleArea', 'partnerRole', 'roleArea', 'role', 'none')),
	tariff_per_hour amount,
	amount amount,
	corrects_id record_id check (corrects_id <> id),
	reason long_text,
	-- Rows of one import or one action, and of one row in a file: the same row again is the same declaration.
	import_key text check (length(import_key) <= 100),
	created_by text not null,
	submitted_by text,
	submitted_at timestamptz,
	decided_by text,
	decided_by_name one_line,
	decided_at timestamptz,
	decision_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, partner_id, id),
	foreign key (partnership_id, school_year, round_id)
		references declaration_round (partnership_id, school_year, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable,
	-- A correction is of the same organisation.
	foreign key (partnership_id, partner_id, corrects_id) references declaration (partnership_id, partner_id, id) deferrable,
	check (hours > 0 or corrects_id is not null),
	check (
		(tariff_per_hour is null) = (amount is null) and (tariff_id is null) = (amount is null)
		and (tariff_scope is null) = (amount is null)
	),
	check (amount = round(hours * tariff_per_hour, 2)),
	check (state = 'draft' or submitted_at is not null),
	check (state not in ('approved', 'returned', 'disputed', 'settled') or decided_at is not null),
	check (state not in ('returned', 'disputed') or reason is not null),
	-- What has no price cannot be paid.
	check (state not in ('approved', 'settled') or in_kind or amount is not null)
);
create index declaration_of_partner on declaration (partnership_id, school_year, partner_id, from_day, id);
create index declaration_of_round on declaration (partnership_id, round_id, state, id);
create index declaration_corrections on declaration (partnership_id, corrects_id) where corrects_id is not null;
create unique index declaration_once_imported on declaration (partnership_id, partner_id, import_key);

-- Who worked and what shows it: for the organisation itself and whoever checks it.
create table declaration_detail (
	partnership_id record_id not null,
	declaration_id record_id not null,
	partner_id record_id not null,
	person_id record_id,
	note long_text,
	link one_line check (link ~ '^https?://'),
	primary key (partnership_id, declaration_id),
	foreign key (partnership_id, partner_id, declaration_id)
		references declaration (partnership_id, partner_id, id) on delete cascade deferrable,
	foreign key (partnership_id, partner_id, person_id)
		references declared_person (partnership_id, partner_id, id) deferrable
);
create index declaration_detail_by_person on declaration_detail (partnership_id, person_id);

-- What a request was answered, so that the same request again (pressed twice, sent again) gets the same answer and does nothing.
create table answered_request (
	partnership_id record_id not null references partnership (id),
	partner_id record_id not null,
	-- Digest of the client's key and of what it asked.
	request_key text not null check (request_key ~ '^[0-9a-f]{64}$'),
	answer json,
	answered_at timestamptz not null,
	primary key (partnership_id, partner_id, request_key),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

create table dispute (
	partnership_id record_id not null,
	id record_id not null,
	declaration_id record_id not null,
	partner_id record_id not null,
	-- Who acts next.
	owner_partner_id record_id not null,
	due_on calendar_day not null,
	proposed_hours hours not null,
	opened_at timestamptz not null default now(),
	closed_at timestamptz,
	outcome text check (outcome in ('accepted', 'upheld', 'returned')),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, partner_id, id),
	foreign key (partnership_id, partner_id, declaration_id)
		references declaration (partnership_id, partner_id, id) deferrable,
	foreign key (partnership_id, owner_partner_id) references partner (partnership_id, id) deferrable,
	check ((closed_at is null) = (outcome is null))
);
create unique index one_open_dispute on dispute (partnership_id, declaration_id) where closed_at is null;

create table dispute_remark (
	partnership_id record_id not null,
	id record_id not null,
	dispute_id record_id not null,
	partner_id record_id not null,
	body long_text not null,
	written_by text not null,
	written_by_name one_line not null,
	written_at timestamptz not null default now(),
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id, dispute_id) references dispute (partnership_id, partner_id, id) deferrable
);
create index dispute_remark_by_dispute on dispute_remark (partnership_id, dispute_id, written_at);

-- Sums of what was declared, drafts apart: shared with everyone, and kept by the database with every change.
create table declared_total (
	partnership_id record_id not null,
	school_year school_year not null,
	round_id record_id not null,
	partner_id record_id not null,
	role_id record_id not null,
	area text not null,
	-- '' where the work is on no line of the budget.
	line_id text not null,
	in_kind boolean not null,
	state text not null,
	entries integer not null,
	hours numeric(14, 2) not null,
	amount numeric(16, 2) not null,
	unpriced_entries integer not null,
	unpriced_hours numeric(14, 2) not null,
	primary key (partnership_id, school_year, round_id, partner_id, role_id, area, line_id, in_kind, state)
);

alter table audit_event drop constraint audit_event_level_check;
alter table audit_event add constraint audit_event_level_check
	check (level in ('shared', 'leadPartner', 'ownOrganisation', 'checker'));
alter table audit_event drop constraint audit_event_check;
alter table audit_event add constraint audit_event_partner_check
	check ((level in ('ownOrganisation', 'checker')) = (partner_id is not null));
